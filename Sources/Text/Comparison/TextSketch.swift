/// What is kept of a set of numbers to find sets that are much alike: the least of each of 256
/// ways to mix them (MinHash).
///
/// Two sketches agree in a place as often as their sets have elements in common: with the
/// probability of the Jaccard index.
public struct TextSketch: Sendable {
  private static let lanes = 16
  private let least: [SIMD16<UInt32>]

  /// Takes the runs of a text.
  ///
  /// - Complexity: O(*n*), where *n* is the number of runs.
  public init(_ text: ComparedText) { self.init(of: text.shingles) }

  /// Takes any numbers.
  ///
  /// - Complexity: O(*n*).
  public init(of numbers: [UInt32]) {
    var least = Array(repeating: SIMD16<UInt32>(repeating: .max), count: Self.lanes)
    let (factors, terms) = (Self.mixing.factors, Self.mixing.terms)
    for number in numbers {
      let mixed = Self.mixed(number)
      for lane in 0..<Self.lanes {
        least[lane] = pointwiseMin(least[lane], factors[lane] &* mixed &+ terms[lane])
      }
    }
    self.least = least
  }

  private static func mixed(_ number: UInt32) -> UInt32 {
    var mixed = (number ^ (number >> 16)) &* 0x7FEB_352D
    mixed = (mixed ^ (mixed >> 15)) &* 0x846C_A68B
    return mixed ^ (mixed >> 16)
  }

  private static let mixing: (factors: [SIMD16<UInt32>], terms: [SIMD16<UInt32>]) = {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next() -> SIMD16<UInt32> {
      var vector = SIMD16<UInt32>()
      for index in 0..<16 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        vector[index] = UInt32(truncatingIfNeeded: state >> 32)
      }
      return vector
    }
    // Only with odd factors does no number get lost.
    let factors = (0..<lanes).map { _ in next() | SIMD16(repeating: 1) }
    return (factors, (0..<lanes).map { _ in next() })
  }()

  /// The pairs of sketches that agree in all places of some band, each pair once: those whose
  /// Jaccard index is *j* with the probability 1 − (1 − *j*ʳ)ᵇ for *b* bands of *r* places.
  ///
  /// Of sketches that agree in great numbers, as those of a form that all copied, each is paired
  /// with the next ones only.
  ///
  /// - Parameters:
  ///   - sketches: The sketches, each with the number of what it belongs to.
  ///   - places: How many places a band has.
  ///   - bands: How many bands there are.
  /// - Returns: The pairs of numbers, the smaller one first, in order.
  /// - Complexity: O(*b n* log *n*) and the number of pairs.
  public static func likelyPairs(
    _ sketches: [(owner: Int, sketch: TextSketch)], places: Int, bands: Int
  ) -> [(Int, Int)] {
    precondition(places * bands <= lanes * 16, "A sketch has 256 places")
    let rows = sketches.map { entry in
      entry.sketch.least.flatMap { vector in (0..<16).map { vector[$0] } }
    }
    var found: Set<UInt64> = []
    for band in 0..<bands {
      var keys: [(key: UInt64, row: Int32)] = []
      keys.reserveCapacity(rows.count)
      for (index, row) in rows.enumerated() {
        var key: UInt64 = 0xCBF2_9CE4_8422_2325
        for place in 0..<places {
          key = (key ^ UInt64(row[band * places + place])) &* 0x100_0000_01B3
          key ^= key >> 29
        }
        keys.append((key, Int32(index)))
      }
      keys.sort { ($0.key, $0.row) < ($1.key, $1.row) }
      for (index, entry) in keys.enumerated() {
        let owner = sketches[Int(entry.row)].owner
        for other in keys[(index + 1)...].prefix(mostNeighbours) {
          guard other.key == entry.key else { break }
          let pair = sketches[Int(other.row)].owner
          guard pair != owner else { continue }
          found.insert(UInt64(min(owner, pair)) << 32 | UInt64(max(owner, pair)))
        }
      }
    }
    return found.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
  }

  /// With how many others that agree with it a sketch is paired.
  private static let mostNeighbours = 20
}
