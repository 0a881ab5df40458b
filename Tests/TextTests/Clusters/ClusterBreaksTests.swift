import Foundation
import Testing
import Text

@Suite("Orthographic clusters") struct ClusterBreaksTests {
  @Test(arguments: [
    ("Thai", "ภาษา|ที่นี่", ["ภา", "ษา", "ที่", "นี่"]),
    ("Thai vowels on the left", "เเปลกเป็น", ["เเป", "ล", "ก", "เป็น"]),
    ("Thai silent letters", "จันทร์ศิลป์", ["จัน", "ทร์", "ศิ", "ลป์"]),
    ("Lao", "ໜັງສືຫນັງສື", ["ໜັງ", "ສື", "ຫນັງ", "ສື"]),
    ("Khmer", "ខ្ញុំស្រឡាញ់", ["ខ្ញុំ", "ស្រ", "ឡាញ់"]),
    ("Burmese", "မြန်မာစာဗုဒ္ဓ", ["မြန်", "မာ", "စာ", "ဗုဒ္ဓ"]),
    ("Shan", "လိၵ်ႈပိုၼ်ၽၢဝ်ႇ", ["လိၵ်ႈ", "ပိုၼ်", "ၽၢဝ်ႇ"]),
    ("Mon", "ဘာသာမန်", ["ဘာ", "သာ", "မန်"]),
    ("Lanna", "ᨠᩣᩴᨾᩮᩬᩥᨦ", ["ᨠᩣᩴ", "ᨾᩮᩬᩥ", "ᨦ"]),
    ("New Tai Lue", "ᦅᦱᧄᦺᦑ", ["ᦅᦱᧄ", "ᦺᦑ"]),
    ("Tai Le", "ᥖᥭᥰᥘᥫᥴ", ["ᥖᥭᥰ", "ᥘᥫᥴ"]),
    ("Tai Viet", "ꪼꪕꪒꪾ", ["ꪼꪕ", "ꪒꪾ"]),
    ("Cham", "ꨌꩌꨛꨩ", ["ꨌꩌ", "ꨛꨩ"]),
    ("Javanese", "ꦲꦏ꧀ꦱꦫꦗꦮ", ["ꦲ", "ꦏ꧀ꦱ", "ꦫ", "ꦗ", "ꦮ"]),
    ("Javanese finals", "ꦩꦔꦤ꧀", ["ꦩ", "ꦔꦤ꧀"]),
    ("Balinese", "ᬅᬓ᭄ᬱᬭ", ["ᬅ", "ᬓ᭄ᬱ", "ᬭ"]),
    ("Sundanese", "ᮘᮞ ᮞᮥᮔ᮪ᮓ", ["ᮘ", "ᮞ", " ", "ᮞᮥᮔ᮪", "ᮓ"]),
    ("Batak", "ᯅᯖᯂ᯲", ["ᯅ", "ᯖᯂ᯲"]),
    ("Pahawh Hmong", "𖬖𖬰𖬝𖬵 𖬄𖬶𖬟", ["𖬖𖬰𖬝𖬵", " ", "𖬄𖬶𖬟"]),
    ("Nyiakeng Puachue Hmong", "𞄐𞄨𞄰𞄂𞄧", ["𞄐𞄨𞄰", "𞄂𞄧"]),
  ])
  func `a reader would not part a cluster`(
    language: String, text: String, clusters: [String]
  ) throws {
    let pieces = try pieces(of: text.replacing("|", with: ""))

    #expect(pieces == clusters, "\(language)")
  }

  @Test(arguments: ["ab\u{0E31}c", "e\u{301}ก\u{301}", "👩‍👩‍👧ခ", "\r\nက\u{200D}", "\n\u{0E48}"])
  func `no break is inside a character, whatever script a mark is of`(text: String) throws {
    let pieces = try pieces(of: text)

    #expect(pieces.joined() == text)
    #expect(breaksInsideCharacters(of: text, pieces).isEmpty)
  }

  @Test(arguments: [
    String(repeating: "က", count: 350_000), String(repeating: "\u{0E48}", count: 10_000),
    "ก" + String(repeating: "\u{0E38}", count: 100_000),
    String(repeating: "\u{1039}", count: 9_999),
    "\u{0E3B}\u{0EFF}\u{17FE}\u{AAC5}", "\u{202E}ခ\u{0}ပ\u{FFFD}",
    String(repeating: "ន្", count: 9_999),
  ])
  func `extreme texts lose nothing`(text: String) throws {
    let pieces = try pieces(of: text)

    #expect(pieces.joined() == text)
  }

  @Test(.enabled(if: conformanceFolder != nil))
  func `no translation of the Declaration is broken inside a character`() throws {
    let folder = try #require(conformanceFolder) + "/data/udhr"
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)

      let pieces = try pieces(of: text)

      #expect(pieces.joined() == text, "\(file)")
      #expect(breaksInsideCharacters(of: text, pieces).isEmpty, "\(file)")
    }
  }

  @Test(.enabled(if: conformanceFolder != nil), arguments: ["shn", "mnw", "mya"])
  func `every cluster of Myanmar script is a syllable`(language: String) throws {
    let folder = try #require(conformanceFolder) + "/data/udhr"
    let text = try String(contentsOfFile: "\(folder)/\(language).txt", encoding: .utf8)

    let pieces = try pieces(of: text)

    // A syllable neither begins with a mark nor leaves a killed consonant to the next.
    let faults = pieces.filter { piece in
      let scalars = Array(piece.unicodeScalars)
      let begins = scalars[0].value
      let isKilled = scalars.count > 1 && [0x103A, 0x1039].contains(scalars[1].value)
      return (0x102B...0x103E).contains(begins) || (0x1082...0x108D).contains(begins)
        || (isKilled && (0x1000...0x109F).contains(begins) && scalars.count == 2)
    }
    #expect(faults.isEmpty, "\(faults.prefix(5))")
  }

  private func pieces(of text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    var start = 0
    return try clusterBreaks(in: text).map { end in
      defer { start = end }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }

  private func breaksInsideCharacters(of text: String, _ pieces: [String]) -> [Int] {
    var characterEnds: Set<Int> = []
    var length = 0
    for character in text {
      length += character.utf8.count
      characterEnds.insert(length)
    }
    var end = 0
    return pieces.compactMap { piece in
      end += piece.utf8.count
      return characterEnds.contains(end) ? nil : end
    }
  }
}
