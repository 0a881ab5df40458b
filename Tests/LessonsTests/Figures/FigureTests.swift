import Formats
import Lessons
import Testing
import Vocabulary

@Suite("Words in pictures") struct FigureTests {
  private static let body = "## A {#a}\n\n![Two people](a.svg \"Look\")\n"
  private static let opening =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""

  private func lesson(_ inside: String, khmer: String? = nil) throws -> LocalizedLesson {
    let library = library(
      body: Self.body, khmer: khmer.map { po($0) },
      picture: "\(Self.opening) viewBox=\"0 0 320 200\">\(inside)</svg>")
    let lesson = try library.lesson(sample)
    return khmer == nil
      ? LocalizedLesson(lesson) : try library.localized(lesson, into: try tag("km"))
  }

  private func figure(_ lesson: LocalizedLesson) throws -> Figure {
    guard case .figure(let figure)? = lesson.lesson.sections.first?.blocks.first else {
      throw LessonError.noLesson("figure")
    }
    return figure
  }

  private func svg(_ lesson: LocalizedLesson) throws -> String {
    String(decoding: lesson.picture(of: try figure(lesson)), as: UTF8.self)
  }

  @Test func `each text of a picture is a unit with its room`() throws {
    let localized = try lesson(
      "<g font-size=\"20\"><text x=\"100\">Stop\n  now</text></g><text>A &amp; b</text>")

    let units = localized.lesson.units.suffix(4)
    #expect(
      units.map(\.key.rawValue) == [
        "a.figure1.description", "a.figure1.caption", "a.figure1.text1", "a.figure1.text2",
      ])
    #expect(units.map(\.text) == ["Two people", "Look", "Stop now", "A & b"])
    #expect(units.last?.role == .figureText)
    #expect(try figure(localized).texts.map(\.room) == [17, 32])
    let file = POFile(
      updating: nil, for: localized.lesson, in: try tag("km"), file: "lesson.md")
    #expect(
      file.entries[6].notes == [" words inside a picture; there is room for about 17 characters"])
  }

  @Test(arguments: [
    ("<text x=\"100\" font-size=\"10\">x</text>", 34),
    ("<text x=\"100\" font-size=\"10px\" text-anchor=\"end\">x</text>", 14),
    ("<g text-anchor=\"middle\"><text x=\"100\" font-size=\"10\">x</text></g>", 29),
    ("<text x=\"100\" font-size=\"10\" data-room=\"60\">x</text>", 10),
    ("<g transform=\"scale(2)\"><text x=\"100\" font-size=\"10\">Me</text></g>", 9),
    ("<text x=\"310\">not enough</text>", 10),
  ])
  func `the room ends at the edge, where the author says, or a little behind the words`(
    inside: String, room: Int
  ) throws {
    #expect(try figure(try lesson(inside)).texts.map(\.room) == [room])
  }

  @Test func `readers see the words of their language, and the author's where there are none`()
    throws
  {
    let localized = try lesson(
      "<text x=\"10\">Stop</text><text>Ask</text>", khmer: entry("a.figure1.text1", "Stop", "ឈប់"))

    let picture = try svg(localized)

    #expect(
      picture == """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200" xml:lang="km" \
        font-family="sans-serif">
          <text x="10">ឈប់</text>
          <text xml:lang="en">Ask</text>
        </svg>

        """)
    #expect(localized.words(of: try figure(localized)).map(\.state) == [.draft, .untranslated])
    #expect(picture == (try svg(localized)))
  }

  @Test func `the fonts are the pack's, not the author's`() throws {
    let localized = try lesson(
      "<text font-family=\"Comic Sans\" xml:space=\"preserve\">Stop</text>")

    let bytes = localized.picture(of: try figure(localized), fontFamily: "Pack, sans-serif")

    let picture = String(decoding: bytes, as: UTF8.self)
    #expect(picture.contains("font-family=\"Pack, sans-serif\""))
    #expect(!picture.contains("Comic"))
    #expect(!picture.contains("space"))
  }

  @Test func `references are written as old phones know them, and comments are left out`() throws {
    let picture = try svg(
      try lesson("<!-- x --><defs><path id=\"a\" d=\"M0 0\"/></defs><use href=\"#a\" x=\"1\"/>"))

    #expect(picture.contains("<use xlink:href=\"#a\" x=\"1\"/>"))
    #expect(picture.contains("xmlns:xlink=\"http://www.w3.org/1999/xlink\""))
    #expect(!picture.contains("<!--"))
  }

  @Test func `words that outgrow their room get a smaller font, down to a limit`() throws {
    let khmer = entry("a.figure1.text1", "Stop", String(repeating: "ក", count: 12))

    let small = try svg(
      try lesson("<text font-size=\"20\" data-room=\"150\">Stop</text>", khmer: khmer))
    let smallest = try svg(
      try lesson("<text font-size=\"20\" data-room=\"60\">Stop</text>", khmer: khmer))
    let same = try svg(
      try lesson("<text font-size=\"20\" data-room=\"200\">Stop</text>", khmer: khmer))

    #expect(small.contains("font-size=\"15.6\""))
    #expect(smallest.contains("font-size=\"12.0\""))
    #expect(same.contains("font-size=\"20\""))
    #expect(!small.contains("data-room"))
  }

  @Test(arguments: [("start", "end"), ("middle", "middle"), ("end", "start")])
  func `words from right to left keep the place that the author's words had`(
    anchor: String, shown: String
  ) throws {
    let library = LessonLibrary(
      folder([
        "Lessons/sample/lesson.md": frontMatter + Self.body,
        "Lessons/sample/a.svg":
          "\(Self.opening)><g text-anchor=\"\(anchor)\"><text>Stop</text><text>Ask</text></g></svg>",
        "Translations/ms-Arab/sample.po": po(
          entry("a.figure1.text1", "Stop", "برهنتي"), language: "ms-Arab"),
      ]))
    let localized = try library.localized(try library.lesson(sample), into: try tag("ms-Arab"))

    let picture = try svg(localized)

    #expect(picture.contains("<text direction=\"rtl\" text-anchor=\"\(shown)\">برهنتي</text>"))
    #expect(picture.contains("<text xml:lang=\"en\">Ask</text>"))
  }

  @Test func `a translated word cannot bring elements into the picture`() throws {
    let localized = try lesson(
      "<text>Stop</text>", khmer: entry("a.figure1.text1", "Stop", "<script>&"))

    #expect(try svg(localized).contains("<text>&lt;script&gt;&amp;</text>"))
  }
}
