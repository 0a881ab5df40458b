import CICU
import Synchronization
public import Vocabulary

/// Finds where lines of text in one language may end.
///
/// Thai, Lao, Khmer and Burmese break between words, other languages in Myanmar script and scripts
/// that ICU never breaks between syllables, all other text where ICU says. Wherever scripts that
/// ICU cannot break meet punctuation, blanks or other scripts, ICU's rules hold too: nothing breaks
/// before a closing mark or at a no-break space.
public final class LineBreaker: Sendable {
  private let words: WordSegmenter
  private let lines: Mutex<BreakerHandle>

  /// Takes the language that the texts are declared to be in.
  ///
  /// - Throws: `TextError.icu` when ICU's data are not installed.
  public init(language: LanguageTag) throws(TextError) {
    words = try WordSegmenter(language: language)
    lines = Mutex(try BreakerHandle(CICU_LINE))
  }

  /// Returns where a line may end, as offsets in the UTF-8 form of a text; the last is the text's
  /// length.
  ///
  /// - Throws: `TextError.icu` for a text of gigabytes.
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public func lineBreaks(in text: some StringProtocol) throws(TextError) -> [Int] {
    let text = String(text)
    let icu = try lines.withLock { (breaker) throws(TextError) in
      try breaker.breaks(in: text)
    }
    let words = try words.wordBreaks(in: text)
    return Self.merged(icu, words, of: text)
  }

  /// Goes through the text and both lists at once and keeps of each what it decides about.
  private static func merged(_ icu: [Int], _ words: [Int], of text: String) -> [Int] {
    var breaks: [Int] = []
    breaks.reserveCapacity(max(icu.count, words.count))
    var (icu, words) = (icu[...], words[...])
    var borders = LineBorders()
    var offset = 0
    for scalar in text.unicodeScalars {
      let icuBreaks = Self.take(offset, from: &icu)
      let wordEnds = Self.take(offset, from: &words)
      switch borders.next(scalar) {
      case .never: break
      case .words: if wordEnds { breaks.append(offset) }
      case .icu: if icuBreaks { breaks.append(offset) }
      }
      offset += UTF8.width(scalar)
    }
    if offset > 0 { breaks.append(offset) }
    return breaks
  }

  /// Tells whether an offset is the next of a list, and takes it off.
  private static func take(_ offset: Int, from list: inout ArraySlice<Int>) -> Bool {
    guard list.first == offset else { return false }
    list.removeFirst()
    return true
  }
}
