import Foundation
import Testing
import TestSupport

/// A file with a fault, the command that reads it, and what the program says of it.
struct BadFile: Sendable, CustomTestStringConvertible {
  /// What is wrong.
  let fault: String

  /// The name of the file.
  let name: String

  /// The contents.
  let bytes: [UInt8]

  /// The command that reads the file.
  let command: [String]

  /// The beginnings of the lines on standard error after the first, each with its place.
  let says: [String]

  var testDescription: String { "\(name): \(fault)" }

  /// An application in JSON with one text in place of another.
  static func application(
    _ fault: String, _ old: String, _ new: String, says: String...
  ) -> BadFile {
    BadFile(
      fault: fault, name: "bad.json",
      bytes: Array(changed("applications/KH-01.json", old, new).utf8),
      command: ["application", "import"], says: says)
  }

  /// A call in YAML with one text in place of another.
  static func call(_ fault: String, _ old: String, _ new: String, says: String...) -> BadFile {
    BadFile(
      fault: fault, name: "bad.yaml", bytes: Array(changed("call.yaml", old, new).utf8),
      command: ["call", "create"], says: says)
  }

  /// Exchange rates below the right header.
  static func rates(_ fault: String, _ rows: String, says: String...) -> BadFile {
    BadFile(
      fault: fault, name: "bad.csv", bytes: Array(("day,base,quote,rate,source\n" + rows).utf8),
      command: ["rates", "import"], says: says)
  }

  /// Any bytes.
  static func bytes(
    _ fault: String, _ name: String, _ bytes: [UInt8], _ command: String, says: String...
  ) -> BadFile {
    BadFile(
      fault: fault, name: name, bytes: bytes,
      command: command.split(separator: " ").map(String.init), says: says)
  }

  private static func changed(_ file: String, _ old: String, _ new: String) -> String {
    let text = (try? String(contentsOfFile: Fund.demo + "/" + file, encoding: .utf8)) ?? ""
    precondition(text.contains(old), "\(file) has no \(old)")
    return text.replacingOccurrences(of: old, with: new)
  }
}

extension BadFile {
  /// Every sort of fault in the contents of a file.
  static let all: [BadFile] = applications + calls + rates + encodings

  private static let applications: [BadFile] = [
    .application(
      "unknown country", #""country": "KH""#, #""country": "XX""#,
      says: "bad.json:4:14: country: “XX” is not one of: BN, KH, CN,"),
    .application(
      "missing field", #""title":"#, #""titel":"#,
      says: "bad.json:7:3: titel: The field “titel” is unknown.",
      "bad.json:1:1: title: The field “title” is missing."),
    .application(
      "wrong currency", #""KHR""#, #""KRH""#, says: "bad.json:30:15: currency: “KRH” is not one of"),
    .application(
      "too many decimals", #""requested": "154000000""#, #""requested": "154000000.005""#,
      says: "bad.json:31:16: requested: “154000000.005” has more decimals than KHR has: 2."),
    .application(
      "amount with a comma", #""requested": "154000000""#, #""requested": "154,000,000""#,
      says: "bad.json:31:16: requested: “154,000,000” is not an amount."),
    .application(
      "negative amount", #""requested": "154000000""#, #""requested": "-1""#,
      says: "bad.json:31:16: requested: “-1” is not an amount."),
    .application(
      "sum differs", #""requested": "154000000""#, #""requested": "154000001""#,
      says: "bad.json:33:13: budget: The lines sum to KHR"),
    .application(
      "text for a number", #""months": 18"#, #""months": "18 months""#,
      says: "bad.json:29:13: months: This must be a whole number."),
    .application(
      "impossible day", "2026-10-01", "2026-02-30",
      says: "bad.json:28:12: start: “2026-02-30” is not a date."),
    .application(
      "several faults at once", #""months": 18"#, #""months": 0, "colour": "red""#,
      says: "bad.json:29:16: colour: The field “colour” is unknown.",
      "bad.json:29:13: months: 0 is not between 1 and 120."),
    .application(
      "wrong sort of value", #""lead": {"#, #""reach": [], "lead": {"#,
      says: "bad.json:65:3: reach: The name reach already stands in line 12."),
    .application(
      "not an address", "chanthou@", "chanthou at ",
      says: "bad.json:21:16: lead.contact.email: “chanthou at rolok-tonle.example” is not"),
    .application(
      "malformed JSON", #""KH","#, #""KH""#,
      says: "bad.json:5:3: country: After a value comes a comma"),
    .bytes(
      "JSON that ends too soon", "bad.json", Array("{\"lead\": {\"name\": \"X\",\n".utf8),
      "application import", says: "bad.json:2:1: lead: "),
    .application(
      "duplicate key", #""country": "KH","#, #""country": "KH", "country": "TH","#,
      says: "bad.json:4:20: country: The name country already stands in line 4."),
    .bytes(
      "no object", "bad.json", Array("[17]".utf8), "application import",
      says: "bad.json:1:2: This must be an object"),
  ]

  private static let calls: [BadFile] = [
    .call(
      "wrong currency", "currency: USD", "currency: USX",
      says: "bad.yaml:9:11: currency: “USX” is not one of"),
    .call(
      "too many decimals", "1200000.00", "1200000.005",
      says: "bad.yaml:10:9: budget: “1200000.005” has more decimals than USD has: 2."),
    .call(
      "unknown country", "[BN, KH", "[BN, XX",
      says: "bad.yaml:16:17: countries[2]: “XX” is not one of the countries of the fund"),
    .call(
      "missing field", "id: ai-literacy-2026\n", "\n",
      says: "bad.yaml:3:1: id: The field “id” is missing."),
    .call(
      "deadline before opening", "deadline: 2026-03-31", "deadline: 2026-01-31",
      says: "bad.yaml:12:11: deadline: The deadline lies before"),
    .call(
      "unknown fact in a rule", "submitted <= deadline", "submited <= deadline",
      says: "bad.yaml:38:14: eligibility[1].require: At character 1 of the condition, “submited”"),
    .call(
      "duplicate key", "currency: USD", "currency: USD\ncurrency: THB",
      says: "bad.yaml:9:1: currency: The field “currency” stands twice"),
    .call(
      "malformed YAML", "rubric:", "  rubric: [", says: "bad.yaml:102:3: This is not valid YAML."),
    .bytes(
      "aliases that multiply", "bad.yaml",
      Array(
        """
        a: &a [1,1,1,1,1,1,1,1,1,1]
        b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]
        c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]
        d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]
        e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]
        """.utf8), "call create", says: "bad.yaml:1:24: The file holds more or deeper values"),
  ]

  private static let rates: [BadFile] = [
    .rates(
      "several faults at once",
      """
      2026-13-01,USD,KHR,4000,Bank
      2026-01-01,USD,XXA,4000,Bank
      2026-01-01,USD,USD,1,Bank
      2026-01-01,USD,THB,"36,5",Bank
      2026-01-01,USD,THB,-3,Bank

      """, says: "bad.csv:2:1: day: “2026-13-01” is not a date.",
      "bad.csv:3:16: quote: “XXA” is not one of", "bad.csv:4:16: quote: Base and quote are",
      "bad.csv:5:20: rate: “36,5” is not a rate.", "bad.csv:6:20: rate: “-3” is not a rate."),
    .rates(
      "missing field", "2026-01-01,USD,KHR,4000\n", says: "bad.csv:2: This row has 4 fields"),
    .rates(
      "empty field", "2026-01-01,USD,KHR,4000,\n",
      says: "bad.csv:2:25: source: The field “source” is missing."),
    .rates(
      "unclosed quotation mark", "2026-01-01,USD,KHR,\"4000,Bank\n",
      says: "bad.csv:2:20: The quotation mark that opens this field is never closed."),
    .rates(
      "another rate of the same source", "2026-03-31,USD,KHR,1,Demonstration rates (fictional)\n",
      says: "bad.csv:2: Demonstration rates (fictional) gave 4050.00 for USD in KHR"),
    .rates(
      "reversed pair", "2026-03-30,KHR,USD,4050,Bank\n",
      says: "bad.csv:2: rate: 4050 for KHR in USD on"),
    .rates(
      "far off", "2026-03-30,USD,KHR,405000,Bank\n",
      says: "bad.csv:2: rate: USD in KHR cannot be 405000 on"),
    .rates(
      "a day to come", "2999-01-01,USD,KHR,4050,Bank\n", says: "bad.csv:2: day: "),
    .rates(
      "no rate at all",
      """
      2026-03-30,USD,KHR,0,Bank
      2026-03-30,USD,KHR,1e30,Bank
      2026-03-30,USD,KHR,1000000000000000000000000000000,Bank

      """, says: "bad.csv:2:20: rate: “0” is not a rate.",
      "bad.csv:3:20: rate: “1e30” is not a rate.", "bad.csv:4:20: rate: “1000000000"),
    .rates(
      "duplicates that differ",
      """
      2026-03-30,USD,KHR,4050,Bank
      2026-03-30,USD,KHR,4051,Bank

      """, says: "bad.csv:3: Bank gave 4050 for USD in KHR"),
    .bytes(
      "missing column", "bad.csv", Array("day,base,quote,rate\n".utf8), "rates import",
      says: "bad.csv:1: The column source is missing."),
    .bytes(
      "unknown column", "bad.csv", Array("day,base,quote,rate,source,bank\n".utf8), "rates import",
      says: "bad.csv:1:28: bank: No column is called bank here."),
    .bytes(
      "blank lines only", "bad.csv", Array("\n\n".utf8), "rates import",
      says: "bad.csv: The table is empty."),
  ]

  private static let encodings: [BadFile] = [
    .bytes(
      "windows-874", "bad.csv",
      Array("day,base,quote,rate,source\n2026-01-01,USD,THB,36.5,".utf8)
        + "ธนาคารแห่งประเทศไทย อัตรานี้ใช้ได้ถึงสิ้นเดือน".unicodeScalars.map {
          UInt8(truncatingIfNeeded: $0.value < 0x80 ? $0.value : $0.value - 0xE00 + 0xA0)
        }, "rates import",
      says: "bad.csv:2:25: byte 51 is not valid UTF-8; the file may be in windows-874."),
    .bytes(
      "ISO-8859-1", "bad.csv",
      "day,base,quote,rate,source\n2026-01-01,USD,EUR,0.9,Trésor général à Genève\n"
        .unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, "rates import",
      says: "bad.csv:2:26: byte 52 is not valid UTF-8; the file may be in ISO-8859-1."),
    .bytes(
      "zero bytes", "bad.json", Array("{\"reference\": \"KH\0".utf8), "application import",
      says: "bad.json:1:18: byte 17 is zero, which no text contains."),
    .bytes("0 bytes", "bad.json", [], "application import", says: "bad.json is empty."),
    .bytes("0 bytes", "bad.csv", [], "rates import", says: "bad.csv is empty."),
    .bytes("0 bytes", "bad.yaml", [], "call create", says: "bad.yaml is empty."),
  ]
}
