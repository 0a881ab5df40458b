/// The signs of scripts that the breakers do not know which belong to a letter beside them all the
/// same, by the rules for grapheme clusters (UAX #29, GB9 to GB9b).
enum ForeignMarks {
  /// Tells the signs that belong to what is before them: marks, joiners, tones of skin, tags.
  @inline(__always)
  static func extends(_ point: UInt32) -> Bool {
    // Blanks, Latin and full stops, which follow most often, are done with at once.
    point >= 0x0300 && !isUsualPunctuation(point) && isMark(point)
  }

  /// Tells the signs that stand before a number or a letter and belong to it.
  @inline(__always)
  static func isPrepended(_ point: UInt32) -> Bool { point >= 0x0600 && isSignBeforeLetter(point) }

  @inline(__always)
  private static func isUsualPunctuation(_ point: UInt32) -> Bool {
    switch point {
    case 0x104A...0x104F, 0x17D4...0x17DA, 0x2010...0x2027, 0x3000...0x3029: true
    default: false
    }
  }

  private static func isMark(_ point: UInt32) -> Bool {
    guard let properties = Unicode.Scalar(point)?.properties else { return false }
    return properties.isGraphemeExtend || properties.isEmojiModifier
      || properties.generalCategory == .spacingMark
  }

  private static func isSignBeforeLetter(_ point: UInt32) -> Bool {
    switch point {
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x0D4E, 0x110BD, 0x110CD,
      0x111C2...0x111C3, 0x1193F, 0x11941, 0x11A3A, 0x11A84...0x11A89, 0x11D46, 0x11F02:
      true
    default: false
    }
  }
}
