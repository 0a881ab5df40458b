import Testing
import Text

@Suite("Width in a terminal") struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("a\tb", 2), ("e\u{301}", 1), ("数字", 4), ("ﾃ", 1), ("Ａ", 2), ("😀", 2),
    ("กำลัง", 4), ("ข้าว", 3), ("ຫນ້າ", 3), ("ភាសា", 4), ("မြန်မာ", 5), ("தமிழ்", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("한", 2), ("a\u{200B}b\u{AD}", 3), ("\u{2028}", 0),
  ])
  func `a text takes as many columns as terminals give it`(text: String, width: Int) {
    #expect(displayWidth(of: text) == width)
  }

  @Test func `a text that fits is not cut`() {
    #expect(truncated("ข้าว", toWidth: 3) == "ข้าว")
  }

  @Test(arguments: [
    ("ข้าวสวย", 3, "ข้า…"), ("数字化", 4, "数…"), ("数字化", 5, "数字…"), ("abc", 1, "…"), ("abc", 0, ""),
  ])
  func `a text is cut between whole characters`(text: String, width: Int, expected: String) {
    let cut = truncated(text, toWidth: width)

    #expect(cut == expected)
    #expect(displayWidth(of: cut) <= width)
  }

  @Test func `padding counts columns and not characters`() {
    #expect(padded("数字", toWidth: 6) == "数字  ")
    #expect(padded("ข้าว", toWidth: 5, alignment: .trailing) == "  ข้าว")
    #expect(padded("abc", toWidth: 2) == "abc")
  }
}
