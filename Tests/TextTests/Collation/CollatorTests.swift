import Testing
import Text

@Suite("Collator") struct CollatorTests {
  @Test(arguments: [
    ("th", ["เก่ง", "ข้าว", "กา"], ["กา", "เก่ง", "ข้าว"]),
    ("vi", ["đá", "dữ", "ân", "an", "ăn"], ["an", "ăn", "ân", "dữ", "đá"]),
    ("zh-Hans", ["上海", "北京", "广州"], ["北京", "广州", "上海"]),
    ("shn", ["b", "a"], ["a", "b"]),
  ])
  func `texts are in the order of the language`(
    language: String, texts: [String], expected: [String]
  ) throws {
    let collator = try Collator(locale: tag(language))

    #expect(collator.sorted(texts) == expected)
  }

  @Test func `sort keys order as comparing does`() throws {
    let collator = try Collator(locale: tag("th"))
    let texts = ["", "ก", "กา", "เก", "a", "B", "ขาว", "ข้าว", "ข้าวเหนียวมะม่วง", "\u{301}"]

    for left in texts {
      for right in texts {
        let leftKey = try collator.sortKey(of: left)
        let rightKey = try collator.sortKey(of: right)

        let precedes = leftKey.lexicographicallyPrecedes(rightKey)

        #expect(precedes == (collator.compare(left, right) < 0), "\(left) \(right)")
      }
    }
  }

  @Test func `elements that are equal keep their order`() throws {
    let collator = try Collator(locale: tag("en"))
    let elements = [(1, "b"), (2, "a"), (3, "b"), (4, "a")]

    #expect(collator.sorted(elements) { $0.1 }.map(\.0) == [2, 4, 1, 3])
  }
}
