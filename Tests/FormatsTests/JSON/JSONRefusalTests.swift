import Formats
import Testing
import Vocabulary

@Suite("Refusing what is not JSON") struct JSONRefusalTests {
  struct Refusal: Sendable, CustomTestStringConvertible {
    let text: String
    let fault: JSONFault
    let line: Int
    let column: Int
    let field: String?

    init(
      _ text: String, _ fault: JSONFault, _ line: Int, _ column: Int, _ field: String? = nil
    ) {
      self.text = text
      self.fault = fault
      self.line = line
      self.column = column
      self.field = field
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Refusal("", .empty, 1, 1),
    Refusal(" \n ", .empty, 2, 2),
    Refusal("\u{FEFF}", .empty, 1, 1),
    Refusal("[1,]", .trailingComma, 1, 3, "[1]"),
    Refusal("{\"a\":1 ,\n}", .trailingComma, 1, 8, "a"),
    Refusal("[,1]", .unexpected(found: ","), 1, 2, "[1]"),
    Refusal("[1 2]", .missingComma(found: "2"), 1, 4, "[1]"),
    Refusal("[1}", .missingComma(found: "}"), 1, 3, "[1]"),
    Refusal("{\"a\" 1}", .missingColon(found: "1"), 1, 6, "a"),
    Refusal("{\"a\":{\"b\":[0,{\"c\":x}]}}", .unknownWord("x"), 1, 19, "a.b[2].c"),
    Refusal("[True]", .unknownWord("True"), 1, 2, "[1]"),
    Refusal("// x\n1", .comment, 1, 1),
    Refusal("[1, /* x */ 2]", .comment, 1, 5, "[2]"),
    Refusal("{ # x\n}", .comment, 1, 3),
    Refusal("[1 // x\n]", .comment, 1, 4, "[1]"),
    Refusal("1 // x", .comment, 1, 3),
    Refusal("NaN", .notFinite("NaN"), 1, 1),
    Refusal("[-Infinity]", .notFinite("-Infinity"), 1, 2, "[1]"),
    Refusal("01", .leadingZero("01"), 1, 1),
    Refusal("-012.5", .leadingZero("-012.5"), 1, 1),
    Refusal("1.", .badNumber("1."), 1, 1),
    Refusal("+1", .badNumber("+"), 1, 1),
    Refusal(".5", .badNumber("."), 1, 1),
    Refusal("1e", .badNumber("1e"), 1, 1),
    Refusal("-", .badNumber("-"), 1, 1),
    Refusal("0x1F", .badNumber("0x1F"), 1, 1),
    Refusal("1 2", .trailingText(found: "2"), 1, 3),
    Refusal("{}}", .trailingText(found: "}"), 1, 3),
    Refusal("{\"a\":1,\"b\":2,\n\"a\":3}", .duplicateName("a", firstLine: 1), 2, 1, "a"),
    Refusal("{\"a\":1,\"\\u0061\":2}", .duplicateName("a", firstLine: 1), 1, 8, "a"),
    Refusal("{a: 1}", .unquotedName(found: "a"), 1, 2),
    Refusal("{1: 1}", .unquotedName(found: "1"), 1, 2),
    Refusal("['a']", .wrongQuotes("'"), 1, 2, "[1]"),
    Refusal("{“a”: 1}", .wrongQuotes("“"), 1, 2),
    Refusal("\"a\tb\"", .controlCharacter(code: 9), 1, 3),
    Refusal("\"a\nb\"", .unclosedString, 1, 1),
    Refusal("[\"ก\", \"a", .unclosedString, 1, 7, "[2]"),
    Refusal("\"a\\", .unclosedString, 1, 1),
    Refusal("\"\\x41\"", .badEscape("\\x"), 1, 2),
    Refusal("\"\\u12G4\"", .badEscape("\\u12G4"), 1, 2),
    Refusal("\"ก\\uD83D!\"", .loneSurrogate("\\uD83D"), 1, 3),
    Refusal("\"\\uDE00\\uD83D\"", .loneSurrogate("\\uDE00"), 1, 2),
    Refusal("\"\\uD83D\\u0041\"", .loneSurrogate("\\uD83D"), 1, 2),
    Refusal("\u{A0}1", .unexpected(found: "U+00A0"), 1, 1),
    Refusal("[1,\n[2", .unclosed(bracket: "[", line: 2), 2, 3, "[2][1]"),
    Refusal("{\"a\"", .unclosed(bracket: "{", line: 1), 1, 5, "a"),
    Refusal("{", .unclosed(bracket: "{", line: 1), 1, 2),
  ])
  func `each broken rule is named with its place`(refusal: Refusal) {
    let location = SourceLocation(
      file: "a.json", line: refusal.line, column: refusal.column, field: refusal.field)

    #expect(throws: FormatError.json(refusal.fault, at: location)) {
      try JSONDocument.parse(refusal.text, file: "a.json")
    }
  }

  @Test func `a refusal tells the place and the fault, and is bad data`() {
    let location = SourceLocation(file: "a.json", line: 3, column: 7, field: "budget[2]")
    let error = FormatError.json(.trailingComma, at: location)

    #expect(error.failure == .badData)
    #expect(error.details.isEmpty)
    #expect(error.message.arguments["place"] == .text("a.json:3:7: budget[2]"))
    #expect(error.message.arguments["problem"] == .message(Message("formats.json-trailing-comma")))
  }
}
