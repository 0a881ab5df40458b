/// The letters of which each is written as a word or a part of one, without blanks.
enum Ideographs {
  /// Tells an ideograph or a letter of kana, by the blocks of Unicode 15 (Blocks.txt).
  @inline(__always)
  static func contains(_ point: UInt32) -> Bool {
    guard point >= 0x3005 else { return false }
    switch point {
    case 0x3005...0x3007, 0x3041...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xF900...0xFAFF, 0x1B000...0x1B16F, 0x20000...0x3FFFF:
      return true
    default: return false
    }
  }
}

/// The marks on Latin letters that people leave out who have no keyboard for them.
enum Diacritics {
  /// Tells a folded word without a Latin letter beyond ASCII and without a combining mark.
  @inline(__always)
  static func mayHaveNone(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 0..<word.count {
      switch unsafe word[index] {
      // U+00C0 to U+027F, the combining marks U+0300 to U+036F, U+1E00 to U+1EFF.
      case 0xC3...0xC9, 0xCC...0xCD: return false
      case 0xE1:
        guard index + 1 < word.count else { return true }
        if unsafe (0xB8...0xBB).contains(word[index + 1]) { return false }
      default: continue
      }
    }
    return true
  }
}
