import Portfolio
import Testing

@Suite("Search for variances") struct VarianceSearchTests {
  @Test(arguments: hillyPanels)
  func `a lower hill of the likelihood is not mistaken for the highest`(panel: HillyPanel) throws {
    let fit = try Calibration(of: panel.scores)

    #expect(abs(fit.variance.application - panel.application) < 1e-4)
    #expect(abs(fit.variance.reviewer - panel.reviewer) < 1e-4)
    #expect(abs(fit.variance.residual - panel.residual) < 1e-4)
    #expect(abs(try #require(fit.restrictedDeviance) - panel.deviance) < 1e-5)
  }

  /// Each shared reviewer gives application 2 one more than application 1: a variance of ½.
  @Test func `without any noise the two variances are not made equal`() throws {
    let given: [(application: Int, reviewer: Int, score: Double, weight: Double)] = [
      (1, 1, 5, 1), (1, 2, 6, 1), (1, 3, 1, 1), (1, 4, 2, 1),
      (2, 1, 6, 1), (2, 3, 2, 8), (2, 4, 3, 1),
    ]

    let fit = try Calibration(
      of: given.map {
        ReviewScore(
          application: $0.application, reviewer: $0.reviewer, score: $0.score, weight: $0.weight)
      })

    #expect(abs(fit.variance.application - 0.5) < 1e-3)
    #expect(fit.variance.reviewer > 3)
  }
}

// The figures are the best that lme4 1.1-31 under R 4.2.2 finds with `lmer(score ~ 1 + (1 |
// application) + (1 | reviewer), weights = weight)`, three optimisers and five starts; the
// simulated panels are those of `make` in `Golden/mixed-model-references.R`.

/// A panel whose likelihood has several hills, or a low one at a variance of 0, and where lme4
/// finds the highest.
struct HillyPanel: CustomTestStringConvertible {
  let scores: [SimulatedPanel.Score]
  let application: Double
  let reviewer: Double
  let residual: Double
  let deviance: Double

  var testDescription: String { "\(scores.count) scores, deviance \(deviance)" }
}

private let hillyPanels = [
  HillyPanel(
    scores: [
      .init(application: 0, reviewer: 6, score: 10, weight: 2),
      .init(application: 0, reviewer: 5, score: 6, weight: 0.5),
      .init(application: 0, reviewer: 10, score: 5, weight: 2),
      .init(application: 1, reviewer: 8, score: 8, weight: 2),
      .init(application: 1, reviewer: 6, score: 12, weight: 1),
      .init(application: 1, reviewer: 2, score: 5, weight: 0.5),
    ],
    application: 1.163539, reviewer: 5.824378, residual: 0.683315, deviance: 24.622932),
  HillyPanel(
    scores: SimulatedPanel(
      seed: 864, applications: 12, reviewers: 5, reviewsEach: 3, weighted: true, lenient: 0.6
    ).scores,
    application: 0.070505, reviewer: 0.020864, residual: 0.182200, deviance: 54.937216),
  HillyPanel(
    scores: SimulatedPanel(
      seed: 1467, applications: 10, reviewers: 14, reviewsEach: 4, weighted: true, lenient: 0.3
    ).scores,
    application: 0.094046, reviewer: 0.007757, residual: 0.376745, deviance: 79.287091),
  HillyPanel(
    scores: SimulatedPanel(
      seed: 1627, applications: 8, reviewers: 6, reviewsEach: 2, weighted: true, lenient: 0.3
    ).scores,
    application: 0.303708, reviewer: 0.627530, residual: 0.098926, deviance: 34.947505),
]
