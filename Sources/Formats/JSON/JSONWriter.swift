/// Writes JSON values as bytes: same value, same bytes.
public struct JSONWriter: Sendable {
  /// Everything on one line, without blanks.
  public static let compact = JSONWriter(isPretty: false)

  /// One member or element a line, two spaces a level, and a line feed at the end.
  public static let pretty = JSONWriter(isPretty: true)

  private let isPretty: Bool

  /// Returns the value in UTF-8.
  public func bytes(of value: JSON) -> [UInt8] {
    var bytes: [UInt8] = []
    append(value, to: &bytes)
    return bytes
  }

  /// Returns the value as text.
  public func text(of value: JSON) -> String {
    String(decoding: bytes(of: value), as: UTF8.self)
  }

  /// Appends the value in UTF-8.
  ///
  /// - Precondition: Every `JSON.number` has the form of a JSON number.
  public func append(_ value: JSON, to bytes: inout [UInt8]) {
    append(value, level: 0, to: &bytes)
    if isPretty { bytes.append(0x0A) }
  }

  private func append(_ value: JSON, level: Int, to bytes: inout [UInt8]) {
    switch value {
    case .number(let text):
      precondition(isJSONNumber(text.utf8), "Not a number: \(text)")
      bytes.append(contentsOf: text.utf8)
    case .array(let elements):
      let brackets = (UInt8(ascii: "["), UInt8(ascii: "]"))
      appendList(elements, in: brackets, level: level, to: &bytes) { element, bytes in
        append(element, level: level + 1, to: &bytes)
      }
    case .object(let members):
      let brackets = (UInt8(ascii: "{"), UInt8(ascii: "}"))
      appendList(members, in: brackets, level: level, to: &bytes) { member, bytes in
        appendJSONString(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        if isPretty { bytes.append(0x20) }
        append(member.value, level: level + 1, to: &bytes)
      }
    default:
      appendJSONScalar(value, to: &bytes)
    }
  }

  private func appendList<Element>(
    _ list: [Element], in brackets: (UInt8, UInt8), level: Int, to bytes: inout [UInt8],
    appendElement: (Element, inout [UInt8]) -> Void
  ) {
    bytes.append(brackets.0)
    var isFirst = true
    for element in list {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      appendLineBreak(level: level + 1, to: &bytes)
      appendElement(element, &bytes)
    }
    if !isFirst { appendLineBreak(level: level, to: &bytes) }
    bytes.append(brackets.1)
  }

  private func appendLineBreak(level: Int, to bytes: inout [UInt8]) {
    guard isPretty else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * level))
  }
}

/// Appends a value that holds no others and is no number by its text.
func appendJSONScalar(_ value: JSON, to bytes: inout [UInt8]) {
  switch value {
  case .null: bytes.append(contentsOf: "null".utf8)
  case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
  case .integer(let value): bytes.append(contentsOf: String(value).utf8)
  case .string(let text): appendJSONString(text, to: &bytes)
  case .number, .array, .object: preconditionFailure("Not a scalar")
  }
}

/// Appends a string in quotes, with the escapes of RFC 8785, section 3.2.2.2.
func appendJSONString(_ text: String, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\""))
  for byte in text.utf8 {
    guard byte < 0x20 || byte == 0x22 || byte == 0x5C else {
      bytes.append(byte)
      continue
    }
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x22, 0x5C: bytes.append(byte)
    default:
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(byte < 0x10 ? 0x30 : 0x31)
      bytes.append(byte & 0xF < 10 ? 0x30 + byte & 0xF : 0x57 + byte & 0xF)
    }
  }
  bytes.append(UInt8(ascii: "\""))
}
