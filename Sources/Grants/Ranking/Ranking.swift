public import Vocabulary

/// The applications of a call by calibrated score, with how sure that is.
public struct Ranking: Hashable, Sendable {
  /// The call.
  public let callID: FundingCall.ID

  /// The reviewed applications, best first.
  public let rows: [RankedApplication]

  /// The reviewers, most lenient first.
  public let reviewers: [ReviewerLeniency]

  /// What the differences between scores come from.
  public let variance: VarianceShares

  /// The applications that no chain of reviewers links, as groups, largest first; one group when
  /// all are linked.
  public let groups: [[Application.ID]]

  /// The applications under review that have no review, by key.
  public let unreviewed: [Application.ID]

  /// The reviews that do not count, because their writers are in conflict.
  public let leftOut: [ReviewKey]

  /// What the panel should know before it uses the numbers: how much leniency explains, and what to
  /// be careful about.
  public let statements: [Message]
}

/// One application with its scores.
public struct RankedApplication: Hashable, Sendable {
  /// The application.
  public let id: Application.ID

  /// How many reviews count.
  public let reviews: Int

  /// The plain mean of the weighted scores, in points.
  public let rawMean: Double

  /// The score with the leniency of the reviewers taken out, in points.
  public let calibrated: Double

  /// The standard deviation of the calibrated score.
  public let standardDeviation: Double

  /// The rank to be expected, counted from 1.
  public let expectedRank: Double

  /// The ranks between which it lies with a probability of nine tenths.
  public let likelyRanks: ClosedRange<Int>

  /// How probable it is that the budget of the call pays for it when money goes from the best score
  /// down; nil when a rate for its currency is missing.
  public let fundingChance: Double?
}

/// How much higher than others a reviewer scores.
public struct ReviewerLeniency: Hashable, Sendable {
  /// The reviewer.
  public let id: Person.ID

  /// How many reviews count.
  public let reviews: Int

  /// The points that the reviewer adds to what others would give; negative for a severe one.
  public let leniency: Double

  /// The standard deviation of the leniency.
  public let standardDeviation: Double

  /// How many points the reviewer gives for a difference of one point between applications; 1 when
  /// scales are not used.
  public let scale: Double
}

/// The parts of the variance of scores, which sum to 1.
public struct VarianceShares: Hashable, Sendable {
  /// The part that the applications differ by.
  public let applications: Double

  /// The part that the reviewers' leniency differs by.
  public let reviewers: Double

  /// The part that comes from reviewers who spread their scores differently; 0 when scales are not
  /// used.
  public let scales: Double

  /// The rest, for which nobody knows a reason.
  public let residual: Double
}
