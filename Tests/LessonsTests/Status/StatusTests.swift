import Lessons
import Testing
import Vocabulary

@Suite("State of lessons") struct StatusTests {
  @Test func `a state counts drafts, copies and reviews, and tells the last change`() throws {
    let approved = TextMark("Start", "ចាប់ផ្ដើម")
    let library = library(
      khmer: po(
        "# Reviewed: Sophea Chan; 2026-11-02; \(approved)\n"
          + entry("warm-up.heading", "Start", "ចាប់ផ្ដើម", flags: "no-wrap")
          + "\n" + entry("warm-up.list1.item1.p1", "One", "One")
          + "\n" + entry("front.title", "A sample", "គំរូ")))

    let status = try library.status(in: [try tag("km")])

    let khmer = try #require(status.translations.first)
    #expect(status.failures == [])
    #expect(khmer.title == "គំរូ")
    #expect(khmer.drafts == 2)
    #expect(khmer.copied == 1)
    #expect(khmer.progress.reviewed == 1)
    #expect(khmer.lastChange == Day("2026-11-02"))
    #expect(khmer.state == .partial)
  }

  @Test func `the revision of the file counts when it is later than every review`() throws {
    let file = po(entry("warm-up.heading", "Start", "ចាប់ផ្ដើម"))
      .replacing(
        "\"Language: km", with: "\"PO-Revision-Date: 2026-11-20 10:00+0700\\n\"\n\"Language: km")

    let status = try library(khmer: file).status()

    #expect(status.translations.map(\.state) == [.source, .partial])
    #expect(status.translations.map(\.lastChange) == [nil, Day("2026-11-20")])
  }

  @Test func `a translation that cannot be read does not hide the others`() throws {
    let status = try library(khmer: "msgid").status()

    #expect(status.translations.map(\.progress.language.text) == ["en"])
    #expect(status.failures.count == 1)
  }

  @Test func `every competence of every framework is told, with the best state of its lessons`()
    throws
  {
    let all = Competence.Framework.allCases.map(\.codes.count).reduce(0, +)
    let coverage = try library(
      khmer: po(entry("warm-up.heading", "Start", "ចាប់ផ្ដើម"))
    ).coverage()

    let taught = try #require(coverage.competences.first { !$0.lessons.isGap })

    #expect(coverage.languages.map(\.text) == ["en", "km"])
    #expect(coverage.competences.count == all)
    #expect(coverage.competences.count { !$0.lessons.isGap } == 1)
    #expect(taught.competence.code == "4.1")
    #expect(taught.lessons.lessons == [sample])
    #expect(try taught.lessons.states == [tag("en"): .source, tag("km"): .partial])
    #expect(taught.lessons.languages([.source]).map(\.text) == ["en"])
    #expect(coverage.equity.map(\.equity) == FrontMatter.Equity.allCases)
    #expect(coverage.equity.filter { !$0.lessons.isGap } == [])
  }

  @Test func `a better lesson decides the state of a competence`() throws {
    let other = frontMatter.replacing("id: sample", with: "id: other") + smallBody
    let files = [
      "Lessons/sample/lesson.md": frontMatter + smallBody, "Lessons/other/lesson.md": other,
      "Translations/km/sample.po": po(entry("warm-up.heading", "Start", "ចាប់ផ្ដើម")),
      "Translations/km/other.po": whole(of: "other"),
    ]

    let coverage = try LessonLibrary(folder(files)).coverage()

    let taught = try #require(coverage.competences.first { !$0.lessons.isGap })
    #expect(taught.lessons.lessons.map(\.rawValue) == ["other", "sample"])
    #expect(try taught.lessons.states == [tag("en"): .source, tag("km"): .draft])
  }

  /// A translation of every text of the small lesson.
  private func whole(of lesson: String) -> String {
    let entries = [
      entry("front.title", "A sample", "គំរូ"), entry("front.audience", "Testers", "អ្នកសាក"),
      entry("front.objectives1", "Find faults", "រកកំហុស"),
      entry("warm-up.heading", "Start", "ចាប់ផ្ដើម"),
      entry("warm-up.p1", "Say **hello** to *your* neighbour.", "សូម **សួស្ដី** អ្នក *ជិតខាង*។"),
      entry("warm-up.list1.item1.p1", "One", "មួយ"),
      entry(
        "warm-up.list1.item2.p1", "Two with a [link](https://example.org/a)",
        "ពីរ [តំណ](https://example.org/a)"),
    ]
    return po(entries.joined(separator: "\n"), lesson: lesson)
  }
}
