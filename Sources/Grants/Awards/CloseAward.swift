public import Vocabulary

/// What an award came to when it was closed.
public struct ClosedAward: Hashable, Sendable {
  /// The award.
  public let award: Award

  /// What was agreed in the end.
  public let agreed: Money

  /// What was paid, refunds included.
  public let paid: Money

  /// What was paid and came back.
  public let refunded: Money

  /// What was not paid and is free again.
  public let released: Money

  /// What the organisation reported to have spent.
  public let spent: Money

  /// How many people the agreement planned to reach.
  public let planned: Int64?

  /// How many the newest progress report tells of.
  public let reached: Int64?

  /// Whether somebody vouches for that report.
  public let isVerified: Bool

  /// The day until which no report tells of the work, though one should; nil when one does.
  public let missingReportUntil: Day?

  /// What was paid, did not come back and was not reported as spent; negative when more was spent.
  public var unspent: Money {
    Money(
      minorUnits: paid.minorUnits - refunded.minorUnits - spent.minorUnits,
      currency: paid.currency)
  }
}

extension GrantService {
  /// Closes an award for good, and releases what was not paid.
  ///
  /// - Parameters:
  ///   - id: The award, agreed or suspended.
  ///   - cancelUnpaid: Whether to cancel tranches that are scheduled and unpaid; without it they
  ///     are refused.
  ///   - requireReport: Whether to refuse an award whose last report does not tell of the time
  ///     until the end of the agreement, or until the last payment when it is closed before.
  ///   - reason: Why it is closed.
  ///   - actor: The person who closes it.
  /// - Returns: What the award came to.
  /// - Throws: `GrantError.unpaidTranches`, `.textMissing`, `.award` for the missing report, or
  ///   `.wrongAwardStatus`.
  public func closeAward(
    _ id: Award.ID, cancelUnpaid: Bool = false, requireReport: Bool = false, reason: String,
    by actor: Person.ID
  ) async throws(GrantError) -> ClosedAward {
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
      let closed = try grants.closing(of: award, today: now.fundDay)
      if requireReport, let until = closed.missingReportUntil {
        throw .award(.finalReportMissing(id, until: until))
      }
      let treasurer = Treasurer(grants: grants, actor: actor, now: now, reason: reason)
      for tranche in unpaid { try treasurer.cancel(tranche, of: id) }
      let uncommitted = try grants.money(of: award).committed
      let step = HistoryStep(
        actor: actor, at: now, action: .awardClose, subject: id.rawValue, reason: reason)
      try grants.record(step) { () throws(GrantError) in
        try grants.saveStatus(of: closed.award)
        guard uncommitted.minorUnits > 0 else { return }
        _ = try grants.insert(LedgerTransfer(.release, uncommitted, of: id, on: now.fundDay))
      }
      return closed
    }
  }
}

extension GrantTransaction {
  fileprivate func closing(of award: Award, today: Day) throws(GrantError) -> ClosedAward {
    let money = try money(of: award)
    let report = try progressReports(of: award.id).last
    let spent = try standingSpending(of: award.id).map(\.facts.amount)
    let currency = award.amount.currency
    let needed = try dayToReportUntil(of: award, today: today)
    return ClosedAward(
      award: award, agreed: award.amount, paid: money.paid, refunded: money.refunded,
      released: money.left, spent: try sum(of: spent, in: currency),
      planned: try agreementVersions(of: award.id).last { $0.reach != nil }?.reach?.total,
      reached: report?.facts.people.total, isVerified: report?.verifiers.isEmpty == false,
      missingReportUntil: needed.flatMap { day in
        report.map { $0.facts.until < day } ?? true ? day : nil
      })
  }

  /// The day until which the last report has to tell of the work: the end of the agreement, or the
  /// last payment before it; nil when nothing was paid before an early end.
  private func dayToReportUntil(of award: Award, today: Day) throws(GrantError) -> Day? {
    if let end = try agreement(of: award.id)?.end, end < today { return end }
    return try tranches(of: award).compactMap { tranche in
      if case .paid(_, let day) = tranche.state { return day }
      return nil
    }.max()
  }
}
