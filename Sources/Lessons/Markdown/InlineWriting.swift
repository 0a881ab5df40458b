extension [Inline] {
  /// The running text as Markdown, the form in which translators see it.
  var markdown: String { written(atLineStart: true) }

  private func written(atLineStart: Bool) -> String {
    var written = ""
    var isLineStart = atLineStart
    for (index, inline) in enumerated() {
      switch inline {
      case .code(let text): written += Self.code(text)
      case .emphasis(let inlines): written += "*\(inlines.written(atLineStart: false))*"
      case .lineBreak: written += "\\\n"
      case .link(let destination, let inlines):
        written += "[\(inlines.written(atLineStart: false))](\(Self.target(destination)))"
      case .strong(let inlines): written += "**\(inlines.written(atLineStart: false))**"
      case .text(let text):
        var escaped = Self.escape(text, atLineStart: isLineStart)
        // "!" before a link would make it a picture.
        if escaped.hasSuffix("!"), index + 1 < count, case .link = self[index + 1] {
          escaped.removeLast()
          escaped += "\\!"
        }
        written += escaped
      }
      isLineStart = inline == .lineBreak
    }
    return written
  }

  private static func code(_ text: String) -> String {
    let longest = text.split(omittingEmptySubsequences: true) { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    let pad = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + pad + text + pad + fence
  }

  private static func target(_ destination: String) -> String {
    destination.contains { "()\\".contains($0) }
      ? "<\(destination.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\"))>"
      : destination
  }

  private static func escape(_ text: String, atLineStart: Bool) -> String {
    let scalars = Array<Unicode.Scalar>(text.unicodeScalars)
    let start = atLineStart ? lineStartEscape(scalars) : nil
    var escaped = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isEntity =
        scalar == "&" && index + 1 < scalars.count
        && (scalars[index + 1] == "#" || isASCIILetterOrDigit(scalars[index + 1]))
      if "\\`*_[]<".unicodeScalars.contains(scalar) || isEntity || index == start {
        escaped.append("\\")
      }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// Returns the place of the character that would make the line a heading, a list or a quotation.
  private static func lineStartEscape(_ scalars: [Unicode.Scalar]) -> Int? {
    guard let first = scalars.first else { return nil }
    if "#>+-~=|:".unicodeScalars.contains(first) { return 0 }
    let digits = scalars.prefix { (0x30...0x39).contains($0.value) }.count
    guard digits > 0, digits < scalars.count, scalars[digits] == "." || scalars[digits] == ")"
    else { return nil }
    return digits
  }
}

private func isASCIILetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII && (scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value))
}
