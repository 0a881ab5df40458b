/// Reads the orthographic clusters of UTF-8 text one after the other, without allocating.
///
/// A cluster is what a reader would not part: a consonant with all that is written around it, in
/// Myanmar script a whole syllable. One rule serves every script: a base begins a cluster unless
/// the cluster before it waits for it or a killer silences it.
@safe struct ClusterScanner {
  /// Where the cluster that was read last begins.
  private(set) var start: Int

  /// Where it ends, and the next one begins.
  private(set) var end: Int

  /// Tells clusters apart; spellings that readers take for the same have the same number.
  private(set) var hash: UInt32 = 0

  /// What the cluster is made of.
  private(set) var shape = ClusterShape()

  /// The entry of the table for the first letter of the cluster.
  private(set) var entry: UInt8 = 0

  private let bytes: UnsafePointer<UInt8>
  private let limit: Int
  private let table = LetterTable.shared

  /// Takes well-formed UTF-8 and the part of it to read.
  init(_ bytes: UnsafePointer<UInt8>, from start: Int, to limit: Int) {
    unsafe self.bytes = bytes
    self.start = start
    end = start
    self.limit = limit
  }

  /// Reads the next cluster; false at the end of the text.
  @inline(__always)
  mutating func next() -> Bool {
    guard end < limit else { return false }
    start = end
    let first = unsafe UTF8Point(bytes, at: end)
    entry = table.entry(of: first.point)
    end &+= first.length
    var cluster = OpenCluster(first: first.point, letterClass: LetterTable.letterClass(entry))
    let script = LetterTable.script(entry)
    while end < limit {
      let next = unsafe UTF8Point(bytes, at: end)
      let nextEntry = table.entry(of: next.point)
      let letterClass = LetterTable.letterClass(nextEntry)
      if nextEntry >> 4 == script.rawValue, script != .none {
        guard takes(next, letterClass, into: &cluster, script) else { break }
      } else {
        guard letterClass.isDependent || ForeignMarks.extends(next.point),
          !Self.isControl(first.point)
        else { break }
      }
      end &+= next.length
    }
    hash = cluster.hash
    shape = cluster.shape
    return true
  }

  /// Adds a letter to the cluster when it belongs there.
  @inline(__always)
  private func takes(
    _ letter: UTF8Point, _ letterClass: LetterClass, into cluster: inout OpenCluster,
    _ script: OrthographicScript
  ) -> Bool {
    switch letterClass {
    case .mark, .medial, .tone, .killer, .hungry, .stacker, .stackerOrKiller:
      cluster.addMark(letter.point, letterClass)
      return true
    case .base:
      if cluster.waits {
        cluster.addAwaited(letter.point)
        return true
      }
      guard cluster.shape.hasBase, joins(letter, cluster, script) else { return false }
      cluster.addFinal(letter.point)
      return true
    case .prefix:
      return cluster.doublesPrefix(letter.point)
    case .joiner: return true
    case .other, .digit, .sign: return false
    }
  }

  /// Tells the characters that nothing joins.
  @inline(__always)
  static func isControl(_ point: UInt32) -> Bool {
    point < 0x20 || (0x7F...0x9F).contains(point) || point == 0x2028 || point == 0x2029
  }

  /// Tells whether a base that nothing waits for belongs to the cluster before it all the same.
  @inline(__always)
  private func joins(
    _ letter: UTF8Point, _ cluster: OpenCluster, _ script: OrthographicScript
  ) -> Bool {
    let after = end &+ letter.length
    switch script.habit {
    case .plain: return cluster.pairs(with: letter.point) || isKilled(after, script)
    case .stackClosesSyllable: return isKilled(after, script)
    case .opensUntilVowel: return !cluster.shape.hasMark
    case .bareConsonantIsFinal:
      return !cluster.isClosed && !cluster.shape.hasFinal && !hasVowel(after, script)
    }
  }

  /// Tells whether a killer silences the consonant that ends at an offset.
  @inline(__always)
  private func isKilled(_ offset: Int, _ script: OrthographicScript) -> Bool {
    guard offset < limit else { return false }
    let entry = table.entry(of: unsafe UTF8Point(bytes, at: offset).point)
    // Most consonants have a vowel or the next consonant behind them, which settles it.
    switch LetterTable.letterClass(entry) {
    case .killer, .medial, .stacker, .stackerOrKiller: return isKilledByStack(offset, script)
    default: return false
    }
  }

  private func isKilledByStack(_ offset: Int, _ script: OrthographicScript) -> Bool {
    var place = offset
    while place < limit {
      let letter = unsafe UTF8Point(bytes, at: place)
      let entry = table.entry(of: letter.point)
      guard entry >> 4 == script.rawValue else { return false }
      place &+= letter.length
      switch LetterTable.letterClass(entry) {
      case .killer: return true
      case .medial: continue
      case .stacker:
        if script == .myanmar { return true }
        guard place < limit else { return false }
        place &+= unsafe UTF8Point(bytes, at: place).length
      case .stackerOrKiller: return !isBase(place, script)
      default: return false
      }
    }
    return false
  }

  private func isBase(_ offset: Int, _ script: OrthographicScript) -> Bool {
    guard offset < limit else { return false }
    let entry = table.entry(of: unsafe UTF8Point(bytes, at: offset).point)
    return entry >> 4 == script.rawValue && LetterTable.letterClass(entry) == .base
  }

  private func hasVowel(_ offset: Int, _ script: OrthographicScript) -> Bool {
    guard offset < limit else { return false }
    let entry = table.entry(of: unsafe UTF8Point(bytes, at: offset).point)
    return entry >> 4 == script.rawValue && LetterTable.letterClass(entry) == .mark
  }
}
