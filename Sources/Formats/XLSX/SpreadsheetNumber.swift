/// Numbers as spreadsheets count: in binary, of which they keep 15 decimal digits.
enum SpreadsheetNumber {
  /// How many digits every spreadsheet keeps.
  static let digitLimit = 15

  /// Returns the plain digits when a spreadsheet keeps all of them, else nil.
  static func exact(_ plain: String) -> String? {
    guard let number = DecimalDigits(plain), number.digits.count <= digitLimit else { return nil }
    return plain
  }

  /// Returns a number of a workbook in plain digits, as spreadsheets show it in full: with 15
  /// significant digits at most, and without an exponent; nil for what is no number.
  static func plain(_ raw: String) -> String? {
    if let exact = DecimalDigits(raw), exact.digits.count <= digitLimit || exact.isWhole {
      return exact.plainText
    }
    guard let value = Double(raw), value.isFinite else { return nil }
    return DecimalDigits(value).rounded(to: digitLimit).plainText
  }
}

/// The significant digits of a number, of which the first stands after the decimal mark, times a
/// power of ten.
struct DecimalDigits {
  var digits: [UInt8]
  var exponent: Int
  let isNegative: Bool

  /// Whether nothing stands after the decimal mark.
  var isWhole: Bool { exponent >= digits.count }

  /// Reads an optional minus sign, digits and an optional decimal mark with digits.
  init?(_ plain: String) {
    let bytes = Array(plain.utf8)
    isNegative = bytes.first == UInt8(ascii: "-")
    let parts = bytes.dropFirst(isNegative ? 1 : 0).split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    digits = parts.flatMap { $0.map { $0 - 0x30 } }
    exponent = parts[0].count
    trim()
  }

  /// Takes the shortest digits that tell a finite number from all others.
  init(_ value: Double) {
    isNegative = value < 0
    let parts = value.magnitude.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    digits = mantissa.joined().utf8.map { $0 - 0x30 }
    exponent = mantissa[0].utf8.count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    trim()
  }

  /// The number with so many digits at most, halves away from zero.
  func rounded(to limit: Int) -> DecimalDigits {
    guard digits.count > limit else { return self }
    var rounded = self
    rounded.digits = Array(digits[..<limit])
    if digits[limit] >= 5 {
      var index = limit - 1
      while index >= 0, rounded.digits[index] == 9 {
        rounded.digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        rounded.digits[index] += 1
      } else {
        rounded.digits.insert(1, at: 0)
        rounded.exponent += 1
      }
    }
    rounded.trim()
    return rounded
  }

  /// The number without an exponent.
  var plainText: String {
    guard !digits.isEmpty else { return "0" }
    var text = isNegative ? "-" : ""
    text += exponent <= 0 ? "0" : ""
    for index in 0..<max(exponent, 0) {
      text.unicodeScalars.append(Unicode.Scalar(0x30 + (index < digits.count ? digits[index] : 0)))
    }
    guard exponent < digits.count else { return text }
    text += "." + String(repeating: "0", count: max(0, -exponent))
    for digit in digits[max(exponent, 0)...] {
      text.unicodeScalars.append(Unicode.Scalar(0x30 + digit))
    }
    return text
  }

  private mutating func trim() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    exponent -= zeros
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { exponent = 0 }
  }
}
