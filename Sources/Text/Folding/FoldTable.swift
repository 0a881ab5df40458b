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
/// The tables are made once and never freed, so that the loop over a text needs no reference counts.
@safe struct FoldTable: @unchecked Sendable {
  /// The table of a strength.
  static func shared(_ strength: FoldStrength) -> FoldTable {
    strength == .base ? base : spelling
  }

  private static let spelling = FoldTable(FoldLetters(.spelling))
  private static let base = FoldTable(FoldLetters(.base))

  private let actions: UnsafePointer<UInt8>
  private let singles: UnsafePointer<UInt16>
  private let several: [UInt32: [UInt32]]

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
    unsafe self.actions = UnsafePointer(actions)
    unsafe self.singles = UnsafePointer(singles)
    self.several = several
  }

  /// Returns what to do with a letter.
  @inline(__always)
  func action(of point: UInt32) -> FoldAction {
    guard point < 0x10000 else { return several[point] == nil ? .keep : .replace }
    return FoldAction(rawValue: unsafe actions[Int(point)]) ?? .keep
  }

  /// Returns the one letter that stands for a letter; 0 when there are several or none.
  @inline(__always)
  func single(for point: UInt32) -> UInt32 {
    point < 0x10000 ? UInt32(unsafe singles[Int(point)]) : 0
  }

  /// Returns the letters that stand for a letter that no single one stands for.
  func several(for point: UInt32) -> [UInt32] { several[point] ?? [point] }
}
