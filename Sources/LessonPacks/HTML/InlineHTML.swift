import Lessons

/// Writes running text with a `<wbr/>` wherever its language lets a line end without a space.
struct InlineHTML {
  private let breaks: Set<Int>
  private var offset = 0
  private(set) var html = ""

  /// Writes a text; `breaks` are bytes from the start of its plain text.
  init(_ inlines: [Inline], breaks: [Int]) {
    self.breaks = Set(breaks)
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .code(let text):
      html += "<code>\(escapedHTML(text))</code>"
      offset += text.utf8.count
    case .emphasis(let inner): write(inner, in: "em")
    case .lineBreak:
      html += "<br/>"
      offset += 1
    case .link(let destination, let inner):
      html += "<a href=\"\(escapedHTML(destination))\">"
      for inline in inner { write(inline) }
      html += "</a>"
    case .strong(let inner): write(inner, in: "strong")
    case .text(let text): write(text)
    }
  }

  private mutating func write(_ inlines: [Inline], in element: String) {
    html += "<\(element)>"
    for inline in inlines { write(inline) }
    html += "</\(element)>"
  }

  private mutating func write(_ text: String) {
    var start = text.startIndex
    var previous: Unicode.Scalar?
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      // A line can end beside a space and a zero width space anyway, and at the very start it
      // cannot.
      if offset > 0, breaks.contains(offset), !isSpace(scalar), previous.map(isSpace) != true {
        html += escapedHTML(text[start..<index]) + "<wbr/>"
        start = index
      }
      offset += String(scalar).utf8.count
      previous = scalar
    }
    html += escapedHTML(text[start...])
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\u{200B}"
  }
}
