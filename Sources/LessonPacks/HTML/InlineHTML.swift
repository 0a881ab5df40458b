import Lessons
import Vocabulary

/// Writes running text with a `<wbr/>` wherever its language lets a line end without a space.
///
/// Browsers know no other language in Burmese script than Burmese, and not all of its words; they
/// would end lines inside syllables. Each run of such letters stands in a span that forbids them
/// to, where `<wbr/>` still may.
struct InlineHTML {
  private let breaks: [Int]
  private let keepsTogether: Set<ClosedRange<UInt32>>
  private var next = 0
  private var offset = 0
  private var isAfterSpace = true
  private(set) var html = ""

  /// Writes a text.
  ///
  /// - Parameters:
  ///   - inlines: The text.
  ///   - breaks: Where lines may end, in bytes from the start of the plain text, in order.
  ///   - keepsTogether: The letters between which only `breaks` hold.
  init(_ inlines: [Inline], breaks: [Int], keepsTogether: Set<ClosedRange<UInt32>> = []) {
    self.breaks = breaks
    self.keepsTogether = keepsTogether
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .code(let text):
      html += "<code>\(escapedHTML(text))</code>"
      skip(text.utf8.count)
    case .emphasis(let inner): write(inner, in: "em")
    case .lineBreak:
      html += "<br/>"
      skip(1)
      isAfterSpace = true
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

  private mutating func skip(_ bytes: Int) {
    offset += bytes
    isAfterSpace = false
  }

  private mutating func write(_ text: String) {
    guard next < breaks.count || !keepsTogether.isEmpty else {
      html += escapedHTML(text)
      offset += text.utf8.count
      isAfterSpace = text.unicodeScalars.last.map(Self.isSpace) ?? isAfterSpace
      return
    }
    var isKept = false
    var blank = ""
    for scalar in text.unicodeScalars {
      let isSpace = Self.isSpace(scalar)
      // A line can end beside a space and a zero width space anyway, and at the very start it
      // cannot.
      let mayEnd = isBreak && offset > 0 && !isSpace && !isAfterSpace
      let keeps = keepsTogether.contains { $0.contains(scalar.value) }
      offset += UTF8.width(scalar)
      isAfterSpace = isSpace
      if isKept, isSpace {
        // Whether the span goes on is up to what follows the space.
        blank.unicodeScalars.append(scalar)
        continue
      }
      if isKept, !keeps { html += "</span>" }
      html += blank
      if mayEnd || (!blank.isEmpty && keeps) { html += "<wbr/>" }
      blank = ""
      if keeps, !isKept { html += "<span class=\"s\">" }
      isKept = keeps
      Self.append(scalar, to: &html)
    }
    if isKept { html += "</span>" }
    html += blank
  }

  /// Whether a line may end at the present offset.
  private var isBreak: Bool {
    mutating get {
      while next < breaks.count, breaks[next] < offset { next += 1 }
      return next < breaks.count && breaks[next] == offset
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to html: inout String) {
    if let entity = entity(of: scalar) {
      html += entity
    } else {
      html.unicodeScalars.append(scalar)
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\u{200B}"
  }
}

extension LanguageTag {
  /// The letters between which browsers let lines end where this language does not.
  var keepsTogether: Set<ClosedRange<UInt32>> {
    switch writingScript {
    case "Mymr": [0x1000...0x109F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F]
    case "Java": [0xA980...0xA9DF]
    default: []
    }
  }
}
