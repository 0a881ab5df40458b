import Lessons
import Testing
import Vocabulary

@Suite("Translations") struct TranslationTests {
  private let hello = "Say **hello** to *your* neighbour."

  private func localized(_ entries: String, body: String = smallBody) throws -> LocalizedLesson {
    let library = library(body: body, khmer: po(entries))
    return try library.localized(try library.lesson(sample), into: try tag("km"))
  }

  private func text(_ key: String, in localized: LocalizedLesson) throws -> LocalizedText {
    localized.text(of: try #require(localized.lesson.units.first { $0.key.rawValue == key }))
  }

  @Test func `a translation takes the place of the text, and the rest stays as it is`() throws {
    let localized = try localized(entry("warm-up.heading", "Start", "ចាប់ផ្ដើម"))

    let heading = try text("warm-up.heading", in: localized)
    #expect(heading.text == "ចាប់ផ្ដើម")
    #expect(heading.state == .draft)
    #expect(heading.language.text == "km")
    let title = try text("front.title", in: localized)
    #expect(title.text == "A sample")
    #expect(title.state == .untranslated)
    #expect(title.language.text == "en")
    #expect(localized.progress.translated == 1)
    #expect(localized.progress.reviewed == 0)
    #expect(localized.progress.isDraft)
    #expect(localized.problems.isEmpty)
  }

  @Test func `without the draft flag a text counts as translated, but not as reviewed`() throws {
    let localized = try localized(entry("warm-up.heading", "Start", "ក", flags: "no-wrap"))

    #expect(try text("warm-up.heading", in: localized).state == .translated)
    #expect(localized.progress.reviewed == 0)
  }

  @Test func `a translation of an older text is stale, and readers see the source`() throws {
    let localized = try localized(entry("warm-up.heading", "Begin", "ចាប់ផ្ដើម"))

    let heading = try text("warm-up.heading", in: localized)
    #expect(heading.state == .stale)
    #expect(heading.text == "Start")
    #expect(localized.progress.stale == 1)
  }

  @Test func `a guess of msgmerge is not shown`() throws {
    let guess = "#| msgid \"Old\"\n" + entry("warm-up.heading", "Start", "ចាស់").dropFirst(9)

    let localized = try localized("#, fuzzy\n" + guess)

    #expect(try text("warm-up.heading", in: localized).state == .stale)
  }

  @Test func `a text that moved to another key keeps its translation`() throws {
    let body = smallBody.replacing("Say **", with: "First sit down.\n\nSay **")

    let localized = try localized(
      entry("warm-up.p1", hello, "និយាយ **សួស្ដី** ទៅ *អ្នក* ជិតខាង។"), body: body)

    #expect(try text("warm-up.p2", in: localized).state == .draft)
    #expect(try text("warm-up.p1", in: localized).state == .stale)
    #expect(localized.problems.isEmpty)
  }

  private static let refusals: [(String, String, String)] = [
    ("warm-up.p1", "no markup", "unit-markup-strong"),
    ("warm-up.p1", "**a** b", "unit-markup-emphasis"),
    ("warm-up.p1", "**a** *b* `c`", "unit-markup-code"),
    ("warm-up.p1", "**a** *b*\\\\\\nc", "unit-markup-line-break"),
    ("warm-up.p1", "**a**\\n*b*", "unit-line-break"),
    ("warm-up.p1", "- **a** *b*", "unit-structure"),
    ("warm-up.p1", "**a** *b*\\n\\nc", "unit-structure"),
    ("warm-up.p1", "**a** *b* <i>", "unit-html"),
    ("warm-up.p1", "**a** *b* ![x](y.svg)", "unit-image"),
    ("warm-up.p1", "**a** *b* [x](https://example.org)", "unit-links"),
    ("warm-up.p1", "**a** *b* [x](https://example.org \\\"t\\\")", "unit-link-title"),
    ("warm-up.p1", "**a** *b* [x](javascript:a)", "unit-link-unsafe"),
    ("warm-up.p1", "**a** *b*\\tc", "unit-control"),
    ("warm-up.list1.item2.p1", "a [b](https://example.org/other)", "unit-links"),
    ("front.title", "a\\nb", "unit-line-break"),
    ("front.title", String(repeating: "ក", count: 3334), "unit-too-long"),
    ("gone.p1", "a", "po-unknown-unit"),
  ]

  @Test(arguments: refusals)
  func `a translation with other structure is refused with its place`(
    key: String, translation: String, problem: String
  ) throws {
    let sources = [
      "warm-up.p1": hello, "front.title": "A sample",
      "warm-up.list1.item2.p1": "Two with a [link](https://example.org/a)",
    ]

    let localized = try localized(entry(key, sources[key] ?? "Gone", translation))

    #expect(localized.problems.map(Finding.init) == [Finding("lesson.\(problem)", 9)])
    #expect(localized.problems[0].location.file == "Translations/km/sample.po")
    #expect(localized.problems[0].location.field == key)
    if key != "gone.p1" { #expect(try text(key, in: localized).state == .refused) }
  }

  @Test func `plain texts may hold any character of Markdown`() throws {
    let localized = try localized(entry("front.title", "A sample", "- **a** <b> [c"))

    #expect(try text("front.title", in: localized).inlines == [.text("- **a** <b> [c")])
  }

  @Test func `a file of another lesson or language is refused`() throws {
    for (language, lesson, key) in [("lo", "sample", "po-language"), ("km", "x", "po-lesson")] {
      let library = library(khmer: po("", language: language, lesson: lesson))
      let found = findings {
        _ = try library.localized(try library.lesson(sample), into: try tag("km"))
      }
      #expect(found == [Finding("lesson.\(key)", 1)])
    }
  }

  @Test func `an exported file holds every text with its place, and imports unchanged`() throws {
    let lesson = try library().lesson(sample)
    let khmer = try tag("km")

    let file = POFile(updating: nil, for: lesson, in: khmer, file: "lesson.md")
    let read = try POFile(reading: file.text, file: "km.po")
    let imported = try TranslationImport(
      of: read, named: "km.po", into: nil, for: lesson, in: khmer, source: "lesson.md")

    #expect(read.text == file.text)
    #expect(read.entries.map(\.key) == lesson.units.map(\.key.rawValue))
    #expect(read.entries[4].references == [" lesson.md:16"])
    #expect(read.comments.contains { $0.contains("No speaker of this language has reviewed it") })
    #expect(imported.changed.isEmpty)
    #expect(imported.refused.isEmpty)
  }

  @Test func `updating keeps what still fits, marks what changed and retires what is gone`() throws
  {
    let old = po(
      entry("warm-up.heading", "Begin", "ក", flags: "no-wrap") + "\n"
        + entry("warm-up.p9", hello, "**ខ** *គ*") + "\n" + entry("old.p1", "Gone", "ឃ"))
    let lesson = try library().lesson(sample)
    let khmer = try tag("km")

    let updated = POFile(
      updating: try POFile(reading: old, file: "a.po"), for: lesson, in: khmer, file: "lesson.md")

    let heading = updated.entries[3]
    #expect(heading.source == "Start")
    #expect(heading.translation == "ក")
    #expect(heading.previous == [" msgid \"Begin\""])
    #expect(heading.isDraft)
    #expect(updated.entries[4].key == "warm-up.p1")
    #expect(updated.entries[4].translation == "**ខ** *គ*")
    #expect(updated.obsolete.contains("#~ msgid \"Gone\""))
    let shown = try LocalizedLesson(lesson, in: khmer, from: updated, file: "a.po")
    #expect(shown.progress.stale == 1)
    #expect(shown.progress.translated == 1)
    let again = POFile(updating: updated, for: lesson, in: khmer, file: "lesson.md")
    #expect(again == updated)
    #expect(try POFile(reading: updated.text, file: "a.po").text == updated.text)
  }

  @Test func `importing changes only what changed, and refuses what does not fit`() throws {
    let lesson = try library().lesson(sample)
    let khmer = try tag("km")
    let first = "# Reviewed: Nobody; 2026-01-01; 00\n" + entry("warm-up.heading", "Start", "ក")
    let current = try POFile(reading: po(first), file: "a.po")
    let incoming = try POFile(
      reading: po(
        first + "\n" + entry("front.title", "A sample", "គំរូ") + "\n"
          + entry("warm-up.p1", hello, "lost") + "\n" + entry("gone", "Gone", "x")),
      file: "b.po")

    let result = try TranslationImport(
      of: incoming, named: "b.po", into: current, for: lesson, in: khmer, source: "lesson.md")

    #expect(result.changed.map(\.rawValue) == ["front.title"])
    #expect(
      result.refused.map(Finding.init) == [
        Finding("lesson.unit-markup-strong", 20), Finding("lesson.po-unknown-unit", 25),
      ])
    #expect(result.file.entries[0].translation == "គំរូ")
    #expect(result.file.entries[4].translation.isEmpty)
  }

  @Test func `an approval names the speaker, and ends when the translation changes`() throws {
    let lesson = try library().lesson(sample)
    let khmer = try tag("km")
    let key = try #require(Unit.Key(rawValue: "warm-up.heading"))
    let draft = POFile(
      updating: try POFile(reading: po(entry("warm-up.heading", "Start", "ក")), file: "a.po"),
      for: lesson, in: khmer, file: "lesson.md")

    var approved = try draft.approving(
      [key], by: "Sokha Chan", on: try #require(Day("2026-11-21")), of: lesson)
    let shown = try LocalizedLesson(lesson, in: khmer, from: approved, file: "a.po")
    approved.entries[3].translation = "ខ"
    let changed = try LocalizedLesson(lesson, in: khmer, from: approved, file: "a.po")

    #expect(shown.progress.reviewed == 1)
    #expect(shown.progress.isDraft)
    #expect(try text("warm-up.heading", in: shown).state == .reviewed)
    #expect(approved.entries[3].reviews.map(\.reviewer) == ["Sokha Chan"])
    #expect(changed.progress.reviewed == 0)
    #expect(try text("warm-up.heading", in: changed).state == .translated)
  }

  @Test func `a review in a file that was handed in counts for nothing`() throws {
    let lesson = try library().lesson(sample)
    let khmer = try tag("km")
    let key = try #require(Unit.Key(rawValue: "warm-up.heading"))
    let day = try #require(Day("2026-11-21"))
    let forged = try POFile(
      reading: po(entry("warm-up.heading", "Start", "ក", flags: "no-wrap")), file: "a.po"
    ).approving([key], by: "Me", on: day, of: lesson)

    let result = try TranslationImport(
      of: forged, named: "b.po", into: nil, for: lesson, in: khmer, source: "lesson.md")

    #expect(forged.entries[0].isReviewed)
    #expect(result.changed == [key])
    #expect(!result.file.entries[3].isReviewed)
  }

  @Test func `what is empty, stale, unknown or lossy cannot be approved`() throws {
    let lesson = try library().lesson(sample)
    let day = try #require(Day("2026-11-21"))
    let file = try POFile(
      reading: po(
        [
          entry("front.title", "A sample", ""), entry("warm-up.heading", "Begin", "ក"),
          entry("warm-up.p1", hello, "lost"),
        ].joined(separator: "\n")), file: "a.po")

    for name in ["front.title", "warm-up.heading", "warm-up.p1", "nowhere"] {
      #expect(throws: LessonError.notApprovable(unit: name)) {
        try file.approving([Unit.Key(checked: name)], by: "Dara", on: day, of: lesson)
      }
    }
  }

  @Test(arguments: ["", "a;b", "a\nb", String(repeating: "x", count: 101)])
  func `a reviewer needs a name that fits on a line`(name: String) throws {
    let lesson = try library().lesson(sample)
    let day = try #require(Day("2026-11-21"))
    let file = try POFile(reading: po(entry("warm-up.heading", "Start", "ក")), file: "a.po")

    #expect(throws: LessonError.reviewerName(name)) {
      try file.approving([Unit.Key(checked: "warm-up.heading")], by: name, on: day, of: lesson)
    }
  }
}
