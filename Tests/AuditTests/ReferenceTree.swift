import Audit

/// The definitions of RFC 9162, sections 2.1.1, 2.1.3.1 and 2.1.4.1, word for word; a root that was
/// computed once is remembered.
struct ReferenceTree {
  let leaves: [Digest]
  private var known: [Range<Int>: Digest] = [:]

  /// Makes a tree of leaves that are all different.
  init(_ count: Int) {
    leaves = (0..<count).map { MerkleTree.leafHash(of: Array("leaf \($0)".utf8)) }
  }

  init(_ leaves: [Digest]) { self.leaves = leaves }

  /// MTH(D[range]).
  mutating func root(_ range: Range<Int>) -> Digest {
    if let root = known[range] { return root }
    let root: Digest
    switch range.count {
    case 0: root = Digest(hashing: [])
    case 1: root = leaves[range.lowerBound]
    default:
      let (left, right) = halves(range)
      root = Digest(hashing: [0x01] + self.root(left).bytes + self.root(right).bytes)
    }
    known[range] = root
    return root
  }

  /// PATH(index, D[range]).
  mutating func path(_ index: Int, _ range: Range<Int>) -> [Digest] {
    guard range.count > 1 else { return [] }
    let (left, right) = halves(range)
    return left.contains(index)
      ? path(index, left) + [root(right)] : path(index, right) + [root(left)]
  }

  /// PROOF(size, D[0..<end]).
  mutating func proof(_ size: Int, _ end: Int) -> [Digest] {
    subproof(size, 0..<end, isWhole: true)
  }

  private mutating func subproof(
    _ size: Int, _ range: Range<Int>, isWhole: Bool
  ) -> [Digest] {
    if size == range.upperBound { return isWhole ? [] : [root(range)] }
    let (left, right) = halves(range)
    return size <= left.upperBound
      ? subproof(size, left, isWhole: isWhole) + [root(right)]
      : subproof(size, right, isWhole: false) + [root(left)]
  }

  private func halves(_ range: Range<Int>) -> (left: Range<Int>, right: Range<Int>) {
    var split = 1
    while split * 2 < range.count { split *= 2 }
    let middle = range.lowerBound + split
    return (range.lowerBound..<middle, middle..<range.upperBound)
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
