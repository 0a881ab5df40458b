/// Computes the hashes of some subtrees in one pass over the leaves, in constant memory.
///
/// A proof is made of such hashes. No inner node is stored anywhere: whoever makes a proof reads
/// the leaves once, which also shows that they are all there.
public struct SubtreeCollector: Sendable {
  /// How many leaves were taken.
  public private(set) var count: Int64 = 0

  private let ranges: [Range<Int64>]
  private var trees: [MerkleTree]
  /// The places in `ranges` in the order of the leaves, and the next of them to be filled.
  private let order: [Int]
  private var next = 0

  /// Makes a collector.
  ///
  /// - Parameter ranges: The leaves under each subtree, counted from 0; no two overlap.
  public init(_ ranges: [Range<Int64>]) {
    self.ranges = ranges
    trees = ranges.map { _ in MerkleTree() }
    order = ranges.indices.sorted { ranges[$0].lowerBound < ranges[$1].lowerBound }
  }

  /// Takes the next leaf of the tree.
  public mutating func take(_ leaf: Digest) {
    while next < order.count, ranges[order[next]].upperBound <= count { next += 1 }
    if next < order.count, ranges[order[next]].contains(count) { trees[order[next]].append(leaf) }
    count += 1
  }

  /// The hashes in the order of the ranges; nil while leaves of one of them are missing.
  public var hashes: [Digest]? {
    guard zip(ranges, trees).allSatisfy({ Int64($0.count) == $1.size }) else { return nil }
    return trees.map(\.root)
  }
}

/// The largest power of two that is smaller than a number above 1, where the RFC splits a tree.
func splitPoint(of size: Int64) -> Int64 {
  1 << (Int64.bitWidth - 1 - (size - 1).leadingZeroBitCount)
}
