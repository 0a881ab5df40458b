import Lessons
import Testing
import Vocabulary

@Suite("Refusing pictures") struct PictureRefusalTests {
  private static let opening =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n"

  private func problems(_ svg: String) -> [InputProblem] {
    do {
      _ = try library(body: "## A {#a}\n\n![x](a.svg)\n", picture: svg).lesson(sample)
      return []
    } catch LessonError.faulty(_, let problems) {
      return problems
    } catch {
      Issue.record(error)
      return []
    }
  }

  private static let dangers = [
    "<script/>", "<g onload=\"a()\"/>", "<style>a{}</style>", "<image href=\"#a\"/>",
    "<foreignObject/>", "<g style=\"fill:red\"/>", "<g class=\"a\"/>", "<a href=\"#b\"/>",
    "<animate attributeName=\"x\"/>", "<set/>", "<title>x</title>", "<svg/>",
    "<text dx=\"1\">a</text>",
    "<use href=\"https://example.org/a.svg#b\"/>", "<use xlink:href=\"b.svg#c\"/>",
    "<use href=\"data:image/svg+xml,x\"/>", "<rect fill=\"url(https://example.org/#a)\"/>",
    "<rect fill=\"URL( 'b.svg#a' )\"/>", "<rect fill=\"\\75rl(b.svg)\"/>",
    "<rect fill=\"image-set('b.png' 1x)\"/>", "<rect fill=\"javascript:a()\"/>",
    "<rect fill=\"var(--a)\"/>", "<rect xmlns=\"urn:x\"/>", "<g xmlns:i=\"urn:i\" i:a=\"1\"/>",
    "<?php a ?>", "<g a:b=\"1\" xmlns:a=\"http://www.w3.org/1999/xlink\"/>",
  ]

  @Test(arguments: dangers)
  func `what could run, load or hide something is refused with its line in the picture`(
    part: String
  ) {
    let found = problems(Self.opening + part + "</svg>")

    #expect(found.contains { Finding($0) == Finding("lesson.fault-figure-unsafe", 2) })
    #expect(Set(found.map(\.location.file)) == ["Lessons/sample/a.svg"])
  }

  private static let faults: [(String, String, Int)] = [
    ("<text>a <tspan>b</tspan></text>", "lesson.fault-figure-text-nested", 2),
    ("<text>a <g/></text>", "lesson.fault-figure-text-nested", 2),
    ("<defs><text>a</text></defs>", "lesson.fault-figure-text-nested", 2),
    ("<clipPath><text>a</text></clipPath>", "lesson.fault-figure-text-nested", 2),
    ("<text> \n </text>", "lesson.fault-figure-text-empty", 2),
    ("\nwords", "lesson.fault-figure-words-outside", 3),
    ("<g>\n<use href=\"#b\"/></g>", "lesson.fault-figure-reference", 3),
    (
      "<g id=\"a\"><path/></g>\n<g id=\"b\"><use href=\"#a\"/><use href=\"#a\"/></g>\n"
        + "<use href=\"#b\"/>", "lesson.fault-figure-reference", 4
    ),
    ("<g id=\"a\">\n<use href=\"#a\"/></g>", "lesson.fault-figure-reference", 3),
    (String(repeating: "<g>", count: 30), "formats.xml-too-deep", 2),
    ("<g>", "formats.xml-mismatched-tag", 2),
  ]

  @Test(arguments: faults)
  func `a faulty picture is refused with its line`(part: String, key: String, line: Int) {
    let found = problems(Self.opening + part + "</svg>").map(Finding.init)

    #expect(found == [Finding(key, line)])
  }

  @Test(arguments: [
    ("<!DOCTYPE svg><svg/>", "formats.xml-doctype"), ("GIF89a", "formats.xml-other"),
    ("<html xmlns=\"http://www.w3.org/2000/svg\"/>", "lesson.fault-figure-unsafe"),
    ("<g/>", "lesson.fault-figure-unsafe"), ("", "formats.xml-empty"),
    ("<svg>" + String(repeating: " ", count: 200_000) + "</svg>", "lesson.fault-figure-unsafe"),
  ])
  func `a file that is no picture is refused`(svg: String, key: String) {
    #expect(problems(svg).map(\.message.key) == [key])
  }

  @Test func `faults of the lesson come before those of its pictures, each with its file`() {
    let body = "## A {#a}\n\n![x](a.svg)\n\n    code\n"
    let error = #expect(throws: LessonError.self) {
      try library(body: body, picture: Self.opening + "<b/><c/></svg>").lesson(sample)
    }

    guard case .faulty(let file, let problems)? = error else { return }
    #expect(file == "Lessons/sample/lesson.md")
    #expect(problems.map(\.location.line) == [18, 2, 2])
    #expect(problems.map(\.location.file).last == "Lessons/sample/a.svg")
  }
}
