import Foundation
import Testing
import Text
import Vocabulary

@Suite("Words") struct WordSegmenterTests {
  @Test(arguments: [
    ("th", "ซื้อiPhoneใหม่", "ซื้อ|iPhone|ใหม่"),
    ("lo", "ຊື້iPhoneໃໝ່", "ຊື້|iPhone|ໃໝ່"),
    ("km", "ទិញiPhoneថ្មី", "ទិញ|iPhone|ថ្មី"),
    ("km", "ថវិកា5000រៀល", "ថវិកា|5000|រៀល"),
    ("my", "ဘတ်ဂျက်၅၀၀၀ကျပ်", "ဘတ်ဂျက်|၅၀၀၀|ကျပ်"),
    ("my", "၁၂,၃၄၅.၆၇ ကျပ်", "၁၂,၃၄၅.၆၇| |ကျပ်"),
    ("th", "ใช้AIในบ้าน", "ใช้|AI|ใน|บ้าน"),
    ("th", "โครงการที่3ของอบต.", "โครงการ|ที่|3|ของ|อบต."),
    ("th", "ต่างๆ", "ต่าง|ๆ"),
    ("vi", "Trẻ em có quyền", "Trẻ| |em| |có| |quyền"),
    ("en", "It's 3.14,  e.g. A_1\r\n-", "It's| |3.14|,|  |e.g|.| |A_1|\r\n|-"),
    ("shn", "လိၵ်ႈပိုၼ်ၽၢဝ်ႇ", "လိၵ်ႈ|ပိုၼ်|ၽၢဝ်ႇ"),
    ("my", "လိၵ်ႈပိုၼ်ၽၢဝ်ႇ", "လိၵ်ႈ|ပိုၼ်|ၽၢဝ်ႇ"),
    ("nod", "ᨠᩣᩴᨾᩮᩬᩥᨦ", "ᨠᩣᩴ|ᨾᩮᩬᩥ|ᨦ"),
  ])
  func `a text falls into its words`(language: String, text: String, words: String) throws {
    let segmenter = try WordSegmenter(language: tag(language))

    let found = try pieces(of: text, segmenter)

    #expect(found.joined(separator: "|") == words)
  }

  @Test(arguments: [
    ("ในเดือนธ.ค. พ.ศ.2569", "ใน|เดือน|ธ.ค.| |พ.ศ.|2569"),
    ("วันที่ 3 มี.ค. เวลา 8.30 น.", "วัน|ที่| |3| |มี.ค.| |เวลา| |8.30| |น."),
    ("จ.เลย ต.อ. ผบ.ตร.", "จ.|เลย| |ต.อ.| |ผบ.|ตร."),
    ("อ่านแล้ว. ใหม่ๆ.", "อ่าน|แล้ว|.| |ใหม่|ๆ|."),
    ("ก.\u{301} ข...", "ก|.\u{301}| |ข|..."),
  ])
  func `a full stop belongs to a Thai abbreviation`(text: String, words: String) throws {
    let segmenter = try WordSegmenter(language: tag("th"))

    let found = try pieces(of: text, segmenter)

    #expect(found.joined(separator: "|") == words)
  }

  @Test(arguments: [
    ("So.. wait... (see http://a.org).", "So|.|.| |wait|...| |(|see| |http://a.org|)|."),
    ("ดูที่https://www.example.org/a?b=1,“แล้ว...”", "ดู|ที่|https://www.example.org/a?b=1|,|“|แล้ว|...|”"),
    ("://x a://", ":|/|/|x| |a://"),
  ])
  func `an ellipsis and an address of the web are one piece each`(
    text: String, words: String
  ) throws {
    let segmenter = try WordSegmenter(language: tag("th"))

    let found = try pieces(of: text, segmenter)

    #expect(found.joined(separator: "|") == words)
  }

  @Test(arguments: [
    ("th", "น้ำหอมสำหรับทำงาน", "น้\u{0E4D}\u{0E32}หอมส\u{0E4D}\u{0E32}หรับท\u{0E4D}\u{0E32}งาน"),
    ("th", "แม่แปลก", "เเม่เเปลก"),
    ("lo", "ໜັງສືນ້ຳ", "ຫນັງສືນ້\u{0ECD}\u{0EB2}"),
    ("my", "ခွင့်ပြုသည့်", "ခွင\u{103A}\u{1037}ပြုသည\u{103A}\u{1037}"),
    ("km", "ប្ដីប្រពន្ធ", "ប្តីប្រពន្ធ"),
  ])
  func `spellings that look alike have the same words`(
    language: String, usual: String, other: String
  ) throws {
    let segmenter = try WordSegmenter(language: tag(language))

    let lengths = try pieces(of: usual, segmenter).map { clusterCount($0) }
    let otherLengths = try pieces(of: other, segmenter).map { clusterCount($0) }

    #expect(usual.unicodeScalars.elementsEqual(other.unicodeScalars) == false)
    #expect(lengths == otherLengths)
  }

  @Test(arguments: ["th", "lo", "km", "my", "shn", "en"])
  func `extreme texts lose nothing`(language: String) throws {
    let segmenter = try WordSegmenter(language: tag(language))
    let texts = [
      "", "ก", String(repeating: "ກ", count: 300_000), String(repeating: "\u{0E48}", count: 10_000),
      String(repeating: "ကောင်းတာပေါ့", count: 9_000), "\u{0}\u{202E}ข\u{FFFD}\u{0EFF}ขข",
      String(repeating: "ន្", count: 9_999), "๑.๒.,๓ ၁,", "a\u{0E31}ก\u{0301}\u{0301}ข",
      String(repeating: ".", count: 300_000), String(repeating: "://", count: 100_000),
      String(repeating: "a://b) ก.", count: 30_000), "ก.\u{0E31}ข.\u{FE0F}ค.",
    ]
    for text in texts {
      let found = try pieces(of: text, segmenter)

      #expect(found.joined() == text)
      #expect(!found.contains(""))
    }
  }

  @Test func `blanks and punctuation are no words`() throws {
    let segmenter = try WordSegmenter(language: tag("th"))

    let words = try segmenter.words(in: "ซื้อ iPhone ใหม่, 3 เครื่อง!")

    #expect(words == ["ซื้อ", "iPhone", "ใหม่", "3", "เครื่อง"])
  }

  @Test(arguments: [
    // AM in two parts, with the tone before it, between and after the sign.
    ("th", "น้ำหอมสำหรับทำงานประจำค่ำคืน", "ำ", "\u{0E4D}\u{0E32}"),
    ("th", "น้ำหอมของน้ำค้างค่ำ", "้ำ", "\u{0E4D}\u{0E49}\u{0E32}"),
    ("th", "เด็กแต่ละคนแสดงแผนที่แม่น้ำ", "แ", "เเ"),
    ("th", "ผู้ใหญ่รู้ว่าอยู่ที่นี่", "ู้", "\u{0E49}\u{0E39}"),
    ("lo", "ນ້ຳດື່ມສຳລັບການນຳໃຊ້", "ຳ", "\u{0ECD}\u{0EB2}"),
    ("lo", "ນ້ຳດື່ມແມ່ນ້ຳຂອງ", "້ຳ", "\u{0ECD}\u{0EC9}\u{0EB2}"),
    ("lo", "ໜັງສືໃໝ່ຂອງໝູ່ເພື່ອນໜຶ່ງຄົນ", "ໜ", "ຫນ"),
    ("lo", "ໜັງສືໃໝ່ຂອງໝູ່ເພື່ອນໝົດທຸກຄົນ", "ໝ", "ຫມ"),
    ("lo", "ຫຼັງຈາກນັ້ນມີຫຼາຍຄົນຢູ່ຫຼວງພະບາງ", "ຫຼ", "ຫລ"),
    ("lo", "ແມ່ແລະແຂກແຕ່ງກິນ", "ແ", "ເເ"),
    ("my", "ခွင့်ပြုသည့်အခွင့်အရေး", "့်", "\u{103A}\u{1037}"),
    ("my", "ဦးလေးနှင့်ဦးကြီး", "\u{1026}", "\u{1025}\u{102E}"),
    ("km", "ប្ដីប្រពន្ធស្ដាប់បណ្ដាញ", "្ដ", "្ត"),
  ])
  func `words end at the same places however their letters are spelt`(
    language: String, usual: String, spelling: String, other: String
  ) throws {
    let segmenter = try WordSegmenter(language: tag(language))
    let respelt = Self.replaced(usual, spelling, other)

    let words = try pieces(of: usual, segmenter).map { Self.replaced($0, spelling, other) }
    let found = try pieces(of: respelt, segmenter)

    #expect(!respelt.unicodeScalars.elementsEqual(usual.unicodeScalars))
    #expect(Self.scalars(found) == Self.scalars(words))
  }

  @Test(
    .enabled(if: conformanceFolder != nil),
    arguments: [
      ("th", "tha", "ำ", "\u{0E4D}\u{0E32}"), ("th", "tha2", "แ", "เเ"),
      ("lo", "lao", "ຳ", "\u{0ECD}\u{0EB2}"), ("lo", "lao", "ໜ", "ຫນ"),
      ("lo", "lao", "ໝ", "ຫມ"), ("lo", "lao", "ຫຼ", "ຫລ"),
      ("my", "mya", "့်", "\u{103A}\u{1037}"), ("my", "mya", "\u{1026}", "\u{1025}\u{102E}"),
      ("km", "khm", "្ដ", "្ត"),
    ])
  func `the Declaration has the same words however its letters are spelt`(
    language: String, file: String, spelling: String, other: String
  ) throws {
    let path = try #require(conformanceFolder) + "/data/udhr/\(file).txt"
    let usual = try String(contentsOfFile: path, encoding: .utf8)
    let segmenter = try WordSegmenter(language: tag(language))

    let words = try pieces(of: usual, segmenter).map { Self.replaced($0, spelling, other) }
    let found = try pieces(of: Self.replaced(usual, spelling, other), segmenter)

    #expect(Self.scalars(found) == Self.scalars(words))
  }

  /// Replaces scalars, of which `String` would see whole characters.
  private static func replaced(_ text: String, _ spelling: String, _ other: String) -> String {
    let (from, to) = (Array(spelling.unicodeScalars), Array(other.unicodeScalars))
    var rest = ArraySlice(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    while let first = rest.first {
      if rest.starts(with: from) {
        result.append(contentsOf: to)
        rest.removeFirst(from.count)
      } else {
        result.append(first)
        rest.removeFirst()
      }
    }
    return String(result)
  }

  /// Writes words as numbers, for equal strings may differ in scalars.
  private static func scalars(_ words: [String]) -> [[UInt32]] {
    words.map { $0.unicodeScalars.map(\.value) }
  }

  @Test(.enabled(if: conformanceFolder != nil))
  func `no translation of the Declaration loses a byte or is broken inside a cluster`() throws {
    let folder = try #require(conformanceFolder) + "/data/udhr"
    let segmenters = try ["th", "lo", "km", "my", "shn"].map {
      try WordSegmenter(language: tag($0))
    }
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      let clusters = Set(try clusterBreaks(in: text))
      for segmenter in segmenters {
        let breaks = try segmenter.wordBreaks(in: text)

        #expect(breaks.last == text.utf8.count)
        #expect(breaks.allSatisfy { clusters.contains($0) }, "\(file)")
      }
    }
  }

  @Test(
    .enabled(if: conformanceFolder != nil),
    arguments: [
      ("th", "th_tud", 88.0), ("th", "th_pud", 84.0), ("th", "th_ws", 86.5), ("km", "km_lo", 90.5),
      ("my", "my_oppa", 92.5),
    ])
  func `words are those that people found`(
    language: String, file: String, wordF1: Double
  ) throws {
    let path = try #require(conformanceFolder) + "/data/segmentation/dev/\(file).txt"
    let gold = try String(contentsOfFile: path, encoding: .utf8)

    let result = try SegmentationEvaluation(
      gold: gold, segmenter: WordSegmenter(language: tag(language)))

    #expect(result.score.wordF1 >= wordF1)
    #expect(result.score.wordF1 > result.icuScore.wordF1)
  }

  private func pieces(of text: String, _ segmenter: WordSegmenter) throws -> [String] {
    let bytes = Array(text.utf8)
    var start = 0
    return try segmenter.wordBreaks(in: text).map { end in
      defer { start = end }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }

  private func clusterCount(_ text: String) -> Int { (try? clusterBreaks(in: text).count) ?? 0 }
}
