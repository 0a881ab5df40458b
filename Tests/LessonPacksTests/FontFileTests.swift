import Foundation
import LessonPacks
import Testing
import Vocabulary

@Suite("Font files") struct FontFileTests {
  private func font(_ name: String) throws -> FontFile {
    try #require(FontFile(path: "/usr/share/fonts/truetype/noto/\(name)-Regular.ttf"))
  }

  @Test func `a file that is no font cannot be opened`() {
    #expect(FontFile(path: "/nowhere.ttf") == nil)
    #expect(FontFile(path: #filePath) == nil)
    #expect(FontFile(path: "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", index: 9) == nil)
  }

  @Test func `a part of a font has the characters that were asked for, and another name`() throws {
    let whole = try font("NotoSansKhmer")

    let bytes = try #require(whole.subset(of: ["ក", "\u{17B6}"], named: "Part Khmer"))

    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(bytes).write(to: URL(filePath: path))
    let part = try #require(FontFile(path: path))
    #expect(part.family == "Part Khmer")
    #expect(part.copyright == whole.copyright)
    #expect(part.has("ក"))
    #expect(!part.has("ខ"))
    #expect(whole.has("ខ"))
    #expect(bytes == whole.subset(of: ["ក", "\u{17B6}"], named: "Part Khmer"))
  }

  @Test func `shaping tells which letters the font lacks and where`() throws {
    let lao = try font("NotoSansLao")

    let faults = lao.faults(in: "ລາວ A", language: try tag("lo"))

    #expect(faults.map(\.kind) == [.missingGlyph])
    #expect(faults.map(\.offset) == [10])
    #expect(faults.map(\.scalar) == ["A"])
  }

  @Test(arguments: [
    ("my", "NotoSansMyanmar", "က ာ", [4]), ("my", "NotoSansMyanmar", "ကာ AI ကာ", []),
    ("shn", "NotoSansMyanmar", "တႆး ႆး", [10]), ("km", "NotoSansKhmer", "ក្កា ◌ា", []),
    ("km", "NotoSansKhmer", "AI ់ក", [3]),
  ])
  func `shaping tells of dotted circles that the text does not hold`(
    language: String, name: String, text: String, places: [Int]
  ) throws {
    let faults = try font(name).faults(in: text, language: try tag(language))

    #expect(faults.filter { $0.kind == .dottedCircle }.map(\.offset) == places)
  }

  @Test func `vowels before a letter keep the offset of the letters that they stand for`() throws {
    let glyphs = try font("NotoSansMyanmar").shape("ကေ", in: try tag("my"))

    #expect(glyphs.map(\.offset).sorted() == glyphs.map(\.offset))
    #expect(glyphs.allSatisfy { $0.number != 0 })
  }
}
