public import Vocabulary

/// A text in Latin letters for readers and for the matching of names, word by word.
///
/// It never takes the place of the original: most systems leave out what no one could put back.
public struct Romanisation: Hashable, Sendable {
  /// The whole text in Latin letters, with blanks between words.
  public let text: String
  /// The system, such as `RTGS 1999`.
  public let system: String
  /// The words with letters of the script, in order.
  public let words: [Word]

  /// A word of the original and what it is in Latin letters.
  public struct Word: Hashable, Sendable {
    /// Where the word stands in the UTF-8 form of the original.
    public let range: Range<Int>
    /// The word as it was written.
    public let source: String
    /// The word in Latin letters.
    public let latin: String
  }
}

/// Turns a text into Latin letters by the system for its language.
///
/// Latin letters, punctuation and blanks stay; native digits become European ones.
///
/// - Throws: `TextError.noRomanisation` for a language without a system, `TextError.icu` when ICU
///   fails.
/// - Complexity: O(*n*), where *n* is the length of the text.
public func romanised(
  _ text: some StringProtocol, language: LanguageTag
) throws(TextError) -> Romanisation {
  try Romaniser(language: language).romanised(text)
}
