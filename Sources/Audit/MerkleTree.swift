/// The Merkle tree of RFC 9162, section 2.1, kept so small that entries can be added for ever.
///
/// Of all nodes only the roots of the perfect subtrees on the right edge are kept, one for each bit
/// that is set in the number of leaves; from them the root of the whole tree follows.
public struct MerkleTree: Hashable, Sendable {
  /// How many leaves the tree has.
  public private(set) var size: Int64

  /// The roots of the perfect subtrees, the largest first.
  public private(set) var frontier: [Digest]

  /// Makes a tree without leaves.
  public init() {
    size = 0
    frontier = []
  }

  /// Takes up a tree where it was left, or returns nil when the parts do not fit each other.
  public init?(size: Int64, frontier: [Digest]) {
    guard size >= 0, size.nonzeroBitCount == frontier.count else { return nil }
    self.size = size
    self.frontier = frontier
  }

  /// Returns the hash of a leaf (RFC 9162: SHA-256 of 0x00 and the data).
  public static func leafHash(of data: [UInt8]) -> Digest { Digest(hashing: [0x00] + data) }

  /// Adds a leaf at the right end.
  ///
  /// - Complexity: O(1) hashes on average.
  public mutating func append(_ leaf: Digest) {
    var node = leaf
    var rest = size
    while !rest.isMultiple(of: 2), let left = frontier.popLast() {
      node = Digest(prefix: 0x01, left, node)
      rest /= 2
    }
    frontier.append(node)
    size += 1
  }

  /// The hash of the whole tree; of an empty one, the hash of nothing (RFC 9162, section 2.1.1).
  public var root: Digest {
    guard var node = frontier.last else { return Digest(hashing: []) }
    for left in frontier.dropLast().reversed() { node = Digest(prefix: 0x01, left, node) }
    return node
  }
}
