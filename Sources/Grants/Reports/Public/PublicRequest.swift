internal import Portfolio
internal import Vocabulary

/// What somebody wants to publish.
struct PublicRequest {
  let kind: PublicReport.Kind
  let dimensions: [String]
  let scope: PublicScope
  let rules: PublicRules

  /// Reads the numbers of the report, by its dimensions and those of earlier reports that have to
  /// do with it, as long as that is not too much.
  func material(
    after earlier: [PublishedReport],
    _ facts: ([String]) throws(GrantError) -> [PublicFacts]
  ) throws(GrantError) -> [PublicFacts] {
    var names = dimensions
    for published in earlier.reversed() where published.report.kind == kind {
      let scope = published.report.scope
      guard scope.contains(self.scope) || self.scope.contains(scope) else { continue }
      for name in published.report.dimensions where !names.contains(name) { names.append(name) }
    }
    var known = try facts(dimensions)
    guard names != dimensions else { return known }
    for wider in try facts(names) {
      guard let place = known.firstIndex(where: { $0.measure == wider.measure }) else { continue }
      let space = PublicSpace(dimensions: names, keys: Array(wider.leaves.keys))
      if space.frame.cellCount <= PublicPlan.mostCells { known[place] = wider }
    }
    return known
  }

  /// Decides what to hide.
  func report(
    from material: [PublicFacts], after earlier: [PublishedReport], at now: Timestamp
  ) throws(GrantError) -> PublicDraft {
    var drafts: [PublicTableDraft] = []
    for facts in material {
      let tables = earlier.flatMap { published in
        zip(published.report.tables, published.hidden).filter { $0.0.measure == facts.measure }
          .map { table, hidden in
            EarlierTable(
              published.report, table: table, hidden: hidden, within: facts.dimensions)
          }
      }
      let plan = try PublicPlan(
        facts, by: dimensions, scope: scope, rules: rules, after: tables)
      drafts.append(try plan.table())
    }
    let report = PublicReport(
      kind: kind, dimensions: dimensions, scope: scope, rules: rules,
      tables: drafts.map(\.table), asOf: now)
    return PublicDraft(
      report: report, hidden: drafts.map(\.hidden), gap: drafts.map(\.gap).max() ?? 0,
      exposed: drafts.reduce(0) { $0 + $1.exposed })
  }
}

/// A public report that is ready to be recorded.
struct PublicDraft {
  let report: PublicReport
  let hidden: [[Int64]]
  let gap: Double
  let exposed: Int

  /// Whether it tells what a recorded report tells, and nothing else.
  func repeats(_ published: PublishedReport) -> Bool {
    let other = published.report
    return report.kind == other.kind && report.dimensions == other.dimensions
      && report.scope == other.scope && report.rules == other.rules
      && report.tables == other.tables && hidden == published.hidden
  }
}

extension GrantTransaction {
  /// How many people attended sessions and were reached, by dimensions.
  func reachFacts(
    by dimensions: [ReachDimension], period: ClosedRange<Day>?, call: FundingCall.ID?,
    actor: Person.ID
  ) throws(GrantError) -> [PublicFacts] {
    let (plans, sessions) = try reach(
      by: dimensions, period: period, call: call, actor: actor)
    var tally = ReachTally(by: dimensions, plans: plans)
    if period == nil {
      for report in try newestProgressReports() { try tally.add(report) }
    }
    for session in sessions { try tally.add(session) }
    let names = dimensions.map(\.rawValue)
    var attendances = PublicFacts(measure: .attendances, dimensions: names)
    var reached = PublicFacts(measure: .reached, dimensions: names)
    for row in tally.rows {
      let key = row.values.map(\.plainText)
      attendances.leaves[key] = row.counts.attendances
      reached.leaves[key] = row.counts.reached ?? 0
    }
    // Progress reports tell nothing of days, lessons and languages, and of areas only in another
    // way than of people.
    let told: Set<ReachDimension> = [.country, .track, .award, .gender, .age, .disability]
    let isTold = period == nil && told.isSuperset(of: dimensions) && tally.total.reached != nil
    return [attendances] + (isTold ? [reached] : [])
  }

  /// What was paid less what came back, by dimensions, with who received it and for how many
  /// people.
  func amountFacts(
    _ query: DisbursementQuery, now: Timestamp, by actor: Person.ID
  ) throws(GrantError) -> PublicFacts {
    var seen: Set<ReportDimension> = []
    for dimension in query.dimensions where !seen.insert(dimension).inserted {
      throw .dimensionTwice(dimension.rawValue)
    }
    let scope = try scope(
      call: query.call, period: query.period, recordedUntil: nil, now: now, by: actor)
    let awards = try reportedAwards(in: scope, readsDetails: true)
    var finest = query
    let column = query.dimensions.firstIndex(of: .award) ?? query.dimensions.count
    if column == query.dimensions.count { finest.dimensions.append(.award) }
    let tally = try entireTally(finest, of: awards, in: scope)
    let rows = tally.rows
    try tally.reconcile(rows)
    var facts = PublicFacts(
      measure: .amount(query.currency, basis: query.basis.rawValue),
      dimensions: query.dimensions.map(\.rawValue))
    for row in rows {
      guard case .award(let id) = row.values[column] else { continue }
      let key = row.values.prefix(query.dimensions.count).map(\.plainText)
      let lead = awards[id]?.details?.lead
      let name = lead?.identifier ?? lead?.name ?? id.rawValue
      facts.leaves[key, default: 0] += row.amount.minorUnits
      facts.contributions[key, default: [:]][name, default: 0] += row.amount.minorUnits
      if query.basis == .beneficiaries, let people = awards[id]?.people(among: row.values) {
        facts.people[key, default: [:]][id] = people
      }
    }
    return facts
  }
}

extension ReportedAward {
  /// How many people of the gender that a row is about it reached, where somebody vouches for that;
  /// plans are no people yet.
  fileprivate func people(among values: [DimensionValue]) -> Int64? {
    guard genders.source == .verified else { return nil }
    for case .gender(let gender) in values { return verified?.people(gender) }
    return nil
  }
}
