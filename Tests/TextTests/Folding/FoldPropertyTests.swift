import Testing
import Text

@Suite("What every fold keeps") struct FoldPropertyTests {
  @Test(arguments: Array(UInt64(1)...8), FoldStrength.allCases)
  func `random text folds once and for all, in any normal form`(
    seed: UInt64, strength: FoldStrength
  ) throws {
    var texts = ShuffledLetters(seed: seed)
    for _ in 0..<250 {
      let text = texts.next()

      let result = try folded(text, strength)

      #expect(bytes(try folded(result.text, strength).text) == bytes(result.text), "\(hex(text))")
      #expect(bytes(try normalized(result.text)) == bytes(result.text), "\(hex(text))")
      #expect(
        bytes(try folded(try normalized(text), strength).text) == bytes(result.text), "\(hex(text))"
      )
    }
  }

  @Test(arguments: Array(UInt64(1)...4), FoldStrength.allCases)
  func `places lead back in order, and only what is invisible is left out`(
    seed: UInt64, strength: FoldStrength
  ) throws {
    var texts = ShuffledLetters(seed: seed)
    for _ in 0..<250 {
      let text = texts.next()
      let source = bytes(text)

      let result = try folded(text, strength)

      var covered = 0
      var place = 0
      for scalar in result.text.unicodeScalars {
        let range = result.sourceRange(of: place..<place + UTF8.width(scalar))
        #expect(!range.isEmpty && range.upperBound >= covered, "\(hex(text))")
        let gap = String(decoding: source[covered..<max(covered, range.lowerBound)], as: UTF8.self)
        #expect(try folded(gap, strength).text.isEmpty, "\(hex(text))")
        (covered, place) = (range.upperBound, place + UTF8.width(scalar))
      }
      let rest = String(decoding: source[covered...], as: UTF8.self)
      #expect(try folded(rest, strength).text.isEmpty, "\(hex(text))")
    }
  }

  @Test(arguments: [
    ("e", "\u{301}\u{323}"), ("ก", "\u{E48}\u{E34}"), ("ก\u{E4D}", "\u{E32}\u{E48}"),
    ("ກ", "\u{ECD}\u{EC8}\u{EB2}"), ("ក", "\u{17D2}\u{17DD}"), ("ក", "\u{17B7}\u{17D2}\u{178A}"),
    ("က", "\u{103A}\u{1038}\u{1037}"), ("", "\u{101D}\u{1040}"), ("ك", "\u{64E}"),
    ("a", "\u{200D}"),
    ("ཀ", "\u{F73}\u{F71}"),
  ])
  func `thousands of marks fold, too`(letter: String, marks: String) throws {
    let text = letter + String(repeating: marks, count: 20_000)

    let result = try folded(text)

    #expect(bytes(try folded(result.text).text) == bytes(result.text))
    #expect(result.sourceRange(of: 0..<result.text.utf8.count).upperBound <= text.utf8.count)
  }

  @Test func `a long text without a blank keeps every letter`() throws {
    let text = String(repeating: "ภาษาไทยພາສາລາວភាសាខ្មែរမြန်မာ漢字", count: 10_000)

    let result = try folded(text)

    #expect(result.text.unicodeScalars.count == text.unicodeScalars.count)
    #expect(result.sourceRange(of: 0..<result.text.utf8.count) == 0..<text.utf8.count)
  }

  // But for U+0640, which is a letter by its category and only makes words wider.
  @Test(arguments: FoldStrength.allCases)
  func `no letter folds to nothing`(strength: FoldStrength) throws {
    for point in UInt32(0x21)...0xFFFF where point != 0x640 {
      guard let scalar = Unicode.Scalar(point), scalar.properties.isAlphabetic,
        ![.nonspacingMark, .spacingMark, .format].contains(scalar.properties.generalCategory)
      else { continue }

      #expect(try !folded(String(scalar), strength).text.isEmpty, "\(String(point, radix: 16))")
    }
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func hex(_ text: String) -> String {
    text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
  }
}

/// Makes texts in which the letters and marks of two scripts stand in any order.
private struct ShuffledLetters {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> String {
    let scripts = [Self.scripts[pick(Self.scripts.count)], Self.scripts[pick(Self.scripts.count)]]
    var text = String.UnicodeScalarView()
    for _ in 0...pick(14) {
      let ranges = pick(10) < 7 ? scripts[0] : scripts[1]
      let range =
        pick(10) == 0 ? Self.scripts[0][pick(Self.scripts[0].count)] : ranges[pick(ranges.count)]
      let point = range.lowerBound + UInt32(pick(range.count))
      if let scalar = Unicode.Scalar(point) { text.append(scalar) }
    }
    return String(text)
  }

  private mutating func pick(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  private static let scripts: [[ClosedRange<UInt32>]] = [
    [0x20...0x7E, 0xAD...0xAD, 0x34F...0x34F, 0x200B...0x200F, 0xFE00...0xFE02, 0xFEFF...0xFEFF],
    [0xE01...0xE4E], [0xE81...0xEDF], [0x1780...0x17DD], [0x1000...0x109F, 0xAA60...0xAA7F],
    [0x41...0x7A, 0xC0...0x24F, 0x300...0x345, 0x1E00...0x1EFF], [0x621...0x6D3],
    [0xB80...0xBE6], [0x4E00...0x9FFF], [0xFB50...0xFDFF, 0xFE70...0xFEFF], [0x370...0x3FF],
    [0x1A20...0x1AAF, 0xA980...0xA9DF],
  ]
}
