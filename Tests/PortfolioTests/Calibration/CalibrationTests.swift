import Portfolio
import Testing

@Suite("Calibration") struct CalibrationTests {
  private typealias Score = ReviewScore<String, String>

  @Test(arguments: mixedModelReferences)
  func `the fit agrees with lme4`(reference: MixedModelReference) throws {
    let given = reference.panel.scores.reduce(0) { $0 + $1.score }
    #expect(abs(given - reference.sumOfScores) < 1e-6, "R and Swift made the same panel")

    let fit = try Calibration(of: reference.panel.scores, scales: .never)

    let pairs =
      [
        (fit.mean, reference.mean), (fit.variance.application, reference.application),
        (fit.variance.reviewer, reference.reviewer), (fit.variance.residual, reference.residual),
        (try #require(fit.restrictedDeviance), reference.deviance),
      ] + zip(fit.applications.map(\.score), reference.scores)
      + zip(fit.applications.map(\.deviation), reference.deviations)
      + zip(fit.reviewers.map(\.leniency), reference.leniencies)
      + zip(fit.reviewers.map(\.deviation), reference.leniencyDeviations)
    for (found, expected) in pairs { #expect(abs(found - expected) < 1e-4) }
  }

  @Test func `planted leniency is recovered`() throws {
    let panel = SimulatedPanel(
      seed: 21, applications: 300, reviewers: 12, reviewsEach: 4, weighted: false, lenient: 1.5)

    let fit = try Calibration(of: panel.scores)

    let mean = panel.leniencies.reduce(0, +) / Double(panel.leniencies.count)
    for (found, planted) in zip(fit.reviewers, panel.leniencies) {
      #expect(abs(found.leniency - (planted - mean)) < 4 * found.deviation)
      #expect(found.deviation < 0.3)
    }
    #expect(fit.variance.reviewerShare > 0.3)
    #expect(correlation(fit.applications.map(\.score), panel.qualities) > 0.85)
    #expect(
      correlation(fit.applications.map(\.score), panel.qualities)
        > correlation(fit.applications.map(\.rawMean), panel.qualities) + 0.1)
  }

  @Test func `deviations cover the true qualities as often as they promise`() throws {
    var inside = 0
    var count = 0
    for seed in 30..<80 {
      let panel = SimulatedPanel(
        seed: Double(seed), applications: 40, reviewers: 8, reviewsEach: 3, weighted: true,
        lenient: 0.6)
      let fit = try Calibration(of: panel.scores)
      for (estimate, quality) in zip(fit.applications, panel.qualities) {
        count += 1
        if abs(estimate.score - 5 - quality) < 1.645 * estimate.deviation { inside += 1 }
      }
    }

    #expect((0.86...0.94).contains(Double(inside) / Double(count)))
  }

  @Test func `the order of the reviews changes nothing`() throws {
    let panel = SimulatedPanel(
      seed: 5, applications: 40, reviewers: 9, reviewsEach: 3, weighted: true, lenient: 1)
    var generator = SeededGenerator(seed: 1)

    let first = try Calibration(of: panel.scores)
    let second = try Calibration(of: panel.scores.shuffled(using: &generator))

    #expect(first.applications == second.applications)
    #expect(first.reviewers == second.reviewers)
    #expect(first.variance == second.variance)
    #expect(first.ranking(seed: 3) == second.ranking(seed: 3))
  }

  @Test func `shares of variance sum to the whole`() throws {
    let fit = try Calibration(of: mixedModelReferences[1].panel.scores, scales: .never)

    let shares = fit.variance
    let sum = shares.applicationShare + shares.reviewerShare + shares.residualShare
    #expect(abs(sum - 1) < 1e-12)
    #expect(abs(shares.reviewerShare - shares.reviewer / shares.total) < 1e-12)
  }

  @Test func `several scores by one reviewer count as one review`() throws {
    let fit = try Calibration(of: [
      Score(application: "A", reviewer: "x", score: 1),
      Score(application: "A", reviewer: "x", score: 3),
      Score(application: "A", reviewer: "y", score: 5),
      Score(application: "B", reviewer: "y", score: 4, weight: 2),
    ])

    #expect(fit.applications.map(\.reviews) == [2, 1])
    #expect(fit.reviewers.map(\.reviews) == [1, 2])
    #expect(fit.applications.map(\.rawMean) == [3, 4])
  }
}

private func correlation(_ one: [Double], _ other: [Double]) -> Double {
  let count = Double(one.count)
  let means = (one.reduce(0, +) / count, other.reduce(0, +) / count)
  var products = (0.0, 0.0, 0.0)
  for (left, right) in zip(one, other) {
    products.0 += (left - means.0) * (right - means.1)
    products.1 += (left - means.0) * (left - means.0)
    products.2 += (right - means.1) * (right - means.1)
  }
  return products.0 / (products.1 * products.2).squareRoot()
}
