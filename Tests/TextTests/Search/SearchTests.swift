import Testing
import Text

@Suite("Search in texts") struct SearchTests {
  private func found(_ query: String, in text: String, isPrefix: Bool = false) throws -> [String] {
    let tokenizer = try SearchTokenizer()
    let searched = try SearchedText(text, by: tokenizer)
    let phrase = try tokenizer.phrase(query, isPrefix: isPrefix)
    let bytes = Array(text.utf8)
    return searched.matches(of: [phrase]).map { match in
      String(decoding: bytes[match.range], as: UTF8.self) + (match.isWhole ? "" : "~")
    }
  }

  @Test(arguments: [
    ("โรงเรียน", "ที่โรงเรียนของเรา", ["โรงเรียน"]),
    ("ซื้อiPhone", "อยากซื้อ iPhone ใหม่", ["ซื้อ iPhone"]),
    ("IPHONE", "ซื้อiPhoneใหม่", ["iPhone"]),
    ("ทำงาน", "สำหรับท\u{0E4D}\u{0E32}งาน", ["ท\u{0E4D}\u{0E32}งาน"]),
    ("ໂຮງຮຽນ", "ຢູ່ໂຮງຮຽນບ້ານ", ["ໂຮງຮຽນ"]),
    ("សាលារៀន", "នៅសាលារៀនភូមិ", ["សាលារៀន"]),
    ("ကျောင်း", "ရွာကျောင်းမှာ", ["ကျောင်း"]),
    ("ၽႃႇသႃႇ", "ၵႂၢမ်းၽႃႇသႃႇတႆး", ["ၽႃႇသႃႇ"]),
    ("பள்ளி", "ஊர் பள்ளி உள்ளது", ["பள்ளி"]),
    ("سکوله", "دسکوله سکوله", ["سکوله"]),
    ("学校", "我们的学校很大", ["学校"]),
    ("giáo dục", "về giáo dục và", ["giáo dục"]),
    ("giao duc", "về giáo dục và", ["giáo dục~"]),
    ("giào dục", "về giáo dục và", []),
    ("๒๕๖๙", "ปี 2569", ["2569"]),
    ("school", "the schools", []),
    ("svay", "សាលា Svay", ["Svay"]),
  ])
  func `a query finds what reads the same`(
    query: String, text: String, hits: [String]
  ) throws {
    #expect(try found(query, in: text) == hits)
  }

  @Test func `words are found without their diacritics however long they are and however often`()
    throws
  {
    let long = "Rắnrếttrongvườnxoài"
    let text = "\(long) giáo \(long) giao GIÁO \(long) rắn"

    #expect(try found("ranrettrongvuonxoai", in: text) == [long + "~", long + "~", long + "~"])
    #expect(try found("giao", in: text) == ["giáo~", "giao", "GIÁO~"])
    #expect(try found("ran", in: text) == ["rắn~"])
  }

  @Test func `a hit inside a longer word is found and is no whole word`() throws {
    #expect(try found("รถ", in: "ซื้อรถใหม่") == ["รถ"])
    #expect(try found("คอม", in: "ซื้อคอมพิวเตอร์ใหม่") == ["คอม~"])
    #expect(try found("校", in: "我们的学校很大") == ["校~"])
  }

  @Test func `a star lets the last word go on`() throws {
    #expect(try found("school", in: "The Schools", isPrefix: true) == ["Schools"])
    #expect(try found("the sch", in: "The Schools", isPrefix: true) == ["The Schools"])
    #expect(try found("chools", in: "The Schools", isPrefix: true) == [])
  }

  @Test func `one letter of a script without blanks is a query`() throws {
    #expect(try found("ก", in: "ก ไก่").count == 1)
    #expect(try found("ณ", in: "อยู่ ณ บ้าน") == ["ณ"])
  }

  @Test func `what has no letter and no digit is no query`() throws {
    let tokenizer = try SearchTokenizer()

    #expect(try tokenizer.phrase("… «»").isEmpty)
    #expect(try tokenizer.phrase("").isEmpty)
    #expect(try !tokenizer.phrase("ๆ").isEmpty)
  }

  @Test func `a snippet shows what was found between whole words`() throws {
    let tokenizer = try SearchTokenizer()
    let text = String(repeating: "เราจะซื้อคอมพิวเตอร์ให้เด็ก\n", count: 20) + "ที่โรงเรียนของเราไม่มีไฟฟ้า"
    let searched = try SearchedText(text, by: tokenizer)
    let matches = searched.matches(of: [try tokenizer.phrase("โรงเรียน")])

    let snippet = searched.snippet(showing: matches, width: 40)

    #expect(snippet.marked("«", "»").contains("ที่«โรงเรียน»ของ"))
    #expect(snippet.text.hasPrefix("…"))
    #expect(displayWidth(of: snippet.text) <= 42)
    #expect(!snippet.text.contains("\n"))
    #expect(searched.snippet(showing: [], width: 20).text.hasSuffix("…"))
  }

  @Test func `marks that touch are one`() throws {
    let tokenizer = try SearchTokenizer()
    let searched = try SearchedText("ก ข ค", by: tokenizer)
    let phrases = [try tokenizer.phrase("ก ข"), try tokenizer.phrase("ข ค")]

    let snippet = searched.snippet(showing: searched.matches(of: phrases), width: 20)

    #expect(snippet.marked("[", "]") == "[ก ข ค]")
  }

  @Test(arguments: [
    "", "\u{0}\u{202E}ข\u{FFFD}", String(repeating: "\u{0E48}", count: 10_000),
    String(repeating: "ກ", count: 100_000), "a" + String(repeating: "\u{0301}", count: 10_000),
    String(repeating: "学", count: 50_000), String(repeating: "ន្", count: 9_999),
  ])
  func `tokens of extreme texts stay inside the text and in order`(text: String) throws {
    let tokenizer = try SearchTokenizer()
    var last = 0
    var isInOrder = true

    unsafe try tokenizer.forEachToken(of: text, for: .offsets) { token, range, isColocated in
      if !isColocated && range.lowerBound < last || range.upperBound > text.utf8.count {
        isInOrder = false
      }
      last = range.upperBound
      return !token.isEmpty
    }

    #expect(isInOrder)
    #expect(last <= text.utf8.count)
  }

  @Test func `tokens of documents and of offsets are the same`() throws {
    let tokenizer = try SearchTokenizer()
    let text = "ซื้อ iPhone 5000 บาท về giáo dục 我们的学校 ကျောင်း"

    func tokens(_ purpose: SearchTokenizer.Purpose) throws -> [[UInt8]] {
      var tokens: [[UInt8]] = []
      unsafe try tokenizer.forEachToken(of: text, for: purpose) { token, _, _ in
        tokens.append(unsafe Array(token))
        return true
      }
      return tokens
    }

    #expect(try tokens(.document) == tokens(.offsets))
    #expect(try tokens(.document).count >= 14)
  }

  @Test func `the version names rules, folds, models and ICU`() {
    let parts = SearchTokenizer.version.split(separator: " ")

    #expect(parts.count == 4)
    #expect(parts.last.map(String.init) == icuVersion)
  }
}
