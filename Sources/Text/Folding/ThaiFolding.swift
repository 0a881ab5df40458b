/// The folds of Thai.
///
/// - SARA AM is one letter: U+0E4D and U+0E32 fold to U+0E33, with the tone before it, wherever it
///   was typed. (Unicode has only the compatibility form the other way round.)
/// - Two U+0E40 fold to U+0E44's neighbour U+0E41, which looks the same.
/// - Marks stand in the order of the standard keyboards (WTT 2.0): vowels below and above, then
///   tones, then other signs; a mark that stands there twice, in the same place, counts once.
/// - U+0E45 belongs to ฤ and ฦ only; elsewhere it folds to U+0E32, and after those U+0E32 folds to
///   it.
/// - The obsolete letters ฃ and ฅ fold to ข and ค.
///
/// Tones stay: ขาว is white and ข้าว is rice. Letters that people repeat for emphasis stay, too.
enum ThaiFolding: SyllableFolding {
  private static let saraAm: UInt32 = 0x0E33
  private static let saraAa: UInt32 = 0x0E32
  private static let lakkhang: UInt32 = 0x0E45
  private static let nikhahit: UInt32 = 0x0E4D
  private static let saraE: UInt32 = 0x0E40

  static let irregular: [ClosedRange<UInt32>] = [
    0x0E03...0x0E03, 0x0E05...0x0E05, 0x0E24...0x0E24, 0x0E26...0x0E26, saraE...saraE,
    lakkhang...lakkhang, nikhahit...nikhahit,
  ]

  static func takes(_ point: UInt32, into syllable: [UInt32]) -> Bool {
    guard let first = syllable.first, let last = syllable.last else { return false }
    if first >= saraE && first < lakkhang {
      return first == saraE && point == saraE && syllable.count == 1
    }
    guard first < 0x0E40 && !isVowel(first) || isMark(first) else { return isMark(point) }
    if isVowel(last), last != saraAm { return isMark(point) && hasNikhahit(syllable) }
    guard isVowel(point) else { return isMark(point) }
    guard !syllable.contains(where: isVowel) else { return false }
    switch point {
    case saraAm: return true
    case saraAa: return isVocalic(first) && syllable.count == 1 || hasNikhahit(syllable)
    default: return isConsonant(first) || hasNikhahit(syllable)
    }
  }

  static func fold(_ syllable: inout [UInt32]) -> Bool {
    let first = syllable[0]
    if first == saraE { return foldDoubledE(&syllable) }
    var changed = foldFirst(&syllable)
    let start = isMark(first) ? 0 : 1
    guard syllable.count > start else { return changed }
    if foldAm(&syllable, from: start) { changed = true }
    guard let last = syllable.last else { return changed }
    let hasVowel = !isMark(last) && syllable.count > start
    if hasVowel { syllable.removeLast() }
    if orderMarks(&syllable, from: start) { changed = true }
    if hasVowel { syllable.append(last) }
    return changed
  }

  private static func foldDoubledE(_ syllable: inout [UInt32]) -> Bool {
    guard syllable.count == 2 else { return false }
    syllable = [0x0E41]
    return true
  }

  /// Folds obsolete letters, and the long vowel that stands in the wrong place.
  private static func foldFirst(_ syllable: inout [UInt32]) -> Bool {
    var changed = true
    switch syllable[0] {
    case 0x0E03: syllable[0] = 0x0E02
    case 0x0E05: syllable[0] = 0x0E04
    case lakkhang where syllable.count == 1: syllable[0] = saraAa
    default: changed = false
    }
    let wanted = isVocalic(syllable[0]) && syllable.count == 2 ? lakkhang : saraAa
    for index in syllable.indices.dropFirst()
    where (syllable[index] == saraAa || syllable[index] == lakkhang) && syllable[index] != wanted {
      syllable[index] = wanted
      changed = true
    }
    return changed
  }

  /// Makes one letter of SARA AM's two parts, and puts it after the other marks.
  private static func foldAm(_ syllable: inout [UInt32], from start: Int) -> Bool {
    let body = syllable[start...]
    guard body.contains(saraAm) || body.contains(nikhahit) && body.contains(saraAa) else {
      return false
    }
    let marks = body.filter { $0 != nikhahit && $0 != saraAa && $0 != saraAm } + [saraAm]
    if body.elementsEqual(marks) { return false }
    syllable.replaceSubrange(start..., with: marks)
    return true
  }

  private static func hasNikhahit(_ syllable: [UInt32]) -> Bool { syllable.contains(nikhahit) }

  private static func isConsonant(_ point: UInt32) -> Bool { (0x0E01...0x0E2E).contains(point) }

  private static func isVocalic(_ point: UInt32) -> Bool { point == 0x0E24 || point == 0x0E26 }

  private static func isVowel(_ point: UInt32) -> Bool {
    point == saraAa || point == saraAm || point == lakkhang
  }

  static func joins(_ point: UInt32) -> Bool { isMark(point) || point == lakkhang }

  static func isMark(_ point: UInt32) -> Bool {
    point == 0x0E31 || (0x0E34...0x0E3A).contains(point) || (0x0E47...0x0E4E).contains(point)
  }

  static func order(_ mark: UInt32) -> Int {
    switch mark {
    case 0x0E3A: 0
    case 0x0E38, 0x0E39: 1
    case 0x0E31, 0x0E34...0x0E37, 0x0E47: 2
    case 0x0E48...0x0E4B: 3
    default: 4
    }
  }
}
