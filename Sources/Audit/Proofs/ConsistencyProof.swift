/// Shows that a tree is the beginning of a larger one (RFC 9162, section 2.1.4).
public struct ConsistencyProof: Hashable, Sendable {
  /// How many leaves the smaller tree has.
  public let oldSize: Int64

  /// The hashes from which both roots follow.
  public let hashes: [Digest]

  /// Makes a proof of hashes, true or not.
  public init(oldSize: Int64, hashes: [Digest]) {
    self.oldSize = oldSize
    self.hashes = hashes
  }

  /// Returns the subtrees whose hashes are the proof between two sizes, in its order.
  ///
  /// There are none when the tree has not grown, or grew from nothing.
  ///
  /// - Precondition: The old size is neither negative nor larger than the new one.
  /// - Complexity: O(log *n*) in the size of the tree.
  public static func ranges(from oldSize: Int64, to size: Int64) -> [Range<Int64>] {
    precondition((0...size).contains(oldSize), "A tree does not shrink")
    guard oldSize > 0 else { return [] }
    var (first, end) = (Int64(0), size)
    var ranges: [Range<Int64>] = []
    while oldSize < end {
      let middle = first + splitPoint(of: end - first)
      if oldSize <= middle {
        ranges.append(middle..<end)
        end = middle
      } else {
        ranges.append(first..<middle)
        first = middle
      }
    }
    // The old root itself is known to whoever checks; any other subtree has to be given.
    if first > 0 { ranges.append(first..<end) }
    return ranges.reversed()
  }

  /// Tells whether the proof leads to both roots, as section 2.1.4.2 lays down.
  ///
  /// - Parameters:
  ///   - oldRoot: The root of the smaller tree.
  ///   - size: How many leaves the larger tree has.
  ///   - root: The root of the larger tree.
  /// - Returns: Whether the larger tree begins with the smaller one.
  public func proves(_ oldRoot: Digest, in size: Int64, root: Digest) -> Bool {
    guard (0...size).contains(oldSize) else { return false }
    if oldSize == 0 { return hashes.isEmpty && oldRoot == Digest(hashing: []) }
    if oldSize == size { return hashes.isEmpty && oldRoot == root }
    guard !hashes.isEmpty else { return false }
    var path = hashes[...]
    var (node, last) = (oldSize - 1, size - 1)
    while !node.isMultiple(of: 2) { (node, last) = (node >> 1, last >> 1) }
    // Without what lies right of it, a perfect tree is its own first hash.
    let start = oldSize.nonzeroBitCount == 1 ? oldRoot : path.removeFirst()
    var (old, new) = (start, start)
    for hash in path {
      guard last != 0 else { return false }
      if !node.isMultiple(of: 2) || node == last {
        old = Digest(prefix: 0x01, hash, old)
        new = Digest(prefix: 0x01, hash, new)
        while node.isMultiple(of: 2), node != 0 { (node, last) = (node >> 1, last >> 1) }
      } else {
        new = Digest(prefix: 0x01, new, hash)
      }
      (node, last) = (node >> 1, last >> 1)
    }
    return last == 0 && old == oldRoot && new == root
  }
}
