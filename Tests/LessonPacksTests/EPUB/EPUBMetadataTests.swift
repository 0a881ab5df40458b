import Formats
import LessonPacks
import Lessons
import Testing
import Vocabulary

@Suite("What e-books say of themselves") struct EPUBMetadataTests {
  private func package(
    _ languages: [String], choices: PackChoices = PackChoices(),
    of library: LessonLibrary = shipped, _ id: Lesson.ID = quizLesson
  ) throws -> [XMLElement] {
    try library.export(
      [id], in: try languages.map(tag), as: .epub, choices: choices, with: services()
    ).archive(ending: ".epub").elements("EPUB/package.opf")
  }

  private func values(_ property: String, in package: [XMLElement]) -> [String] {
    package.filter { $0.attributes["property"] == property }.map(\.text)
  }

  @Test func `a book keeps its name when its content changes, and other books have other names`()
    throws
  {
    let name = { (package: [XMLElement]) in package.first { $0.name == "dc:identifier" }?.text }
    let old = library(title: "Old", body: "## A {#a}\n\nb")
    let new = library(title: "New", body: "## A {#a}\n\nc")

    let first = try package(["en"], of: old, sampleID)
    let second = try package(["en"], of: new, sampleID)

    #expect(name(first) == name(second))
    #expect(
      try #require(name(first)).wholeMatch(of: /urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/)
        != nil)
    #expect(try name(package(["km"])) != name(package(["th"])))
    #expect(values("dcterms:hasVersion", in: first) != values("dcterms:hasVersion", in: second))
  }

  @Test func `the date is the one that was passed in, and later for a later version`() throws {
    var choices = PackChoices()
    choices.day = try #require(Day("2026-11-21"))
    let sample = library(title: "A", body: "## A {#a}\n\nb")

    let package = try package(["en"], choices: choices, of: sample, sampleID)

    #expect(values("dcterms:modified", in: package) == ["2026-11-21T00:00:03Z"])
  }

  @Test func `people who cannot see learn what they can use`() throws {
    let package = try package(["km"])

    #expect(values("schema:accessMode", in: package) == ["textual", "visual"])
    #expect(values("schema:accessModeSufficient", in: package) == ["textual"])
    #expect(values("schema:accessibilityFeature", in: package).contains("alternativeText"))
    #expect(values("schema:accessibilityHazard", in: package) == ["none"])
    #expect(values("schema:accessibilitySummary", in: package).count == 1)
    #expect(
      values("dcterms:conformsTo", in: package) == ["EPUB Accessibility 1.1 - WCAG 2.1 Level AA"])
    #expect(values("a11y:certifiedBy", in: package) == ["difund"])
  }

  @Test func `catalogues learn the ages, the time, the aims and the competences`() throws {
    let sample = library(title: "A", body: "## A {#a}\n\nb")

    let package = try package(["en"], of: sample, sampleID)

    #expect(values("schema:typicalAgeRange", in: package) == ["10-14"])
    #expect(values("schema:timeRequired", in: package) == ["PT75M"])
    #expect(values("schema:teaches", in: package) == ["One", "Two"])
    #expect(values("schema:educationalAlignment", in: package) == ["engage-1"])
    #expect(
      values("schema:educationalFramework", in: package)
        == ["Empowering Learners for the Age of AI (2026)"])
    #expect(values("schema:accessMode", in: package) == ["textual"])
  }

  @Test func `a draft says so, and the author's own text does not`() throws {
    #expect(values("schema:creativeWorkStatus", in: try package(["km"])) == ["Draft"])
    #expect(values("schema:creativeWorkStatus", in: try package(["en"])) == [])
    #expect(try package(["km"]).contains { $0.name == "dc:description" })
  }

  @Test func `a book that is read from right to left turns its pages that way`() throws {
    let package = try package(["ms-Arab"], of: shipped, Lesson.ID(checked: "one-page"))

    let spine = package.first { $0.name == "spine" }
    #expect(spine?.attributes["page-progression-direction"] == "rtl")
    #expect(package.first?.attributes["dir"] == "rtl")
    #expect(package.first { $0.name == "dc:language" }?.text == "ms-Arab")
  }

  @Test func `two languages side by side are one book of both`() throws {
    var choices = PackChoices()
    choices.isParallel = true

    let pack = try shipped.export(
      [quizLesson], in: [try tag("km"), try tag("en")], as: .epub, choices: choices,
      with: services())

    #expect(pack.files.map(\.name) == ["manifest.json", "true-or-false-km-en.epub"])
    let book = try pack.archive(ending: ".epub")
    let package = try book.elements("EPUB/package.opf")
    #expect(package.filter { $0.name == "dc:language" }.map(\.text) == ["km", "en"])
    #expect(package.filter { $0.name == "dc:title" }.count == 2)
    let heading = try #require(
      try book.text("EPUB/true-or-false.xhtml").firstMatch(of: /<h1 id="title">(.*)<\/h1>/))
    #expect(heading.1.contains("<span lang=\"km\" xml:lang=\"km\" dir=\"ltr\">"))
    #expect(heading.1.contains("<span lang=\"en\" xml:lang=\"en\" dir=\"ltr\">True or false"))
  }
}
