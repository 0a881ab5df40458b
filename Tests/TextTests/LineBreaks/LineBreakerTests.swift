import Foundation
import Testing
import Text
import Vocabulary

@Suite("Line breaks") struct LineBreakerTests {
  @Test(arguments: [
    ("th", "ซื้อบ้าน (ใหม่) ต่างๆ", "ซื้อ|บ้าน |(ใหม่) |ต่างๆ"),
    ("th", "ราคา\u{A0}5 บาท", "ราคา\u{A0}5 |บาท"),
    ("shn", "လိၵ်ႈပိုၼ်ၽၢဝ်ႇ။", "လိၵ်ႈ|ပိုၼ်|ၽၢဝ်ႇ။"),
    ("nod", "ᨠᩣᩴᨾᩮᩬᩥᨦ", "ᨠᩣᩴ|ᨾᩮᩬᩥ|ᨦ"),
    ("jv-Java", "ꦲꦏ꧀ꦱꦫ", "ꦲ|ꦏ꧀ꦱ|ꦫ"),
    ("en", "Well-known (new) words.", "Well-|known |(new) |words."),
    ("km", "ការ\u{200B}ងារ", "ការ\u{200B}|ងារ"),
    ("km", "ដូចជា ៖ ផ្លែឈើ។", "ដូច|ជា ៖ |ផ្លែឈើ។"),
    ("km", "ផ្សេងៗ។", "ផ្សេងៗ។"),
    ("lo", "ຕ່າງໆ ແລະ ກທມຯ", "ຕ່າງໆ |ແລະ |ກທມຯ"),
    ("th", "บ้าน\nๆ ฯลฯ", "บ้าน\n|ๆ ฯลฯ"),
    ("th", "กรุงเทพฯ (ไทย) 3.5% ของ 1,000บาท", "กรุงเทพฯ |(ไทย) |3.5% |ของ |1,000บาท"),
    ("th", "“สวัสดี” ครับ", "“สวัสดี” |ครับ"),
    ("my", "ကျပ် ၅,၀၀၀ ။ နောက်", "ကျပ် |၅,၀၀၀ ။ |နောက်"),
    ("my", "မြန်မာ၊ ရှမ်း", "မြန်မာ၊ |ရှမ်း"),
    ("ms-Arab", "بهاس ملايو، جاوي.", "بهاس |ملايو، |جاوي."),
    ("zh", "他说：“好。”（真的）", "他|说：“好。”（真|的）"),
    ("ta", "தமிழ் மொழி.", "தமிழ் |மொழி."),
    ("vi", "Trẻ em – 100 kg", "Trẻ |em |– |100 |kg"),
    ("en", "See https://a.example/b?c=d now", "See |https://|a.example/|b?|c=d |now"),
    ("nod", "ᨠᩣᩴ ᪨ ᨾᩮᩬᩥᨦ", "ᨠᩣᩴ ᪨ |ᨾᩮᩬᩥ|ᨦ"),
  ])
  func `a line ends where readers part it`(language: String, text: String, lines: String) throws {
    let breaker = try LineBreaker(language: tag(language))

    let found = try pieces(of: text, breaker)

    #expect(found.joined(separator: "|") == lines)
  }

  @Test(.enabled(if: conformanceFolder != nil), arguments: ["tha", "lao", "khm", "mya", "shn"])
  func `no line of the Declaration begins with a closing mark or inside a character`(
    file: String
  ) throws {
    let folder = try #require(conformanceFolder) + "/data/udhr"
    let text = try String(contentsOfFile: "\(folder)/\(file).txt", encoding: .utf8)
    let breaker = try LineBreaker(language: tag(String(file.prefix(2))))
    let clusters = Set(try clusterBreaks(in: text))

    let breaks = try breaker.lineBreaks(in: text)
    let lines = try pieces(of: text, breaker)

    #expect(lines.joined() == text)
    #expect(breaks.allSatisfy { clusters.contains($0) })
    #expect(!lines.contains { ")]},.;:!?”’»။၊។ฯๆໆ".contains($0.prefix(1)) && !$0.isEmpty })
  }

  private func pieces(of text: String, _ breaker: LineBreaker) throws -> [String] {
    let bytes = Array(text.utf8)
    var start = 0
    return try breaker.lineBreaks(in: text).map { end in
      defer { start = end }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }
}
