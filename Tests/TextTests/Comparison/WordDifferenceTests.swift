import Testing
import Text
import Vocabulary

@Suite("Differences by words") struct WordDifferenceTests {
  private func difference(_ language: String, _ old: String, _ new: String) throws -> [TextPiece] {
    try WordSegmenter(language: try #require(LanguageTag(language))).difference(
      from: old, to: new)
  }

  private func marked(_ pieces: [TextPiece]) -> String {
    pieces.map { piece in
      switch piece.kind {
      case .same: piece.text
      case .removed: "[-\(piece.text)-]"
      case .added: "{+\(piece.text)+}"
      }
    }.joined()
  }

  @Test(arguments: [
    ("en", "We train 20 teachers.", "We train 30 teachers.", "We train [-20-]{+30+} teachers."),
    ("en", "one two three four", "one 2 3 four", "one [-two three-]{+2 3+} four"),
    ("en", "same", "same", "same"),
    ("th", "เราสอนครูในหมู่บ้าน", "เราสอนเด็กในหมู่บ้าน", "เราสอน[-ครู-]{+เด็ก+}ในหมู่บ้าน"),
    ("km", "យើងបង្រៀនគ្រូ", "យើងបង្រៀនសិស្ស", "យើងបង្រៀន[-គ្រូ-]{+សិស្ស+}"),
    ("zh", "我们培训教师。", "我们培训学生。", "我们培训[-教师-]{+学生+}。"),
    ("vi", "dạy trẻ em gái", "dạy phụ nữ", "dạy [-trẻ em gái-]{+phụ nữ+}"),
    ("en", "", "new", "{+new+}"), ("en", "old", "", "[-old-]"),
  ])
  func `whole words are told, also where no blanks stand`(
    language: String, old: String, new: String, wanted: String
  ) throws {
    #expect(marked(try difference(language, old, new)) == wanted)
  }

  @Test(arguments: [
    ("lo", "ພວກເຮົາສອນຄູ ແລະ ເດັກຍິງ", "ພວກເຮົາຝຶກຄູ ກັບ ເດັກຊາຍ"),
    ("my", "ကျွန်ုပ်တို့ ဆရာများကို သင်ကြားပေးသည်", "ကျွန်ုပ်တို့ ကလေးများကို သင်ပေးသည်"),
    ("en", "a b c a b b a d e f, g", "c b a b a c e, f g h"),
    ("en", "x y z", "p q r s"),
  ])
  func `the pieces make both texts again`(language: String, old: String, new: String) throws {
    let pieces = try difference(language, old, new)

    #expect(pieces.filter { $0.kind != .added }.map(\.text).joined() == old)
    #expect(pieces.filter { $0.kind != .removed }.map(\.text).joined() == new)
  }

  @Test func `as much as possible stays, whatever the words are`() throws {
    var random = SystemFreeGenerator(state: 7)
    for _ in 0..<200 {
      let old = (0..<Int(random.next() % 12)).map { _ in "abcd".randomElement(using: &random) }
      let new = (0..<Int(random.next() % 12)).map { _ in "abcd".randomElement(using: &random) }
      let left = old.compactMap(\.self).map(String.init)
      let right = new.compactMap(\.self).map(String.init)

      let pieces = try difference(
        "en", left.joined(separator: " "), right.joined(separator: " "))

      let kept = pieces.filter { $0.kind != .added }.map(\.text).joined()
      let come = pieces.filter { $0.kind != .removed }.map(\.text).joined()
      #expect(kept == left.joined(separator: " "))
      #expect(come == right.joined(separator: " "))
    }
  }

  @Test func `long texts that have nothing in common are told as two, and long ones by words`()
    throws
  {
    let words = (0..<20_000).map { "w\($0 % 977)" }
    var changed = words
    for place in stride(from: 0, to: words.count, by: 100) { changed[place] = "other" }
    let old = words.joined(separator: " ")

    let near = try difference("en", old, changed.joined(separator: " "))
    let far = try difference("en", old, (0..<20_000).map { "v\($0 % 971)" }.joined(separator: " "))

    #expect(near.count { $0.kind == .added } == 200)
    #expect(far.filter { $0.kind != .removed }.map(\.text).joined().count > 20_000)
  }
}

/// A small generator whose numbers are always the same.
private struct SystemFreeGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 16
  }
}
