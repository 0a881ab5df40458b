/// Takes the numbers of the features that hold at a place of a text.
protocol FeatureSink {
  /// Takes the number of a feature, below `SegmentFeatures.tableSize`.
  mutating func add(_ feature: Int)
}

/// What the segmenter sees at the border before a cluster.
@safe struct SegmentFeatures {
  /// The binary logarithm of the number of weights.
  static let tableBits = 18

  /// The number of weights.
  static let tableSize = 1 << tableBits

  /// How many features hold at each place.
  static let count = 17

  /// The hashes of clusters before and after the text, which pad it on both sides.
  static let edge: UInt32 = 0x5851_F42D

  /// How many clusters of padding there are on each side.
  static let padding = 3

  let hashes: UnsafePointer<UInt32>
  let shapes: UnsafePointer<UInt32>
  let matches: UnsafePointer<DictionaryMatches>

  @inline(__always)
  static func number(_ hash: UInt32) -> Int {
    Int((hash &* 0x9E37_79B1) >> (32 - UInt32(tableBits)))
  }

  @inline(__always)
  static func pair(_ left: UInt32, _ right: UInt32) -> UInt32 {
    (left &* 0x85EB_CA6B) ^ (right << 11 | right >> 21) &* 0xC2B2_AE35
  }

  /// Returns the number of the feature that a dictionary word is by itself.
  @inline(__always)
  static func number(ofWord chain: UInt64) -> Int {
    number(UInt32(truncatingIfNeeded: chain) &+ 0xDDDD_DDDD)
  }

  /// Hands over the features of the border before the cluster at an index.
  @inline(__always)
  func visit(_ index: Int, _ sink: inout some FeatureSink) {
    let b = unsafe hashes[index &- 2]
    let c = unsafe hashes[index &- 1]
    let d = unsafe hashes[index]
    let e = unsafe hashes[index &+ 1]
    let bc = Self.pair(b, c)
    let cd = Self.pair(c, d)
    let de = Self.pair(d, e)
    sink.add(Self.number(c &+ 0x3000_0005))
    sink.add(Self.number(d &+ 0x4000_0007))
    sink.add(Self.number(bc &+ 0x7000_0011))
    sink.add(Self.number(cd &+ 0x8000_0013))
    sink.add(Self.number(de &+ 0x9000_0017))
    sink.add(Self.number(Self.pair(b, cd) &+ 0xB000_001D))
    sink.add(Self.number(Self.pair(c, de) &+ 0xC000_001F))
    let x = unsafe shapes[index &- 1]
    let y = unsafe shapes[index]
    sink.add(Self.number((x & 0xFF00 | y & 0xFF) &+ 0x1111_1111))
    let w = unsafe shapes[index &- 2]
    let z = unsafe shapes[index &+ 1]
    let kinds = (w >> 16) << 15 | (x >> 16) << 10 | (y >> 16) << 5 | z >> 16
    sink.add(Self.number(kinds &+ 0x2222_2222))
    let match = unsafe matches[index]
    let ends = UInt32(match.ends)
    let starts = UInt32(match.starts)
    let spans = UInt32(match.spans)
    let both = ends << 16 | starts << 5
    sink.add(Self.number(Self.pair(both, spans) &+ 0x4444_4444))
    sink.add(Self.number(Self.pair(ends, d) &+ 0x5555_5555))
    sink.add(Self.number(Self.pair(starts, c) &+ 0x6666_6666))
    let starting = UInt32(match.startLengths & 0x7F) | (match.startLengths > 0x7F ? 0x80 : 0)
    let lengths = UInt32(match.endLengths) << 8 | starting
    sink.add(Self.number((lengths << 8 | spans) &+ 0xBBBB_BBBB))
    sink.add(Self.number(Self.pair(bc, de) &+ 0xCCCC_CCCC))
    let left = Int(match.spans & 15)
    let part = Self.pair(match.spanWord, spans & 15)
    let before = unsafe hashes[index &- 1 &- left]
    let after = unsafe hashes[index &- left &+ Int(match.spans >> 4)]
    sink.add(Self.number(part &+ 0x3333_3333))
    sink.add(Self.number(Self.pair(part, before) &+ 0x7777_7777))
    sink.add(Self.number(Self.pair(part, after) &+ 0xAAAA_AAAA))
  }
}

/// The longest dictionary words around a border: their lengths in clusters and their classes.
struct DictionaryMatches {
  /// The longest word that ends here.
  var ends: UInt16 = 0
  /// The longest word that starts here.
  var starts: UInt16 = 0
  /// The word on both sides that reaches furthest: its length and how much of it is on the left.
  var spans: UInt16 = 0
  /// Which lengths words have that end here, a bit for each length up to 8.
  var endLengths: UInt8 = 0
  /// Which lengths words have that start here, a bit for each.
  var startLengths: UInt16 = 0
  /// The hash of the word on both sides, or 0.
  var spanWord: UInt32 = 0
}
