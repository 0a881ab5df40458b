/// The folds of Lao.
///
/// - SARA AM is one letter: U+0ECD and U+0EB2 fold to U+0EB3, with the tone before it.
/// - ຫນ, ຫມ and ຫລ fold to ໜ, ໝ and ຫຼ: ຫ never ends a syllable, so that before these three it only
///   says that they are high.
/// - Two U+0EC0 fold to U+0EC1, which looks the same.
/// - Marks stand in one order: the subscript, vowels below, vowels above, tones, the sign of
///   silence; a mark that stands there twice, in the same place, counts once.
///
/// Tones stay, and so do ຣ and ລ, which spelling reforms have mixed: some pairs are two words.
enum LaoFolding: SyllableFolding {
  private static let saraAm: UInt32 = 0x0EB3
  private static let saraAa: UInt32 = 0x0EB2
  private static let niggahita: UInt32 = 0x0ECD
  private static let saraE: UInt32 = 0x0EC0
  private static let highHo: UInt32 = 0x0EAB
  private static let subscriptLo: UInt32 = 0x0EBC

  static let irregular: [ClosedRange<UInt32>] = [
    highHo...highHo, saraE...saraE, niggahita...niggahita,
  ]

  static func takes(_ point: UInt32, into syllable: [UInt32]) -> Bool {
    guard let first = syllable.first else { return false }
    if first == saraE { return point == saraE && syllable.count == 1 }
    guard isConsonant(first) || isMark(first) else { return false }
    switch point {
    case 0x0E99, 0x0EA1, 0x0EA5: return first == highHo && syllable.count == 1
    case saraAm: return true
    case saraAa: return syllable.contains(niggahita)
    default: return isMark(point)
    }
  }

  static func fold(_ syllable: inout [UInt32]) -> Bool {
    if syllable[0] == saraE, syllable.count == 2 {
      syllable = [0x0EC1]
      return true
    }
    var changed = foldHighHo(&syllable)
    let start = isConsonant(syllable[0]) ? 1 : 0
    guard syllable.count > start, isConsonant(syllable[0]) || isMark(syllable[0]) else {
      return changed
    }
    let endsInAm = syllable.contains(saraAm) || syllable.contains(saraAa)
    if endsInAm {
      let before = syllable
      syllable.removeAll { $0 == niggahita || $0 == saraAa || $0 == saraAm }
      syllable.append(saraAm)
      if syllable != before { changed = true }
      syllable.removeLast()
    }
    if orderMarks(&syllable, from: start) { changed = true }
    if endsInAm { syllable.append(saraAm) }
    return changed
  }

  private static func foldHighHo(_ syllable: inout [UInt32]) -> Bool {
    guard syllable.count > 1, syllable[0] == highHo else { return false }
    switch syllable[1] {
    case 0x0E99: syllable.replaceSubrange(0..<2, with: [0x0EDC])
    case 0x0EA1: syllable.replaceSubrange(0..<2, with: [0x0EDD])
    case 0x0EA5: syllable[1] = subscriptLo
    default: return false
    }
    return true
  }

  private static func isConsonant(_ point: UInt32) -> Bool {
    (0x0E81...0x0EAE).contains(point) || (0x0EDC...0x0EDF).contains(point)
  }

  static func isMark(_ point: UInt32) -> Bool {
    point == 0x0EB1 || (0x0EB4...0x0EBC).contains(point) || (0x0EC8...0x0ECE).contains(point)
  }

  static func order(_ mark: UInt32) -> Int {
    switch mark {
    case 0x0EBC, 0x0EBA: 0
    case 0x0EB8, 0x0EB9: 1
    case 0x0EB1, 0x0EB4...0x0EB7, 0x0EBB, niggahita: 2
    case 0x0EC8...0x0ECB: 3
    default: 4
    }
  }
}
