internal import Portfolio
public import Vocabulary

/// A public report with what its maker has to know.
public struct PublicOutcome: Hashable, Sendable {
  /// The report as it was recorded.
  public let published: PublishedReport

  /// Whether it tells something that was not published before.
  public let isNew: Bool

  /// How far what is hidden may be above the least possible, as a part of it; 0 when proved least.
  public let gap: Double

  /// How many numbers cannot be protected any more, because of what was published before.
  public let exposed: Int
}

extension GrantService {
  /// Makes and records a report that tells everybody how many people were reached.
  ///
  /// - Parameters:
  ///   - dimensions: What to break down by, in the order of the columns.
  ///   - period: The days of the sessions, first and last included, or nil for all.
  ///   - call: The call, or nil for the whole fund.
  ///   - rules: What is hidden.
  ///   - actor: The person who publishes.
  /// - Returns: The report; the same facts give the same report again, which is not recorded twice.
  /// - Throws: `GrantError.dimensionTwice`, `.disclosure`, `.notAllowed` or `.notFound`.
  public func publishReach(
    by dimensions: [ReachDimension], period: ClosedRange<Day>? = nil,
    call: FundingCall.ID? = nil, rules: PublicRules, by actor: Person.ID
  ) async throws(GrantError) -> PublicOutcome {
    let request = PublicRequest(
      kind: .reach, dimensions: dimensions.map(\.rawValue),
      scope: PublicScope(call: call, period: period), rules: rules)
    return try await publish(request, by: actor) { (grants, names) throws(GrantError) in
      try grants.reachFacts(
        by: names.compactMap(ReachDimension.init), period: period, call: call, actor: actor)
    }
  }

  /// Makes and records a report that tells everybody what was paid less what came back.
  ///
  /// - Parameters:
  ///   - query: What is asked for; the day until which something was recorded must not be given,
  ///     because reports of the past could be compared with each other.
  ///   - rules: What is hidden.
  ///   - actor: The person who publishes.
  /// - Returns: The report; the same facts give the same report again, which is not recorded twice.
  /// - Throws: As `reportDisbursements(_:actor:)`, or `.disclosure`.
  public func publishDisbursements(
    _ query: DisbursementQuery, rules: PublicRules, by actor: Person.ID
  ) async throws(GrantError) -> PublicOutcome {
    guard query.recordedUntil == nil else { throw .disclosure(.ofThePast) }
    let request = PublicRequest(
      kind: .disbursements, dimensions: query.dimensions.map(\.rawValue),
      scope: PublicScope(call: query.call, period: query.period), rules: rules)
    let now = clock()
    return try await publish(request, by: actor) { (grants, names) throws(GrantError) in
      var wider = query
      wider.dimensions = names.compactMap(ReportDimension.init)
      return [try grants.amountFacts(wider, now: now, by: actor)]
    }
  }

  /// Lists what was published, oldest first.
  ///
  /// - Parameter actor: The person who asks.
  /// - Returns: The reports, of which this is what everybody may see.
  /// - Throws: `GrantError.notAllowed`.
  public func listPublishedReports(
    by actor: Person.ID
  ) async throws(GrantError) -> [(number: Int, report: PublicReport)] {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.report, of: actor)
      return try grants.publishedReports().map { ($0.number, $0.report) }
    }
  }

  /// Shows one of the reports that were published.
  ///
  /// - Parameters:
  ///   - number: Its number.
  ///   - actor: The person who asks.
  /// - Returns: The report.
  /// - Throws: `GrantError.notAllowed` or `.notFound`.
  public func publishedReport(
    _ number: Int, by actor: Person.ID
  ) async throws(GrantError) -> PublicReport {
    for published in try await listPublishedReports(by: actor) where published.number == number {
      return published.report
    }
    throw .notFound("published-report", String(number))
  }

  private func publish(
    _ request: PublicRequest, by actor: Person.ID,
    _ facts:
      @escaping @Sendable (any GrantTransaction, [String]) throws(GrantError) -> [PublicFacts]
  ) async throws(GrantError) -> PublicOutcome {
    while true {
      let now = clock()
      let basis = try await store.read { (grants) throws(GrantError) in
        try grants.require(.report, of: actor)
        let earlier = try grants.publishedReports()
        return (
          earlier,
          try request.material(after: earlier) { (names) throws(GrantError) in
            try facts(grants, names)
          }
        )
      }
      // The search may take seconds, in which the fund stays open for others.
      let made = try request.report(from: basis.1, after: basis.0, at: now)
      let outcome = try await store.write { (grants) throws(GrantError) -> PublicOutcome? in
        let earlier = try grants.publishedReports()
        guard earlier.count == basis.0.count else { return nil }
        if let same = earlier.last(where: { made.repeats($0) }) {
          return PublicOutcome(
            published: same, isNew: false, gap: made.gap, exposed: made.exposed)
        }
        let published = PublishedReport(
          number: earlier.count + 1, report: made.report, hidden: made.hidden)
        let step = HistoryStep(
          actor: actor, at: now, action: .reportPublish, subject: String(published.number))
        try grants.record(step) { () throws(GrantError) in try grants.insert(published) }
        return PublicOutcome(
          published: published, isNew: true, gap: made.gap, exposed: made.exposed)
      }
      if let outcome { return outcome }
    }
  }
}
