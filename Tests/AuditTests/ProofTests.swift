import Audit
import Testing

@Suite("Proofs of a tree") struct ProofTests {
  /// As large as two perfect subtrees and a little more.
  private static let largest = 130
  private static let leaves = ReferenceTree(largest).leaves
  private static let roots = {
    var tree = ReferenceTree(largest)
    return (0...largest).map { tree.root(0..<$0) }
  }()

  private static func path(_ index: Int, _ size: Int) -> [Digest] {
    var tree = ReferenceTree(leaves)
    return tree.path(index, 0..<size)
  }

  private static func proof(_ old: Int, _ size: Int) -> [Digest] {
    var tree = ReferenceTree(leaves)
    return tree.proof(old, size)
  }

  @Test func `every proof of inclusion is the one of the definition and holds`() {
    var tree = ReferenceTree(Self.leaves)
    for size in 1...Self.largest {
      for index in 0..<size {
        let ranges = InclusionProof.ranges(ofLeafAt: Int64(index), in: Int64(size))
        let hashes = ranges.map { tree.root(Int($0.lowerBound)..<Int($0.upperBound)) }

        let proof = InclusionProof(index: Int64(index), hashes: hashes)

        #expect(hashes == tree.path(index, 0..<size), "\(index) of \(size)")
        #expect(proof.proves(Self.leaves[index], in: Int64(size), root: Self.roots[size]))
      }
    }
  }

  @Test func `every proof of growth is the one of the definition and holds`() {
    var tree = ReferenceTree(Self.leaves)
    for size in 1...Self.largest {
      for old in 1...size {
        let ranges = ConsistencyProof.ranges(from: Int64(old), to: Int64(size))
        let hashes = ranges.map { tree.root(Int($0.lowerBound)..<Int($0.upperBound)) }

        let proof = ConsistencyProof(oldSize: Int64(old), hashes: hashes)

        #expect(hashes == tree.proof(old, size), "\(old) to \(size)")
        #expect(proof.proves(Self.roots[old], in: Int64(size), root: Self.roots[size]))
      }
    }
  }

  @Test func `one pass over the leaves finds the hashes of a proof`() {
    for size in [1, 2, 3, 5, 8, 21, 64, 65, 130] {
      let leaves = Self.leaves.prefix(size)
      for index in stride(from: 0, to: size, by: 1 + size / 7) {
        let path = InclusionProof.ranges(ofLeafAt: Int64(index), in: Int64(size))
        let proof = ConsistencyProof.ranges(from: Int64(index + 1), to: Int64(size))

        #expect(collected(path, leaves) == Self.path(index, size))
        #expect(collected(proof, leaves) == Self.proof(index + 1, size))
      }
    }
  }

  /// The proofs of the test vectors of the Certificate Transparency project for RFC 6962, which
  /// RFC 9162 took over; the leaves and roots are those of `MerkleTreeTests`.
  @Test func `the proofs are those of the published vectors`() throws {
    let leaves = MerkleTreeTests.leaves.map(MerkleTree.leafHash)

    let second = collected(InclusionProof.ranges(ofLeafAt: 0, in: 8), leaves)
    let sixth = collected(InclusionProof.ranges(ofLeafAt: 5, in: 8), leaves)
    let third = collected(InclusionProof.ranges(ofLeafAt: 2, in: 3), leaves)
    let grown = collected(ConsistencyProof.ranges(from: 6, to: 8), leaves)
    let little = collected(ConsistencyProof.ranges(from: 2, to: 5), leaves)

    #expect(
      second?.map(\.description) == [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
      ])
    #expect(
      sixth?.map(\.description) == [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ])
    #expect(
      third?.map(\.description) == [
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"
      ])
    #expect(
      grown?.map(\.description) == [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ])
    #expect(
      little?.map(\.description) == [
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      ])
  }

  @Test(arguments: [2, 7, 8, 11, 16, 33])
  func `no bit of a proof of inclusion can be turned over`(size: Int) {
    for index in 0..<size {
      let leaf = Self.leaves[index]
      let hashes = Self.path(index, size)
      let holds = { (leaf: Digest, hashes: [Digest], root: Digest) in
        InclusionProof(index: Int64(index), hashes: hashes)
          .proves(leaf, in: Int64(size), root: root)
      }
      var bit = (size * 31 + index * 7) % 256
      for place in hashes.indices {
        for _ in 0..<(size < 10 ? 256 : 8) {
          bit = (bit + 37) % 256
          let changed = hashes.replacing(place, with: hashes[place].flipped(bit))
          #expect(!holds(leaf, changed, Self.roots[size]))
        }
      }
      #expect(!holds(leaf.flipped(bit), hashes, Self.roots[size]))
      #expect(!holds(leaf, hashes, Self.roots[size].flipped(bit)))
      #expect(!holds(leaf, hashes.dropLast(), Self.roots[size]))
      #expect(!holds(leaf, hashes + [leaf], Self.roots[size]))
    }
  }

  @Test(arguments: [2, 7, 8, 11, 16, 33])
  func `no bit of a proof of growth can be turned over`(size: Int) {
    for old in 1..<size {
      let hashes = Self.proof(old, size)
      let holds = { (before: Digest, hashes: [Digest], root: Digest) in
        ConsistencyProof(oldSize: Int64(old), hashes: hashes)
          .proves(before, in: Int64(size), root: root)
      }
      var bit = (size * 29 + old * 11) % 256
      for place in hashes.indices {
        for _ in 0..<(size < 10 ? 256 : 8) {
          bit = (bit + 41) % 256
          let changed = hashes.replacing(place, with: hashes[place].flipped(bit))
          #expect(!holds(Self.roots[old], changed, Self.roots[size]))
        }
      }
      #expect(!holds(Self.roots[old].flipped(bit), hashes, Self.roots[size]))
      #expect(!holds(Self.roots[old], hashes, Self.roots[size].flipped(bit)))
      #expect(!holds(Self.roots[old], hashes.dropLast(), Self.roots[size]))
      #expect(!holds(Self.roots[old], hashes + hashes.prefix(1), Self.roots[size]))
    }
  }

  @Test func `a proof holds for its own place and sizes only`() {
    let size = 21
    for index in 0..<size {
      let hashes = Self.path(index, size)
      for other in -1...(size + 1) where other != index {
        let proof = InclusionProof(index: Int64(other), hashes: hashes)
        #expect(!proof.proves(Self.leaves[index], in: Int64(size), root: Self.roots[size]))
      }
    }
    for old in 1..<size {
      let hashes = Self.proof(old, size)
      for other in -1...(size + 1) where other != old {
        let proof = ConsistencyProof(oldSize: Int64(other), hashes: hashes)
        #expect(!proof.proves(Self.roots[old], in: Int64(size), root: Self.roots[size]))
      }
    }
  }

  @Test func `every history begins with the empty one, and with itself`() {
    let empty = Digest(hashing: [])

    #expect(ConsistencyProof(oldSize: 0, hashes: []).proves(empty, in: 7, root: Self.roots[7]))
    #expect(
      !ConsistencyProof(oldSize: 0, hashes: []).proves(Self.roots[1], in: 7, root: Self.roots[7]))
    #expect(
      ConsistencyProof(oldSize: 7, hashes: []).proves(Self.roots[7], in: 7, root: Self.roots[7]))
    #expect(
      !ConsistencyProof(oldSize: 7, hashes: []).proves(Self.roots[6], in: 7, root: Self.roots[7]))
    #expect(ConsistencyProof.ranges(from: 0, to: 7).isEmpty)
    #expect(InclusionProof.ranges(ofLeafAt: 0, in: 1).isEmpty)
  }

  @Test func `a collector that missed leaves has no hashes`() {
    let ranges = InclusionProof.ranges(ofLeafAt: 0, in: 8)

    #expect(collected(ranges, Self.leaves.prefix(7)) == nil)
    #expect(collected(ranges, Self.leaves.prefix(8)) != nil)
  }
}
