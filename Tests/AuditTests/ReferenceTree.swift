import Audit

/// The definitions of RFC 9162, sections 2.1.1, 2.1.3.1 and 2.1.4.1, word for word and without any
/// thought of speed.
enum ReferenceTree {
  static func leaves(_ count: Int) -> [Digest] {
    (0..<count).map { MerkleTree.leafHash(of: Array("leaf \($0)".utf8)) }
  }

  /// MTH.
  static func root(_ leaves: ArraySlice<Digest>) -> Digest {
    guard leaves.count > 1 else { return leaves.first ?? Digest(hashing: []) }
    let (left, right) = halves(leaves)
    return Digest(hashing: [0x01] + root(left).bytes + root(right).bytes)
  }

  /// PATH.
  static func path(_ index: Int, _ leaves: ArraySlice<Digest>) -> [Digest] {
    guard leaves.count > 1 else { return [] }
    let (left, right) = halves(leaves)
    return index < left.count
      ? path(index, left) + [root(right)] : path(index - left.count, right) + [root(left)]
  }

  /// PROOF.
  static func proof(_ size: Int, _ leaves: ArraySlice<Digest>) -> [Digest] {
    subproof(size, leaves, isWhole: true)
  }

  private static func subproof(
    _ size: Int, _ leaves: ArraySlice<Digest>, isWhole: Bool
  ) -> [Digest] {
    if size == leaves.count { return isWhole ? [] : [root(leaves)] }
    let (left, right) = halves(leaves)
    return size <= left.count
      ? subproof(size, left, isWhole: isWhole) + [root(right)]
      : subproof(size - left.count, right, isWhole: false) + [root(left)]
  }

  private static func halves(
    _ leaves: ArraySlice<Digest>
  ) -> (left: ArraySlice<Digest>, right: ArraySlice<Digest>) {
    var split = 1
    while split * 2 < leaves.count { split *= 2 }
    return (leaves.prefix(split), leaves.dropFirst(split))
  }
}

/// The hashes of subtrees, as a pass over the leaves finds them.
func collected(_ ranges: [Range<Int64>], _ leaves: some Sequence<Digest>) -> [Digest]? {
  var collector = SubtreeCollector(ranges)
  for leaf in leaves { collector.take(leaf) }
  return collector.hashes
}

extension Digest {
  /// The hash with one bit turned over.
  func flipped(_ bit: Int) -> Digest {
    var bytes = bytes
    bytes[bit / 8] ^= 1 << UInt8(bit % 8)
    return Digest(bytes: bytes) ?? self
  }
}

extension Array {
  /// The array with another element in one place.
  func replacing(_ index: Int, with element: Element) -> [Element] {
    var copy = self
    copy[index] = element
    return copy
  }
}
