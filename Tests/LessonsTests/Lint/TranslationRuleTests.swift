import Lessons
import Testing
import Vocabulary

@Suite("Checks of translations") struct TranslationRuleTests {
  @Test func `a text in another script is an error, names and abbreviations are not`() throws {
    let findings = try found(
      .script, in: "km",
      [
        Pair("Ask a person whom you trust", "ถามคนที่คุณไว้ใจก่อนเสมอ"),
        Pair("Deepfake AI", "Deepfake AI ជាអ្វី"),
        Pair("See the page", "https://example.org/long/path"),
      ])

    #expect(findings.map(\.unit?.rawValue) == ["idea.p1"])
    #expect(findings.map(\.severity) == [.error])
  }

  @Test func `a text in another language is found where the program knows both`() throws {
    let english = "Before you act, ask a person whom you trust, and wait for the answer."
    let indonesian = "Sebelum bertindak, tanyakan dulu kepada orang yang Anda percaya di desa."

    #expect(try found(.language, in: "vi", [Pair("Ask first.", indonesian)]).count == 1)
    #expect(try found(.language, in: "vi", [Pair("Ask first.", english)]).count == 1)
    #expect(try found(.language, in: "id", [Pair("Ask first.", indonesian)]) == [])
    #expect(try found(.language, in: "ms", [Pair("Ask first.", indonesian)]) == [])
    #expect(try found(.language, in: "kac", [Pair("Ask first.", indonesian)]) == [])
    #expect(try found(.language, in: "zh-Hant", [Pair("Ask.", simplified)]).count == 1)
    #expect(try found(.language, in: "zh-Hans", [Pair("Ask.", simplified)]) == [])
  }

  private let simplified = String(repeating: "人工智能从很多例子里学习，它只会比较，不会懂得。", count: 3)

  @Test func `a copy of the source is found, and names, numbers and abbreviations are none`()
    throws
  {
    let names = ["Lessons/names.yaml": "women: [Thida]\nmen: [Budi]\n"]

    let findings = try found(
      .copied, in: "id",
      [
        Pair("Ask a person.", "Ask a person."), Pair("AI", "AI"), Pair("Thida", "Thida"),
        Pair("12 %", "12 %"), Pair("Ask", "Tanya"),
      ], files: names)

    #expect(findings.map(\.unit?.rawValue) == ["idea.p1"])
  }

  @Test func `a translation far from the usual length is found in a lesson with enough texts`()
    throws
  {
    let usual = (1...20).map {
      Pair(
        "This is the sentence number \($0) of a lesson",
        "Ini kalimat nomor \($0) dari pelajaran ini")
    }
    let short = Pair("Before you act, ask a person whom you trust", "Tanya")
    let long = Pair(
      "This is a sentence of the lesson", String(repeating: "ini kalimat ", count: 12))

    let findings = try found(.length, in: "id", usual + [short, long])

    #expect(findings.map(\.message.key) == ["lint.length-short", "lint.length-long"])
    #expect(try found(.length, in: "id", usual) == [])
    #expect(try found(.length, in: "id", [short, long]) == [])
  }

  @Test func `a missing text is counted once for the lesson`() throws {
    let findings = try found(.untranslated, in: "id", [Pair("Ask", "Tanya")])

    #expect(findings.map(\.unit) == [nil])
    #expect(findings.first?.message.arguments["count"] == .integer(4))
  }

  @Test func `a translation that readers do not see is an error`() throws {
    let findings = try found(.structure, in: "id", [Pair("Ask **first**", "Tanya dulu")])

    #expect(findings.map(\.severity) == [.error])
    #expect(findings.map(\.unit?.rawValue) == ["idea.p1"])
  }

  @Test(arguments: [
    ("km", "The price is 1,500 and 3 sacks", "តម្លៃ ១៥០០ និង ៣ បាវ"),
    ("id", "The price is 1,500", "Harganya 1.500"), ("vi", "At 18:00", "Lúc 18.00"),
    ("th", "In 2026", "ในปี 2569"), ("th", "Five of 12", "ห้าจากสิบสอง"),
    ("my", "12 leaves", "အရွက် ၁၂ ရွက်"), ("id", "Twelve leaves", "12 daun"),
    ("id", "A thousand pictures", "1.000 gambar"),
  ])
  func `numbers in other digits, marks, words and calendars are the same numbers`(
    language: String, source: String, translation: String
  ) throws {
    #expect(try found(.numbers, in: language, [Pair(source, translation)]) == [])
  }

  @Test(arguments: [
    ("km", "Call 117", "ទូរស័ព្ទ ១១២", "lint.number-missing", LintFinding.Severity.error),
    ("id", "Wait 15 minutes", "Tunggu 50 menit", "lint.number-missing", .warning),
    ("id", "Wait a while", "Tunggu 50 menit", "lint.number-added", .warning),
  ])
  func `other numbers than the author's are found, and lost long ones are errors`(
    language: String, source: String, translation: String, key: String,
    severity: LintFinding.Severity
  ) throws {
    let findings = try found(.numbers, in: language, [Pair(source, translation)])

    #expect(findings.map(\.message.key) == [key])
    #expect(findings.map(\.severity) == [severity])
  }

  @Test func `digits of two scripts in one translation are found at the rarer ones`() throws {
    let pairs = [Pair("1 sack", "១ បាវ"), Pair("2 sacks", "២ បាវ"), Pair("3 sacks", "3 បាវ")]

    let findings = try found(.digits, in: "km", pairs)

    #expect(findings.map(\.unit?.rawValue) == ["idea.p3"])
    #expect(try found(.digits, in: "km", Array(pairs.prefix(2))) == [])
    #expect(try found(.digits, in: "km", [pairs[0], Pair("Call 023456789", "023456789")]) == [])
  }

  private let glossary = [
    "Lessons/glossary.yaml": """
    - term: AI
      definition: A program.
    - {term: health worker, definition: A nurse.}

    """,
    "Translations/th/glossary.yaml": "AI: [AI, เอไอ]\nhealth worker: [หมออนามัย, ตา]\n",
    "Translations/vi/glossary.yaml": "AI: [AI]\n",
    "Translations/id/glossary.yaml": "health worker: [petugas kesehatan]\n",
  ]

  @Test(arguments: [
    ("th", "Ask a health worker", "ถามพยาบาล"), ("vi", "What is AI?", "Đó là ai?"),
    // The word for eye stands inside the word for market.
    ("th", "Ask health workers", "ไปตลาดกัน"), ("id", "Health workers", "Perawat"),
  ])
  func `a term without any of its agreed words is found`(
    language: String, source: String, translation: String
  ) throws {
    let findings = try found(
      .glossary, in: language, [Pair(source, translation)], files: glossary)

    #expect(findings.map(\.message.key) == ["lint.glossary"])
  }

  @Test(arguments: [
    ("th", "Ask a health worker about AI", "ถามหมออนามัยเรื่องเอไอ"),
    ("vi", "What is AI?", "AI là gì?"),
    ("id", "A health worker", "Petugas kesehatannya"), ("id", "AI", "kecerdasan"),
    ("vi", "Aim high", "Cao"),
  ])
  func `agreed words with their endings, and terms without agreed words, are silent`(
    language: String, source: String, translation: String
  ) throws {
    #expect(
      try found(.glossary, in: language, [Pair(source, translation)], files: glossary) == [])
  }
}
