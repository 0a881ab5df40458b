public import Audit
public import Vocabulary

extension GrantService {
  /// Makes a proof that an entry is in a sealed history.
  ///
  /// - Parameters:
  ///   - entry: The number of the entry.
  ///   - seal: The seal to prove it under, or nil for the newest that the fund keeps.
  ///   - actor: The person who asks.
  /// - Returns: The proof, which was checked.
  /// - Throws: A `SealFault` in a `GrantError` when there is no seal that covers the entry, or when
  ///   the history is no longer the one that was sealed.
  /// - Complexity: One pass over the leaves under the seal, in constant memory.
  public func proveEntry(
    _ entry: Int64, under seal: Seal?, by actor: Person.ID
  ) async throws(GrantError) -> EntryProof {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.audit, of: actor)
      let seal = try grants.sealToProve(seal)
      guard let stored = try grants.storedHistoryEntry(entry) else {
        throw .notFound("entry", String(entry))
      }
      let size = seal.checkpoint.size
      guard entry <= size else { throw .seal(.notSealed(entry: entry, size: size)) }
      let ranges = InclusionProof.ranges(ofLeafAt: entry - 1, in: size)
      let hashes = try grants.subtrees(ranges, under: seal)
      let proof = EntryProof(
        leafData: stored.entry.leafData(rows: stored.rows),
        proof: InclusionProof(index: entry - 1, hashes: hashes), seal: seal)
      guard proof.isTrue else {
        // The leaves are those that were sealed, so the rows of this entry are not.
        let tables = Set(stored.rows.map(\.table)).sorted()
        let fault = HistoryFault.changed(stored.entry, tables: tables)
        throw .seal(.historyBroken(count: 1, first: fault.message))
      }
      return proof
    }
  }

  /// Makes a proof that a sealed history begins with one that was sealed before.
  ///
  /// - Parameters:
  ///   - old: The older seal.
  ///   - new: The newer seal, or nil for the newest that the fund keeps.
  ///   - actor: The person who asks.
  /// - Returns: The proof, which was checked.
  /// - Throws: A `SealFault` in a `GrantError` when the history does not begin with either.
  /// - Complexity: One pass over the leaves under the newer seal, in constant memory.
  public func proveGrowth(
    since old: Seal, to new: Seal?, by actor: Person.ID
  ) async throws(GrantError) -> GrowthProof {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.audit, of: actor)
      let seal = try grants.sealToProve(new)
      let (before, after) = (old.checkpoint, seal.checkpoint)
      guard before.size <= after.size else {
        throw .seal(.cutOff(entries: after.size, sealed: before.size))
      }
      let ranges = ConsistencyProof.ranges(from: before.size, to: after.size)
      let hashes = try grants.subtrees(ranges, under: seal)
      let proof = ConsistencyProof(oldSize: before.size, hashes: hashes)
      guard proof.proves(before.root, in: after.size, root: after.root) else {
        throw .seal(.rewritten(size: before.size, intact: 0))
      }
      return GrowthProof(proof: proof, seal: seal)
    }
  }
}

extension GrantTransaction {
  fileprivate func sealToProve(_ given: Seal?) throws(GrantError) -> Seal {
    if let given {
      guard try sealKeys().contains(where: { (try? given.verify(with: $0)) != nil }) else {
        throw .seal(.unknownKey(given.checkpoint.origin))
      }
      return given
    }
    guard let last = try seals().last else { throw .seal(.noSeal) }
    return last.seal
  }

  /// Hashes subtrees of the history, after making sure that it is the one under a seal.
  fileprivate func subtrees(
    _ ranges: [Range<Int64>], under seal: Seal
  ) throws(GrantError) -> [Digest] {
    let checkpoint = seal.checkpoint
    var collector = SubtreeCollector(ranges)
    var tree = MerkleTree()
    try walkLeaves(upTo: checkpoint.size) { leaf in
      collector.take(leaf)
      tree.append(leaf)
    }
    guard tree.size == checkpoint.size else {
      throw .seal(.cutOff(entries: tree.size, sealed: checkpoint.size))
    }
    guard tree.root == checkpoint.root, let hashes = collector.hashes else {
      throw .seal(.rewritten(size: checkpoint.size, intact: 0))
    }
    return hashes
  }
}

extension EntryProof {
  /// Whether the proof leads to the root of its seal.
  fileprivate var isTrue: Bool {
    proof.proves(
      MerkleTree.leafHash(of: leafData), in: seal.checkpoint.size, root: seal.checkpoint.root)
  }
}
