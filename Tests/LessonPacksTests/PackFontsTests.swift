import Foundation
import LessonPacks
import Testing
import Vocabulary

@Suite("Fonts of packs") struct PackFontsTests {
  private func faces(_ languages: String...) throws -> [FontFace] {
    try PackFonts.installed.faces(for: try languages.map(tag))
  }

  @Test(arguments: [
    "ban-Bali", "blt", "bug-Bugi", "en", "hi", "hnj", "ii", "jv-Java", "khb", "km", "lis", "lo",
    "ms-Arab", "my", "nod", "shn", "su-Sund", "ta", "tdd", "th", "vi",
  ])
  func `the font of every script is small enough for a village network`(language: String) throws {
    let faces = try faces(language)

    #expect(faces.last?.family == "difund Latin")
    for face in faces {
      #expect(face.bytes.count < 60_000)
      #expect(Array(face.bytes.prefix(4)) == Array("wOF2".utf8))
      #expect(!face.copyright.isEmpty)
    }
  }

  @Test func `languages share the font of their script, and Latin comes last`() throws {
    #expect(
      try faces("en", "my", "shn", "ksw").map(\.family) == ["difund Myanmar", "difund Latin"])
    #expect(try faces("zh-Hans").map(\.family) == ["difund Latin"])
    #expect(try faces("km").map(\.fileName) == ["difund-khmer.woff2", "difund-latin.woff2"])
  }

  @Test func `languages with accents get more of Latin than English needs`() throws {
    let english = try #require(try faces("en", "km").last)
    let vietnamese = try #require(try faces("vi", "km").last)

    #expect(!english.unicodeRange.contains("1E"))
    #expect(vietnamese.unicodeRange.contains("U+1E00-1EF9"))
    #expect(english.bytes.count < vietnamese.bytes.count)
  }

  @Test func `two sets of fonts make the same bytes`() throws {
    let folders = PackFonts.folders(environment: [:])
    let languages = [try tag("my"), try tag("vi")]

    #expect(
      try PackFonts(folders: folders).faces(for: languages)
        == PackFonts(folders: folders).faces(for: languages))
  }

  @Test func `a font that is not installed is named with its package`() throws {
    let fonts = PackFonts(folders: ["/nowhere"])

    #expect(
      throws: PackError.fontMissing(
        file: "NotoSansKhmer-Regular.ttf", package: "fonts-noto-core", folders: ["/nowhere"])
    ) { try fonts.faces(for: [try tag("km")]) }
    #expect(PackError.fontMissing(file: "a", package: "b", folders: []).failure == .refused)
  }

  @Test func `folders that the environment names come first`() {
    let folders = PackFonts.folders(environment: ["DIFUND_FONTS": "/a:/b"])

    #expect(folders.prefix(2) == ["/a", "/b"])
    #expect(folders.dropFirst(2) == PackFonts.folders(environment: [:])[...])
  }

  @Test func `letters of other scripts and signs are no faults, wrongly ordered letters are`()
    throws
  {
    let fonts = PackFonts.installed
    let khmer = try tag("km")

    #expect(try fonts.faults(in: "ក្ក AI, ไทย 中文 → 🙂", language: khmer).isEmpty)
    #expect(try fonts.faults(in: "ក ់", language: khmer).map(\.kind) == [.dottedCircle])
    #expect(
      try fonts.faults(in: "ක", language: khmer).map(\.kind) == [.missingGlyph])
    #expect(try fonts.faults(in: "中ක", language: try tag("zh-Hans")).isEmpty)
  }

  @Test func `a letter that no font has is refused with its text`() throws {
    let library = sampleLibrary(khmer: [("front.objectives1", "One", "ක")])

    #expect(
      throws: PackError.glyphMissing(
        lesson: "sample", language: try tag("km"), unit: "front.objectives1", scalar: "ක")
    ) { try library.export([sampleID], in: [try tag("km")], with: services()) }
  }

  @Test func `a word in another script brings its font along`() throws {
    let library = sampleLibrary(khmer: [("front.objectives1", "One", "ไทย")])

    let page = try library.export([sampleID], in: [try tag("km")], with: services())
      .text(ending: ".html")

    #expect(page.contains("font-family: \"difund Thai\""))
    #expect(page.contains("font-family: \"difund Khmer\""))
    #expect(!page.contains("font-family: \"difund Lao\""))
  }
}
