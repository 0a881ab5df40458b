internal import Vocabulary

/// What went wrong, and where.
extension JSONParser {
  /// The fault at the next character.
  func error(_ fault: JSONFault) -> FormatError {
    error(fault, line: line, column: column)
  }

  /// The fault at a place that was passed.
  func error(_ fault: JSONFault, line: Int, column: Int) -> FormatError {
    .json(fault, at: SourceLocation(file: file, line: line, column: column, field: field))
  }

  /// The text ends too early: names the bracket that is still open.
  func endOfText() -> FormatError {
    guard let level = open.last else { return error(.empty) }
    let bracket = String(Unicode.Scalar(level.bracket))
    return error(.unclosed(bracket: bracket, line: level.line))
  }

  /// Something else stands where a value should.
  func notAValue(_ word: String) -> FormatError {
    if startsComment { return error(.comment) }
    if let quote = otherQuote { return error(.wrongQuotes(quote)) }
    if next == UInt8(ascii: "+") || next == UInt8(ascii: ".") {
      return error(.badNumber(foundText()))
    }
    guard !word.isEmpty else { return error(.unexpected(found: foundText())) }
    return error(isNotFinite(word) ? .notFinite(word) : .unknownWord(short(word)))
  }

  /// Something else stands where a name should.
  func notAName() -> FormatError {
    guard next != nil else { return endOfText() }
    if startsComment { return error(.comment) }
    if let quote = otherQuote { return error(.wrongQuotes(quote)) }
    return error(.unquotedName(found: foundText()))
  }

  /// Why a run of characters is no number.
  func numberFault(_ text: String) -> JSONFault {
    let digits = Array(text.utf8.drop { $0 == UInt8(ascii: "-") })
    if isNotFinite(String(decoding: digits, as: UTF8.self)) { return .notFinite(text) }
    if digits.count > 1, digits[0] == 0x30, (0x30...0x39).contains(digits[1]) {
      return .leadingZero(short(text))
    }
    return .badNumber(short(text))
  }

  /// Whether a comment of JavaScript, or of a shell, begins here.
  var startsComment: Bool { next == UInt8(ascii: "/") || next == UInt8(ascii: "#") }

  /// The word or the character that stands next, short enough for a message.
  func foundText() -> String { foundText(at: position) }

  /// The word or the character at a position, short enough for a message.
  func foundText(at start: Int) -> String {
    var end = start
    while end < bytes.count, isWordByte(bytes[end]), end - start < 41 { end += 1 }
    if end > start { return short(String(decoding: bytes[start..<end], as: UTF8.self)) }
    guard start < bytes.count else { return "" }
    let text = String(decoding: bytes[start..<min(start + 4, bytes.count)], as: UTF8.self)
    return text.unicodeScalars.first.map { visible($0) } ?? ""
  }

  /// The path of the value, such as `budget[2].amount`; nil for the outermost one.
  private var field: String? {
    var path = ""
    for level in open {
      if level.bracket == UInt8(ascii: "[") {
        path += "[\(level.index + 1)]"
      } else if let name = level.name {
        path += path.isEmpty ? name : ".\(name)"
      }
    }
    return path.isEmpty ? nil : path
  }

  /// The quotation mark other than `"` that stands next.
  private var otherQuote: String? {
    let text = foundText()
    return ["'", "`", "‘", "’", "“", "”", "„", "«", "»"].contains(text) ? text : nil
  }

  private func isNotFinite(_ word: String) -> Bool {
    ["nan", "inf", "infinity"].contains(word.lowercased())
  }

  private func short(_ text: String) -> String {
    text.utf8.count > 40 ? String(text.unicodeScalars.prefix(40)) + "…" : text
  }

  private func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned:
      "U+" + hexadecimal(Int(scalar.value), digits: 4)
    default:
      String(scalar)
    }
  }
}
