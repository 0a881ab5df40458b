import Glibc

/// Scores with the leniency of reviewers taken out, and how sure one can be of them.
///
/// The model is *score = mean + application + reviewer + noise* with normal effects, the noise's
/// variance divided by the weight of the score. The variances maximise the restricted likelihood
/// (REML), as lme4's `lmer(score ~ 1 + (1 | application) + (1 | reviewer), weights = weight)` does;
/// the effects are their best linear unbiased predictions. Deviations take the estimated variances
/// as known.
///
/// Where the likelihood certainly supports it (`ScaleFinding`), each reviewer has a scale too, by
/// which the application's effect is multiplied: 1 point of a reviewer with scale 0.5 counts as 2.
/// There is one score for each review, weighted by the rubric: criteria of one review share the
/// impression that the whole made, so that scores by criterion would count as more than they are.
public struct Calibration<Application: PortfolioKey, Reviewer: PortfolioKey>: Sendable {
  /// An application's score before and after calibration.
  public struct Estimate: Hashable, Sendable {
    /// The application.
    public let application: Application
    /// The weighted mean of its scores as they were given.
    public let rawMean: Double
    /// The overall mean plus the application's effect.
    public let score: Double
    /// The standard deviation of the calibrated score, the uncertainty of the overall mean
    /// included.
    public let deviation: Double
    /// How many reviewers scored it.
    public let reviews: Int
  }

  /// How much above the others a reviewer scores.
  public struct Leniency: Hashable, Sendable {
    /// The reviewer.
    public let reviewer: Reviewer
    /// The reviewer's effect: what is taken off each of the reviewer's scores; negative for a
    /// severe one.
    public let leniency: Double
    /// The standard deviation of the leniency.
    public let deviation: Double
    /// How many points the reviewer gives for each point of difference between applications; 1
    /// when the term is not used.
    public let scale: Double
    /// The standard deviation of the scale; nil when the term is not used.
    public let scaleDeviation: Double?
    /// How many applications the reviewer scored.
    public let reviews: Int
  }

  /// The overall mean.
  public let mean: Double

  /// Where the differences between scores come from.
  public let variance: VarianceComponents

  /// The applications, in the order of their keys.
  public let applications: [Estimate]

  /// The reviewers, in the order of their keys.
  public let reviewers: [Leniency]

  /// Into how many groups the reviews fall that no chain of common reviewers links.
  public let groups: Int

  /// What to be careful about, in a fixed order.
  public let warnings: [CalibrationWarning]

  /// Whether reviewers spread their scores differently.
  public let scaleFinding: ScaleFinding

  /// −2 times the restricted log-likelihood of the model without scales at its maximum (lme4's REML
  /// criterion); nil when nothing was fitted.
  public let restrictedDeviance: Double?

  let posterior: Posterior
  let scaledModel: ScaledModel?

  /// Fits the model.
  ///
  /// - Parameters:
  ///   - scores: The scores in any order; the order changes nothing.
  ///   - scales: Whether to look for reviewers' scales.
  /// - Throws: `PortfolioError.noScores` or `.badScore`.
  /// - Complexity: O(*s* + *m*³) for each of some hundred steps, where *s* is the number of scores
  ///   and *m* the smaller of the numbers of reviewers and applications; where scales are looked
  ///   for, *m* is the number of reviewers.
  public init(
    of scores: [ReviewScore<Application, Reviewer>], scales: ScaleUse = .whenSupported
  ) throws(PortfolioError) {
    try self.init(of: scores, scales: scales, from: nil)
  }

  init(
    of scores: [ReviewScore<Application, Reviewer>], scales use: ScaleUse, from start: ScaledModel?
  ) throws(PortfolioError) {
    let panel = try Panel(scores)
    let fit = PanelFit(panel, scales: use, from: start)
    let counts = panel.reviewCounts()
    let rawMeans = panel.rawMeans()
    mean = fit.mean
    variance = fit.variance
    restrictedDeviance = fit.restrictedDeviance
    posterior = fit.posterior
    scaleFinding = fit.finding
    scaledModel = fit.scaledModel
    groups = panel.groupCount()
    warnings = (groups > 1 ? [.disconnected(groups: groups)] : []) + fit.warnings
    applications = panel.applications.keys.enumerated().map { place, key in
      Estimate(
        application: key, rawMean: rawMeans[place], score: fit.posterior.estimates[place],
        deviation: fit.posterior.deviation(of: place), reviews: counts.ofApplication[place])
    }
    reviewers = panel.reviewers.keys.enumerated().map { place, key in
      Leniency(
        reviewer: key, leniency: fit.leniencies[place].estimate,
        deviation: fit.leniencies[place].deviation, scale: fit.scales?[place].estimate ?? 1,
        scaleDeviation: fit.scales?[place].deviation, reviews: counts.ofReviewer[place])
    }
  }

  /// Draws one set of scores that the reviews leave possible, in the order of `applications`.
  ///
  /// Sets that are drawn one after the other vary as the calibrated scores do, together with what
  /// ties them to each other; a decision that changes from set to set is not settled by the
  /// reviews.
  public func drawScores(using generator: inout SeededGenerator) -> [Double] {
    posterior.draw(using: &generator)
  }
}
