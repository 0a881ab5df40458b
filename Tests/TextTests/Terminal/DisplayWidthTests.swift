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

  @Test(arguments: ["ទំនាក់ទំនងខ្ញុំស្រឡាញ់", "ကောင်းတာပေါ့", "สวัสดีเชียงใหม่", "လိၵ်ႈပိုၼ်ၽၢဝ်ႇ", "ᨠᩣᩴᨾᩮᩬᩥᨦ"])
  func `a text is cut between clusters`(text: String) throws {
    let ends = try clusterBreaks(in: text)
    let first = displayWidth(of: String(decoding: text.utf8.prefix(ends[0]), as: UTF8.self))

    for width in first + 1..<displayWidth(of: text) {
      let cut = truncated(text, toWidth: width)

      #expect(cut.hasSuffix("…"))
      #expect(text.utf8.starts(with: cut.dropLast().utf8))
      #expect(ends.contains(cut.dropLast().utf8.count), "\(cut)")
      #expect(displayWidth(of: cut) <= width)
    }
  }

  @Test func `a cluster wider than all columns is cut at a character`() {
    #expect(truncated("ខ្ញុំស្រឡាញ់", toWidth: 2) == "ខ្…")
  }
}
