/// Shows that a leaf is in a tree whose root is known (RFC 9162, section 2.1.3).
public struct InclusionProof: Hashable, Sendable {
  /// The place of the leaf, counted from 0.
  public let index: Int64

  /// The hashes beside the way from the leaf to the root, the leaf's sibling first.
  public let hashes: [Digest]

  /// Makes a proof of hashes, true or not.
  public init(index: Int64, hashes: [Digest]) {
    self.index = index
    self.hashes = hashes
  }

  /// Returns the subtrees whose hashes are the proof for one leaf, in its order.
  ///
  /// - Precondition: The tree has the leaf.
  /// - Complexity: O(log *n*) in the size of the tree.
  public static func ranges(ofLeafAt index: Int64, in size: Int64) -> [Range<Int64>] {
    precondition((0..<size).contains(index), "No such leaf")
    var (first, end) = (Int64(0), size)
    var ranges: [Range<Int64>] = []
    while end - first > 1 {
      let middle = first + splitPoint(of: end - first)
      if index < middle {
        ranges.append(middle..<end)
        end = middle
      } else {
        ranges.append(first..<middle)
        first = middle
      }
    }
    return ranges.reversed()
  }

  /// Tells whether the proof leads from a leaf to a root, as section 2.1.3.2 lays down.
  ///
  /// - Parameters:
  ///   - leaf: The hash of the leaf.
  ///   - size: How many leaves the tree has.
  ///   - root: The root of the tree.
  /// - Returns: Whether the leaf is in the tree at the index.
  public func proves(_ leaf: Digest, in size: Int64, root: Digest) -> Bool {
    guard (0..<size).contains(index) else { return false }
    var (node, last) = (index, size - 1)
    var result = leaf
    for hash in hashes {
      guard last != 0 else { return false }
      if !node.isMultiple(of: 2) || node == last {
        result = Digest(prefix: 0x01, hash, result)
        while node.isMultiple(of: 2), node != 0 { (node, last) = (node >> 1, last >> 1) }
      } else {
        result = Digest(prefix: 0x01, result, hash)
      }
      (node, last) = (node >> 1, last >> 1)
    }
    return last == 0 && result == root
  }
}
