/// What decides whether a line may end before each code point of a text, read from left to right.
///
/// Between two letters of scripts that the breakers know it is where words end; before signs that
/// repeat, abbreviate or end a sentence it is never, even after a blank; everywhere else ICU says.
struct LineBorders {
  enum Decision {
    case never
    case words
    case icu
  }

  private var wasLetter = false
  private var endsLine = false

  /// Returns what decides about the border before the next code point.
  mutating func next(_ scalar: Unicode.Scalar) -> Decision {
    let entry = LetterTable.shared.entry(of: scalar.value)
    let letterClass = LetterTable.letterClass(entry)
    let isLetter = LetterTable.script(entry) != .none && letterClass != .digit
    let isNewLine = endsLine
    endsLine = Self.isLineEnd(scalar)
    defer { if letterClass != .joiner { wasLetter = isLetter } }
    if isNewLine { return .icu }
    if letterClass == .sign || Self.isClosing(scalar) { return .never }
    return isLetter && wasLetter ? .words : .icu
  }

  /// Tells the characters that a new line always follows.
  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Tells the marks that end sentences and verses of scripts without blanks between words.
  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E5A, 0x0E5B, 0x104A, 0x104B, 0x17D4...0x17D6, 0x17DA, 0x1AA8, 0x1AA9,
      0x1B5D...0x1B5F, 0xA9C8, 0xA9C9, 0xAA5D...0xAA5F, 0xAADF:
      true
    default: false
    }
  }
}
