/// Writes the JSON that hashes are made of, straight into bytes.
struct CanonicalJSON {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  mutating func name(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func member(_ name: String, _ text: String) {
    self.name(name)
    string(text)
  }

  mutating func member(_ name: String, _ number: Int64) {
    self.name(name)
    integer(number)
  }

  mutating func row(_ row: CanonicalRow) {
    open("[")
    string(row.table)
    open("{")
    for column in row.columns {
      name(column.name)
      switch column.value {
      case .null: literal("null")
      case .integer(let number): integer(number)
      case .text(let text): string(text)
      }
    }
    close("}")
    close("]")
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func integer(_ number: Int64) { literal(String(number)) }

  private mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    Self.escape(text.utf8, into: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends a text with the escapes of RFC 8785, section 3.2.2.2.
  static func escape(_ text: some Sequence<UInt8>, into bytes: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [0x5C, byte])
      case 0x08: bytes.append(contentsOf: "\\b".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0C: bytes.append(contentsOf: "\\f".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(contentsOf: [digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      default: bytes.append(byte)
      }
    }
  }
}
