import Foundation
import Lessons
import Testing
import Vocabulary

@Suite("Refusing faulty lessons") struct LessonRefusalTests {
  private static let bodies: [(String, String, Int)] = [
    ("text\n\n## A {#a}\n", "text-before-section", 14),
    ("# A\n\n## A {#a}\n", "heading-level", 14),
    ("## A {#a}\n\n##### B\n", "heading-level", 16),
    ("nothing", "no-sections", 14),
    ("## A\n", "section-name-missing", 14),
    ("## A {#Über}\n", "section-name-wrong", 14),
    ("## A {#front}\n", "section-name-wrong", 14),
    ("## A {#a}\n\n## B {#a}\n", "section-repeated", 16),
    ("## {#a}\n", "heading-empty", 14),
    ("## A {#a}\n\n    code\n", "code-block", 16),
    ("## A {#a}\n\nSee ![x](a.svg) here\n", "image-in-text", 16),
    ("## A {#a}\n\n![x](b.svg)\n", "figure-missing", 16),
    ("## A {#a}\n\n![x](../b.svg)\n", "figure-name", 16),
    ("## A {#a}\n\n![](b.svg)\n", "figure-without-description", 16),
    ("## A {#a}\n\n[x](https://example.org \"t\")\n", "link-title", 16),
    ("## A {#a}\n\n[x](javascript:alert)\n", "link-unsafe", 16),
    ("## A {#a}\n\n[x](other.html)\n", "link-unsafe", 16),
    ("## A {#a}\n\n- [x] a\n", "task-outside-quiz", 16),
    ("## A {#a}\n\nbell \u{07}\n", "control-character", 16),
    ("## Q {#quiz}\n\n### A?\n\n- [ ] a\n- [ ] b\n", "quiz-no-right-answer", 16),
    ("## Q {#quiz}\n\n### A?\n\n- [x] a\n", "quiz-too-few-answers", 16),
    ("## Q {#quiz}\n\n### A?\n\n- [x] a\n- b\n- [ ] c\n", "quiz-stray", 19),
    ("## Q {#quiz}\n\n### A?\n\n- [x] a\n- [ ] b\n\nmore\n", "quiz-stray", 21),
    ("## Q {#quiz}\n\n### A?\n\n- [x] a\n  > b\n  >\n  > c\n- [ ] d\n", "quiz-option-too-long", 18),
    ("## Q {#quiz}\n\n### A?\n\n1. a\n", "quiz-too-few-answers", 16),
    ("## Q {#quiz}\n\n### A?\n\nmore\n", "quiz-too-few-answers", 16),
    ("## Q {#quiz}\n\n### A?\n\n1. a\n2. b\n   > c\n", "quiz-stray", 19),
    ("## Q {#quiz}\n\n### A?\n\n|a|b|c|\n|-|-|-|\n|1|2|3|\n|1|2|3|\n", "quiz-pairs", 18),
    ("## Q {#quiz}\n\n### A?\n\n|a|b|\n|-|-|\n|1|2|\n|1||\n", "quiz-pairs", 18),
    ("## Q {#quiz}\n\n### A?\n\n|a|b|\n|-|-|\n|1|2|\n", "quiz-too-few-answers", 16),
    ("## Q {#quiz}\n\n### A?\n\n1. a\n2. b\n\n> c\n\n> d\n", "quiz-stray", 23),
    ("## A {#a}\n\n" + String(repeating: "> ", count: 9) + "x\n", "nested-too-deep", 16),
    ("## A {#a}\n\n" + String(repeating: "> ", count: 90) + "x\n", "nested-too-deep", 14),
  ]

  @Test(arguments: bodies)
  func `a fault in the body is named with its line`(body: String, key: String, line: Int) {
    let found = findings { _ = try library(body: body).lesson(sample) }

    #expect(found.contains(Finding("lesson.fault-\(key)", line)), "found \(found)")
  }

  private static let fields: [(String, String, String, Int)] = [
    ("minutes: 20", "", "field-missing", 1),
    ("minutes: 20", "minutes: soon", "field-not-number", 8),
    ("minutes: 20", "minutes: 0", "field-not-number", 8),
    ("minutes: 20", "minutes: 20\ncolour: red", "field-unknown", 9),
    ("needs: [paper]", "needs: paper", "field-not-list", 9),
    ("needs: [paper]", "needs: [drone]", "field-not-one-of", 9),
    ("CC-BY-4.0", "GPL", "field-not-one-of", 5),
    ("age: 15+", "age: grown up", "age-wrong", 11),
    ("age: 15+", "age: 15-9", "age-wrong", 11),
    ("age: 15+", "age: 15+\nequity: [money]", "field-not-one-of", 12),
    ("title: A sample", "title: [a]", "field-not-text", 6),
    ("title: A sample", "title: " + String(repeating: "x", count: 3000), "field-not-text", 6),
    ("id: sample", "id: other", "folder-differs", 2),
    ("id: sample", "id: a b", "field-not-text", 2),
    ("language: en", "language: English", "field-not-text", 4),
    ("digcomp-3.0", "digcomp-9", "field-not-one-of", 12),
    ("\"4.1\"", "\"9.9\"", "competence-unknown", 12),
    ("{framework: digcomp-3.0, code: \"4.1\"}", "digcomp", "field-not-list", 12),
    ("title: A sample", "title: \"A", "front-matter-syntax", 12),
    ("title: A sample", "title: a\ntitle: b", "front-matter-syntax", 7),
    ("---\nid", "id", "front-matter-missing", 1),
  ]

  @Test(arguments: fields)
  func `a fault in the front matter is named with its line`(
    old: String, new: String, key: String, line: Int
  ) {
    let front = frontMatter.replacing(old, with: new)

    let found = findings { _ = try library(front: front).lesson(sample) }

    #expect(found.contains(Finding("lesson.fault-\(key)", line)), "found \(found)")
  }

  @Test func `all faults of a file are named at once, in the order of its lines`() {
    let body = "## A {#a}\n\n    code\n\n## B\n\n## C {#a}\n"

    let found = findings { _ = try library(body: body).lesson(sample) }

    #expect(found.map(\.line) == [16, 18, 20])
  }

  @Test func `files that are missing, too large or no text are refused`() throws {
    let other = Lesson.ID(checked: "other")
    let large = String(repeating: "x", count: 1_000_001)
    let binary = ContentFolder(bytes: { _ in [0xFF, 0xFE, 0x00] }, names: { _ in [] })

    #expect(throws: LessonError.noLesson("other")) { try library().lesson(other) }
    #expect(
      throws: LessonError.tooLarge(path: "Lessons/sample/lesson.md", limitBytes: 1_000_000)
    ) { try library(body: large).lesson(sample) }
    #expect(throws: LessonError.notText(path: "Lessons/sample/lesson.md")) {
      try LessonLibrary(binary).lesson(sample)
    }
  }

  @Test func `a language without a translation is refused`() throws {
    let lesson = try library().lesson(sample)
    let lao = try tag("lo")

    #expect(throws: LessonError.noTranslation(lesson: "sample", lao)) {
      try library().localized(lesson, into: lao)
    }
  }

  @Test func `a folder in the place of a file cannot be read`() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: root) }
    let path = "\(root)/Lessons/sample/lesson.md"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)

    #expect(throws: LessonError.unreadable(path: path)) {
      try LessonLibrary(ContentFolder(at: root)).lesson(sample)
    }
    #expect(throws: LessonError.noLesson("other")) {
      try LessonLibrary(ContentFolder(at: root)).lesson(Lesson.ID(checked: "other"))
    }
  }

  @Test func `an error tells how many faults there are and then each with its place`() {
    let error = #expect(throws: LessonError.self) { try library(body: "x\n").lesson(sample) }

    #expect(error?.message.key == "lesson.faulty")
    #expect(error?.message.arguments["count"] == .integer(2))
    #expect(error?.details.count == 2)
    #expect(error?.failure == .badData)
    #expect(LessonError.noLesson("a").failure == .refused)
  }
}
