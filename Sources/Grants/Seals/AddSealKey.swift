public import Audit
public import Vocabulary

extension GrantService {
  /// Returns the name under which the history of the fund is sealed.
  ///
  /// The first key gives the name; later keys bear the same. Without a wish it is made of the hash
  /// of the first entry, which no other fund has.
  ///
  /// - Parameters:
  ///   - wanted: The name to take, such as `example.org/fund`, or nil.
  ///   - actor: The person who asks.
  /// - Returns: The name.
  /// - Throws: `SealFault.originInvalid` or `.originTaken` in a `GrantError`.
  public func sealOrigin(
    wanted: String?, by actor: Person.ID
  ) async throws(GrantError) -> String {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.audit, of: actor)
      if let wanted, !NoteVerifier.accepts(wanted) { throw .seal(.originInvalid(wanted)) }
      if let known = try grants.sealKeys().first?.name {
        guard wanted == nil || wanted == known else { throw .seal(.originTaken(known)) }
        return known
      }
      if let wanted { return wanted }
      guard let first = try grants.storedHistoryEntry(1) else { throw .notFound("entry", "1") }
      let leaf = MerkleTree.leafHash(of: first.entry.leafData(rows: first.rows))
      return "difund/" + leaf.description.prefix(16)
    }
  }

  /// Records that a key seals the history from now on; keys before it stay known.
  ///
  /// - Parameters:
  ///   - key: The public half.
  ///   - actor: The person who keeps the private half.
  /// - Throws: `SealFault.originTaken` in a `GrantError` when the key bears another name than those
  ///   before it.
  public func addSealKey(_ key: NoteVerifier, by actor: Person.ID) async throws(GrantError) {
    let now = clock()
    try await store.write { (grants) throws(GrantError) in
      try grants.require(.audit, of: actor)
      if let known = try grants.sealKeys().first?.name, known != key.name {
        throw .seal(.originTaken(known))
      }
      let step = HistoryStep(
        actor: actor, at: now, action: .keyAdd, subject: key.name)
      try grants.record(step) { () throws(GrantError) in try grants.insert(key) }
    }
  }

  /// Lists the keys that seal the history, oldest first.
  public func listSealKeys(by actor: Person.ID) async throws(GrantError) -> [NoteVerifier] {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.audit, of: actor)
      return try grants.sealKeys()
    }
  }
}
