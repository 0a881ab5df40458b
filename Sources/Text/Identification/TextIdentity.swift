public import Vocabulary

/// What a text says of itself: script, encoding and, where the script tells it, language.
public struct TextIdentity: Hashable, Sendable {
  /// The ISO 15924 code of the script that most letters are of; `Zyyy` without letters.
  public let script: String

  /// The language, or nil when the script has many.
  public let language: LanguageTag?

  /// How text in Myanmar script is encoded; `same` for other scripts.
  public let encoding: BurmeseEncoding

  /// How sure the encoding is, from .5 to 1.
  public let confidence: Double

  /// Looks at a text as it was received.
  public init(of text: some StringProtocol) {
    let letters = LetterCensus(text)
    script = letters.script
    let found = burmeseEncoding(of: text)
    encoding = found.encoding
    confidence = found.confidence
    language = found.encoding == .zawgyi ? LanguageTag("my") : letters.language
  }
}

/// Counts the letters of a text by script.
private struct LetterCensus {
  let script: String
  let language: LanguageTag?

  /// Scripts with one code range that matters here and, when there is one, the language that alone
  /// uses it.
  private static let ranges: [(script: String, language: String?, range: ClosedRange<UInt32>)] = [
    ("Latn", nil, 0x41...0x24F), ("Latn", nil, 0x1E00...0x1EFF), ("Arab", nil, 0x600...0x77F),
    ("Taml", "ta", 0xB80...0xBFF), ("Thai", "th", 0xE00...0xE7F), ("Laoo", "lo", 0xE80...0xEFF),
    ("Mymr", nil, 0x1000...0x109F), ("Tale", "tdd", 0x1950...0x197F),
    ("Khmr", "km", 0x1780...0x17FF), ("Talu", "khb", 0x1980...0x19DF),
    ("Lana", nil, 0x1A20...0x1AAF), ("Bali", nil, 0x1B00...0x1B7F), ("Sund", "su", 0x1B80...0x1BBF),
    ("Batk", nil, 0x1BC0...0x1BFF), ("Hani", nil, 0x3400...0x9FFF), ("Java", "jv", 0xA980...0xA9DF),
    ("Mymr", nil, 0xA9E0...0xA9FF), ("Cham", nil, 0xAA00...0xAA5F), ("Mymr", nil, 0xAA60...0xAA7F),
    ("Tavt", nil, 0xAA80...0xAADF), ("Hmng", nil, 0x16B00...0x16B8F),
    ("Hmnp", nil, 0x1E100...0x1E14F), ("Hani", nil, 0x20000...0x3FFFF),
  ]

  init(_ text: some StringProtocol) {
    var counts = [Int](repeating: 0, count: Self.ranges.count)
    var burmeseOnly = true
    var shan = 0
    var mon = 0
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      guard let place = Self.ranges.firstIndex(where: { $0.range.contains(scalar.value) }) else {
        continue
      }
      counts[place] += 1
      switch scalar.value {
      case 0x1075...0x1081: shan += 1
      case 0x105A...0x105D: mon += 1
      default: break
      }
      if (0x1050...0x109F).contains(scalar.value) || scalar.value >= 0xA9E0 { burmeseOnly = false }
    }
    var sums: [String: Int] = [:]
    for (place, range) in Self.ranges.enumerated() {
      sums[range.script, default: 0] += counts[place]
    }
    let most = sums.values.max() ?? 0
    guard most > 0, let found = Self.ranges.first(where: { sums[$0.script] == most }) else {
      script = "Zyyy"
      language = nil
      return
    }
    script = found.script
    if found.script == "Mymr" {
      let code = burmeseOnly ? "my" : shan > mon ? "shn" : mon > 0 ? "mnw" : nil
      language = code.flatMap { LanguageTag($0) }
    } else {
      language = found.language.flatMap { LanguageTag($0) }
    }
  }
}
