import Formats
import Foundation
import Lessons
import Testing
import Vocabulary

/// A lesson with every kind of markup.
let markedBody = """
  ## Start {#warm-up}

  Say **hello *you*** to `x < y & z`, [a *site*](https://example.org/?a=1&b=2) and [b](tel:115).

  **Bold** first\\
  then a new line

  Two  spaces, 1 \\* 2 and \\<b>

  - One
  """

private let markedKhmer = [
  entry("warm-up.heading", "Start", "ចាប់ផ្ដើម", flags: "no-wrap"),
  entry(
    "warm-up.p1",
    "Say **hello *you*** to `x < y & z`, [a *site*](https://example.org/?a=1&b=2) and [b](tel:115).",
    "[ខ](tel:115) [*គេហ*ទំព័រ](https://example.org/?a=1&b=2) `x < y & z` **សួស្ដី *អ្នក***"),
  entry("warm-up.p2", "**Bold** first\\\\\\nthen a new line", "**ដិត** មុន\\\\\\nបន្ទាប់"),
  entry("warm-up.p3", "Two  spaces, 1 \\\\* 2 and \\\\<b>", "a\u{200B}b \\\\* c"),
  entry("warm-up.list1.item1.p1", "Older", "ចាស់"),
].joined(separator: "\n")

@Suite("XLIFF") struct XLIFFRoundTripTests {
  private let path = "Lessons/sample/lesson.md"

  private func xliff(_ library: LessonLibrary) throws -> String {
    let file = try library.exportedTranslation(of: sample, into: try tag("km"), as: .xliff)
    return String(decoding: file.bytes, as: UTF8.self)
  }

  private func importing(_ text: String, into library: LessonLibrary) throws -> TranslationImport {
    try library.importing(
      try HandedInTranslation(reading: Array(text.utf8), named: "km.xlf"))
  }

  @Test func `an exported file that comes back unchanged changes nothing`() throws {
    let library = library(body: markedBody, khmer: po(markedKhmer))
    let current = try library.currentTranslation(
      of: try library.lesson(sample), into: try tag("km"))

    let result = try importing(try xliff(library), into: library)

    #expect(result.refused == [])
    #expect(result.changed == [])
    #expect(result.suggested == [])
    #expect(result.unchanged.count == 5)
    #expect(result.file.text == current.text)
  }

  @Test func `a file without a translation beside it holds everything`() throws {
    let library = library(body: markedBody, khmer: po(markedKhmer))
    let lesson = try library.lesson(sample)
    let current = try library.currentTranslation(of: lesson, into: try tag("km"))
    let empty = LessonLibrary(
      folder(["Lessons/sample/lesson.md": frontMatter + markedBody]))

    let result = try importing(try xliff(library), into: empty)

    #expect(result.refused == [])
    #expect(result.changed.count == 4)
    #expect(result.suggested.map(\.rawValue) == ["warm-up.list1.item1.p1"])
    let withoutLines = { (file: POFile) in
      file.entries.map { entry in
        var entry = entry
        entry.line = 0
        return entry
      }
    }
    #expect(withoutLines(result.file) == withoutLines(current))
  }

  @Test func `markup becomes codes that source and translation share`() throws {
    let text = try xliff(library(body: markedBody, khmer: po(markedKhmer)))

    #expect(text.contains("<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\""))
    #expect(text.contains("srcLang=\"en\" trgLang=\"km\""))
    #expect(text.contains("<data id=\"d1\">https://example.org/?a=1&amp;b=2</data>"))
    #expect(text.contains("<target><pc id=\"6\" type=\"link\" subType=\"difund:link\""))
    #expect(text.contains("<source><pc id=\"1\" type=\"fmt\" subType=\"xlf:b\""))
    #expect(text.contains("<ph id=\"2\" type=\"fmt\" subType=\"xlf:lb\""))
    #expect(text.contains("<note appliesTo=\"source\" category=\"description\">paragraph</note>"))
    #expect(text.contains("category=\"location\">Lessons/sample/lesson.md:16</note>"))
  }

  @Test func `each state of a translation has one in the file`() throws {
    let lesson = try library(body: markedBody, khmer: po(markedKhmer)).lesson(sample)
    let day = try #require(Day("2026-11-21"))
    let keys = { (names: String...) in Set(names.map { Unit.Key(checked: $0) }) }
    let file = POFile(
      updating: try POFile(reading: po(markedKhmer), file: "a.po"), for: lesson, in: try tag("km"),
      file: path
    )
    let approved = try file.approving(
      keys("warm-up.p1", "warm-up.p2"), by: "Sokha", on: day, of: lesson
    ).approving(keys("warm-up.p1"), by: "Dara", on: day, of: lesson)

    let text = String(
      decoding: approved.xliff(of: lesson, in: try tag("km"), source: path), as: UTF8.self)

    let states = text.matches(of: /<segment ([^>]*)>/).map { String($0.output.1) }
    #expect(
      states == [
        "state=\"initial\"", "state=\"initial\"", "state=\"initial\"", "state=\"translated\"",
        "state=\"final\"", "state=\"reviewed\"", "state=\"initial\" subState=\"difund:draft\"",
        "state=\"initial\" subState=\"difund:stale\"",
      ])
    #expect(text.contains("category=\"review\">Reviewed: Sokha; 2026-11-21;"))
    #expect(text.contains("<source>Older</source>"))
    #expect(approved.entries[4].state == .final)
  }

  @Test func `a translation that lost its markup is a note, so that someone can mend it`() throws {
    let broken = entry("warm-up.p2", "**Bold** first\\\\\\nthen a new line", "lost")

    let text = try xliff(library(body: markedBody, khmer: po(broken)))

    #expect(text.contains("category=\"refused\">lost</note>"))
    #expect(!text.contains("<target>"))
  }

  @Test func `only what a translator changed changes`() throws {
    let library = library(body: markedBody, khmer: po(markedKhmer))
    let text = try xliff(library)
      .replacing("<target>ចាប់ផ្ដើម</target>", with: "<target>ចាប់ផ្តើម ឥឡូវ</target>")

    let result = try importing(text, into: library)

    #expect(result.changed.map(\.rawValue) == ["warm-up.heading"])
    #expect(result.unchanged.count == 4)
    #expect(result.file.entries[3].translation == "ចាប់ផ្តើម ឥឡូវ")
    #expect(result.file.entries[3].flags == ["no-wrap"])
  }

  @Test func `a state that a translator set takes the draft mark off, and approves nothing`() throws
  {
    let library = library(body: markedBody, khmer: po(markedKhmer))
    let text = try xliff(library).replacing(
      "<segment state=\"initial\" subState=\"difund:draft\">", with: "<segment state=\"final\">")

    let result = try importing(text, into: library)

    #expect(result.changed.map(\.rawValue) == ["warm-up.p1", "warm-up.p2", "warm-up.p3"])
    #expect(result.file.entries[4].state == .translated)
    #expect(!result.file.entries[4].isReviewed)
  }

  @Test func `every shipped translation survives the way through XLIFF`() throws {
    let library = LessonLibrary(ContentFolder(at: contentPath))
    for id in try library.lessonIDs() {
      let lesson = try library.lesson(id)
      for language in try library.translationLanguages(of: id) {
        let current = try library.currentTranslation(of: lesson, into: language)
        let exported = try library.exportedTranslation(of: id, into: language, as: .xliff)
        let handedIn = try HandedInTranslation(reading: exported.bytes, named: exported.name)

        let result = try library.importing(handedIn)

        #expect(exported.name == "\(id).\(language).xlf")
        #expect(result.refused == [])
        #expect(result.changed == [])
        #expect(result.file.text == current.text)
      }
    }
  }

  @Test(.enabled(if: conformanceFolder != nil, "needs DIFUND_CONFORMANCE"))
  func `exported files are valid XLIFF`() throws {
    let schemas = try #require(conformanceFolder) + "/schemas/xliff-2.1"
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var files: [String] = []
    let marked = try xliff(library(body: markedBody, khmer: po(markedKhmer)))
    try marked.write(to: folder.appending(path: "a.xlf"), atomically: true, encoding: .utf8)
    files.append("a.xlf")
    let shipped = LessonLibrary(ContentFolder(at: contentPath))
    for id in try shipped.lessonIDs() {
      for language in try shipped.translationLanguages(of: id) {
        let file = try shipped.exportedTranslation(of: id, into: language, as: .xliff)
        try Data(file.bytes).write(to: folder.appending(path: file.name))
        files.append(file.name)
      }
    }

    for schema in ["xliff_core_2.0.xsd", "matches.xsd"] {
      let check = Process()
      check.executableURL = URL(filePath: "/usr/bin/xmllint")
      check.currentDirectoryURL = folder
      check.arguments = ["--noout", "--nonet", "--schema", "\(schemas)/\(schema)"] + files
      let output = Pipe()
      check.standardError = output
      try check.run()
      let said = String(
        decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      check.waitUntilExit()
      #expect(check.terminationStatus == 0, "\(said)")
    }
  }
}

/// The folder with the published schemas, when there is one.
let conformanceFolder = ProcessInfo.processInfo.environment["DIFUND_CONFORMANCE"]
