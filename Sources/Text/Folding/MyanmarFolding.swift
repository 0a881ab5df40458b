/// The folds of Myanmar script, in Burmese and the other languages.
///
/// - Marks stand in the order of Unicode Technical Note 11 (M. Hosken, Representing Myanmar in
///   Unicode) and The Unicode Standard, section 16.3: medials ya, ra, wa, ha; vowels e, above,
///   below, aa; anusvara; tones; dot; visarga. U+103A stays where it is among them, for it may
///   silence the consonant or the vowel. Normalization form C has put the dot before it.
/// - Tall U+102B folds to U+102C: the letter before decides which one is written, never the word.
/// - ဩ and ဪ fold to သြ and သြော်, and သ္သ to ဿ, as the same words are written both ways.
/// - ဥ before a vowel aa, a killer or a stacked letter folds to ဉ, and ဉ without any mark, or with
///   the vowel ii, to ဥ and ဦ: the two look alike, and neither is written where the other is.
/// - ၎ alone, and ၄င်း with a digit for its first letter, fold to ၎င်း.
/// - ၀ and ၇ with marks, or ၀ between letters, are ဝ and ရ; ဝ among digits is a zero:
///   `MyanmarNumber`.
enum MyanmarFolding: SyllableFolding {
  private static let asat: UInt32 = 0x103A
  private static let virama: UInt32 = 0x1039
  private static let visarga: UInt32 = 0x1038
  private static let dot: UInt32 = 0x1037
  private static let aforementioned: UInt32 = 0x104E

  static let irregular: [ClosedRange<UInt32>] = [
    0x1009...0x1009, 0x1025...0x1025, 0x1029...0x102B, 0x1040...0x1049,
    aforementioned...aforementioned,
  ]

  static func takes(_ point: UInt32, into syllable: [UInt32]) -> Bool {
    guard let first = syllable.first, let last = syllable.last else { return false }
    if isMark(point) { return true }
    if point == 0x1004, syllable.count == 1 { return isAforementioned(first) }
    return last == virama && isLetter(point)
  }

  static func fold(_ syllable: inout [UInt32]) -> Bool {
    let received = syllable
    orderMarks(&syllable)
    if foldBase(&syllable) { orderMarks(&syllable) }
    return syllable != received
  }

  private static func orderMarks(_ syllable: inout [UInt32]) {
    guard syllable.count > 1 else { return }
    for index in syllable.indices where syllable[index] == 0x102B { syllable[index] = 0x102C }
    if syllable.dropLast().contains(visarga) {
      syllable = syllable.filter { $0 != visarga } + [visarga]
    }
    orderBetweenKillers(&syllable)
  }

  /// Tells marks that join the letter before them in any language of the script.
  static func isMark(_ point: UInt32) -> Bool {
    switch point {
    case 0x102B...0x103E, 0x1056...0x1059, 0x105E...0x1060, 0x1062...0x1064, 0x1067...0x106D,
      0x1071...0x1074, 0x1082...0x108D, 0x108F, 0x109A...0x109D, 0xAA70, 0xAA7B...0xAA7D:
      true
    default: false
    }
  }

  /// Tells letters that marks join.
  static func isLetter(_ point: UInt32) -> Bool {
    switch point {
    case 0x1000...0x102A, 0x103F, 0x104E, 0x1050...0x1055, 0x105A...0x105D, 0x1061, 0x1065...0x1066,
      0x106E...0x1070, 0x1075...0x1081, 0x108E, 0xAA60...0xAA6F, 0xAA71...0xAA76, 0xAA7A,
      0xAA7E...0xAA7F:
      true
    default: false
    }
  }

  private static func isAforementioned(_ point: UInt32) -> Bool {
    point == aforementioned || point == 0x1044
  }

  /// Folds the letter that begins a syllable; false when it stays.
  private static func foldBase(_ syllable: inout [UInt32]) -> Bool {
    let next = syllable.count > 1 ? syllable[1] : 0
    switch syllable[0] {
    case 0x1009 where next == 0: syllable[0] = 0x1025
    case 0x1009 where next == 0x102E: syllable.replaceSubrange(0..<2, with: [0x1026])
    case 0x101E where syllable.starts(with: [0x101E, virama, 0x101E]):
      syllable.replaceSubrange(0..<3, with: [0x103F])
    case 0x1025 where [0x102B, 0x102C, virama, asat].contains(next): syllable[0] = 0x1009
    case 0x1025 where next == dot && syllable.dropFirst(2).first == asat: syllable[0] = 0x1009
    case 0x1029: syllable.replaceSubrange(0..<1, with: [0x101E, 0x103C])
    case 0x102A: syllable.replaceSubrange(0..<1, with: [0x101E, 0x103C, 0x1031, 0x102C, asat])
    case 0x1040: syllable[0] = 0x101D
    case 0x1047: syllable[0] = 0x101B
    case 0x1044, aforementioned:
      syllable[0] = aforementioned
      if next == 0 { syllable += [0x1004, asat, visarga] }
    default: return false
    }
    return true
  }

  /// Orders the marks of each part between killers, stacked letters and the start of the syllable.
  private static func orderBetweenKillers(_ syllable: inout [UInt32]) {
    var ordered: [UInt32] = []
    ordered.reserveCapacity(syllable.count)
    var part: [UInt32] = []
    for point in syllable {
      guard isMark(point), point != asat, point != virama else {
        _ = orderMarks(&part, from: 0)
        if ordered.last == asat, part.first == dot { ordered.insert(dot, at: ordered.count - 1) }
        ordered += part
        part.removeAll(keepingCapacity: true)
        if point != asat || ordered.last != asat { ordered.append(point) }
        continue
      }
      part.append(point)
    }
    _ = orderMarks(&part, from: 0)
    syllable = ordered + part
  }

  static func order(_ mark: UInt32) -> Int {
    switch mark {
    case 0x103B: 0
    case 0x105E...0x1060: 1
    case 0x103C: 2
    case 0x103D, 0x1082: 3
    case 0x103E: 4
    case 0x1031, 0x1084: 5
    case 0x102D, 0x102E, 0x1032...0x1035, 0x1071...0x1074, 0x1085: 6
    case 0x102F, 0x1030, 0x1058, 0x1059: 7
    case 0x102B, 0x102C, 0x1056, 0x1057, 0x1062, 0x1067, 0x1068, 0x1083: 8
    case 0x1086, 0x109D: 9
    case 0x1036: 10
    case 0x1063, 0x1064, 0x1069...0x106D, 0x1087...0x108C, 0x108F, 0x109A...0x109C: 11
    case dot: 12
    case visarga: 15
    case 0x108D: 14
    default: 13
    }
  }
}
