/// What Unicode 15 does not know yet about the ends of sentences in Khmer and Burmese.
///
/// KHAN (។) and BARIYOOSAN (៕) end sentences, though Unicode 15 has no such property for them, but
/// not inside ។ល។, "and so on". LITTLE SECTION (၊) has the property, and is what a comma is
/// elsewhere (The Unicode Standard 15, sections 16.3 and 16.4).
struct SentenceMarks {
  private enum Place {
    case inside
    case afterKhan
    case afterComma
  }

  private var place = Place.inside
  private var afterBlank = false

  /// Returns breaks by Unicode's rules with these marks as readers take them.
  static func tailored(_ breaks: [Int], of text: String) -> [Int] {
    let marks = text.unicodeScalars.contains { isKhan($0) || $0 == "\u{104A}" }
    guard marks else { return breaks }
    var tailored: [Int] = []
    var rest = breaks[...]
    var state = SentenceMarks()
    var offset = 0
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let isBreak = rest.first == offset
      if isBreak { rest.removeFirst() }
      if state.takes(scalars, at: index, wasBreak: isBreak) { tailored.append(offset) }
      offset += UTF8.width(scalars[index])
    }
    return tailored + [offset]
  }

  /// Goes on with a code point and tells whether a sentence begins there.
  private mutating func takes(
    _ scalars: String.UnicodeScalarView, at index: String.Index, wasBreak: Bool
  ) -> Bool {
    let scalar = scalars[index]
    let properties = scalar.properties
    if Self.isKhan(scalar) || scalar == "\u{104A}" {
      let begins = place == .inside && wasBreak
      place = Self.isKhan(scalar) ? .afterKhan : .afterComma
      afterBlank = false
      return begins
    }
    guard place != .inside else { return wasBreak }
    if properties.isWhitespace {
      // A line end ends a sentence by itself, behind it.
      let isLineEnd = scalar != " " && scalar != "\u{A0}" && scalar != "\u{200B}"
      if isLineEnd { place = .inside }
      afterBlank = true
      return false
    }
    if !afterBlank, Self.isClosing(properties.generalCategory) { return false }
    defer { (place, afterBlank) = (.inside, false) }
    return place == .afterKhan && !Self.isEtCetera(scalars, at: index, afterBlank)
  }

  private static func isKhan(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{17D4}" || scalar == "\u{17D5}"
  }

  private static func isClosing(_ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .closePunctuation, .finalPunctuation, .otherPunctuation, .nonspacingMark, .format: true
    default: false
    }
  }

  /// Tells ល between two khans.
  private static func isEtCetera(
    _ scalars: String.UnicodeScalarView, at index: String.Index, _ afterBlank: Bool
  ) -> Bool {
    guard !afterBlank, scalars[index] == "\u{179B}" else { return false }
    let next = scalars.index(after: index)
    return next < scalars.endIndex && isKhan(scalars[next])
  }
}
