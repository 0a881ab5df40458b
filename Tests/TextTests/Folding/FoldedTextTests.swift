import Testing
import Text

@Suite("Folded text") struct FoldedTextTests {
  @Test func `case, width and digits fold`() throws {
    #expect(try folded("Straße ＡＩ　２０２６ ๒๕๖๙ ၂၀").text == "strasse ai 2026 2569 20")
  }

  @Test func `invisible characters fold away`() throws {
    let text = "\u{FEFF}ก\u{200B}ข\u{AD}葛\u{E0100}x"

    let result = try folded(text)

    #expect(result.text == "กข葛x")
    #expect(result.sourceRange(of: 0..<3) == 3..<6)
    #expect(result.sourceRange(of: 3..<6) == 9..<12)
    #expect(result.sourceRange(of: 6..<9) == 14..<21)
    #expect(result.sourceRange(of: 0..<10) == 3..<22)
    #expect(result.foldedRange(of: 14..<22) == 6..<10)
  }

  @Test func `offsets lead back through the normal form`() throws {
    let result = try folded("E\u{301}a ẤB")

    #expect(result.text == "éa ấb")
    #expect(result.sourceRange(of: 0..<2) == 0..<3)
    #expect(result.sourceRange(of: 2..<3) == 3..<4)
    #expect(result.sourceRange(of: 4..<7) == 5..<8)
  }
}
