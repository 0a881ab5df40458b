import Lessons
import Testing
import Vocabulary

@Suite("Lists of words") struct WordListTests {
  @Test(arguments: [
    ("names.yaml", "women: [Mai\nmen: Budi]]\n", "lesson.fault-list-syntax", 2),
    ("names.yaml", "women: [Mai]\nboys: [Budi]\n", "lesson.fault-word-group-unknown", 2),
    ("names.yaml", "- Mai\n", "lesson.fault-word-groups-missing", 1),
    ("names.yaml", "# nothing\n", "lesson.fault-word-groups-missing", 1),
    ("names.yaml", "women: Mai\n", "lesson.fault-field-not-list", 1),
    ("names.yaml", "women: [Mai, \"\"]\n", "lesson.fault-field-not-text", 1),
    ("glossary.yaml", "AI: A program\n", "lesson.fault-terms-missing", 1),
    ("glossary.yaml", "- {term: AI}\n", "lesson.fault-terms-missing", 1),
    (
      "glossary.yaml", "- {term: AI, definition: A}\n- {term: AI, definition: B}\n",
      "lesson.fault-term-repeated", 2
    ),
  ])
  func `a list that cannot be read is refused with its line`(
    file: String, yaml: String, key: String, line: Int
  ) {
    do {
      _ = try found(.names, inLessonIn: "en", ["Text."], files: ["Lessons/\(file)": yaml])
      Issue.record("The list was read")
    } catch LintError.content(.faulty(let name, let problems)) {
      #expect(name == "Lessons/\(file)")
      #expect(problems.map(Finding.init) == [Finding(key, line)])
    } catch {
      Issue.record(error)
    }
  }

  @Test func `an agreed word for a term that the glossary lacks is refused`() {
    let files = [
      "Lessons/glossary.yaml": "- {term: AI, definition: A program}\n",
      "Translations/km/glossary.yaml": "AI: [AI]\nrobot: [មនុស្សយន្ត]\n",
    ]

    #expect(throws: LintError.self) {
      try found(.glossary, in: "km", [Pair("AI", "AI")], files: files)
    }
  }
}

@Suite("Checking lessons") struct LintLessonsTests {
  @Test func `a lesson or a language that is not there is refused with its own reason`() throws {
    let library = library()
    let khmer = try tag("km")

    #expect(throws: LintError.content(.noLesson("other"))) {
      try library.lint([Lesson.ID(checked: "other")], with: LintServices())
    }
    let refusal = LintError.content(.noTranslation(lesson: "sample", khmer))
    #expect(throws: refusal) { try library.lint([sample], in: [khmer], with: LintServices()) }
    #expect(refusal.message.key == "lesson.no-translation")
    #expect(refusal.failure == .refused)
  }

  @Test func `findings tell the file, the line and the text, and reports add up`() throws {
    let text = entry("warm-up.heading", "Start", "ចាប់ផ្ដើម\u{E000}")
    let library = library(khmer: po(text))
    let khmer = try tag("km")

    var report = try library.lint([sample], in: [khmer], with: LintServices())

    let error = try #require(report.findings.first { $0.severity == .error })
    #expect(error.location.plainText == "Translations/km/sample.po:9: warm-up.heading")
    #expect(error.unit?.rawValue == "warm-up.heading")
    #expect(report.errorCount == 1)
    #expect(report.textCount == 1)
    #expect(report.languagesWithoutFont == [khmer])
    report.append(report)
    #expect(report.errorCount == 2)
    #expect(report.languagesWithoutFont == [khmer])
  }

  @Test func `every language that a lesson has is checked when none is named`() throws {
    let library = library(khmer: po(entry("warm-up.heading", "Start", "ចាប់ផ្ដើម")))

    let report = try library.lint([sample], with: LintServices { _, _ in [] })

    #expect(Set(report.findings.map(\.language.text)) == ["km"])
    #expect(report.textCount > 5)
    #expect(report.languagesWithoutFont == [])
  }
}
