/// The order of marks in Thai and Lao: a vowel first, then a tone.
enum ThaiAndLaoMarks {
  static func kind(_ point: UInt32, before: UInt32, after: UInt32) -> MarkFault.Kind? {
    switch point {
    case 0x0E40 where after == 0x0E40: .split("แ")
    case 0x0EC0 where after == 0x0EC0: .split("ແ")
    case 0x0E32 where before == 0x0E4D: .split("ำ")
    case 0x0EB2 where before == 0x0ECD: .split("ຳ")
    case 0x0E31, 0x0E34...0x0E39, 0x0E47, 0x0E4D:
      (0x0E48...0x0E4C).contains(before) || isVowel(before) ? .order : nil
    case 0x0EB1, 0x0EB4...0x0EB9, 0x0EBB, 0x0ECD:
      (0x0EC8...0x0ECC).contains(before) || isVowel(before) ? .order : nil
    case 0x0E48...0x0E4B: (0x0E48...0x0E4B).contains(before) ? .order : nil
    case 0x0EC8...0x0ECB: (0x0EC8...0x0ECB).contains(before) ? .order : nil
    default: nil
    }
  }

  private static func isVowel(_ point: UInt32) -> Bool {
    switch point {
    case 0x0E31, 0x0E34...0x0E39, 0x0EB1, 0x0EB4...0x0EB9: true
    default: false
    }
  }
}

/// The order of marks in Khmer: letters below, a shifter, one vowel, then signs.
enum KhmerMarks {
  static func kind(_ point: UInt32, before: UInt32, after: UInt32) -> MarkFault.Kind? {
    switch point {
    // U+17D2 makes the next letter one that is written below.
    case 0x17D2:
      if !(0x1780...0x17B3).contains(after) { .alone } else { isVowel(before) ? .order : nil }
    case 0x17C9, 0x17CA: isVowel(before) ? .order : nil
    case 0x17B8 where before == 0x17C1: .split("ើ")
    case 0x17B6 where before == 0x17C1: .split("ោ")
    case 0x17B6...0x17C5: isVowel(before) || (0x17C6...0x17C8).contains(before) ? .order : nil
    default: nil
    }
  }

  private static func isVowel(_ point: UInt32) -> Bool { (0x17B6...0x17C5).contains(point) }
}

/// The order of marks in Burmese (Unicode Technical Note 11), and what holds in all languages of
/// the script.
enum MyanmarMarks {
  static func kind(
    _ point: UInt32, before: UInt32, after: UInt32, in language: some CustomStringConvertible
  ) -> MarkFault.Kind? {
    // U+1040 is a digit that looks like the letter wa, and U+1047 one that looks like ra.
    if [0x1040, 0x1047].contains(point), isDependent(after) { return .digit }
    if point == 0x1040, isLetter(after), !isDigit(before) { return .digit }
    switch point {
    case 0x103B...0x103E:
      return (0x102B...0x1032).contains(before)
        || (0x103B...0x103E).contains(before) && before >= point ? .order : nil
    case 0x1039: return isLetter(after) ? nil : .alone
    default: break
    }
    guard language.description.hasPrefix("my") else { return nil }
    switch point {
    case 0x1031: return (0x102B...0x1032).contains(before) ? .order : nil
    case 0x102D, 0x102E, 0x1032:
      return [0x102F, 0x1030, 0x1036, 0x1037, 0x1038].contains(before) ? .order : nil
    case 0x102F, 0x1030: return [0x1036, 0x1037, 0x1038].contains(before) ? .order : nil
    case 0x103A: return before == 0x1025 ? .split("ဉ") : nil
    default: return nil
    }
  }

  private static func isLetter(_ point: UInt32) -> Bool {
    switch point {
    case 0x1000...0x102A, 0x103F, 0x1050...0x1055, 0x105A...0x105D, 0x1061, 0x1065...0x1066,
      0x106E...0x1070, 0x1075...0x1081, 0x108E, 0xAA60...0xAA76, 0xAA7A, 0xAA7E...0xAA7F:
      true
    default: false
    }
  }

  private static func isDigit(_ point: UInt32) -> Bool {
    (0x1040...0x1049).contains(point) || (0x1090...0x1099).contains(point)
      || (0x30...0x39).contains(point)
  }

  private static func isDependent(_ point: UInt32) -> Bool {
    (0x102B...0x103E).contains(point) || (0x1082...0x108D).contains(point)
  }
}
