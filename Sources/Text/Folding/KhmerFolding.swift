/// The folds of Khmer: one encoding for what looks the same.
///
/// The rules are those of the Khmer Character Specification (M. Sok and others, 2019, sections 7.2
/// and 7.4) and of Unicode Technical Note 61, Khmer Encoding Structure, which grew out of it. A
/// syllable is a consonant or independent vowel; robat; subscripts, with ro last; the register
/// shifter; vowels; signs above; signs after.
///
/// - Subscript DA folds to subscript TA, which looks the same (7.4.7).
/// - U+17C1 with U+17B6 or U+17B8 folds to U+17C4 or U+17BE (7.4.6).
/// - A register shifter under a vowel above is drawn as U+17BB, and often typed so (7.4.4). After ស
///   ហ អ that folds to U+17CA, after the lone consonants ង ញ ន ម យ រ ល វ to U+17C9. After ប, which
///   takes both shifters, it stays: a speaker has to say which one is meant.
/// - Deprecated and obsolete letters fold as the code charts say (U+17A3, 17A4, 17A8, 17D8), and ឲ,
///   a variant of ឱ, to that.
/// - A mark that stands there twice, in the same place, counts once.
///
/// Normalization form C moves U+17DD between U+17D2 and the consonant below (TN 61,
/// "Normalization"); the fold puts them together again. A U+17D2 with no letter to follow leaves a
/// syllable as it is.
enum KhmerFolding: SyllableFolding {
  private static let coeng: UInt32 = 0x17D2
  private static let atthacan: UInt32 = 0x17DD

  static let irregular: [ClosedRange<UInt32>] = [
    0x17A3...0x17A4, 0x17A8...0x17A8, 0x17B2...0x17B2, 0x17BB...0x17BB, 0x17C1...0x17C1,
    0x17D8...0x17D8,
  ]

  static func takes(_ point: UInt32, into syllable: [UInt32]) -> Bool {
    guard let last = syllable.last, last != 0x17D8 else { return false }
    if isBase(point) {
      return last == coeng || last == atthacan && syllable.dropLast().last == coeng
    }
    return isMark(point) || point == coeng
  }

  static func fold(_ syllable: inout [UInt32]) -> Bool {
    let received = syllable
    if syllable[0] == 0x17D8 {
      syllable = [0x17D4, 0x179B, 0x17D4]
      return true
    }
    guard syllable.count > 1 || isFolded(syllable[0]), let parts = KhmerSyllable(syllable) else {
      return false
    }
    syllable.removeAll(keepingCapacity: true)
    parts.append(to: &syllable)
    return syllable != received
  }

  static func isMark(_ point: UInt32) -> Bool {
    (0x17B6...0x17D3).contains(point) && point != coeng || point == atthacan
  }

  static func order(_ mark: UInt32) -> Int {
    switch mark {
    case 0x17CC: 0
    case 0x17C9, 0x17CA: 1
    case 0x17C1...0x17C3: 2
    case 0x17BB...0x17BD: 3
    case 0x17B7...0x17BA, 0x17BE: 4
    case 0x17B6, 0x17BF, 0x17C0, 0x17C4, 0x17C5: 5
    case 0x17C6: 6
    case 0x17C7, 0x17C8: 8
    default: 7
    }
  }

  static func isBase(_ point: UInt32) -> Bool { (0x1780...0x17B3).contains(point) }

  private static func isFolded(_ base: UInt32) -> Bool {
    switch base {
    case 0x17A3, 0x17A4, 0x17A8, 0x17B2: true
    default: false
    }
  }
}

/// The parts of a Khmer syllable.
private struct KhmerSyllable {
  private var bases: [UInt32] = []
  private var subscripts: [UInt32] = []
  private var endsInRo = false
  private var marks: [UInt32] = []

  /// Takes a syllable apart; nil when a U+17D2 in it has no letter.
  init?(_ syllable: [UInt32]) {
    var index = 0
    if KhmerFolding.isBase(syllable[0]) {
      addBase(syllable[0])
      index = 1
    }
    while index < syllable.count {
      let point = syllable[index]
      index += 1
      guard point == 0x17D2 else {
        marks.append(point)
        continue
      }
      if index < syllable.count, syllable[index] == 0x17DD {
        marks.append(0x17DD)
        index += 1
      }
      guard index < syllable.count, KhmerFolding.isBase(syllable[index]) else { return nil }
      addSubscript(syllable[index])
      index += 1
    }
    composeVowels()
    restoreShifter()
    _ = KhmerFolding.orderMarks(&marks, from: 0)
  }

  func append(to syllable: inout [UInt32]) {
    syllable += bases
    let robats = marks.prefix { $0 == 0x17CC }
    syllable += robats
    for letter in subscripts { syllable += [0x17D2, letter] }
    if endsInRo { syllable += [0x17D2, 0x179A] }
    syllable += marks.dropFirst(robats.count)
  }

  private mutating func addBase(_ point: UInt32) {
    switch point {
    case 0x17A3: bases = [0x17A2]
    case 0x17A4:
      bases = [0x17A2]
      marks = [0x17B6]
    case 0x17A8: bases = [0x17A7, 0x1780]
    case 0x17B2: bases = [0x17B1]
    default: bases = [point]
    }
  }

  private mutating func addSubscript(_ point: UInt32) {
    switch point {
    case 0x179A where !endsInRo: endsInRo = true
    case 0x178A: subscripts.append(0x178F)
    default: subscripts.append(point)
    }
  }

  /// Joins the two halves of a vowel.
  private mutating func composeVowels() {
    guard let left = marks.firstIndex(of: 0x17C1),
      let right = marks.firstIndex(where: { $0 == 0x17B6 || $0 == 0x17B8 })
    else { return }
    let vowel: UInt32 = marks[right] == 0x17B6 ? 0x17C4 : 0x17BE
    marks.remove(at: max(left, right))
    marks[min(left, right)] = vowel
  }

  /// Makes a register shifter of the vowel u that was typed for its looks.
  private mutating func restoreShifter() {
    guard let below = marks.firstIndex(of: 0x17BB), marks.contains(where: Self.isAbove),
      !marks.contains(where: { $0 == 0x17C9 || $0 == 0x17CA }), let base = bases.last
    else { return }
    switch base {
    case 0x179F, 0x17A0, 0x17A2: marks[below] = 0x17CA
    case 0x1784, 0x1789, 0x1793, 0x1798, 0x1799, 0x179A, 0x179B, 0x179C:
      if subscripts.isEmpty && !endsInRo { marks[below] = 0x17C9 }
    default: break
    }
  }

  private static func isAbove(_ mark: UInt32) -> Bool {
    (0x17B7...0x17BA).contains(mark) || mark == 0x17BE
  }
}
