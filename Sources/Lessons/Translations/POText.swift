/// The form that texts have in PO files.
enum POText {
  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "\\": "\\", "n": "\n", "t": "\t", "r": "\r",
  ]

  /// Returns what stands between quotation marks, with its escapes read; nil when it is malformed.
  static func unquoted(_ text: Substring) -> String? {
    let scalars = Array<Unicode.Scalar>(text.unicodeScalars)
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
}
