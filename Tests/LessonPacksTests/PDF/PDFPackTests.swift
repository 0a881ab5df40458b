import Foundation
import LessonPacks
import Lessons
import Testing
import Vocabulary

@Suite("PDF packs") struct PDFPackTests {
  private func export(
    _ languages: [String], of ids: [Lesson.ID] = [firstLesson],
    choices: PackChoices = PackChoices(),
    fonts: PackFonts = .installed
  ) throws -> [Pack.File] {
    try shipped.export(
      ids, in: try languages.map(tag), as: .pdf, choices: choices, limitBytes: 1_000_000,
      with: services(fonts: fonts)
    ).files.filter { $0.name.hasSuffix(".pdf") }
  }

  /// A book as text in which each byte is a character.
  private func book(_ file: Pack.File?) throws -> String {
    String(decoding: try #require(file).bytes.map(UInt16.init), as: UTF16.self)
  }

  private func pageCount(_ choices: PackChoices, _ language: String = "en") throws -> Int {
    let book = try book(export([language], choices: choices).first)
    return book.split(separator: "/Type /Page %").count - 1
  }

  @Test func `each language has a book of its own, the same bytes every time`() throws {
    let books = try export(["km", "en"])

    #expect(books.map(\.name) == ["what-is-ai-en.pdf", "what-is-ai-km.pdf"])
    #expect(try export(["km", "en"]) == books)
  }

  @Test(arguments: ["en", "km", "my", "th", "lo", "vi", "zh-Hans"])
  func `a book is tagged, shows its title and bookmarks, and names its language`(
    language: String
  ) throws {
    let book = try book(export([language]).first)

    #expect(book.hasPrefix("%PDF-1.7"))
    #expect(book.contains("/Lang (\(language))"))
    #expect(book.contains("/MarkInfo <</Marked true>>"))
    #expect(book.contains("/StructTreeRoot"))
    #expect(book.contains("/DisplayDocTitle true"))
    #expect(book.contains("/Outlines"))
    #expect(book.contains("<dc:language><rdf:Bag><rdf:li>\(language)</rdf:li>"))
    // Nothing in a book hangs on the day on which it was made.
    #expect(!book.contains("CreationDate"))
  }

  @Test func `a book from right to left says so`() throws {
    let jawi = try book(export(["ms-Arab"], of: [Lesson.ID(checked: "one-page")]).first)
    let english = try book(export(["en"]).first)

    #expect(jawi.contains("/Direction /R2L"))
    #expect(!english.contains("/Direction"))
  }

  @Test func `smaller paper and larger letters take more pages`() throws {
    var small = PackChoices()
    small.paper = .a5
    var large = PackChoices()
    large.isLargePrint = true

    let usual = try pageCount(PackChoices())

    #expect(try pageCount(small) > usual)
    #expect(try pageCount(large) > usual)
  }

  @Test func `a booklet has four pages on each sheet`() throws {
    var small = PackChoices()
    small.paper = .a5
    var booklet = PackChoices()
    booklet.paper = .booklet

    let pages = try pageCount(small)
    let sides = try pageCount(booklet)

    #expect(sides == (pages + 3) / 4 * 2)
    #expect(try book(export(["en"], choices: booklet).first).contains("/DuplexFlipShortEdge"))
  }

  @Test func `learners get neither answers nor notes`() throws {
    var learners = PackChoices()
    learners.readers = .learners

    #expect(try pageCount(learners) < pageCount(PackChoices()))
  }

  @Test func `two languages stand side by side in one book`() throws {
    var parallel = PackChoices()
    parallel.isParallel = true

    let books = try export(["km", "en"], choices: parallel)

    #expect(books.map(\.name) == ["what-is-ai-km-en.pdf"])
  }

  @Test func `several lessons make one book`() throws {
    let lessons = ["what-is-ai", "true-or-false"].map { Lesson.ID(checked: $0) }

    let books = try export(["km"], of: lessons)

    #expect(books.map(\.name) == ["lessons-km.pdf"])
  }

  @Test func `a font that is not installed is named with its package`() throws {
    #expect(
      throws: PackError.fontMissing(
        file: "NotoSansKhmer-Regular.ttf", package: "fonts-noto-core", folders: ["/nowhere"])
    ) { try export(["km"], fonts: PackFonts(folders: ["/nowhere"])) }
  }

  @Test func `a character that no font has is named with its text`() throws {
    let library = sampleLibrary(khmer: [("front.objectives1", "One", "\u{E000}")])

    #expect(
      throws: PackError.glyphMissing(
        lesson: "sample", language: try tag("km"), unit: "front.objectives1", scalar: "\u{E000}")
    ) { try library.export([sampleID], in: [try tag("km")], as: .pdf, with: services()) }
    #expect(PackError.notPrinted.failure == .refused)
    #expect(PackError.notPrinted.message.key == "pack.not-printed")
  }

  @Test func `words in other scripts and signs are set as well`() throws {
    let library = sampleLibrary(khmer: [("front.objectives1", "One", "ไทย 中文 🏠")])

    let pack = try library.export([sampleID], in: [try tag("km")], as: .pdf, with: services())

    let book = try book(pack.files.first { $0.name.hasSuffix(".pdf") })
    #expect(book.contains("NotoSansThai"))
    #expect(book.contains("NotoSansSymbols"))
  }

  @Test func `a word of three thousand letters is parted and takes more pages`() throws {
    let long = String(repeating: "ក", count: 3000)
    let pages = { (word: String) in
      let library = sampleLibrary(khmer: [("front.objectives1", "One", word)])
      let pack = try library.export([sampleID], in: [try tag("km")], as: .pdf, with: services())
      return try self.book(pack.files.first { $0.name.hasSuffix(".pdf") })
        .split(separator: "/Type /Page %").count - 1
    }

    #expect(try pages(long) > pages("ក"))
  }
}
