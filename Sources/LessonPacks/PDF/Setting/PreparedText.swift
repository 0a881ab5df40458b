import Lessons

/// A text made ready for shaping: without invisible break marks, in stretches of one style, and
/// with the places where lines may or must end.
struct PreparedText {
  private(set) var text = ""
  private(set) var stretches: [Stretch] = []
  /// Where lines may end, in bytes from the start.
  private(set) var breaks: [Int] = []
  /// Where lines must end.
  private(set) var turns: Set<Int> = []

  private var sourceOffset = 0
  private let allowed: Set<Int>

  /// A stretch of text in one style.
  struct Stretch: Hashable {
    var end: Int
    var isStrong = false
    var isEmphasized = false
    var link: String?
  }

  /// Prepares a text; `breaks` are bytes from the start of its plain text.
  init(_ inlines: [Inline], breaks: [Int]) {
    allowed = Set(breaks)
    for inline in inlines { add(inline, Stretch(end: 0)) }
  }

  /// The style of the character at a place.
  func stretch(at place: Int) -> Stretch {
    stretches.first { $0.end > place } ?? Stretch(end: text.utf8.count)
  }

  /// Lets lines end between any two characters of a range: it holds a word longer than a line.
  mutating func breakEverywhere(in range: Range<Int>) {
    var more = Set(breaks)
    var offset = 0
    for character in text {
      if range.contains(offset), offset > range.lowerBound { more.insert(offset) }
      offset += character.utf8.count
    }
    breaks = more.sorted()
  }

  private mutating func add(_ inline: Inline, _ style: Stretch) {
    var inner = style
    switch inline {
    case .code(let text), .text(let text): add(text, style)
    case .emphasis(let inlines):
      inner.isEmphasized = true
      for inline in inlines { add(inline, inner) }
    case .lineBreak:
      add("\n", style)
    case .link(let destination, let inlines):
      inner.link = destination
      for inline in inlines { add(inline, inner) }
    case .strong(let inlines):
      inner.isStrong = true
      for inline in inlines { add(inline, inner) }
    }
  }

  private mutating func add(_ words: String, _ style: Stretch) {
    for scalar in words.unicodeScalars {
      let offset = text.utf8.count
      if allowed.contains(sourceOffset) { allowBreak(at: offset) }
      sourceOffset += UTF8.width(scalar)
      switch scalar {
      case "\u{200B}": allowBreak(at: offset)
      case "\n":
        text.append(" ")
        allowBreak(at: offset + 1)
        turns.insert(offset + 1)
      default:
        let previous = text.unicodeScalars.last
        if scalar != " ", previous == " " || isBreakingHyphen(previous, before: scalar) {
          allowBreak(at: offset)
        }
        text.unicodeScalars.append(scalar)
      }
    }
    guard text.utf8.count > stretches.last?.end ?? 0 else { return }
    var stretch = style
    stretch.end = text.utf8.count
    stretches.append(stretch)
  }

  private mutating func allowBreak(at offset: Int) {
    if offset > 0, breaks.last != offset { breaks.append(offset) }
  }

  /// A hyphen between letters ends a line well; one before a number is a sign.
  private func isBreakingHyphen(
    _ previous: Unicode.Scalar?, before scalar: Unicode.Scalar
  ) -> Bool {
    guard previous == "-", scalar.properties.isAlphabetic else { return false }
    return text.unicodeScalars.dropLast().last?.properties.isAlphabetic == true
  }
}
