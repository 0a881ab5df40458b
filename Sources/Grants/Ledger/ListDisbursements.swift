public import Vocabulary

extension GrantService {
  /// Lists payments and refunds, oldest first.
  ///
  /// - Parameters:
  ///   - call: The call, or nil for every call of the fund.
  ///   - actor: The person who asks.
  /// - Returns: The ledger entries.
  /// - Throws: `GrantError.notAllowed`, or `.notFound` for a call that is not there.
  public func listDisbursements(
    call: FundingCall.ID?, by actor: Person.ID
  ) async throws(GrantError) -> [LedgerEntry] {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.report, of: actor)
      if let call { _ = try grants.seenCall(call, by: actor) }
      return try grants.disbursements(under: call)
    }
  }
}
