/// The form that texts have in PO files.
enum POText {
  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "\\": "\\", "n": "\n", "t": "\t", "r": "\r",
  ]

  /// Returns what stands between quotation marks, with its escapes read; nil when it is malformed.
  static func unquoted(_ bytes: ArraySlice<UInt8>) -> String? {
    if bytes.count >= 2, bytes.first == 0x22, bytes.last == 0x22 {
      let inner = bytes.dropFirst().dropLast()
      if inner.allSatisfy(isOrdinary) { return String(decoding: inner, as: UTF8.self) }
    }
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    guard scalars.count >= 2, scalars.first == "\"", scalars.last == "\"" else { return nil }
    var value = String.UnicodeScalarView()
    var index = 1
    while index < scalars.count - 1 {
      let scalar = scalars[index]
      index += 1
      guard scalar != "\"", !isControl(scalar) || scalar == "\t" else { return nil }
      guard scalar == "\\" else {
        value.append(scalar)
        continue
      }
      guard index < scalars.count - 1, let escaped = escapes[scalars[index]] else { return nil }
      value.append(escaped)
      index += 1
    }
    return String(value)
  }

  /// Whether a byte is part of no escape, quotation mark or control character.
  private static func isOrdinary(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F && byte != 0xC2
  }
}
