/// What a cluster is made of, for the features of the segmenter.
struct ClusterShape {
  /// The low bits of the first code point.
  var first: UInt8 = 0
  /// The low bits of the last code point.
  var last: UInt8 = 0
  /// How many code points there are, up to 255.
  var count: UInt8 = 1
  var hasBase = false
  var hasPrefix = false
  var hasMark = false
  var hasFinal = false

  /// Counts the last code point and an earlier one as one.
  @inline(__always)
  mutating func joinLast(as point: UInt8) {
    last = point
    if count < 255 { count &-= 1 }
  }
}

/// A cluster while its letters are read.
///
/// Letters count in their order, marks in any: people type marks in more than one order, and normal
/// forms in a third. Spellings that look the same hash the same.
struct OpenCluster {
  private(set) var shape = ClusterShape()

  /// Whether the next base belongs here whatever follows it.
  private(set) var waits = false

  /// Whether a tone letter has ended the syllable.
  private(set) var isClosed = false

  private var letters: UInt32
  private var lettersBeforeLast: UInt32
  private var marks: UInt32 = 0
  private var firstPoint: UInt32
  private var lastLetter: UInt32
  private var awaitsStacked = false
  private var hasNikhahit = false

  private static let seed: UInt32 = 0x811C_9DC5

  @inline(__always)
  init(first point: UInt32, letterClass: LetterClass) {
    shape.first = UInt8(truncatingIfNeeded: point)
    shape.last = shape.first
    shape.hasBase = letterClass == .base
    shape.hasPrefix = letterClass == .prefix
    waits = letterClass == .prefix
    letters = Self.mixed(Self.seed, point)
    lettersBeforeLast = Self.seed
    firstPoint = point
    lastLetter = point
  }

  /// Tells the cluster from others.
  @inline(__always)
  var hash: UInt32 {
    let sum = (letters &+ marks) &* 0x9E37_79B1
    return sum ^ sum >> 15
  }

  @inline(__always)
  mutating func addMark(_ point: UInt32, _ letterClass: LetterClass) {
    let last = shape.last
    note(point)
    shape.hasMark = true
    switch letterClass {
    case .hungry: waits = shape.hasBase
    case .stacker, .stackerOrKiller:
      waits = shape.hasBase
      awaitsStacked = true
    case .tone: isClosed = true
    case .mark, .medial:
      if shape.hasPrefix, Self.closesWithPrefix(point) { waits = shape.hasBase }
      if adjusts(to: point, after: last) { return }
    default: break
    }
    marks &+= Self.marked(point)
  }

  /// Adds a base that the cluster waited for.
  @inline(__always)
  mutating func addAwaited(_ point: UInt32) {
    waits = false
    if awaitsStacked {
      awaitsStacked = false
      // Two subscripts of Khmer, DA and TA, look the same.
      let seen = point == 0x178A ? 0x178F : point
      note(seen)
      marks &+= Self.marked(seen &+ 0x10000)
    } else {
      note(point)
      shape.hasFinal = shape.hasBase
      addLetter(point)
    }
    shape.hasBase = true
  }

  /// Adds a consonant that ends the syllable.
  @inline(__always)
  mutating func addFinal(_ point: UInt32) {
    note(point)
    if pairs(with: point) {
      if point == 0x0EA5 {
        // LO after high HO is the same as the sign below it.
        marks &+= Self.marked(0x0EBC)
        lastLetter = point
        return
      }
      guard point == 0x0E99 || point == 0x0EA1 else { return addLetter(point) }
      // The pairs of old spelling are the ligatures of new.
      letters = Self.mixed(lettersBeforeLast, point == 0x0E99 ? 0x0EDC : 0x0EDD)
      lastLetter = point
      return
    }
    shape.hasFinal = true
    addLetter(point)
  }

  /// Tells whether a letter makes one sound with the last one: Lao high HO before a sonorant.
  @inline(__always)
  func pairs(with point: UInt32) -> Bool {
    guard lastLetter == 0x0EAB, !shape.hasMark else { return false }
    switch point {
    case 0x0E87, 0x0E8D, 0x0E99, 0x0EA1, 0x0EA3, 0x0EA5, 0x0EA7: return true
    default: return false
    }
  }

  /// Joins the second of two E vowels, which people type for AE.
  @inline(__always)
  mutating func doublesPrefix(_ point: UInt32) -> Bool {
    guard point == firstPoint, point == 0x0E40 || point == 0x0EC0, shape.count == 1 else {
      return false
    }
    letters = Self.mixed(Self.seed, point &+ 1)
    shape.first = UInt8(truncatingIfNeeded: point &+ 1)
    shape.last = shape.first
    firstPoint = point &+ 1
    return true
  }

  /// Takes AM in two parts for AM in one, and marks that the normal form has before the last one,
  /// Thai vowels below and the Burmese dot, as if they stood there; true when nothing is left to
  /// add.
  @inline(__always)
  private mutating func adjusts(to point: UInt32, after last: UInt8) -> Bool {
    // No script after the Burmese one has such marks.
    guard point <= 0x1037 else { return false }
    switch point {
    case 0x0E4D, 0x0ECD: hasNikhahit = true
    case 0x0E32 where hasNikhahit:
      marks = marks &- Self.marked(0x0E4D) &- Self.marked(0x0E32) &+ Self.marked(0x0E33)
      shape.joinLast(as: 0x33)
    case 0x0EB2 where hasNikhahit:
      marks = marks &- Self.marked(0x0ECD) &- Self.marked(0x0EB2) &+ Self.marked(0x0EB3)
      shape.joinLast(as: 0xB3)
    case 0x0E38...0x0E3A where (0x48...0x4B).contains(last): shape.last = last
    case 0x1037 where last == 0x3A: shape.last = last
    case 0x102E where lastLetter == 0x1025 && last == 0x25:
      composeUU()
      return true
    default: break
    }
    return false
  }

  /// Makes the Burmese letter U and its second sign the letter UU, as normal forms do.
  private mutating func composeUU() {
    letters = Self.mixed(lettersBeforeLast, 0x1026)
    lastLetter = 0x1026
    shape.joinLast(as: 0x26)
    shape.hasMark = false
    if firstPoint == 0x1025 { shape.first = 0x26 }
  }

  /// Tells the Thai vowels that a final always follows when a vowel stands on the left.
  @inline(__always)
  private static func closesWithPrefix(_ point: UInt32) -> Bool {
    point == 0x0E34 || point == 0x0E35 || point == 0x0E47
  }

  @inline(__always)
  private mutating func addLetter(_ point: UInt32) {
    lettersBeforeLast = letters
    letters = Self.mixed(letters, point)
    lastLetter = point
  }

  @inline(__always)
  private mutating func note(_ point: UInt32) {
    shape.last = UInt8(truncatingIfNeeded: point)
    if shape.count < 255 { shape.count &+= 1 }
  }

  @inline(__always)
  private static func mixed(_ hash: UInt32, _ point: UInt32) -> UInt32 {
    let product = (hash ^ point) &* 0x85EB_CA6B
    return product ^ product >> 13
  }

  @inline(__always)
  private static func marked(_ point: UInt32) -> UInt32 {
    let product = point &* 0xC2B2_AE35
    return product ^ product >> 16
  }
}
