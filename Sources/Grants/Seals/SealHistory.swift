public import Audit
public import Vocabulary

extension GrantService {
  /// Signs what the history is now, after proving that it holds and still begins with everything
  /// that was sealed before.
  ///
  /// Sealing again before the history has grown returns the seal that is there.
  ///
  /// - Parameters:
  ///   - signer: The private key, whose public half the fund knows.
  ///   - actor: The person who seals.
  /// - Returns: The seal, and whether it is a new one.
  /// - Throws: A `SealFault` in a `GrantError`, with what was lost when the history does not extend
  ///   an earlier seal.
  public func sealHistory(
    with signer: NoteSigner, by actor: Person.ID
  ) async throws(GrantError) -> (seal: KeptSeal, isNew: Bool) {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.audit, of: actor)
      let keys = try grants.sealKeys()
      guard !keys.isEmpty else { throw .seal(.noKey) }
      guard keys.contains(signer.verifier) else { throw .seal(.unknownKey(signer.verifier.text)) }
      let kept = try grants.seals()
      let result = try grants.verifyHistory(against: [])
      if let fault = result.faults.first {
        throw .seal(
          fault.sealFault ?? .historyBroken(count: result.faults.count, first: fault.message))
      }
      if let last = kept.last {
        guard now >= last.sealedAt else {
          throw .seal(.clockBehind(now: now, last: last.sealedAt))
        }
        if last.size == result.entries, (try? last.seal.verify(with: signer.verifier)) != nil {
          return (last, false)
        }
      }
      let checkpoint = Checkpoint(
        origin: signer.verifier.name, size: result.entries, root: result.root)
      let seal = KeptSeal(
        seal: Seal(signing: checkpoint, at: now, with: signer), sealedAt: now, sealedBy: actor)
      try grants.insert(seal)
      return (seal, true)
    }
  }

  /// Lists the seals that the fund keeps, oldest first.
  public func listSeals(by actor: Person.ID) async throws(GrantError) -> [KeptSeal] {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.audit, of: actor)
      return try grants.seals()
    }
  }

  /// Tells how far the history is sealed.
  public func sealState(by actor: Person.ID) async throws(GrantError) -> SealState {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.audit, of: actor)
      return SealState(last: try grants.seals().last, entries: try grants.historyHead().size)
    }
  }
}
