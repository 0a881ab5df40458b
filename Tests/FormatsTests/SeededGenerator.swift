/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A text of a few characters that formats find hard.
  mutating func text() -> String {
    let pieces = [
      "a", "B", "7", " ", "\"", "'", ",", ";", "\t", "\n", "\r", "\r\n", "\\", "/", "=", "+", "-",
      "@", "\0", "\u{1F}", "\u{7F}", "\u{FEFF}", "\u{2028}", "é", "e\u{301}", "ភាសា", "ภาษา",
      "ພາສາ", "မြန်မာ", "بهاس", "中文", "＝", "😀", "\u{E000}", "\u{FFFD}", "\u{10FFFF}",
    ]
    return (0..<Int.random(in: 0...6, using: &self)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &self)]
    }.joined()
  }

  /// The bytes with a few of them replaced, removed or doubled.
  mutating func mutation(of bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let marks = Array("{}[]\",:\\;\n\r\t0123456789eE+-.utfnl/'\u{FEFF}".utf8) + [0, 0x80, 0xFF]
    for _ in 0..<Int.random(in: 1...4, using: &self) {
      let mark = marks[Int.random(in: 0..<marks.count, using: &self)]
      let place = Int.random(in: 0...bytes.count, using: &self)
      switch Int.random(in: 0..<4, using: &self) {
      case 0 where place < bytes.count: bytes[place] = mark
      case 1 where place < bytes.count: bytes.remove(at: place)
      case 2: bytes = Array(bytes[..<place])
      default: bytes.insert(mark, at: place)
      }
    }
    return bytes
  }
}
