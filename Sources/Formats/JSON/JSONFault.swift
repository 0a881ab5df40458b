public import Vocabulary

/// The rules of RFC 8259 that a text can break, and the limits of this reader.
public enum JSONFault: Hashable, Sendable {
  /// A backslash stands before a character that it does not escape.
  case badEscape(String)
  /// A number is written in another way than JSON knows.
  case badNumber(String)
  /// JSON has no comments.
  case comment
  /// A control character stands in a string as it is.
  case controlCharacter(code: Int)
  /// A name stands twice in one object.
  case duplicateName(String, firstLine: Int)
  /// The text holds no value.
  case empty
  /// A number begins with a zero that has no meaning.
  case leadingZero(String)
  /// Half of a UTF-16 pair stands alone in an escape.
  case loneSurrogate(String)
  /// Something other than a comma or the closing bracket follows a value.
  case missingComma(found: String)
  /// Something other than a colon follows a name.
  case missingColon(found: String)
  /// JSON has no NaN and no infinity.
  case notFinite(String)
  /// The bytes are not UTF-8.
  case notUTF8
  /// Arrays and objects lie too deep in each other.
  case tooDeep(limit: Int)
  /// A comma stands after the last value.
  case trailingComma
  /// More text follows the value.
  case trailingText(found: String)
  /// The text ends before this bracket is closed.
  case unclosed(bracket: String, line: Int)
  /// The text or the line ends before the string that begins here is closed.
  case unclosedString
  /// Something stands where a value should.
  case unexpected(found: String)
  /// Something other than a name in double quotes stands where a name should.
  case unquotedName(found: String)
  /// A word other than `true`, `false` and `null` stands outside quotes.
  case unknownWord(String)
  /// A string stands in other than straight double quotes.
  case wrongQuotes(String)

  /// What is wrong and how to put it right.
  public var message: Message {
    switch self {
    case .badEscape(let text): Self.message("bad-escape", text)
    case .badNumber(let text): Self.message("bad-number", text)
    case .comment: Message("formats.json-comment")
    case .controlCharacter(let code):
      Self.message("control-character", "U+" + hexadecimal(code, digits: 4))
    case .duplicateName(let name, let line):
      Message(
        "formats.json-duplicate-name", ["name": .text(name), "line": .integer(Int64(line))])
    case .empty: Message("formats.json-empty")
    case .leadingZero(let text): Self.message("leading-zero", text)
    case .loneSurrogate(let text): Self.message("lone-surrogate", text)
    case .missingComma(let found): Self.message("missing-comma", found)
    case .missingColon(let found): Self.message("missing-colon", found)
    case .notFinite(let text): Self.message("not-finite", text)
    case .notUTF8: Message("formats.json-not-utf8")
    case .tooDeep(let limit): Message("formats.json-too-deep", ["limit": .integer(Int64(limit))])
    case .trailingComma: Message("formats.json-trailing-comma")
    case .trailingText(let found): Self.message("trailing-text", found)
    case .unclosed(let bracket, let line):
      Message(
        "formats.json-unclosed", ["found": .text(bracket), "line": .integer(Int64(line))])
    case .unclosedString: Message("formats.json-unclosed-string")
    case .unexpected(let found): Self.message("unexpected", found)
    case .unquotedName(let found): Self.message("unquoted-name", found)
    case .unknownWord(let word): Self.message("unknown-word", word)
    case .wrongQuotes(let found): Self.message("wrong-quotes", found)
    }
  }

  private static func message(_ key: String, _ found: String) -> Message {
    Message("formats.json-\(key)", ["found": .text(found)])
  }
}

/// The number in upper-case hexadecimal digits, with zeros in front up to `digits`.
func hexadecimal(_ number: Int, digits: Int) -> String {
  let text = String(number, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
