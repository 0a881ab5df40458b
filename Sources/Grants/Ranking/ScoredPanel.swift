internal import Portfolio
internal import Vocabulary

/// The reviews of a call as scores that can be calibrated.
struct ScoredPanel: Sendable {
  typealias Scores = Calibration<Application.ID, Person.ID>

  /// The applications that are or were under review, by key.
  let applications: [Application]

  private let reviews: [ScoredReview]
  private let leftOut: [ReviewKey]

  init(_ panel: Panel, rubric: Rubric) {
    applications = panel.applications.filter { $0.isReviewed }
    let reviewed = Set(applications.map(\.id))
    var reviews: [ScoredReview] = []
    var leftOut = panel.barred
    for review in panel.reviews where reviewed.contains(review.applicationID) {
      guard let score = rubric.weighted(review.content.scores) else {
        leftOut.append(review.key)
        continue
      }
      reviews.append(
        ScoredReview(
          key: review.key, score: score.measured, weight: review.content.confidence.weight,
          byCriterion: review.content.scores))
    }
    self.reviews = reviews
    self.leftOut = leftOut
  }

  var isEmpty: Bool { reviews.isEmpty }

  func calibrated() throws(GrantError) -> Scores {
    try calculating { () throws(PortfolioError) in try Calibration(of: given) }
  }

  /// What each reviewer gave each application, weighted by the rubric.
  private var given: [ReviewScore<Application.ID, Person.ID>] {
    reviews.map {
      ReviewScore(
        application: $0.key.applicationID, reviewer: $0.key.reviewerID, score: $0.score,
        weight: $0.weight)
    }
  }

  func influences(firstPlaces: Int) throws(GrantError) -> [ReviewerWeight] {
    let scores = try calibrated()
    return try calculating { () throws(PortfolioError) in
      try scores.influences(in: given, firstPlaces: firstPlaces)
    }.map(ReviewerWeight.init)
  }

  func agreement(rubric: Rubric, seed: UInt64) throws(GrantError) -> [CriterionAgreement] {
    var agreements = [try agreement(of: given, criterion: nil, seed: seed)]
    for criterion in rubric.criteria {
      let scores = reviews.compactMap { review in
        review.byCriterion[criterion.id].map {
          ReviewScore(
            application: review.key.applicationID, reviewer: review.key.reviewerID,
            score: Double($0.hundredths) / 100)
        }
      }
      agreements.append(try agreement(of: scores, criterion: criterion.id, seed: seed))
    }
    return agreements
  }

  private func agreement(
    of scores: [ReviewScore<Application.ID, Person.ID>], criterion: String?, seed: UInt64
  ) throws(GrantError) -> CriterionAgreement {
    let found = try calculating { () throws(PortfolioError) in
      try ReviewerAgreement(of: scores, seed: seed)
    }
    return CriterionAgreement(
      criterion: criterion, alpha: found.alpha, interval: found.interval,
      applications: found.applications, reviews: found.scores)
  }

  func ranking(of round: RankingRound, with scores: Scores, seed: UInt64) -> Ranking {
    let visible = round.visible
    let groups = reviewGroups(of: reviews.map(\.key))
    let reviewed = Set(reviews.map(\.key.applicationID))
    return Ranking(
      callID: round.call.id,
      rows: rows(of: scores, in: round, seed: seed).filter { visible.contains($0.id) },
      reviewers: scores.reviewers.map {
        ReviewerLeniency(
          id: $0.reviewer, reviews: $0.reviews, leniency: $0.leniency,
          standardDeviation: $0.deviation, scale: $0.scale)
      }.sorted { ($1.leniency, $0.id) < ($0.leniency, $1.id) },
      variance: VarianceShares(
        applications: scores.variance.applicationShare, reviewers: scores.variance.reviewerShare,
        scales: scores.variance.scaleShare, residual: scores.variance.residualShare),
      groups: groups.map { $0.filter(visible.contains) }.filter { !$0.isEmpty },
      unreviewed: applications.map(\.id).filter { !reviewed.contains($0) && visible.contains($0) },
      leftOut: leftOut.filter { visible.contains($0.applicationID) },
      statements: [scores.variance.statement] + scores.scaleStatements
        + scores.warnings.map(\.message)
        + (round.costs == nil ? [Message("ranking.no-rates")] : []))
  }

  private func rows(
    of scores: Scores, in round: RankingRound, seed: UInt64
  ) -> [RankedApplication] {
    let chances = round.costs.map {
      scores.fundingChances(costs: $0, budgetMinorUnits: round.budget.minorUnits, seed: seed)
    }
    let given = Dictionary(grouping: reviews, by: \.key.applicationID)
      .mapValues { $0.reduce(0) { $0 + $1.score } / Double($0.count) }
    let estimates = Dictionary(
      uniqueKeysWithValues: scores.applications.map { ($0.application, $0) })
    return scores.ranking(seed: seed).compactMap { rank in
      estimates[rank.application].map {
        RankedApplication(
          id: rank.application, reviews: $0.reviews, rawMean: given[rank.application] ?? $0.rawMean,
          calibrated: $0.score, standardDeviation: $0.deviation, expectedRank: rank.expected,
          likelyRanks: rank.interval, fundingChance: chances?[rank.application])
      }
    }
  }
}

/// A review as one score.
private struct ScoredReview: Sendable {
  let key: ReviewKey
  let score: Double
  let weight: Double
  let byCriterion: [String: Score]
}

/// Runs a calculation, and says what it refuses.
private func calculating<Value>(
  _ body: () throws(PortfolioError) -> Value
) throws(GrantError) -> Value {
  do throws(PortfolioError) { return try body() } catch { throw .calculation(error.message) }
}

extension ReviewerWeight {
  fileprivate init(_ influence: ReviewerInfluence<Application.ID, Person.ID>) {
    self.init(
      id: influence.reviewer, application: influence.application,
      placesGained: influence.placesGained, scoreChange: influence.scoreChange,
      crossing: influence.crossing, lost: influence.lost)
  }
}

extension ScoredPanel.Scores {
  /// Whether reviewers' scales are taken out, with the reviewer who differs most as an example.
  fileprivate var scaleStatements: [Message] {
    guard let gain = scaleFinding.gain else { return [] }
    guard let deviation = scaleFinding.deviation,
      let extreme = reviewers.max(by: { abs($0.scale - 1) < abs($1.scale - 1) })
    else { return [Message("ranking.scales-unused")] }
    return [
      Message(
        "ranking.scales-used",
        [
          "deviation": .number(deviation, decimals: 2), "gain": .number(gain, decimals: 1),
          "threshold": .number(ScaleFinding.threshold, decimals: 1),
          "reviewer": .text(extreme.reviewer.rawValue),
          "scale": .number(extreme.scale, decimals: 2),
        ])
    ]
  }
}

extension VarianceComponents {
  /// How much leniency explains, in a plain sentence that does not oversell calibration.
  fileprivate var statement: Message {
    let key =
      switch reviewerShare {
      case ..<0.1: "ranking.leniency-little"
      case ..<0.3: "ranking.leniency-some"
      default: "ranking.leniency-much"
      }
    return Message(
      key,
      [
        "share": .percent(reviewerShare, decimals: 0),
        "applications": .percent(applicationShare, decimals: 0),
        "residual": .percent(residualShare, decimals: 0),
      ])
  }
}
