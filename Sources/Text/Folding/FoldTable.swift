import CICU

/// What to do with a letter when text is folded.
enum FoldAction: UInt8 {
  /// It stays.
  case keep
  /// One or several other letters stand for it, whatever its neighbours are.
  case replace
  /// It is an accent or a sign that goes away.
  case drop
  /// It is an o or a u with a Vietnamese tone, which may belong to the next vowel.
  case tonedVowel
  /// It is the Tamil letter sha.
  case tamilSha
  case thai
  case lao
  case khmer
  case myanmar
}

/// What becomes of each letter, looked up without a branch in the basic plane.
///
/// The tables are made once and never freed, so that the loop over a text needs no reference
/// counts.
@safe struct FoldTable: @unchecked Sendable {
  /// The table of a strength.
  static func shared(_ strength: FoldStrength) -> FoldTable {
    strength == .base ? base : spelling
  }

  private static let spelling = FoldTable(FoldLetters(.spelling))
  private static let base = FoldTable(FoldLetters(.base))

  private let actions: UnsafePointer<UInt8>
  private let singles: UnsafePointer<UInt16>
  private let ranks: UnsafePointer<UInt8>
  private let several: Unmanaged<SeveralLetters>

  private init(_ letters: FoldLetters) {
    let actions = UnsafeMutablePointer<UInt8>.allocate(capacity: 0x10000)
    let singles = UnsafeMutablePointer<UInt16>.allocate(capacity: 0x10000)
    unsafe actions.initialize(repeating: FoldAction.keep.rawValue, count: 0x10000)
    unsafe singles.initialize(repeating: 0, count: 0x10000)
    var several: [UInt32: [UInt32]] = [:]
    for (point, folded) in letters.replacements {
      if point < 0x10000 {
        let action: FoldAction = folded.isEmpty ? .drop : .replace
        unsafe actions[Int(point)] = action.rawValue
      }
      if point < 0x10000, folded.count == 1, folded[0] < 0x10000 {
        unsafe singles[Int(point)] = UInt16(folded[0])
      } else {
        several[point] = folded
      }
    }
    for (point, action) in letters.actions { unsafe actions[Int(point)] = action.rawValue }
    let ranks = UnsafeMutablePointer<UInt8>.allocate(capacity: 0x10000)
    unsafe ranks.initialize(repeating: 0, count: 0x10000)
    for (point, rank) in letters.ranks { unsafe ranks[Int(point)] = rank }
    unsafe self.ranks = UnsafePointer(ranks)
    unsafe self.actions = UnsafePointer(actions)
    unsafe self.singles = UnsafePointer(singles)
    unsafe self.several = .passRetained(SeveralLetters(several))
  }

  /// Returns what to do with a letter.
  @inline(__always)
  func action(of point: UInt32) -> FoldAction {
    guard point < 0x10000 else { return several(for: point) == [point] ? .keep : .replace }
    return FoldAction(rawValue: unsafe actions[Int(point)]) ?? .keep
  }

  /// Returns the place of a mark in the order of its script, from 1; 0 for what is no mark.
  @inline(__always)
  func rank(of point: UInt32) -> UInt8 { point < 0x10000 ? unsafe ranks[Int(point)] : 0 }

  /// Tells a letter that may stand below another one and stays as it is there.
  @inline(__always)
  func stacks(_ letter: UInt32, with stacker: UInt32) -> Bool {
    stacker == Self.coeng
      ? KhmerFolding.isBase(letter) && letter != 0x178A
      : MyanmarFolding.isLetter(letter) && letter != 0x101E
  }

  /// The rank of visarga, after which nothing follows.
  static let visarga: UInt8 = 16

  /// The rank of U+1039 and U+17D2, which stack a letter.
  static let stacker: UInt8 = 252

  /// The rank of U+103A, after which marks begin anew.
  static let killer: UInt8 = 253

  /// The rank of marks that have rules of their own.
  static let irregularMark: UInt8 = 254

  /// The rank of letters that have rules of their own.
  static let irregularLetter: UInt8 = 255

  /// The sign before a letter that is written below in Khmer.
  static let coeng: UInt32 = 0x17D2

  /// The letter that stands last among those below.
  static let subscriptRo: UInt32 = 0x179A

  /// Returns the one letter that stands for a letter; 0 when there are several or none.
  @inline(__always)
  func single(for point: UInt32) -> UInt32 {
    point < 0x10000 ? UInt32(unsafe singles[Int(point)]) : 0
  }

  /// Returns the letters that stand for a letter that no single one stands for.
  func several(for point: UInt32) -> [UInt32] {
    unsafe several._withUnsafeGuaranteedRef { $0.letters[point] } ?? [point]
  }
}

/// What the tables of single letters have no room for.
private final class SeveralLetters: Sendable {
  let letters: [UInt32: [UInt32]]

  init(_ letters: [UInt32: [UInt32]]) { self.letters = letters }
}
