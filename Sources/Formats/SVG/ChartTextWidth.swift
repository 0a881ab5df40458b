/// Guesses how wide a text is in ems of a sans-serif font, rather too wide than too narrow.
///
/// Only the reader's program knows the font. The classes follow the Noto Sans family.
public func guessedWidth(_ text: String) -> Double {
  var width = 0.0
  var isBelow = false
  for scalar in text.unicodeScalars {
    // U+17D2 and U+1039 put the next consonant below the last one.
    width += isBelow ? 0.25 : guessedWidth(scalar)
    isBelow = scalar == "\u{17D2}" || scalar == "\u{1039}"
  }
  return width
}

private func guessedWidth(_ scalar: Unicode.Scalar) -> Double {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control: return 0
  default: break
  }
  switch scalar.value {
  case 0x20, 0xA0, 0x21, 0x27...0x29, 0x2C...0x2F, 0x3A, 0x3B, 0x49, 0x69, 0x6A, 0x6C, 0x74:
    return 0.38
  case 0x25, 0x40, 0x4D, 0x57, 0x6D, 0x77: return 0.95
  case 0x41...0x5A: return 0.7
  case 0x21...0x7E: return 0.6
  case 0x0600...0x06FF: return 0.6
  case 0x0E00...0x0EFF: return 0.66
  case 0x1000...0x109F: return 0.95
  case 0x1780...0x17FF: return 0.8
  case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60,
    0x1F000...0x3FFFF:
    return 1
  default: return 0.68
  }
}
