import Lessons
import Vocabulary

/// Writes running text with a `<wbr/>` wherever its language lets a line end without a space.
///
/// Browsers know no other language in Burmese script than Burmese, and not all of its words; they
/// would end lines inside syllables. Each run of such letters stands in a span that forbids them
/// to, where `<wbr/>` still may.
struct InlineHTML {
  private let breaks: [Int]
  private let keepsTogether: [ClosedRange<UInt32>]
  private var next = 0
  private var offset = 0
  private var isAfterSpace = true
  private var bytes: [UInt8] = []

  /// The text as HTML.
  var html: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes a text.
  ///
  /// - Parameters:
  ///   - inlines: The text.
  ///   - breaks: Where lines may end, in bytes from the start of the plain text, in order.
  ///   - keepsTogether: The letters between which only `breaks` hold.
  init(_ inlines: [Inline], breaks: [Int], keepsTogether: [ClosedRange<UInt32>] = []) {
    self.breaks = breaks
    self.keepsTogether = keepsTogether
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .code(let text):
      bytes += "<code>\(escapedHTML(text))</code>".utf8
      skip(text.utf8.count)
    case .emphasis(let inner): write(inner, in: "em")
    case .lineBreak:
      bytes += "<br/>".utf8
      skip(1)
      isAfterSpace = true
    case .link(let destination, let inner):
      bytes += "<a href=\"\(escapedHTML(destination))\">".utf8
      for inline in inner { write(inline) }
      bytes += "</a>".utf8
    case .strong(let inner): write(inner, in: "strong")
    case .text(let text): write(text)
    }
  }

  private mutating func write(_ inlines: [Inline], in element: String) {
    bytes += "<\(element)>".utf8
    for inline in inlines { write(inline) }
    bytes += "</\(element)>".utf8
  }

  private mutating func skip(_ bytes: Int) {
    offset += bytes
    isAfterSpace = false
  }

  private mutating func write(_ text: String) {
    bytes.reserveCapacity(bytes.count + 2 * text.utf8.count)
    guard next < breaks.count || !keepsTogether.isEmpty else {
      bytes += escapedHTML(text).utf8
      offset += text.utf8.count
      isAfterSpace = text.unicodeScalars.last.map(Self.isSpace) ?? isAfterSpace
      return
    }
    var isKept = false
    var blanks = 0
    for scalar in text.unicodeScalars {
      let isSpace = Self.isSpace(scalar)
      // A line can end beside a space and a zero width space anyway, and at the very start it
      // cannot.
      let mayEnd = isBreak && offset > 0 && !isSpace && !isAfterSpace
      let keeps = !keepsTogether.isEmpty && keepsTogether.contains { $0.contains(scalar.value) }
      offset += UTF8.width(scalar)
      isAfterSpace = isSpace
      if isKept, isSpace {
        // Whether the span goes on is up to what follows the space.
        blanks += Self.append(scalar, to: &bytes)
        continue
      }
      if isKept, !keeps { bytes.insert(contentsOf: Self.spanEnd, at: bytes.count - blanks) }
      if mayEnd || (blanks > 0 && keeps) { bytes += Self.wordBreak }
      blanks = 0
      if keeps, !isKept { bytes += Self.spanStart }
      isKept = keeps
      _ = Self.append(scalar, to: &bytes)
    }
    if isKept { bytes.insert(contentsOf: Self.spanEnd, at: bytes.count - blanks) }
  }

  private static let spanStart = Array("<span class=\"s\">".utf8)
  private static let spanEnd = Array("</span>".utf8)
  private static let wordBreak = Array("<wbr/>".utf8)

  /// Whether a line may end at the present offset.
  private var isBreak: Bool {
    mutating get {
      while next < breaks.count, breaks[next] < offset { next += 1 }
      return next < breaks.count && breaks[next] == offset
    }
  }

  /// Appends a character, and returns how many bytes it takes.
  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) -> Int {
    let before = bytes.count
    if let entity = entity(of: scalar) {
      bytes += entity.utf8
    } else if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
    return bytes.count - before
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\u{200B}"
  }
}

extension LanguageTag {
  /// The letters between which browsers let lines end where this language does not.
  var keepsTogether: [ClosedRange<UInt32>] {
    switch writingScript {
    case "Mymr": [0x1000...0x109F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F]
    case "Java": [0xA980...0xA9DF]
    default: []
    }
  }
}
