public import Vocabulary

/// Turns words of one script into Latin letters.
protocol WordRomaniser: Sendable {
  /// Returns a word in Latin letters.
  func latin(of word: some StringProtocol) -> String

  /// Whether a text that the segmenter parts is read as one word.
  func isOneWord(_ text: Substring) -> Bool
}

extension WordRomaniser {
  func isOneWord(_ text: Substring) -> Bool { false }
}

/// Turns texts of one language into Latin letters.
///
/// One romaniser serves any number of texts; making one loads the models of its language.
public final class Romaniser: Sendable {
  /// The system that the romaniser follows.
  public let system: RomanisationSystem
  private let segmenter: WordSegmenter
  private let words: any WordRomaniser
  private let transform: Transform?

  /// Takes the language that the texts are in.
  ///
  /// - Throws: `TextError.noRomanisation` for a language without a system, `TextError.icu` when
  ///   ICU's data are not installed.
  public init(language: LanguageTag) throws(TextError) {
    guard let system = RomanisationSystem(for: language) else {
      throw .noRomanisation(language: language.text, known: RomanisationSystem.languages)
    }
    self.system = system
    segmenter = try WordSegmenter(language: language)
    switch system {
    case .rtgs: words = ThaiRomaniser()
    case .khmer: words = KhmerRomaniser()
    case .lao: words = LaoRomaniser()
    case .burmese: words = BurmeseRomaniser()
    case .rumi: words = JawiReader()
    case .pinyin, .tamil, .arabic: words = PinyinSpacing()
    }
    transform =
      switch system {
      case .pinyin: try Transform("Han-Latin")
      case .tamil: try Transform("Tamil-Latin")
      case .arabic: try Transform("Arabic-Latin")
      default: nil
      }
  }

  /// Turns a text into Latin letters.
  ///
  /// - Throws: `TextError.icu` for a text of gigabytes.
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public func romanised(_ text: some StringProtocol) throws(TextError) -> Romanisation {
    let text = String(text)
    var line = RomanisedLine()
    var start = text.utf8.startIndex
    var offset = 0
    let breaks = try segmenter.wordBreaks(in: text)
    for (index, ownEnd) in breaks.enumerated() where ownEnd > offset {
      var end = ownEnd
      var stop = text.utf8.index(start, offsetBy: end - offset)
      if index + 1 < breaks.count {
        let further = text.utf8.index(stop, offsetBy: breaks[index + 1] - end)
        if words.isOneWord(text[start..<further]) {
          end = breaks[index + 1]
          stop = further
        }
      }
      let piece = text[start..<stop]
      if piece.unicodeScalars.contains(where: system.owns) {
        line.append(word: piece, at: offset..<end, latin: try latin(of: piece))
      } else {
        line.append(other: piece)
      }
      start = stop
      offset = end
    }
    return Romanisation(text: line.text, system: system.rawValue, words: line.words)
  }

  private func latin(of piece: Substring) throws(TextError) -> String {
    let normal = try normalized(piece)
    guard let transform else { return words.latin(of: normal) }
    let latin = try transform.apply(to: normal)
    return system == .pinyin ? words.latin(of: latin) : latin
  }
}

extension RomanisationSystem {
  /// Whether a letter belongs to the script that the system is for.
  func owns(_ letter: Unicode.Scalar) -> Bool {
    guard letter.properties.numericType != .decimal else { return false }
    return switch (self, letter.value) {
    case (.rtgs, 0x0E01...0x0E4E), (.lao, 0x0E81...0x0EDF): true
    case (.khmer, 0x1780...0x17DD), (.burmese, 0x1000...0x109F): true
    case (.rumi, 0x0620...0x077F), (.arabic, 0x0620...0x077F): true
    case (.tamil, 0x0B82...0x0BE5): true
    case (.pinyin, _): letter.properties.isIdeographic
    default: false
    }
  }
}

/// A line in Latin letters while it is made.
private struct RomanisedLine {
  private(set) var text = ""
  private(set) var words: [Romanisation.Word] = []
  private var endsInWord = false

  mutating func append(word: Substring, at range: Range<Int>, latin: String) {
    let latin = repeated(latin)
    if endsInWord, !latin.isEmpty { text += " " }
    text += latin
    words.append(Romanisation.Word(range: range, source: String(word), latin: latin))
    endsInWord = true
  }

  /// Says the word twice for a sign of repetition, which stands for the word before it.
  private func repeated(_ latin: String) -> String {
    guard let sign = latin.unicodeScalars.firstIndex(where: repetitions.contains) else {
      return latin
    }
    let own = String(latin[..<sign]).trimmingBlanks
    let rest = latin[latin.unicodeScalars.index(after: sign)...]
    let last = own.isEmpty ? words.last?.latin ?? "" : own
    // A text may not grow without measure: only what can be a word is said twice.
    guard !last.isEmpty, last.utf8.count < 100 else { return latin }
    return (own.isEmpty ? last : own + " " + last) + rest
  }

  mutating func append(other: Substring) {
    let startsWithWord = other.unicodeScalars.first?.isPartOfWord == true
    if endsInWord, startsWithWord { text += " " }
    for letter in other.unicodeScalars { text.unicodeScalars.append(letter.europeanDigit) }
    endsInWord = other.unicodeScalars.last?.isPartOfWord == true
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

/// The signs of repetition of Thai, Lao and Khmer.
private let repetitions: Set<Unicode.Scalar> = ["\u{0E46}", "\u{0EC6}", "\u{17D7}"]

extension Unicode.Scalar {
  /// The letter itself, or the European digit that a native digit stands for.
  var europeanDigit: Unicode.Scalar {
    guard properties.numericType == .decimal, let value = properties.numericValue,
      let digit = Unicode.Scalar(0x30 + UInt32(value))
    else { return self }
    return digit
  }
}

/// Joins the syllables of a Chinese word and parts unclear ones with an apostrophe, as ISO 7098
/// asks.
struct PinyinSpacing: WordRomaniser {
  func latin(of word: some StringProtocol) -> String {
    var result = ""
    for syllable in word.split(separator: " ") {
      let first = syllable.decomposedFirst
      if !result.isEmpty, first.map({ "aeo".unicodeScalars.contains($0) }) == true { result += "’" }
      result += syllable
    }
    return result
  }
}

extension StringProtocol {
  /// The first letter without its accents.
  fileprivate var decomposedFirst: Unicode.Scalar? {
    guard let first = unicodeScalars.first else { return nil }
    return switch first {
    case "ā", "á", "ǎ", "à": "a"
    case "ē", "é", "ě", "è": "e"
    case "ō", "ó", "ǒ", "ò": "o"
    default: first
    }
  }
}
