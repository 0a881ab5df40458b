import Portfolio
import Testing

@Suite("Reviewer scales") struct ReviewerScaleTests {
  @Test(arguments: mixedModelReferences.filter { $0.panel.scores.count != 90 })
  func `panels without scales are calibrated without them`(reference: MixedModelReference) throws {
    let fit = try Calibration(of: reference.panel.scores)
    let plain = try Calibration(of: reference.panel.scores, scales: .never)

    #expect(!fit.scaleFinding.isUsed)
    let gain = try #require(fit.scaleFinding.gain)
    #expect(gain < ScaleFinding.threshold)
    #expect(plain.scaleFinding.gain == nil)
    #expect(fit.applications == plain.applications)
    #expect(fit.reviewers.allSatisfy { $0.scale == 1 && $0.scaleDeviation == nil })
    #expect(fit.variance.scaleShare == 0)
  }

  @Test func `planted scales are recovered, and quality with them`() throws {
    let panel = ScaledPanel(seed: 4, scales: [0.3, 0.5, 0.8, 0.9, 1.1, 1.2, 1.5, 1.7])

    let fit = try Calibration(of: panel.scores)
    let plain = try Calibration(of: panel.scores, scales: .never)

    #expect(fit.scaleFinding.isUsed)
    for (found, planted) in zip(fit.reviewers, panel.scales) {
      let deviation = try #require(found.scaleDeviation)
      #expect(abs(found.scale - planted) < 4 * deviation)
      #expect(deviation < 0.2)
    }
    #expect(panel.misplaced(by: fit) < 0.8 * panel.misplaced(by: plain))
    let shares = fit.variance
    #expect(shares.scaleShare > 0.05)
    #expect(
      abs(
        shares.applicationShare + shares.reviewerShare + shares.scaleShare + shares.residualShare
          - 1) < 1e-12)
  }

  @Test func `intervals hold the true qualities as often as they promise`() throws {
    var inside = 0
    var count = 0
    for seed in 50..<75 {
      let panel = ScaledPanel(seed: UInt64(seed), scales: [0.4, 0.6, 0.9, 1, 1, 1.1, 1.4, 1.6])
      let fit = try Calibration(of: panel.scores)
      for (estimate, quality) in zip(fit.applications, panel.qualities) {
        count += 1
        if abs(estimate.score - quality) < 1.645 * estimate.deviation { inside += 1 }
      }
    }

    #expect((0.82...0.97).contains(Double(inside) / Double(count)))
  }

  @Test func `the order of the reviews and the unit of the scores change nothing`() throws {
    let panel = ScaledPanel(seed: 9, scales: [0.3, 0.6, 1, 1.4, 1.7])
    var generator = SeededGenerator(seed: 1)

    let first = try Calibration(of: panel.scores)
    let second = try Calibration(of: panel.scores.shuffled(using: &generator))
    let larger = try Calibration(
      of: panel.scores.map {
        ReviewScore(
          application: $0.application, reviewer: $0.reviewer, score: 20 * $0.score + 7, weight: 3)
      })

    #expect(first.applications == second.applications)
    #expect(first.reviewers == second.reviewers)
    #expect(first.ranking(seed: 3) == second.ranking(seed: 3))
    for (one, other) in zip(first.applications, larger.applications) {
      #expect(abs(20 * one.score + 7 - other.score) < 1e-3)
      #expect(abs(20 * one.deviation - other.deviation) < 1e-3)
    }
    #expect(
      zip(first.reviewers, larger.reviewers).allSatisfy { abs($0.scale - $1.scale) < 1e-4 })
  }

  @Test func `leaving one reviewer out keeps the scales of the others`() throws {
    let panel = ScaledPanel(seed: 4, scales: [0.3, 0.5, 1, 1.5, 1.7])
    let fit = try Calibration(of: panel.scores)

    let influences = try fit.influences(in: panel.scores, firstPlaces: 10)

    let rest = try Calibration(of: panel.scores.filter { $0.reviewer != 0 })
    let change = try #require(influences.first)
    #expect(fit.scaleFinding.isUsed && rest.scaleFinding.isUsed)
    #expect(influences.map(\.reviewer) == [0, 1, 2, 3, 4])
    let moved = try #require(change.application)
    let before = try #require(fit.applications.first { $0.application == moved })
    let after = try #require(rest.applications.first { $0.application == moved })
    #expect(abs(after.score - before.score - change.scoreChange) < 0.1)
  }
}

/// Sixty applications by four of some reviewers each, whose scales are given.
private struct ScaledPanel {
  let scales: [Double]
  var qualities: [Double] = []
  var scores: [ReviewScore<Int, Int>] = []

  init(seed: UInt64, scales: [Double]) {
    self.scales = scales
    var generator = SeededGenerator(seed: seed)
    let bell = { (0..<12).reduce(-6) { sum, _ in sum + generator.nextUnit() } }
    qualities = (0..<60).map { _ in bell() }
    let leniencies = scales.map { _ in bell() }
    for (application, quality) in qualities.enumerated() {
      for seat in 0..<4 {
        let reviewer = (application * 3 + application / 7 + seat) % scales.count
        scores.append(
          ReviewScore(
            application: application, reviewer: reviewer,
            score: scales[reviewer] * quality + leniencies[reviewer] + 0.5 * bell()))
      }
    }
  }

  /// The mean squared distance of calibrated scores from qualities, both about their means.
  func misplaced(by fit: Calibration<Int, Int>) -> Double {
    let count = Double(qualities.count)
    let means = (
      qualities.reduce(0, +) / count, fit.applications.reduce(0) { $0 + $1.score } / count
    )
    return zip(qualities, fit.applications).reduce(0) { sum, pair in
      let error = pair.0 - means.0 - (pair.1.score - means.1)
      return sum + error * error / count
    }
  }
}
