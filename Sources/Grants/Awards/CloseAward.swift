public import Vocabulary

extension GrantService {
  /// Closes an award for good, and releases what was not paid.
  ///
  /// - Parameters:
  ///   - id: The award, agreed or suspended.
  ///   - cancelUnpaid: Whether to cancel tranches that are scheduled and unpaid; without it they
  ///     are refused.
  ///   - reason: Why it is closed.
  ///   - actor: The person who closes it.
  /// - Returns: The award, now closed.
  /// - Throws: `GrantError.unpaidTranches`, `.textMissing` or `.wrongAwardStatus`.
  public func closeAward(
    _ id: Award.ID, cancelUnpaid: Bool = false, reason: String, by actor: Person.ID
  ) async throws(GrantError) -> Award {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.manageAwards, of: actor)
      try RequiredText.reason.check(reason)
      var award = try grants.existingAward(id)
      try award.move(to: .closed)
      let unpaid = try grants.tranches(of: award).filter { $0.state == .scheduled }
      guard unpaid.isEmpty || cancelUnpaid else {
        throw .unpaidTranches(id, unpaid.map(\.number))
      }
      for tranche in unpaid {
        try grants.cancel(tranche, of: id, by: actor, at: now, reason: reason)
      }
      let closed = award
      let uncommitted = try grants.money(of: award).committed
      let step = HistoryStep(
        actor: actor, at: now, action: .awardClose, subject: id.rawValue, reason: reason)
      try grants.record(step) { () throws(GrantError) in
        try grants.saveStatus(of: closed)
        guard uncommitted.minorUnits > 0 else { return }
        _ = try grants.insert(LedgerTransfer(.release, uncommitted, of: id, on: now.fundDay))
      }
      return closed
    }
  }
}

extension GrantTransaction {
  fileprivate func cancel(
    _ tranche: Tranche, of award: Award.ID, by actor: Person.ID, at now: Timestamp, reason: String
  ) throws(GrantError) {
    let step = HistoryStep(
      actor: actor, at: now, action: .trancheCancel, subject: award.rawValue, reason: reason)
    try record(step) { () throws(GrantError) in
      _ = try insert(
        LedgerTransfer(
          .release, tranche.amount, of: award, tranche: tranche.number, on: now.fundDay))
    }
  }
}
