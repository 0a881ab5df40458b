/// A text in Unicode and in normalization form C, with what was done to it.
///
/// Only `ReceivedText.repaired()` makes one.
public struct RepairedText: Hashable, Sendable {
  /// Something that was done to a text.
  public enum Change: Hashable, Sendable {
    /// Bytes that are not UTF-8 became U+FFFD; the offsets are those in what was received.
    case replacedInvalidBytes(offsets: [Int])
    /// The text was in Zawgyi, as sure as `confidence`.
    case zawgyi(confidence: Double)
    /// The order or the composition of marks changed.
    case normalForm
  }

  /// The text.
  public let text: String

  /// What was done, in this order; empty when the text is as it was received.
  public let changes: [Change]

  init(text: String, changes: [Change]) {
    self.text = text
    self.changes = changes
  }

  /// Whether the text was in Zawgyi.
  public var wasZawgyi: Bool {
    changes.contains { if case .zawgyi = $0 { true } else { false } }
  }

  /// Returns the form in which the text is searched for.
  ///
  /// - Throws: `TextError.icu` for a text of gigabytes.
  public func folded(_ strength: FoldStrength = .spelling) throws(TextError) -> FoldedText {
    try Text.folded(text, strength)
  }
}
