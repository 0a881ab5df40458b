public import Vocabulary

/// How long a text is, and how that was counted.
public struct TextCount: Hashable, Sendable {
  /// How many words there are; syllables where nothing finds words.
  public internal(set) var words = 0

  /// How many sentences there are.
  public internal(set) var sentences = 0

  /// How many characters a reader sees, blanks and punctuation among them.
  public internal(set) var graphemes = 0

  /// How many of the characters are letters, digits or signs of a word.
  public internal(set) var wordGraphemes = 0

  /// How words are found.
  public let wordMethod: WordMethod

  /// How sentences are found.
  public let sentenceMethod: SentenceMethod

  /// The unit that the length of a text in this language is limited by.
  public let unit: CountUnit

  /// How fast the language is read.
  public let speed: ReadingSpeed

  /// Begins with an empty text.
  public init(language: LanguageTag) {
    wordMethod = WordMethod(for: language)
    sentenceMethod = SentenceMethod(for: language)
    unit = CountUnit(for: language)
    speed = ReadingSpeed(for: language)
  }

  /// How many there are of the unit that lengths are limited by.
  public var length: Int { unit == .characters ? wordGraphemes : words }

  /// How many seconds an adult takes to read the text.
  public var readingSeconds: Int { speed.seconds(for: length) }
}

/// Counts the words, sentences and characters of texts in one language.
public final class TextCounter: Sendable {
  /// The language of the texts.
  public let language: LanguageTag

  private let segmenter: WordSegmenter

  /// Takes the language that the texts are declared to be in.
  ///
  /// - Throws: `TextError.icu` when ICU's data are not installed.
  public init(language: LanguageTag) throws(TextError) {
    self.language = language
    segmenter = try WordSegmenter(language: language)
  }

  /// Counts a text.
  ///
  /// - Throws: `TextError.icu` for a text of gigabytes.
  public func count(_ text: some StringProtocol) throws(TextError) -> TextCount {
    var count = TextCount(language: language)
    try add(text, to: &count)
    return count
  }

  /// Adds the next lines of a text, with their line ends, to what was counted before.
  ///
  /// - Throws: `TextError.icu` for a text of gigabytes.
  public func add(_ text: some StringProtocol, to count: inout TextCount) throws(TextError) {
    let text = String(text)
    guard !text.isEmpty else { return }
    let ranges = try segmenter.wordRanges(in: text)
    var blanks = BlankSentences()
    for range in ranges {
      let piece = text[range]
      if piece.unicodeScalars.contains(where: \.isPartOfWord) { count.words += 1 }
      if count.sentenceMethod == .blanks { blanks.take(piece) }
    }
    blanks.end()
    let graphemes = try graphemeBreaks(in: text)
    count.graphemes += graphemes.count
    count.wordGraphemes += countPieces(of: text, endingAt: graphemes)
    count.sentences +=
      count.sentenceMethod == .blanks ? blanks.count : try sentenceCount(of: text)
  }
}
