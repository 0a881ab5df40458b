/// Finds the words of a run with the highest sum of weights, by Viterbi's algorithm.
///
/// A cluster either begins a word or goes on with one; what the features say at a border counts
/// when a word begins there, and every word counts by its class, its length and itself. Only the
/// last sixteen places matter, so that they live in a ring, each with the length of its best word
/// in the lowest bits.
@safe struct SegmentDecoder: ~Copyable, @unchecked Sendable {
  private let model: SegmentModel

  /// For each beginning in the ring, the weights of unknown words at the place where they end.
  private let unknown: UnsafeMutablePointer<Int32>
  private let ring: UnsafeMutablePointer<Int32>
  private let row: UnsafeMutablePointer<Int32>

  private static let size = SegmentModel.longestWord
  private static let never = Int32.min / 4

  init(_ model: SegmentModel) {
    self.model = model
    unsafe unknown = .allocate(capacity: Self.size * Self.size)
    unsafe ring = .allocate(capacity: Self.size)
    unsafe row = .allocate(capacity: Self.size)
    for start in 0..<Self.size {
      for length in 1...Self.size {
        let place = start * Self.size + (start + length) % Self.size
        unsafe unknown[place] = Self.packed(Int32(model.classWeights[length - 1]), length)
      }
    }
  }

  deinit {
    unsafe unknown.deallocate()
    unsafe ring.deallocate()
    unsafe row.deallocate()
  }

  /// A sum of weights with the length of the word that reaches it; 0 stands for sixteen.
  @inline(__always)
  private static func packed(_ sum: Int32, _ length: Int) -> Int32 {
    sum << 4 | Int32(truncatingIfNeeded: length & 15)
  }

  /// Writes the length of the best word that ends after each cluster.
  @inline(never)
  func decode(_ run: inout SegmentRun) {
    run.look(up: model.dictionary)
    // Copies, for the compiler must take it that a store might change the originals.
    let count = run.count
    let features = run.features
    let lengths = unsafe run.lengths
    let ring = unsafe self.ring
    let weights = unsafe model.weights
    var words = unsafe UnsafePointer(run.words)
    for lane in 0..<Self.size { unsafe ring[lane] = Self.never }
    var index = 0
    while true {
      let lane = index & 15
      var best: Int32 = 0
      if index > 0 {
        let reached = unsafe ring[lane]
        unsafe lengths[index] = UInt8(truncatingIfNeeded: reached & 15)
        if index == count { return }
        best = reached & ~15
        if let weights = unsafe weights {
          var sum = unsafe WeightSum(weights: weights)
          features.visit(index, &sum)
          best &+= sum.total << 4
        }
      }
      unsafe ring[lane] = Self.never
      unsafe prepareRow(index, features, weights, &words)
      let row = unsafe self.row
      for other in 0..<Self.size {
        let old = unsafe ring[other] &- best
        let new = unsafe row[other]
        // The generic `max` is called, not inlined, and keeps the loop from being vectorised.
        unsafe ring[other] = old > new ? old : new
      }
      index &+= 1
    }
  }

  /// Puts down what each word weighs that begins at an index.
  @inline(__always)
  private func prepareRow(
    _ index: Int, _ features: SegmentFeatures, _ weights: UnsafePointer<Int16>?,
    _ words: inout UnsafePointer<UInt32>
  ) {
    let unknown = unsafe self.unknown + (index & 15) &* Self.size
    let row = unsafe self.row
    let classWeights = unsafe model.classWeights
    for lane in 0..<Self.size { unsafe row[lane] = unknown[lane] }
    var lengths = unsafe features.matches[index].startLengths
    while lengths != 0 {
      let length = lengths.trailingZeroBitCount &+ 1
      lengths &= lengths &- 1
      let found = unsafe words.pointee
      unsafe words += 1
      let wordClass = Int(found >> SegmentRun.classShift)
      var sum = Int32(unsafe classWeights[wordClass &* Self.size &+ length &- 1])
      if let weights = unsafe weights { sum &+= Int32(unsafe weights[Int(found & 0xFF_FFFF)]) }
      unsafe row[(index &+ length) & 15] = Self.packed(sum, length)
    }
  }
}

/// Adds the weights of features up.
@safe private struct WeightSum: FeatureSink {
  let weights: UnsafePointer<Int16>
  var total: Int32 = 0

  init(weights: UnsafePointer<Int16>) { unsafe self.weights = weights }

  @inline(__always)
  mutating func add(_ feature: Int) { total &+= Int32(unsafe weights[feature]) }
}
