import Vocabulary

/// A value in a PDF.
indirect enum PDFValue {
  case array([PDFValue])
  case bool(Bool)
  case dictionary([(String, PDFValue)])
  case integer(Int)
  case name(String)
  case null
  case number(Double)
  case reference(Int)
  case text(String)

  /// The value as it stands in a file.
  var code: String {
    switch self {
    case .array(let values): "[" + values.map(\.code).joined(separator: " ") + "]"
    case .bool(let bool): bool ? "true" : "false"
    case .dictionary(let entries): Self.dictionaryCode(entries)
    case .integer(let number): String(number)
    case .name(let name): "/" + name
    case .null: "null"
    case .number(let number): Self.decimal(number)
    case .reference(let object): "\(object) 0 R"
    case .text(let text): Self.textCode(text)
    }
  }

  /// Returns a stream as the body of an object.
  static func stream(_ entries: [(String, PDFValue)], _ bytes: [UInt8]) -> [UInt8] {
    let head = dictionaryCode(entries + [("Length", .integer(bytes.count))])
    return Array((head + "\nstream\n").utf8) + bytes + Array("\nendstream".utf8)
  }

  private static func dictionaryCode(_ entries: [(String, PDFValue)]) -> String {
    "<<" + entries.map { "/\($0.0) \($0.1.code)" }.joined(separator: " ") + ">>"
  }

  private static func decimal(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    return (hundredths < 0 ? "-" : "") + "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Text in UTF-16, or in ASCII where that is enough.
  private static func textCode(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && !"()\\".utf8.contains($0) }) {
      return "(\(text))"
    }
    let digits = text.utf16.map { unit in
      let code = String(unit, radix: 16, uppercase: true)
      return String(repeating: "0", count: 4 - code.count) + code
    }
    return "<FEFF" + digits.joined() + ">"
  }
}
