import Testing
import Vocabulary

@Suite("Keys, days and languages") struct KeyAndTimeTests {
  private enum Thing {}

  @Test(arguments: ["", " ", "-a", ".a", "a b", "ក", "a/b", String(repeating: "x", count: 65)])
  func `a text that is awkward to type is no key`(text: String) {
    #expect(ID<Thing>(rawValue: text) == nil)
  }

  @Test func `keys sort by their bytes`() {
    let keys = ["b", "B", "a-1", "a.1"].compactMap(ID<Thing>.init(rawValue:)).sorted()

    #expect(keys.map(\.rawValue) == ["B", "a-1", "a.1", "b"])
  }

  @Test func `every day of four centuries survives writing and reading`() throws {
    let first = try #require(Day("1800-01-01"))
    for offset in 0..<146_097 {
      let day = first.advanced(by: offset)
      let read = Day(day.description)
      if read != day { Issue.record("\(day) was read as \(String(describing: read))") }
    }
    #expect(first.advanced(by: 146_097).description == "2200-01-01")
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "2026/01/01", "0000-01-01",
  ])
  func `a date that does not exist is nil`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `a point in time keeps its milliseconds`() throws {
    let text = "2026-11-21T23:59:59.007Z"
    let time = try #require(Timestamp(text))

    #expect(time.description == text)
    #expect(time.day.description == "2026-11-21")
    #expect(Timestamp(milliseconds: -1).description == "1969-12-31T23:59:59.999Z")
    #expect(Timestamp("2026-11-21T24:00:00.000Z") == nil)
  }

  @Test(arguments: [
    ("MS-arab", "ms-Arab"), ("zh-hans-cn", "zh-Hans-CN"), ("pt-tl", "pt-TL"), ("es-419", "es-419"),
    ("mww", "mww"), ("sl-rozaj", "sl-rozaj"), ("de-1996", "de-1996"),
  ])
  func `a language tag gets its usual case`(text: String, tag: String) {
    #expect(LanguageTag(text)?.text == tag)
  }

  @Test(arguments: ["", "t", "thai", "th_TH", "th-", "ไทย", "i-klingon", "en-u-ca-buddhist"])
  func `a text that is no language tag is nil`(text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test func `a tag falls back by cutting its end`() {
    #expect(LanguageTag("ms-Arab-BN")?.fallbacks.map(\.text) == ["ms-Arab-BN", "ms-Arab", "ms"])
    #expect(LanguageTag("ms-Arab-BN")?.script == "Arab")
    #expect(LanguageTag("pt-TL")?.script == nil)
  }
}
