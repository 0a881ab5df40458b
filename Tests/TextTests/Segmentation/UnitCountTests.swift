import Testing
import Text

@Suite("Counts and normal forms") struct UnitCountTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("ข้าว", 3), ("👩‍👩‍👧‍👦", 1), ("a\r\nb", 3),
    (String(repeating: "\u{301}", count: 10_000), 1),
  ])
  func `graphemes are what a reader counts`(text: String, count: Int) throws {
    #expect(try graphemeCount(of: text) == count)
  }

  @Test func `normal form C puts Burmese marks in order and composes letters`() throws {
    let burmese = try normalized("ခ\u{103A}\u{1037}")
    let latin = try normalized("e\u{301}")

    #expect(Array(burmese.unicodeScalars) == ["ခ", "\u{1037}", "\u{103A}"])
    #expect(Array(latin.unicodeScalars) == ["é"])
  }

  @Test func `normal form C keeps Thai and Lao vowels whole`() throws {
    let text = "น้ำ ນ້ຳ ໜ"

    #expect(Array(try normalized(text).unicodeScalars) == Array(text.unicodeScalars))
  }
}
