import Testing
import Text
import Vocabulary

@Suite("Localizer") struct LocalizerTests {
  @Test(arguments: [
    ("en", 1, "1 application"), ("en", 5000, "5,000 applications"), ("th", 1, "คำขอ 1 ฉบับ"),
    ("my", 5000, "လျှောက်လွှာ ၅,၀၀၀"), ("id", 5000, "5.000 permohonan"),
  ])
  func `plurals and digits follow the language of the sentence`(
    language: String, count: Int64, expected: String
  ) throws {
    let sentences = [
      "en": "{n, plural, one {# application} other {# applications}}", "th": "คำขอ {n} ฉบับ",
      "my": "လျှောက်လွှာ {n, plural, other {#}}", "id": "{n} permohonan",
    ]
    let sentence = try #require(sentences[language])
    let localizer = Localizer(
      locale: try tag(language), catalogues: [try catalogue(#"{"a": "\#(sentence)"}"#, language)])

    let text = localizer.text(Message("a", ["n": .integer(count)]))

    #expect(text == expected)
  }

  @Test func `a sentence that is missing in one language is taken from the next with its plurals`()
    throws
  {
    let thai = try catalogue(#"{"a": "ก"}"#, "th")
    let english = try catalogue(
      #"{"a": "A", "b": "{n, plural, one {# day} other {# days}} from {day}"}"#)
    let localizer = Localizer(locale: try tag("th"), catalogues: [thai, english])
    let day = try #require(Day("2026-11-21"))

    let text = localizer.text(Message("b", ["n": .integer(1), "day": .day(day)]))

    #expect(localizer.text(Message("a")) == "ก")
    #expect(text == "1 day from 21 พ.ย. พ.ศ. 2569")
  }

  @Test func `a sentence that is broken in one language is taken from the next`() throws {
    let thai = try catalogue(#"{"a": "{"}"#, "th")
    let localizer = Localizer(
      locale: try tag("th"), catalogues: [thai, try catalogue(#"{"a": "A"}"#)])

    #expect(localizer.text(Message("a")) == "A")
  }

  @Test func `gaps stay visible`() throws {
    let localizer = Localizer(
      locale: try tag("en"), catalogues: [try catalogue(#"{"a": "Hello {name}", "b": "{"}"#)])

    #expect(localizer.text(Message("a")) == "Hello {name}")
    #expect(localizer.text(Message("b")) == "⟨b⟩")
    #expect(localizer.text(Message("c")) == "⟨c⟩")
    #expect(
      localizer.text(Message("a", ["name": .gender(.notStated)])) == "Hello ⟨gender.not-stated⟩")
  }

  @Test func `every kind of value is told in the language of the reader`() throws {
    let time = try #require(Timestamp("2026-11-21T08:30:00.000Z"))
    let values: [(Message.Value, String)] = [
      (.country(.laos), "Laos"), (.currency(.thb), "Thai Baht"), (.day(time.day), "Nov 21, 2026"),
      (.gender(.female), "women"), (.integer(1234), "1,234"), (.language(try tag("km")), "Khmer"),
      (.list([.text("a"), .integer(2), .track(.ruralDeployment)]), "a, 2, and rural"),
      (.message(Message("inner", ["n": .integer(1)])), "inner 1"),
      (.money(Money(minorUnits: 125_050, currency: .khr)), "KHR 1,250.50"),
      (.number(3.14159, decimals: 2), "3.14"), (.percent(0.25, decimals: 0), "25%"),
      (.text("{n}"), "{n}"), (.time(time), "Nov 21, 2026, 8:30 AM UTC"),
      (.track(.ruralDeployment), "rural"),
    ]
    let localizer = Localizer(
      locale: try tag("en"),
      catalogues: [
        try catalogue(
          """
          {"a": "[{v}]", "inner": "inner {n}", "gender.female": "women",
          "track.rural-deployment": "rural"}
          """)
      ])

    for (value, expected) in values {
      #expect(plain(localizer.text(Message("a", ["v": value]))) == "[\(expected)]")
    }
  }

  @Test func `an apostrophe is an apostrophe unless it stands before a brace`() throws {
    let localizer = Localizer(
      locale: try tag("en"),
      catalogues: [try catalogue(#"{"a": "Don't write '{'{n}'}' or it''s wrong"}"#)])

    #expect(localizer.text(Message("a", ["n": .integer(1)])) == "Don't write {1} or it's wrong")
  }

  @Test func `threads can share a localizer`() async throws {
    let localizer = Localizer(
      locale: try tag("en"),
      catalogues: [try catalogue(#"{"a": "{n, plural, one {# day} other {# days}} {m}"}"#)])

    let texts = await withTaskGroup(of: String.self) { group in
      for n in 0..<500 {
        group.addTask {
          let money = Money(minorUnits: Int64(n), currency: .vnd)
          return localizer.text(Message("a", ["n": .integer(Int64(n)), "m": .money(money)]))
        }
      }
      return await group.reduce(into: Set<String>()) { $0.insert(plain($1)) }
    }

    let expected = (0..<500).map { "\($0) day\($0 == 1 ? "" : "s") VND \($0)" }
    #expect(texts == Set(expected))
  }

  @Test func `a value that runs against its sentence is isolated`() throws {
    let message = Message("a", ["v": .text("بهاس"), "w": .list([.text("x"), .text("٣")])])
    let english = Localizer(
      locale: try tag("en"), catalogues: [try catalogue(#"{"a": "Name: {v}; {w}."}"#)])
    let jawi = Localizer(
      locale: try tag("ms-Arab"), catalogues: [try catalogue(#"{"a": "نام {v} {w}."}"#, "ms-Arab")])

    #expect(english.text(message) == "Name: \u{2068}بهاس\u{2069}; x and ٣.")
    #expect(jawi.text(message) == "نام بهاس \u{2068}x دان ٣\u{2069}.")
    #expect(jawi.unmarkedText(message) == "نام بهاس x دان ٣.")
    #expect(english.text(.text("بهاس")) == "بهاس")
  }

  @Test func `an inner message carries no marks into a file for machines`() throws {
    let localizer = Localizer(
      locale: try tag("en"), catalogues: [try catalogue(#"{"a": "<{m}>", "b": "{v}"}"#)])
    let inner = Message.Value.message(Message("b", ["v": .text("ا")]))

    #expect(localizer.unmarkedText(Message("a", ["m": .list([inner])])) == "<ا>")
  }
}
