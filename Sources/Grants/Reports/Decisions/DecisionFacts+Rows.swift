internal import Vocabulary

extension DecisionFacts {
  /// The applications that may be seen, best first and then by key.
  func rows(
    _ ranking: Ranking?, reasons: [Application.ID: DecisionRow.Proposal]
  ) -> [DecisionRow] {
    let scores = Dictionary(
      uniqueKeysWithValues: (ranking?.rows ?? []).enumerated().map {
        ($1.id, (rank: $0 + 1, score: $1))
      })
    let decided = Dictionary(decisions.map { ($0.decision.applicationID, $0) }) { $1 }
    let proposed = Dictionary(proposals.map { ($0.proposal.applicationID, $0) }) { $1 }
    let spreads = spreads
    let counted = Dictionary(grouping: panel.reviews, by: \.applicationID).mapValues(\.count)
    let rows = visible.map { application in
      let id = application.id
      let score = scores[id]
      let isWaiting = pending.contains(id)
      var flags: [DecisionFlag] = []
      if spreads.contains(id) { flags.append(.disagreement) }
      if score != nil, (counted[id] ?? 0) < call.terms.reviewsPerApplication {
        flags.append(.fewReviews)
      }
      if isWaiting { flags.append(.pending) }
      if recused.contains(id) { flags.append(.recused) }
      if isStale(id, score: score?.score) { flags.append(.stale) }
      return DecisionRow(
        application: application, rank: score?.rank, score: score?.score, cost: costs[id],
        proposal: reasons[id],
        amount: isWaiting
          ? proposed[id]?.proposal.amount : decided[id]?.decision.amount,
        decision: decided[id], waiting: proposed[id], flags: flags)
    }
    return rows.sorted {
      ($0.rank ?? .max, $0.application.id) < ($1.rank ?? .max, $1.application.id)
    }
  }

  /// The applications whose reviewers are far apart.
  private var spreads: Set<Application.ID> {
    let rubric = call.terms.rubric
    var ranges: [Application.ID: (low: Double, high: Double)] = [:]
    for review in panel.reviews {
      guard let score = rubric.weighted(review.content.scores)?.measured else { continue }
      let range = ranges[review.applicationID] ?? (score, score)
      ranges[review.applicationID] = (min(range.low, score), max(range.high, score))
    }
    let most = Double(rubric.maximum - rubric.minimum) * 0.4
    // The scores are fractions; what is just as far apart counts.
    return Set(ranges.filter { $0.value.high - $0.value.low >= most - 1e-9 }.keys)
  }

  private func isStale(_ id: Application.ID, score: RankedApplication?) -> Bool {
    guard let choice = selection?.choices.first(where: { $0.applicationID == id }) else {
      return false
    }
    return score.map { Int64(($0.calibrated * 1000).rounded()) } != choice.calibratedThousandths
  }

  /// What countries get; those with an application or a limit.
  var countries: [BudgetShare<Country>] {
    let limits = selection?.policy.countries ?? [:]
    return shares(of: Set(limits.keys), by: \.country) { limits[$0] }
      .sorted { $0.value < $1.value }
  }

  /// What tracks get; those with an application or a limit.
  var tracks: [BudgetShare<Track>] {
    let limits = selection?.policy.trackMinimums ?? [:]
    return shares(of: Set(limits.keys), by: \.track) { limits[$0].map { ShareLimits(minimum: $0) } }
      .sorted { $0.value.place < $1.value.place }
  }

  private func shares<Value>(
    of limited: Set<Value>, by value: (ApplicationDocument) -> Value,
    _ limits: (Value) -> ShareLimits?
  ) -> [BudgetShare<Value>] {
    let currency = call.terms.budget.currency
    let budget = (selection?.budget ?? call.terms.budget).minorUnits
    let money = { (minorUnits: Int64) in Money(minorUnits: minorUnits, currency: currency) }
    let chosen = Dictionary(
      uniqueKeysWithValues: (selection?.choices ?? []).filter { $0.outcome == .fund }
        .map { ($0.applicationID, $0.cost.minorUnits) })
    var sums: [Value: (asked: Int64, proposed: Int64, decided: Int64)] = [:]
    for value in limited { sums[value] = (0, 0, 0) }
    for application in panel.applications {
      let id = application.id
      let sum = sums[value(application.document)] ?? (0, 0, 0)
      sums[value(application.document)] = (
        sum.asked &+ (costs[id]?.minorUnits ?? 0), sum.proposed &+ (chosen[id] ?? 0),
        sum.decided &+ (given[id]?.minorUnits ?? 0)
      )
    }
    return sums.map { value, sum in
      BudgetShare(
        value: value, asked: money(sum.asked), proposed: money(sum.proposed),
        decided: money(sum.decided),
        minimum: limits(value)?.minimum.map { money($0.atLeast(of: budget)) },
        maximum: limits(value)?.maximum.map { money($0.atMost(of: budget)) })
    }
  }
}
