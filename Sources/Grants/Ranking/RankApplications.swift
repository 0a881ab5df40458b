internal import Portfolio
public import Vocabulary

extension GrantService {
  /// Ranks the reviewed applications of a call by their calibrated scores.
  ///
  /// Each review counts as one score, weighted by the rubric; how sure the reviewer was decides how
  /// much it counts. What the actor may not see is left out of the answer, but not of the
  /// calculation.
  ///
  /// - Parameters:
  ///   - callID: The call, or nil for the only one.
  ///   - seed: Starts the draws that the intervals come from; the same seed gives the same answer.
  ///   - actor: The person who asks.
  /// - Returns: The ranking.
  /// - Throws: `GrantError.notAllowed`, or `.noReviews` when there is none.
  public func rank(
    call callID: FundingCall.ID?, seed: UInt64, by actor: Person.ID
  ) async throws(GrantError) -> Ranking {
    let round = try await rankingRound(of: callID, by: actor)
    return round.scored.ranking(of: round, with: try round.scored.calibrated(), seed: seed)
  }

  /// Tells what the ranking of a call would be without each of its reviewers.
  ///
  /// - Parameters:
  ///   - callID: The call, or nil for the only one.
  ///   - actor: The person who asks.
  /// - Returns: The influences in the order of the reviewers' keys; applications that the actor may
  ///   not see are left out. The first places are those that the money of the call pays for, from
  ///   the best score down.
  /// - Throws: `GrantError.notAllowed`, or `.noReviews` when there is none.
  public func reviewerInfluences(
    call callID: FundingCall.ID?, by actor: Person.ID
  ) async throws(GrantError) -> [ReviewerWeight] {
    let round = try await rankingRound(of: callID, by: actor)
    return try round.scored.influences(
      firstPlaces: round.firstPlaces(of: try round.scored.calibrated())
    ).map { $0.seen(round.visible) }
  }

  /// Measures how far the reviewers of a call agree, for the weighted scores and for each
  /// criterion.
  ///
  /// - Parameters:
  ///   - callID: The call, or nil for the only one.
  ///   - seed: Starts the samples that the intervals come from.
  ///   - actor: The person who asks.
  /// - Returns: The weighted scores first, then the criteria in the order of the rubric.
  /// - Throws: `GrantError.notAllowed`, or `.noReviews` when there is none.
  public func reviewAgreement(
    call callID: FundingCall.ID?, seed: UInt64, by actor: Person.ID
  ) async throws(GrantError) -> [CriterionAgreement] {
    let round = try await rankingRound(of: callID, by: actor)
    return try round.scored.agreement(rubric: round.call.terms.rubric, seed: seed)
  }

  private func rankingRound(
    of callID: FundingCall.ID?, by actor: Person.ID
  ) async throws(GrantError) -> RankingRound {
    try await store.read { (grants) throws(GrantError) in
      let person = try grants.require(.readApplications, of: actor)
      let call = try grants.chosenCall(callID, by: actor)
      let scored = ScoredPanel(
        try grants.panel(of: call, seenBy: nil), rubric: call.terms.rubric)
      guard !scored.isEmpty else { throw .noReviews(call.id) }
      return RankingRound(
        call: call, scored: scored, costs: try grants.costs(of: scored.applications, under: call),
        budget: call.terms.budget,
        visible: Set(try grants.panel(of: call, seenBy: person).applications.map(\.id)))
    }
  }
}

/// All that a ranking is computed from.
struct RankingRound: Sendable {
  let call: FundingCall
  let scored: ScoredPanel

  /// What each application asks for, in minor units of the budget; nil when a rate is missing.
  let costs: [Application.ID: Int64]?

  let budget: Money

  /// What the actor may see.
  let visible: Set<Application.ID>

  /// How many of the best applications the budget pays for; half of them when that is not known.
  func firstPlaces(of scores: ScoredPanel.Scores) -> Int {
    guard let costs else { return scores.applications.count / 2 }
    var left = budget.minorUnits
    let order = scores.applications.sorted {
      (-$0.score, $0.application) < (-$1.score, $1.application)
    }
    return order.prefix { estimate in
      left -= costs[estimate.application] ?? 0
      return left >= 0
    }.count
  }
}

extension GrantTransaction {
  /// What applications ask for at the rates of the call's day; nil when a rate is missing or too
  /// old.
  fileprivate func costs(
    of applications: [Application], under call: FundingCall
  ) throws(GrantError) -> [Application.ID: Int64]? {
    let rates = try rateTable()
    var costs: [Application.ID: Int64] = [:]
    for application in applications {
      let cost = try rates.value(
        of: application.document.requested, in: call.terms.budget.currency, on: call.terms.rateDay)
      guard let cost else { return nil }
      costs[application.id] = cost.minorUnits
    }
    return costs
  }
}

extension Application {
  /// Whether its reviews count: it is under review, or was when it was decided.
  var isReviewed: Bool {
    [.declined, .eligible, .funded, .invited, .reserve].contains(status)
  }
}
