import Testing
import Text
import Vocabulary

@Suite("Collator") struct CollatorTests {
  @Test(arguments: [
    ("th", ["เก่ง", "ข้าว", "กา"], ["กา", "เก่ง", "ข้าว"]),
    ("vi", ["đá", "dữ", "ân", "an", "ăn"], ["an", "ăn", "ân", "dữ", "đá"]),
    ("zh-Hans", ["上海", "北京", "广州"], ["北京", "广州", "上海"]),
    ("shn", ["b", "a"], ["a", "b"]),
    // Each is a shuffled alphabet, in which Unicode's own order differs.
    ("shn", ["ႁ", "သ", "ၺ", "တ", "ၸ", "ဢ", "ၵ"], ["ၵ", "ၸ", "သ", "ၺ", "တ", "ႁ", "ဢ"]),
    ("mnw", ["အ", "ၝ", "ၜ", "ဟ", "ၚ", "ဃ", "စ"], ["ဃ", "ၚ", "စ", "ဟ", "ၜ", "အ", "ၝ"]),
    ("ksw", ["ဧ", "အ", "ၡ", "ည", "ဆ", "သ"], ["ဆ", "ၡ", "ည", "သ", "အ", "ဧ"]),
    (
      "ms-Arab", ["ڽ", "ي", "ڤون", "فون", "چون", "ݢورو", "ڠا", "جون", "لم", "کد"],
      ["جون", "چون", "ڠا", "فون", "ڤون", "کد", "ݢورو", "لم", "ي", "ڽ"]
    ),
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

  @Test(arguments: ["shn", "mnw", "ms-Arab"])
  func `the order of a language of our own is not Unicode's`(language: String) throws {
    let rules = try #require(
      LocaleResolution(for: tag(language)).ownData.first { $0.field == .order }
    ).datum.text
    let letters = rules.split { "&<".contains($0) }.map(String.init)
    let own = try Collator(locale: tag(language))
    let root = try Collator(locale: tag("xx"))

    #expect(own.sorted(letters.reversed()) == letters)
    #expect(root.sorted(letters.reversed()) != letters)
    #expect(own.source == .own(try tag(language)))
    #expect(root.source == .root)
  }

  @Test func `Unicode's order is that of the S'gaw Karen alphabet`() throws {
    let letters = "က ခ ဂ ဃ င စ ဆ ၡ ည တ ထ ဒ န ပ ဖ ဘ မ ယ ရ လ ဝ သ ဟ အ ဧ".split(separator: " ")

    let sorted = try Collator(locale: tag("ksw")).sorted(letters.reversed().map(String.init))

    #expect(sorted == letters.map(String.init))
  }

  @Test func `a spelling of old Jawi sorts with the new one`() throws {
    let collator = try Collator(locale: tag("ms-Arab"))

    #expect(collator.sorted(["كدح", "کدا", "كدا"]) == ["کدا", "كدا", "كدح"])
  }
}
