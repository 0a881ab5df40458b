import Foundation
import TestSupport
import Testing

@Suite("text segment") struct TextSegmentTests {
  @Test(arguments: [
    ("th", "word", "ซื้อiPhoneใหม่\n", "ซื้อ|iPhone|ใหม่\n"),
    ("lo", "word", "ຊື້iPhoneໃໝ່", "ຊື້|iPhone|ໃໝ່"),
    ("km", "word", "ថវិកា5000រៀល\n\n", "ថវិកា|5000|រៀល\n\n"),
    ("my", "word", "ဘတ်ဂျက်၅၀၀၀ကျပ်\n", "ဘတ်ဂျက်|၅၀၀၀|ကျပ်\n"),
    ("shn", "word", "လိၵ်ႈပိုၼ်ၽၢဝ်ႇ\n", "လိၵ်ႈ|ပိုၼ်|ၽၢဝ်ႇ\n"),
    ("th", "cluster", "ภาษาที่นี่\n", "ภา|ษา|ที่|นี่\n"),
    ("th", "line", "ซื้อบ้าน (ใหม่)\n", "ซื้อ|บ้าน |(ใหม่)\n"),
    ("km", "sentence", "ល្អ។ មក។\n", "ល្អ។ |មក។\n"),
    ("en", "word", "a b\r\nc", "a| |b|\r\nc"), ("en", "word", "", ""), ("en", "word", "\n", "\n"),
    ("th", "word", "a\u{0}ข\u{202E}\u{FFFE}", "a|\u{0}|ข|\u{202E}|\u{FFFE}"),
    ("en", "word", "\u{FEFF}a b", "\u{FEFF}|a| |b"),
  ])
  func `lines fall into the units that were asked for`(
    language: String, unit: String, input: String, output: String
  ) async throws {
    let outcome = try await Programs.difund(
      ["text", "segment", "--language", language, "--unit", unit], input: input)

    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.unicodeScalars.elementsEqual(output.unicodeScalars), "\(outcome.output)")
  }

  /// Section 3c of the research: what ICU alone gets wrong.
  @Test(arguments: [
    ("th", "น้ำหอมสำหรับทำงาน", "น้\u{0E4D}\u{0E32}หอมส\u{0E4D}\u{0E32}หรับท\u{0E4D}\u{0E32}งาน"),
    ("my", "ခွင့်ပြုသည့်", "ခွင\u{103A}\u{1037}ပြုသည\u{103A}\u{1037}"),
    ("km", "ប្ដីប្រពន្ធ", "ប្តីប្រពន្ធ"), ("lo", "ໜັງສືນ້ຳ", "ຫນັງສືນ້\u{0ECD}\u{0EB2}"),
  ])
  func `spellings that look alike have as many words, and keep their spelling`(
    language: String, usual: String, other: String
  ) async throws {
    let command = ["text", "segment", "--language", language]

    let first = try await Programs.difund(command, input: usual).output
    let second = try await Programs.difund(command, input: other).output

    #expect(first.split(separator: "|").count == second.split(separator: "|").count)
    #expect(first.unicodeScalars.filter { $0 != "|" }.elementsEqual(usual.unicodeScalars))
    #expect(second.unicodeScalars.filter { $0 != "|" }.elementsEqual(other.unicodeScalars))
  }

  @Test(.enabled(if: conformanceFolder != nil), arguments: ["word", "cluster", "sentence", "line"])
  func `every translation of the Declaration joins back to its bytes`(unit: String) async throws {
    let folder = try #require(conformanceFolder) + "/data/udhr"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()

    for name in names {
      let input = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
      let language = Self.language(of: name)
      let outcome = try await Programs.difund(
        ["text", "segment", "--language", language, "--unit", unit], bytes: input)

      let joined = outcome.output.utf8.filter { $0 != UInt8(ascii: "|") }
      #expect(joined == input.filter { $0 != UInt8(ascii: "|") }, "\(name)")
      #expect(outcome.output.utf8.count > input.count || unit == "sentence", "\(name)")
    }
    #expect(names.count == 34)
  }

  @Test func `a line of megabytes goes through`() async throws {
    let input = String(repeating: "ภาษาไทย", count: 100_000)

    let outcome = try await Programs.difund(["text", "segment", "--language", "th"], input: input)

    #expect(outcome.status == 0)
    #expect(outcome.output.utf8.filter { $0 != UInt8(ascii: "|") }.elementsEqual(input.utf8))
    #expect(outcome.output.hasPrefix("ภาษา|ไทย|ภาษา|ไทย|"))
  }

  /// The names of the files are those of ISO 639-3.
  private static func language(of file: String) -> String {
    let code = String(file.prefix { $0 != "_" && $0 != "." })
    return ["tha": "th", "lao": "lo", "khm": "km", "mya": "my", "cmn": "zh", "tha2": "th"][code]
      ?? code
  }
}
