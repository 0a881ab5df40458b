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
    let inner = Self.innerBorders(of: text)
    let own = try words.wordBreaks(in: text).filter { inner[$0] == true }
    let legal = icu.filter { inner[$0] == nil }
    return Self.merged(legal, own)
  }

  /// Returns the borders between two letters of scripts that the breakers know, and whether words
  /// may end there.
  ///
  /// Signs that repeat, abbreviate or end a sentence stay with the word before them, even after a
  /// blank: such borders are false.
  private static func innerBorders(of text: String) -> [Int: Bool] {
    var borders: [Int: Bool] = [:]
    var offset = 0
    var wasLetter = false
    var script = OrthographicScript.none
    for scalar in text.unicodeScalars {
      let entry = LetterTable.shared.entry(of: scalar.value)
      let letterClass = LetterTable.letterClass(entry)
      let next = LetterTable.script(entry)
      let isLetter = next != .none && letterClass != .digit
      if letterClass == .sign || isClosing(scalar) {
        borders[offset] = false
      } else if isLetter && wasLetter {
        borders[offset] = next == script
      }
      if letterClass != .joiner {
        wasLetter = isLetter
        script = next
      }
      offset += UTF8.width(scalar)
    }
    return borders
  }

  /// Tells the marks that end sentences of scripts without blanks between words.
  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E5A, 0x0E5B, 0x104A, 0x104B, 0x17D4, 0x17D5: true
    default: false
    }
  }

  private static func merged(_ left: [Int], _ right: [Int]) -> [Int] {
    var breaks: [Int] = []
    breaks.reserveCapacity(left.count + right.count)
    var rest = right[...]
    for offset in left {
      while let next = rest.first, next < offset { breaks.append(rest.removeFirst()) }
      breaks.append(offset)
    }
    return breaks + rest
  }
}
