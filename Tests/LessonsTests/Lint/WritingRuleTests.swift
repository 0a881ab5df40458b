import Lessons
import Testing
import Vocabulary

@Suite("Checks of writing") struct WritingRuleTests {
  @Test(arguments: [("km", "មនុស្ស (មួយ"), ("zh-Hans", "人（一个"), ("id", "orang) satu (")])
  func `a bracket without a partner is found`(language: String, text: String) throws {
    #expect(try found(.brackets, in: language, [Pair("A person", text)]).count == 1)
  }

  @Test(arguments: ["a) satu", "orang (satu [dua])", "1) satu (dua)"])
  func `pairs of brackets and numbers of lists are silent`(text: String) throws {
    #expect(try found(.brackets, in: "id", [Pair("A person", text)]) == [])
  }

  @Test(arguments: [
    ("id", "Dia berkata “ya.", "lint.quotation-unpaired"),
    ("id", "Dia berkata \"ya.", "lint.quotation-unpaired"),
    ("id", "Dia berkata „ya”.", "lint.quotation-unpaired"),
    ("th", "เขาพูดว่า 「ใช่」", "lint.quotation-foreign"),
    ("th", "เขาพูดว่า «ใช่»", "lint.quotation-foreign"),
  ])
  func `quotation marks without a partner or of others are found`(
    language: String, text: String, key: String
  ) throws {
    let findings = try found(.quotation, in: language, [Pair("A person", text)])

    #expect(findings.map(\.message.key) == [key])
  }

  @Test(arguments: [
    ("km", "«បាទ»"), ("km", "“បាទ”"), ("zh-Hant", "「是」"), ("id", "\"ya\""), ("id", "layar 6\" itu"),
    ("pt-TL", "«sim»"), ("tet", "«sin»"), ("vi", "anh ‘ấy’"),
  ])
  func `quotation marks of the language are silent`(language: String, text: String) throws {
    #expect(try found(.quotation, in: language, [Pair("A person", text)]) == [])
  }

  @Test func `straight and curved quotation marks in one lesson are found once`() throws {
    let findings = try found(
      .quotation, in: "id",
      [Pair("One", "“satu”"), Pair("Two", "\"dua\""), Pair("Three", "\"tiga\"")])

    #expect(findings.map(\.message.key) == ["lint.quotation-mixed"])
    #expect(findings.map(\.unit?.rawValue) == ["idea.p2"])
  }

  @Test(arguments: [
    ("km", "មនុស្សម្នាក់.", "lint.end-mark-foreign"), ("my", "လူတစ်ယောက်", "lint.end-mark-missing"),
    ("zh-Hans", "一个人", "lint.end-mark-missing"), ("id", "Seorang", "lint.end-mark-missing"),
  ])
  func `a missing or a Latin full stop is found`(
    language: String, text: String, key: String
  ) throws {
    let findings = try found(.endMark, in: language, [Pair("A person.", text)])

    #expect(findings.map(\.message.key) == [key])
  }

  @Test(arguments: [
    ("km", "មនុស្ស។"), ("km", "មនុស្ស៕"), ("my", "လူ။"), ("th", "คน"), ("lo", "ຄົນ"), ("zh-Hans", "“人。”"),
    ("id", "Orang!"), ("km", "គេហៅថា AI."), ("ms-Arab", "اورڠ."),
  ])
  func `the marks of a language, and Thai and Lao without any, are silent`(
    language: String, text: String
  ) throws {
    #expect(try found(.endMark, in: language, [Pair("A person.", text)]) == [])
  }

  private let names = [
    "Lessons/names.yaml": "women: [Amina, Mai, Thida]\nmen: [Budi, Kumar, Wei]\n"
  ]

  @Test func `examples about men alone are found in the source`() throws {
    let findings = try found(
      .names, inLessonIn: "en", ["Budi, Kumar and Wei's phone."], files: names)

    #expect(findings.first?.message.arguments == ["women": .integer(0), "men": .integer(3)])
    #expect(try found(.names, inLessonIn: "en", ["Amina, Mai and Wei."], files: names) == [])
    #expect(try found(.names, inLessonIn: "en", ["Budi and Wei."], files: names) == [])
  }

  @Test func `a lesson that takes longer to read aloud than it has is found`() throws {
    let paragraph = String(repeating: "Ask a person whom you trust. ", count: 100)

    #expect(
      try found(.readingTime, inLessonIn: "en", [paragraph], minutes: 2).first?.message.arguments
        == ["minutes": .integer(4), "planned": .integer(2)])
    #expect(try found(.readingTime, inLessonIn: "en", [paragraph], minutes: 4) == [])
  }

  @Test func `links to other numbers, without words or without a lock are found`() throws {
    let findings = try found(
      .links, inLessonIn: "en",
      [
        "[Call 117](tel:+855112)", "[…](https://example.org)", "[Page](http://example.org)",
        "[Call 023 456 789](tel:+85523456789)", "[Call](tel:117)", "[Page](https://example.org)",
      ])

    #expect(
      findings.map(\.message.key) == ["lint.link-number", "lint.link-empty", "lint.link-open"])
    #expect(findings.map(\.severity) == [.error, .error, .warning])
  }

  @Test func `a sentence that nobody can read aloud is found`() throws {
    let long = String(repeating: "and then we ask her ", count: 9) + "again."
    let khmer = String(repeating: "មនុស្សម្នាក់ដើរទៅផ្សារជាមួយមិត្តភក្តិ", count: 9)

    #expect(try found(.sentences, inLessonIn: "en", [long]).count == 1)
    #expect(try found(.sentences, inLessonIn: "km", [khmer + "។"]).count == 1)
    #expect(
      try found(.sentences, inLessonIn: "en", ["We ask her. " + long.prefix(100) + "."]) == [])
    #expect(
      try found(
        .sentences, inLessonIn: "zh-Hans",
        ["两个服务：[stopncii.org](https://stopncii.org) 和 [takeitdown.ncmec.org](https://a.org)。"])
        == [])
  }
}
