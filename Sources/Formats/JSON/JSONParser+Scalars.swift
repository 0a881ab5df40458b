/// Numbers, words and strings.
extension JSONParser {
  /// Reads `true`, `false` or `null`, or says what stands in their place.
  mutating func word() throws(FormatError) -> JSONNode.Value {
    let text = run(of: isWordByte)
    let value: JSONNode.Value
    switch text {
    case "true": value = .bool(true)
    case "false": value = .bool(false)
    case "null": value = .null
    default: throw notAValue(text)
    }
    position += text.utf8.count
    return value
  }

  /// Reads a number and returns its text.
  mutating func number() throws(FormatError) -> String {
    let text = run { isWordByte($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
    guard isJSONNumber(text.utf8) else { throw error(numberFault(text)) }
    position += text.utf8.count
    return text
  }

  /// Reads a string, from its opening to its closing quote.
  mutating func string() throws(FormatError) -> String {
    let start = (line: line, column: column)
    position += 1
    let plainStart = position
    try skipPlainCharacters(start)
    guard bytes[position] != UInt8(ascii: "\"") else {
      position += 1
      return String(decoding: bytes[plainStart..<(position - 1)], as: UTF8.self)
    }
    var text = Array(bytes[plainStart..<position])
    while bytes[position] != UInt8(ascii: "\"") {
      guard position + 1 < bytes.count else {
        throw error(.unclosedString, line: start.line, column: start.column)
      }
      try appendEscape(to: &text)
      let more = position
      try skipPlainCharacters(start)
      text.append(contentsOf: bytes[more..<position])
    }
    position += 1
    return String(decoding: text, as: UTF8.self)
  }

  /// Steps to the next quote or backslash.
  private mutating func skipPlainCharacters(
    _ start: (line: Int, column: Int)
  ) throws(FormatError) {
    var index = position
    var continuations = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      if byte & 0xC0 == 0x80 { continuations += 1 }
      index += 1
    }
    position = index
    lineStart += continuations
    guard let byte = next, byte != 0x0A, byte != 0x0D else {
      throw error(.unclosedString, line: start.line, column: start.column)
    }
    guard byte >= 0x20 else { throw error(.controlCharacter(code: Int(byte))) }
  }

  /// Steps over an escape and appends what it stands for.
  private mutating func appendEscape(to text: inout [UInt8]) throws(FormatError) {
    switch bytes[position + 1] {
    case UInt8(ascii: "\""): text.append(0x22)
    case UInt8(ascii: "\\"): text.append(0x5C)
    case UInt8(ascii: "/"): text.append(0x2F)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): return try appendCodeUnit(to: &text)
    default: throw badEscape()
    }
    position += 2
  }

  private func badEscape() -> FormatError {
    let first = bytes[position + 1]
    let found = foundText(at: position + 1)
    guard isWordByte(first) else { return error(.badEscape("\\" + found)) }
    return error(.badEscape("\\" + found.prefix(first == UInt8(ascii: "u") ? 5 : 1)))
  }

  private mutating func appendCodeUnit(to text: inout [UInt8]) throws(FormatError) {
    guard let first = codeUnit(at: position) else { throw badEscape() }
    if let scalar = Unicode.Scalar(first) {
      text.append(contentsOf: String(scalar).utf8)
      position += 6
      return
    }
    guard first < 0xDC00, let second = codeUnit(at: position + 6),
      (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(
        0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00)
    else {
      throw error(.loneSurrogate("\\u" + hexadecimal(Int(first), digits: 4)))
    }
    text.append(contentsOf: String(scalar).utf8)
    position += 12
  }

  /// The value of the `\uXXXX` at a position, if one stands there.
  private func codeUnit(at start: Int) -> UInt16? {
    guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"),
      bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt16 = 0
    for byte in bytes[(start + 2)..<(start + 6)] {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: return nil
      }
      value = value << 4 | UInt16(digit)
    }
    return value
  }

  /// The bytes from here on that satisfy a condition.
  private func run(of isPart: (UInt8) -> Bool) -> String {
    var end = position
    while end < bytes.count, isPart(bytes[end]) { end += 1 }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }
}

/// Whether a byte can stand in a word such as `true`.
func isWordByte(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
    || byte == 0x5F
}

/// Whether a text is a number by the grammar of RFC 8259, section 6.
func isJSONNumber(_ text: some Collection<UInt8>) -> Bool {
  var rest = text[...]
  func digits() -> Int {
    let tail = rest.drop { (0x30...0x39).contains($0) }
    let count = rest.count - tail.count
    rest = tail
    return count
  }
  if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
  let startsWithZero = rest.first == UInt8(ascii: "0")
  let whole = digits()
  guard whole > 0, whole == 1 || !startsWithZero else { return false }
  if rest.first == UInt8(ascii: ".") {
    rest.removeFirst()
    guard digits() > 0 else { return false }
  }
  if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
    rest.removeFirst()
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    guard digits() > 0 else { return false }
  }
  return rest.isEmpty
}
