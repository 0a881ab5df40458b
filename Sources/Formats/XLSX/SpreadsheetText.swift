/// Texts as workbooks hold them: `_x0007_` stands for a character that XML cannot hold
/// (ECMA-376 part 1, section 22.9.2.19, ST_Xstring).
enum SpreadsheetText {
  /// The most UTF-16 units in a cell.
  static let limit = 32_767

  /// Returns the text as it is written into XML, before `<` and `&` are replaced.
  static func escaped(_ text: String) -> String {
    guard needsEscape(text) else { return text }
    var escaped = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "_" where isEscape(scalars, at: index): escaped += "_x005F_".unicodeScalars
      case "\t", "\n": escaped.append(scalar)
      case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "_x\(String(repeating: "0", count: 4 - digits.count))\(digits)_".unicodeScalars
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// Returns the text that `escaped(_:)` was given.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let scalars = Array(text.unicodeScalars)
    // Pairs of surrogates may be written one by one.
    var units: [UInt16] = []
    var index = 0
    while index < scalars.count {
      if isEscape(scalars, at: index), let unit = value(scalars, at: index) {
        units.append(unit)
        index += 7
      } else {
        units += UTF16.encode(scalars[index])?.map { $0 } ?? []
        index += 1
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Returns a text that fits into a cell, and whether it was cut.
  static func fitting(_ text: String) -> (text: String, isCut: Bool) {
    guard text.utf16.count > limit else { return (text, false) }
    var kept = ""
    var units = 0
    for character in text {
      units += character.utf16.count
      if units > limit - 1 { break }
      kept.append(character)
    }
    return (kept + "…", true)
  }

  /// Returns a text as long as one beside a cell can be: 225 UTF-16 units.
  static func short(_ text: String) -> String {
    var short = text
    while short.utf16.count > 225 { short.removeLast() }
    return short
  }

  private static func needsEscape(_ text: String) -> Bool {
    text.utf8.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A || $0 == 0x5F || $0 == 0xEF }
  }

  /// Whether `_xHHHH_` stands at a place.
  private static func isEscape(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    index + 6 < scalars.count && scalars[index] == "_" && scalars[index + 1] == "x"
      && scalars[index + 6] == "_" && value(scalars, at: index) != nil
  }

  private static func value(_ scalars: [Unicode.Scalar], at index: Int) -> UInt16? {
    var value: UInt16 = 0
    for scalar in scalars[index + 2..<index + 6] {
      guard let digit = Character(scalar).hexDigitValue, scalar.isASCII else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }
}
