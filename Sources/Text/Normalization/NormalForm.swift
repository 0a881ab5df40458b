import CICU

/// Returns a text in Unicode's normalization form C, the one form that texts are compared in.
///
/// - Throws: `TextError.icu` for a text of gigabytes.
/// - Complexity: O(*n*), where *n* is the length of the text.
public func normalized(_ text: some StringProtocol) throws(TextError) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return String(text) }
  let text = withLongMarkRunsInOrder(text) ?? String(text)
  return unsafe try icuText { status in
    unsafe withBytes(of: text) { unsafe cicu_normalized($0, $1, &status) }
  }
}
