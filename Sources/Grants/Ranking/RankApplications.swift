internal import Portfolio
public import Vocabulary

extension GrantService {
  /// Ranks the reviewed applications of a call by their calibrated scores.
  ///
  /// Each review counts as one score, weighted by the rubric; how sure the reviewer was decides how much
  /// it counts. What the actor may not see is left out of the answer, but not of the calculation.
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
    let (call, panel, visible) = try await store.read { (grants) throws(GrantError) in
      let person = try grants.require(.readApplications, of: actor)
      let call = try grants.chosenCall(callID)
      let visible = try grants.panel(of: call, seenBy: person).applications.map(\.id)
      return (call, try grants.panel(of: call, seenBy: nil), Set(visible))
    }
    let scored = ScoredPanel(panel, rubric: call.terms.rubric)
    guard !scored.isEmpty else { throw .noReviews(call.id) }
    return scored.ranking(of: call.id, with: try scored.calibrated(), seed: seed, seenBy: visible)
  }
}

/// The reviews of a call as scores that can be calibrated.
struct ScoredPanel: Sendable {
  typealias Scores = Calibration<Application.ID, Person.ID>

  /// The applications that are or were under review, by key.
  private let applications: [Application]

  private let reviews: [(key: ReviewKey, score: Double, weight: Double)]
  private let leftOut: [ReviewKey]

  init(_ panel: Panel, rubric: Rubric) {
    applications = panel.applications.filter { $0.isReviewed }
    let reviewed = Set(applications.map(\.id))
    var reviews: [(key: ReviewKey, score: Double, weight: Double)] = []
    var leftOut = panel.barred
    for review in panel.reviews where reviewed.contains(review.applicationID) {
      guard let score = rubric.weighted(review.content.scores) else {
        leftOut.append(review.key)
        continue
      }
      reviews.append((review.key, score.measured, review.content.confidence.weight))
    }
    self.reviews = reviews
    self.leftOut = leftOut
  }

  var isEmpty: Bool { reviews.isEmpty }

  func calibrated() throws(GrantError) -> Scores {
    do throws(PortfolioError) {
      return try Calibration(
        of: reviews.map {
          ReviewScore(
            application: $0.key.applicationID, reviewer: $0.key.reviewerID, score: $0.score,
            weight: $0.weight)
        })
    } catch {
      throw .calculation(error.message)
    }
  }

  func ranking(
    of call: FundingCall.ID, with scores: Scores, seed: UInt64, seenBy visible: Set<Application.ID>
  ) -> Ranking {
    let groups = reviewGroups(of: reviews.map(\.key))
    let reviewed = Set(reviews.map(\.key.applicationID))
    return Ranking(
      callID: call, rows: rows(of: scores, seed: seed).filter { visible.contains($0.id) },
      reviewers: scores.reviewers.map {
        ReviewerLeniency(
          id: $0.reviewer, reviews: $0.reviews, leniency: $0.leniency,
          standardDeviation: $0.deviation)
      }.sorted { ($1.leniency, $0.id) < ($0.leniency, $1.id) },
      variance: VarianceShares(
        applications: scores.variance.applicationShare, reviewers: scores.variance.reviewerShare,
        residual: scores.variance.residualShare),
      groups: groups.map { $0.filter(visible.contains) }.filter { !$0.isEmpty },
      unreviewed: applications.map(\.id).filter { !reviewed.contains($0) && visible.contains($0) },
      leftOut: leftOut.filter { visible.contains($0.applicationID) },
      statements: [scores.variance.statement] + scores.warnings.map(\.message))
  }

  private func rows(of scores: Scores, seed: UInt64) -> [RankedApplication] {
    let given = Dictionary(grouping: reviews, by: \.key.applicationID)
      .mapValues { $0.reduce(0) { $0 + $1.score } / Double($0.count) }
    let estimates = Dictionary(
      uniqueKeysWithValues: scores.applications.map { ($0.application, $0) })
    return scores.ranking(seed: seed).compactMap { rank in
      estimates[rank.application].map {
        RankedApplication(
          id: rank.application, reviews: $0.reviews, rawMean: given[rank.application] ?? $0.rawMean,
          calibrated: $0.score, standardDeviation: $0.deviation, expectedRank: rank.expected,
          likelyRanks: rank.interval)
      }
    }
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

extension Application {
  /// Whether its reviews count: it is under review, or was when it was decided.
  var isReviewed: Bool {
    [.declined, .eligible, .funded, .reserve].contains(status)
  }
}
