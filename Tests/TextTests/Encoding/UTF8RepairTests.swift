import Testing
import Text

@Suite("Repair of UTF-8") struct UTF8RepairTests {
  // The Unicode Standard 15.0, tables 3-8 to 3-11.
  @Test(
    arguments: [
      (
        [0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64],
        [1, 4, 6, 8, 10, 11], "a\u{FFFD}\u{FFFD}\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}d"
      ),
      (
        [0xC0, 0xAF, 0xE0, 0x80, 0xBF, 0xF0, 0x81, 0x82, 0x41], [0, 1, 2, 3, 4, 5, 6, 7],
        "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}A"
      ),
      (
        [0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF, 0xED, 0xAF, 0x41], [0, 1, 2, 3, 4, 5, 6, 7],
        "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}A"
      ),
      (
        [0xF4, 0x91, 0x92, 0x93, 0xFF, 0x41, 0x80, 0xBF, 0x42], [0, 1, 2, 3, 4, 6, 7],
        "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}A\u{FFFD}\u{FFFD}B"
      ),
      (
        [0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF, 0x41], [0, 2, 3, 6],
        "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}A"
      ),
      ([0xEF, 0xBB, 0xBF, 0x00, 0xE0], [4], "\u{FEFF}\u{0}\u{FFFD}"),
    ] as [([UInt8], [Int], String)])
  func `broken sequences become replacement characters`(
    bytes: [UInt8], offsets: [Int], text: String
  ) {
    let repaired = repairingUTF8(bytes)

    #expect(repaired.replacedOffsets == offsets)
    #expect(Array(repaired.text.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func `text without faults stays as it is`() {
    let (text, offsets) = repairingUTF8(Array("ที่ e\u{301} 😀".utf8))

    #expect(Array(text.unicodeScalars) == Array("ที่ e\u{301} 😀".unicodeScalars))
    #expect(offsets == [])
  }
}
