import Formats
import Foundation
import LessonPacks
import Lessons
import Testing
import Vocabulary

/// A book's fonts have what its pages need; other letters would only weigh.
@Suite("Fonts of e-books") struct BookFontTests {
  /// The characters that the style of a book says its font of a family has.
  private func scalars(of family: String, in style: String) throws -> [Unicode.Scalar] {
    let rule = try #require(
      style.split(separator: "\n").first { $0.contains("font-family: \"\(family)\"") })
    let rest = try #require(rule.split(separator: "unicode-range: ").last)
    return try scalars(in: try #require(rest.split(separator: ";").first))
  }

  /// The characters of ranges as style sheets write them.
  private func scalars(in ranges: some StringProtocol) throws -> [Unicode.Scalar] {
    try ranges.split(separator: ", ").flatMap { range -> [Unicode.Scalar] in
      let ends = try range.dropFirst(2).split(separator: "-").map { end in
        try #require(UInt32(end, radix: 16))
      }
      return (ends[0]...(ends.last ?? ends[0])).compactMap(Unicode.Scalar.init)
    }
  }

  /// A font cut to some characters, as a program opens it.
  private func part(of font: FontFile, _ scalars: [Unicode.Scalar]) throws -> FontFile {
    let bytes = try #require(font.subset(of: scalars, named: "Part"))
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(bytes).write(to: URL(filePath: path))
    return try #require(FontFile(path: path))
  }

  @Test(arguments: [
    ("km", "difund Khmer"), ("lo", "difund Lao"), ("my", "difund Myanmar"),
    ("ta", "difund Tamil"), ("th", "difund Thai"), ("vi", "difund Latin"),
  ])
  func `every text of a book is set as with the whole font`(
    language: String, family: String
  ) throws {
    let language = try tag(language)
    let book = try shipped.export([firstLesson], in: [language], as: .epub, with: services())
      .archive(ending: ".epub")
    let lesson = try shipped.localized(try shipped.lesson(firstLesson), into: language)
    let whole = try #require(try PackFonts.installed.file(for: language))

    let letters = try scalars(of: family, in: try book.text("EPUB/style.css"))
    let part = try part(of: whole, letters)

    let face = try PackFonts.installed.faces(for: [language]).first { $0.family == family }
    let known = Set(try scalars(in: try #require(face).unicodeRange))
    for unit in lesson.lesson.units {
      // Words in other scripts are set with other fonts.
      let shown = lesson.text(of: unit).inlines.plainText.unicodeScalars
      let runs = shown.split { !known.contains($0) }
      for run in runs {
        let text = String(String.UnicodeScalarView(run))
        let expected = whole.shape(text, in: language)
        let shaped = part.shape(text, in: language)
        #expect(shaped.map(\.offset) == expected.map(\.offset), "\(text)")
        #expect(!shaped.contains { $0.number == 0 }, "\(text)")
      }
    }
    #expect(letters.count > 40)
  }

  @Test func `a book takes no letters along that no page has`() throws {
    let book = try shipped.export([firstLesson], in: [try tag("km")], as: .epub, with: services())
      .archive(ending: ".epub")
    let pages = book.entries.filter { $0.name.hasSuffix(".xhtml") }
    let shown = Set(pages.flatMap { String(decoding: $0.bytes, as: UTF8.self).unicodeScalars })

    let letters = try scalars(of: "difund Khmer", in: try book.text("EPUB/style.css"))

    let more = letters.filter { !shown.contains($0) && (0x1780...0x17FF).contains($0.value) }
    // Vowels around a letter are set in two parts, and one of them is a vowel of its own.
    #expect(more.allSatisfy { $0 == "\u{17C1}" })
    let whole = try PackFonts.installed.faces(for: [try tag("km")])
    for face in whole {
      let font = try #require(book["EPUB/fonts/\(face.fileName)"])
      #expect(font.count < face.bytes.count)
    }
  }

  @Test func `a script whose letters nobody knows how to take apart keeps its whole font`() throws {
    let javanese = try tag("jv-Java")
    let library = sampleLibrary(
      khmer: [("title", "Tea & <cakes>", "ꦲꦏ꧀ꦱꦫ")], as: "jv-Java")
    let whole = try #require(try PackFonts.installed.faces(for: [javanese]).first)

    let book = try library.export([sampleID], in: [javanese], as: .epub, with: services())
      .archive(ending: ".epub")

    #expect(book["EPUB/fonts/\(whole.fileName)"] == whole.bytes)
  }
}
