/// Makes texts by chance from a seed: letters and marks of every script of the library, edges of
/// Unicode, words of real text, long repetitions.
struct RandomTexts {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Ranges of code points, unassigned ones among them.
  private static let ranges: [ClosedRange<UInt32>] = [
    0x00...0x20, 0x21...0x7E, 0x7F...0xA0, 0xA1...0x24F, 0x300...0x36F, 0x600...0x6FF,
    0x750...0x77F, 0xB80...0xBFF, 0xE00...0xE7F, 0xE80...0xEFF, 0xF70...0xF85, 0x1000...0x109F,
    0x1100...0x11FF, 0x1780...0x17FF, 0x1950...0x19DF, 0x1A20...0x1AFF, 0x1B00...0x1BFF,
    0x1DC0...0x1DFF, 0x1E00...0x1EFF, 0x2000...0x206F, 0x3000...0x30FF, 0x4E00...0x4E40,
    0xA980...0xA9FF, 0xAA00...0xAADF, 0xAC00...0xAC20, 0xFDD0...0xFDEF, 0xFE00...0xFE2F,
    0xFEFF...0xFEFF, 0xFFF0...0xFFFF, 0x16B00...0x16B8F, 0x1E100...0x1E14F, 0x1F1E6...0x1F1FF,
    0x1F466...0x1F469, 0x1F3FB...0x1F3FF, 0xE0001...0xE007F, 0xE0100...0xE01EF,
    0x10FFFE...0x10FFFF,
  ]

  private static let words = [
    "ภาษาไทย", "เก็บ", "ๆ", "ฯ", "ສະບາຍດີ", "ຫນ", "ខ្ញុំ", "ស្ត្រី", "ៗ", "မြန်မာ", "ဗုဒ္ဓ", "င်္",
    "ၽၢဝ်ႇ", "ᨾᩮᩬᩥᨦ", "ꦏ꧀ꦱ", "tiếng Việt", "தமிழ்", "بهاس", "中文", "3.14", "a_b", "it's",
    "https://a.b/c?d=e", "\r\n", "👩‍👩‍👧", "1,234.5", "e\u{301}\u{323}", "ျမန္မာ", "၁၂.၃", "|",
  ]

  /// The next number.
  mutating func number(below limit: Int) -> Int {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(limit))
  }

  /// The next text.
  mutating func text() -> String {
    var text = String.UnicodeScalarView()
    // Most texts keep to few ranges, so that letters meet the marks of their own script.
    let pool = (0...number(below: 3)).map { _ in Self.ranges[number(below: Self.ranges.count)] }
    for _ in 0..<number(below: 40) {
      switch number(below: 10) {
      case 0: text += Self.words[number(below: Self.words.count)].unicodeScalars
      case 1:
        let scalar = scalar(from: Self.ranges)
        for _ in 0...number(below: 30) { text.append(scalar) }
      case 2: text.append(scalar(from: Self.ranges))
      default: text.append(scalar(from: pool))
      }
    }
    return String(text)
  }

  /// Bytes that may be no UTF-8.
  mutating func bytes() -> [UInt8] {
    var bytes = Array(text().utf8)
    for _ in 0..<number(below: 8) {
      let place = number(below: bytes.count + 1)
      switch number(below: 3) {
      case 0: bytes.insert(UInt8(number(below: 256)), at: place)
      case 1 where place < bytes.count: bytes.remove(at: place)
      case 2 where place < bytes.count: bytes[place] = UInt8(0x80 + number(below: 128))
      default: break
      }
    }
    return bytes
  }

  private mutating func scalar(from ranges: [ClosedRange<UInt32>]) -> Unicode.Scalar {
    let range = ranges[number(below: ranges.count)]
    return Unicode.Scalar(range.lowerBound + UInt32(number(below: range.count))) ?? "\u{FFFD}"
  }
}
