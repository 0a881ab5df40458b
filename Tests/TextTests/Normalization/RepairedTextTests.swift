import Testing
import Text

@Suite("Received and repaired text") struct RepairedTextTests {
  @Test func `text in Zawgyi is repaired, and the received text stays`() throws {
    let received = ReceivedText("ျမန္မာႏိုင္ငံ")

    let repaired = try received.repaired()

    #expect(repaired.text == "မြန်မာနိုင်ငံ")
    #expect(repaired.wasZawgyi)
    #expect(received.text == "ျမန္မာႏိုင္ငံ")
    #expect(try repaired.folded() == folded("မြန်မာနိုင်ငံ"))
  }

  @Test func `normal form counts as a change`() throws {
    let repaired = try ReceivedText("e\u{301}").repaired()

    #expect(Array(repaired.text.unicodeScalars) == ["\u{E9}"])
    #expect(repaired.changes == [.normalForm])
    #expect(!repaired.wasZawgyi)
  }

  @Test func `bytes that are not UTF-8 are told by their offsets`() throws {
    let received = ReceivedText(bytes: [0x61, 0xFF, 0x62, 0xE0])

    let repaired = try received.repaired()

    #expect(repaired.text == "a\u{FFFD}b\u{FFFD}")
    #expect(repaired.changes == [.replacedInvalidBytes(offsets: [1, 3])])
  }

  @Test(arguments: ["", "abc", "မြန်မာနိုင်ငံ", "ภาษาไทย", "လိၵ်ႈပိုၼ်"])
  func `good text is left alone`(text: String) throws {
    let repaired = try ReceivedText(text).repaired()

    #expect(repaired.changes == [])
    #expect(Array(repaired.text.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func `received texts differ when only their normal forms agree`() {
    #expect(ReceivedText("e\u{301}") != ReceivedText("\u{E9}"))
    #expect(ReceivedText("e\u{301}").hashValue == ReceivedText("\u{E9}").hashValue)
  }
}
