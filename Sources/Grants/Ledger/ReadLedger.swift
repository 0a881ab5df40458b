public import Vocabulary

extension GrantService {
  /// Reads every entry of the ledger, in one unchanging state.
  ///
  /// - Parameters:
  ///   - call: The call, or nil for every call of the fund.
  ///   - actor: The person who asks.
  /// - Returns: The entries, by number.
  /// - Throws: `GrantError.notAllowed`, or `.notFound` for a call that is not there.
  public func readLedger(
    call: FundingCall.ID?, by actor: Person.ID
  ) async throws(GrantError) -> [LedgerEntry] {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.report, of: actor)
      var calls = try grants.calls()
      if let call { calls = [try grants.seenCall(call, by: actor)] }
      var entries: [LedgerEntry] = []
      for call in calls {
        for award in try grants.awards(under: call.id) {
          entries += try grants.ledgerEntries(of: award.id)
        }
      }
      return entries.sorted { $0.number < $1.number }
    }
  }
}
