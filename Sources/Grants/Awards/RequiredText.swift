/// Texts that a person has to write, because someone will ask for them later.
public enum RequiredText: String, CaseIterable, Hashable, Sendable {
  case evidence
  case reason
  case title

  /// Refuses a text with nothing in it.
  ///
  /// - Throws: `GrantError.textMissing`.
  func check(_ text: String?) throws(GrantError) {
    guard let text, text.contains(where: { !$0.isWhitespace }) else { throw .textMissing(self) }
  }
}
