public import Vocabulary

extension GrantService {
  /// Reports how many people agreements plan to reach and how many attended sessions.
  ///
  /// The days of a period are those of sessions; plans are for the whole of an agreement, and
  /// progress reports, which tell of all the time until a day, count only without a period.
  /// Sessions that were withdrawn do not count.
  ///
  /// - Parameters:
  ///   - dimensions: What to break down by, in the order of the columns; nothing for the total
  ///     alone.
  ///   - basis: Which of plans and sessions it is about.
  ///   - period: The days of the sessions, first and last included, or nil for all.
  ///   - call: The call, or nil for the whole fund with the sessions of no award.
  ///   - actor: The person who asks.
  /// - Returns: The report; its rows sum to its total.
  /// - Throws: `GrantError.dimensionTwice`, `.notAllowed`, or `.notFound` for a call that is not
  ///   there.
  public func reportReach(
    by dimensions: [ReachDimension], basis: ReachReport.Basis = .both,
    period: ClosedRange<Day>? = nil, call: FundingCall.ID? = nil, actor: Person.ID
  ) async throws(GrantError) -> ReachReport {
    let now = clock()
    return try await store.read { (grants) throws(GrantError) in
      let (plans, sessions) = try grants.reach(
        by: dimensions, period: period, call: call, actor: actor)
      var tally = ReachTally(by: dimensions, plans: plans)
      if basis != .achieved { for plan in plans { try tally.add(plan) } }
      if basis != .planned, period == nil {
        for report in try grants.newestProgressReports() { try tally.add(report) }
      }
      if basis != .planned { for session in sessions { try tally.add(session) } }
      return ReachReport(
        dimensions: dimensions, rows: tally.rows, total: tally.total, sessions: tally.sessions,
        verifiedSessions: tally.verifiedSessions, progressReports: tally.progressReports,
        agreements: plans.count,
        unplanned: basis == .achieved ? [] : tally.unplanned, basis: basis, call: call,
        period: period, asOf: now)
    }
  }
}

extension GrantTransaction {
  /// The agreements and the standing sessions that a report is about.
  func reach(
    by dimensions: [ReachDimension], period: ClosedRange<Day>?, call: FundingCall.ID?,
    actor: Person.ID
  ) throws(GrantError) -> (plans: [ReachPlan], sessions: [TrainingSession]) {
    try require(.report, of: actor)
    var seen: Set<ReachDimension> = []
    for dimension in dimensions where !seen.insert(dimension).inserted {
      throw .dimensionTwice(dimension.rawValue)
    }
    if let call { _ = try seenCall(call, by: actor) }
    var filter = SessionFilter()
    filter.period = period
    filter.call = call
    var plans = try plans(under: call)
    let ofAwards: Set<ReachDimension> = [.call, .lead, .marker]
    if !ofAwards.isDisjoint(with: dimensions) {
      let awards = try reportedAwards(
        in: ReportScope(call: call, period: nil), readsDetails: true)
      for index in plans.indices { plans[index].facts = awards[plans[index].award] }
    }
    return (plans, try sessions(filter).filter { !$0.isWithdrawn })
  }
}
