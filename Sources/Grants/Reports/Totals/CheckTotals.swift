extension GrantService {
  /// Compares the totals that reports are made from with the entries of the ledger, one by one.
  ///
  /// - Parameter actor: The person who asks.
  /// - Returns: What differs; nothing when all is well.
  /// - Throws: `GrantError.notAllowed`, or why the database could not be read.
  public func checkTotals(by actor: Person.ID) async throws(GrantError) -> [TotalDifference] {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.audit, of: actor)
      return try grants.totalDifferences()
    }
  }
}
