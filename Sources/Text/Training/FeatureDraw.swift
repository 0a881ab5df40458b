/// Draws which features of a run are left out while it is learnt from.
struct FeatureDraw {
  let seed: UInt64

  /// How many of a hundred features are left out.
  let leftOutPercent: UInt64

  /// Whether the feature at a place of the run's list counts this time.
  @inline(__always)
  func keeps(_ place: Int) -> Bool {
    var hash = (seed ^ UInt64(place)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    return (hash >> 33) % 100 >= leftOutPercent
  }

  /// Whether the dictionary word of a length that begins at a place counts this time.
  @inline(__always)
  func keeps(word start: Int, _ length: Int) -> Bool {
    keeps(1 << 22 | start << 4 | length - 1)
  }

  /// Returns numbers in an order that depends on a seed, which moves on.
  static func shuffled(_ numbers: Range<Int>, _ seed: inout UInt64) -> [Int] {
    var order = Array(numbers)
    for last in stride(from: order.count - 1, to: 0, by: -1) {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      order.swapAt(last, Int((seed >> 33) % UInt64(last + 1)))
    }
    return order
  }
}
