import Formats
import LessonPacks
import Lessons
import Testing
import Vocabulary

@Suite("E-books") struct EPUBTests {
  private func book(
    of ids: [Lesson.ID] = [quizLesson], _ languages: [String],
    choices: PackChoices = PackChoices()
  ) throws -> ZipArchive {
    try shipped.export(
      ids, in: try languages.map(tag), as: .epub, choices: choices, with: services()
    ).archive(ending: ".epub")
  }

  @Test func `each language is a book of its own, with the same bytes every time`() throws {
    let languages = try ["km", "th", "en"].map(tag)

    let pack = try shipped.export([firstLesson], in: languages, as: .epub, with: services())

    #expect(
      pack.files.map(\.name) == [
        "manifest.json", "what-is-ai-en.epub", "what-is-ai-km.epub", "what-is-ai-th.epub",
      ])
    #expect(
      try shipped.export([firstLesson], in: languages, as: .epub, with: services()) == pack)
  }

  @Test func `the first file tells what the archive is, and the second where the book begins`()
    throws
  {
    let book = try book(["km"])

    #expect(book.entries[0].name == "mimetype")
    #expect(book.entries[0].bytes == Array("application/epub+zip".utf8))
    #expect(!book.entries[0].isCompressed)
    let root = try book.elements("META-INF/container.xml").first { $0.name == "rootfile" }
    #expect(root?.attributes["full-path"] == "EPUB/package.opf")
  }

  @Test func `the package lists every file once, and the pages in their order`() throws {
    let book = try book(of: [firstLesson, quizLesson], ["th"])
    let package = try book.elements("EPUB/package.opf")

    let items = package.filter { $0.name == "item" }
    let listed = items.compactMap { $0.attributes["href"] }.map { "EPUB/\($0)" }
    let others = ["mimetype", "META-INF/container.xml", "EPUB/package.opf"]
    #expect(listed.sorted() == book.entries.map(\.name).filter { !others.contains($0) }.sorted())
    let paths = Dictionary(
      uniqueKeysWithValues: items.map { ($0.attributes["id"], $0.attributes["href"]) })
    let pages = package.filter { $0.name == "itemref" }.map { paths[$0.attributes["idref"]] }
    #expect(
      pages == [
        "cover.xhtml", "nav.xhtml", "what-is-ai.xhtml", "true-or-false.xhtml", "answers.xhtml",
      ])
  }

  @Test(arguments: [["km"], ["en"], ["zh-Hans"], ["km", "en"]])
  func `every page is XML in its language, and every link leads somewhere`(
    languages: [String]
  ) throws {
    var choices = PackChoices()
    choices.isParallel = languages.count == 2
    let book = try book(of: [firstLesson, quizLesson], languages, choices: choices)
    var places: Set<String> = []
    var links: [String] = []

    for entry in book.entries where entry.name.hasSuffix(".xhtml") {
      let page = String(entry.name.dropFirst("EPUB/".count))
      let elements = try book.elements(entry.name)
      let root = try #require(elements.first)
      #expect(root.attributes["lang"] == languages[0])
      #expect(root.attributes["xml:lang"] == languages[0])
      #expect(elements.first { $0.name == "title" }?.text.isEmpty == false)
      places.insert(page)
      let names = elements.compactMap { $0.attributes["id"] }
      #expect(Set(names).count == names.count)
      places.formUnion(names.map { "\(page)#\($0)" })
      links += elements.compactMap { $0.attributes["href"] ?? $0.attributes["src"] }.map {
        $0.hasPrefix("#") ? page + $0 : $0
      }
      for element in elements {
        guard let label = element.attributes["aria-labelledby"] else { continue }
        #expect(names.contains(label))
      }
    }

    places.formUnion(book.entries.map { String($0.name.dropFirst("EPUB/".count)) })
    let own = links.filter { !$0.contains(":") }
    #expect(own.count > 30)
    #expect(own.filter { !places.contains($0) } == [])
  }

  @Test func `the table of contents for old readers leads to the same places`() throws {
    let book = try book(["km"])

    let new = try book.elements("EPUB/nav.xhtml").filter { $0.name == "a" }
      .compactMap { $0.attributes["href"] }
    let old = try book.elements("EPUB/toc.ncx").filter { $0.name == "content" }
      .compactMap { $0.attributes["src"] }

    #expect(old.count > 8)
    #expect(Array(new.prefix(old.count)) == old)
  }

  @Test func `answers stand in a chapter of their own, with the way there and back`() throws {
    let book = try book(["en"])
    let chapter = try book.text("EPUB/true-or-false.xhtml")
    let answers = try book.text("EPUB/answers.xhtml")

    #expect(!chapter.contains("Not right."))
    #expect(!chapter.contains("<details"))
    #expect(chapter.contains("href=\"answers.xhtml#true-or-false.quiz.q1.text\""))
    #expect(answers.contains("href=\"true-or-false.xhtml#quiz.q1.text\""))
    #expect(answers.contains("<strong>Right.</strong>"))
    #expect(answers.contains("<strong>Not right.</strong>"))
    #expect(answers.contains("<ol>"))
    #expect(answers.contains("Good answers"))
  }

  @Test func `learners get no trainer's notes`() throws {
    var choices = PackChoices()
    choices.readers = .learners

    let learners = try book(["en"], choices: choices)

    #expect(try !learners.text("EPUB/true-or-false.xhtml").contains("trainer-notes"))
    #expect(try !learners.text("EPUB/nav.xhtml").contains("trainer-notes"))
    #expect(try book(["en"]).text("EPUB/true-or-false.xhtml").contains("trainer-notes"))
  }

  @Test func `fonts lie in the book, with their licences`() throws {
    let book = try book(["km"])
    let style = try book.text("EPUB/style.css")

    let fonts = book.entries.filter { $0.name.hasSuffix(".woff2") }
    #expect(fonts.count == 2)
    for font in fonts { #expect(style.contains("\"fonts/\(font.name.dropFirst(11))\"")) }
    #expect(try book.text("EPUB/fonts/licences.txt").contains("SIL Open Font License"))
  }

  @Test func `pictures without words lie beside the page, and those with words in it`() throws {
    let beside = try sampleLibrary(khmer: []).export(
      [sampleID], in: [try tag("en")], as: .epub, with: services()
    ).archive(ending: ".epub")
    let inside = try book(["km"])

    #expect(beside["EPUB/pictures/sample-box.svg"] != nil)
    #expect(try beside.text("EPUB/sample.xhtml").contains("src=\"pictures/sample-box.svg\""))
    #expect(inside["EPUB/pictures/true-or-false-three-steps.svg"] == nil)
    #expect(try inside.text("EPUB/true-or-false.xhtml").contains("<svg"))
    let item = try inside.elements("EPUB/package.opf").first {
      $0.attributes["href"] == "true-or-false.xhtml"
    }
    #expect(item?.attributes["properties"] == "svg")
  }
}
