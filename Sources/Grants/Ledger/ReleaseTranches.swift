public import Vocabulary

/// A tranche that will not be paid any more.
public struct ReleasedTranche: Hashable, Sendable {
  /// The award.
  public let award: Award.ID

  /// The tranche.
  public let tranche: Tranche
}

extension GrantService {
  /// Cancels a scheduled tranche; its money is free for other tranches of the award.
  ///
  /// - Parameters:
  ///   - number: The number of the tranche.
  ///   - id: The award, agreed or suspended.
  ///   - reason: Why.
  ///   - actor: The person who cancels.
  /// - Returns: The tranche as it was.
  /// - Throws: `GrantError.trancheSettled` when it was paid or is cancelled already, `.notFound`,
  ///   `.awardNotAgreed` or `.textMissing`.
  public func cancelTranche(
    _ number: Int, of id: Award.ID, reason: String, by actor: Person.ID
  ) async throws(GrantError) -> Tranche {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.manageAwards, of: actor)
      try RequiredText.reason.check(reason)
      let award = try grants.existingAward(id)
      guard award.status == .agreed || award.status == .suspended else {
        throw .awardNotAgreed(id, award.status)
      }
      guard let tranche = try grants.tranche(number, of: award) else {
        throw .notFound("tranche", "\(id)/\(number)")
      }
      guard tranche.state == .scheduled else { throw .trancheSettled(id, tranche) }
      let step = HistoryStep(
        actor: actor, at: now, action: .trancheCancel, subject: id.rawValue, reason: reason)
      try grants.release(tranche, of: id, step)
      return tranche
    }
  }

  /// Lets tranches expire that are still unpaid long after the end of their agreement; their money
  /// is free again within the award.
  ///
  /// - Parameters:
  ///   - days: How many days must have passed since the last day of the agreement.
  ///   - only: The award, or nil for all.
  ///   - reason: Anything to remember about it.
  ///   - actor: The person who does it.
  /// - Returns: What expired, by award and number.
  /// - Throws: `GrantError.invalidNumber` for a negative number of days, or `.notFound`.
  public func expireTranches(
    daysAfterEnd days: Int, of only: Award.ID? = nil, reason: String? = nil, by actor: Person.ID
  ) async throws(GrantError) -> [ReleasedTranche] {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.manageAwards, of: actor)
      guard (0...36_500).contains(days) else { throw .invalidNumber(days) }
      let summaries =
        if let only { [try grants.existingSummary(of: only)] } else {
          try grants.awardSummaries(under: nil)
        }
      var released: [ReleasedTranche] = []
      for summary in summaries where summary.money.scheduled.minorUnits > 0 {
        let award = summary.award
        guard award.status == .agreed || award.status == .suspended,
          let agreement = try grants.agreement(of: award.id),
          agreement.end.advanced(by: days) < now.fundDay
        else { continue }
        for tranche in try grants.tranches(of: award) where tranche.state == .scheduled {
          let step = HistoryStep(
            actor: actor, at: now, action: .trancheExpire, subject: award.id.rawValue,
            reason: reason)
          try grants.release(tranche, of: award.id, step)
          released.append(ReleasedTranche(award: award.id, tranche: tranche))
        }
      }
      return released
    }
  }
}

extension GrantTransaction {
  fileprivate func existingSummary(of id: Award.ID) throws(GrantError) -> AwardSummary {
    guard let summary = try awardSummary(id) else { throw .notFound("award", id.rawValue) }
    return summary
  }

  /// Frees the money of a tranche for other tranches of its award.
  fileprivate func release(
    _ tranche: Tranche, of award: Award.ID, _ step: HistoryStep
  ) throws(GrantError) {
    let minorUnits = tranche.amount.minorUnits
    let transfer = LedgerTransfer(
      kind: .release, awardID: award, tranche: tranche.number, day: step.at.fundDay,
      amount: tranche.amount, reference: nil, base: nil,
      postings: [
        Posting(.award(award, .scheduled), 0 - minorUnits),
        Posting(.award(award, .committed), minorUnits),
      ])
    guard let transfer else { preconditionFailure("A tranche without an amount") }
    try record(step) { () throws(GrantError) in _ = try insert(transfer) }
  }
}
