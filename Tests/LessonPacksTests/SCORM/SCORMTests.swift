import Formats
import LessonPacks
import Lessons
import Testing
import Vocabulary

@Suite("SCORM archives") struct SCORMTests {
  private static let kinds: [Pack.Kind] = [.scorm12, .scorm2004]

  private func archive(
    _ kind: Pack.Kind, _ ids: [Lesson.ID] = [firstLesson, quizLesson], _ language: String = "km",
    from library: LessonLibrary = shipped
  ) throws -> ZipArchive {
    try library.export(ids, in: [try tag(language)], as: kind, with: services())
      .archive(ending: ".zip")
  }

  @Test(arguments: kinds)
  func `the manifest leads to one page for each lesson, and lists every file`(
    kind: Pack.Kind
  ) throws {
    let archive = try archive(kind)
    let manifest = try archive.elements("imsmanifest.xml")

    let resources = manifest.filter { $0.name == "resource" }
    #expect(
      resources.map { $0.attributes["href"] } == ["what-is-ai.html", "true-or-false.html"])
    let type = kind == .scorm12 ? "adlcp:scormtype" : "adlcp:scormType"
    #expect(resources.map { $0.attributes[type] } == ["sco", "sco"])
    let items = manifest.filter { $0.name == "item" }
    #expect(
      items.map { $0.attributes["identifierref"] } == resources.map { $0.attributes["identifier"] })
    let files = manifest.filter { $0.name == "file" }.compactMap { $0.attributes["href"] }
    #expect(archive.entries.map(\.name) == ["imsmanifest.xml"] + files)
    #expect(
      manifest.first { $0.name == "schemaversion" }?.text
        == (kind == .scorm12 ? "1.2" : "2004 4th Edition"))
  }

  @Test(arguments: kinds)
  func `the description tells language, title, ages, time and competences`(
    kind: Pack.Kind
  ) throws {
    let sample = library(title: "A & B", body: "## A {#a}\n\nb")
    let manifest = try archive(kind, [sampleID], "en", from: sample)
      .elements("imsmanifest.xml").map { (name: $0.name.lowercased(), text: $0.text) }

    let prefix = kind == .scorm12 ? "imsmd" : "lom"
    #expect(manifest.contains { $0 == ("\(prefix):language", "en") })
    let texts = manifest.map(\.text)
    #expect(texts.filter { $0 == "A & B" }.count == 4)
    for text in ["10-14", "One", "Two", "competency", "ailit-2026:engage-1", "final"] {
      #expect(texts.contains(text), "No \(text)")
    }
    #expect(texts.contains(kind == .scorm12 ? "0000-00-00T01:15" : "PT75M"))
  }

  @Test(arguments: kinds)
  func `a title that is too long for the format is cut between letters`(kind: Pack.Kind) throws {
    let long = library(
      title: String(repeating: "ក្នុង", count: 60), body: "## A {#a}\n\nb")

    let titles = try archive(kind, [sampleID], "en", from: long)
      .elements("imsmanifest.xml").filter { $0.name == "title" }

    #expect(titles.count == 2)
    for title in titles {
      #expect((150...200).contains(title.text.unicodeScalars.count))
      #expect(
        title.text.hasSuffix("ក្នុង…") || title.text.hasSuffix("ក្នុ…") || title.text.hasSuffix("ង…"))
      #expect(!title.text.hasSuffix("្…"))
    }
  }

  @Test(arguments: kinds)
  func `the page talks to the platform before its quiz begins`(kind: Pack.Kind) throws {
    let page = try archive(kind).text("true-or-false.html")

    let platform = try #require(page.firstRange(of: "API_1484_11"))
    let quiz = try #require(page.firstRange(of: "typeof window.difundQuiz"))
    #expect(platform.lowerBound < quiz.lowerBound)
    #expect(page.contains("<html lang=\"km\""))
    #expect(page.contains("script-src 'sha256-"))
    let plain = try shipped.export([quizLesson], in: [try tag("km")], with: services())
    #expect(try !plain.text(ending: ".html").contains("API_1484_11"))
  }

  @Test(
    .enabled(if: canCheckSchemas, "needs DIFUND_CONFORMANCE and xmllint"),
    arguments: kinds, ["km", "ms-Arab", "zh-Hans", "en"])
  func `the manifest keeps to the schemas`(kind: Pack.Kind, language: String) throws {
    let manifest = try archive(kind, [Lesson.ID(checked: "one-page")], language)
      .text("imsmanifest.xml")
    let folder = kind == .scorm12 ? "scorm-1.2" : "scorm-2004"
    let schema = "\(folder)/driver.xsd"

    #expect(try keepsToSchema(manifest, schema))
    #expect(
      try !keepsToSchema(
        manifest.replacing("<title>", with: "<titel>")
          .replacing("</title>", with: "</titel>"), schema))
    guard kind == .scorm2004 else { return }
    let description = try #require(manifest.firstMatch(of: /(?s)<lom:lom .*?<\/lom:lom>/))
    #expect(try keepsToSchema(String(description.0), "scorm-2004/lom.xsd"))
    #expect(
      try !keepsToSchema(
        String(description.0).replacing("competency", with: "skill"), "scorm-2004/lom.xsd")
    )
  }
}
