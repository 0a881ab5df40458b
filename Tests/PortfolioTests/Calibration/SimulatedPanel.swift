import Portfolio

/// A panel whose reviews come from Lehmer's generator, so that R can make the same one.
///
/// `Golden/mixed-model-references.R` holds the same algorithm, operation by operation.
struct SimulatedPanel {
  typealias Score = ReviewScore<Int, Int>

  let scores: [Score]
  let qualities: [Double]
  let leniencies: [Double]

  /// Makes reviews of `applications` by `reviewers`, `reviewsEach` for each application.
  init(
    seed: Double, applications: Int, reviewers: Int, reviewsEach: Int, weighted: Bool,
    lenient: Double
  ) {
    var source = Lehmer(state: seed)
    qualities = (0..<applications).map { _ in source.nextBell() }
    leniencies = (0..<reviewers).map { _ in lenient * source.nextBell() }
    var scores: [Score] = []
    for application in 0..<applications {
      let base = (source.nextUnit() * Double(reviewers)).rounded(.down)
      let spacing = Double(reviewers) / Double(reviewsEach) - 1
      let step = 1 + (source.nextUnit() * spacing).rounded(.down)
      for turn in 0..<reviewsEach {
        let reviewer = (Int(base) + turn * Int(step)) % reviewers
        let exact =
          5 + qualities[application] + leniencies[reviewer] + 0.8 * source.nextBell()
        let score = (exact * 100 + 0.5).rounded(.down) / 100
        let weight = weighted ? [0.5, 1, 2][Int((source.nextUnit() * 3).rounded(.down))] : 1
        scores.append(
          Score(
            application: application + 1, reviewer: reviewer + 1, score: score, weight: weight))
      }
    }
    self.scores = scores
  }
}

private struct Lehmer {
  var state: Double

  mutating func nextUnit() -> Double {
    state = (16807 * state).truncatingRemainder(dividingBy: 2_147_483_647)
    return state / 2_147_483_647
  }

  /// A number around 0 with standard deviation 0.577, nearly normal.
  mutating func nextBell() -> Double {
    var sum = nextUnit()
    for _ in 0..<3 { sum += nextUnit() }
    return sum - 2
  }
}
