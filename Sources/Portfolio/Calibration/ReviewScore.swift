/// A score that one reviewer gave one application.
///
/// When a review has several criteria, hand in either one score, weighted by the rubric, or one for each criterion;
/// the model takes the latter for independent, so its deviations are then too small rather than too large.
public struct ReviewScore<Application: PortfolioKey, Reviewer: PortfolioKey>: Hashable, Sendable {
  /// The application that was scored.
  public let application: Application

  /// The reviewer who scored it.
  public let reviewer: Reviewer

  /// The score, on any scale that is the same for all.
  public let score: Double

  /// How much the score counts: its noise has 1/weight times the variance of a score of weight 1.
  public let weight: Double

  /// Makes a score; a weight of 1 is plain confidence.
  public init(application: Application, reviewer: Reviewer, score: Double, weight: Double = 1) {
    self.application = application
    self.reviewer = reviewer
    self.score = score
    self.weight = weight
  }
}
