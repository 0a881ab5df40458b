internal import Glibc
internal import Portfolio

/// A panel whose true qualities are known.
struct SimulatedPanel {
  /// How a panel comes about; quality has a standard deviation of 1.
  struct Case {
    let name: String
    let applications: Int
    let reviewers: Int
    let reviewsEach: Int
    /// The standard deviation of leniency.
    let leniency: Double
    /// The standard deviation of what nothing explains.
    let noise: Double
    /// How differently reviewers spread their scores: the standard deviation of the logarithm of
    /// their scale.
    let scale: Double
    /// Whether scores are whole points from 1 to 5.
    let isCoarse: Bool
  }

  static let cases = [
    Case(
      name: "whole points, mild leniency", applications: 120, reviewers: 20, reviewsEach: 3,
      leniency: 0.4, noise: 1, scale: 0, isCoarse: true),
    Case(
      name: "leniency as large as quality", applications: 120, reviewers: 20, reviewsEach: 3,
      leniency: 1, noise: 1, scale: 0, isCoarse: false),
    Case(
      name: "and scales that differ", applications: 120, reviewers: 20, reviewsEach: 3,
      leniency: 1, noise: 1, scale: 0.4, isCoarse: false),
    Case(
      name: "a large call, scales differ", applications: 500, reviewers: 40, reviewsEach: 3,
      leniency: 1, noise: 1, scale: 0.4, isCoarse: false),
    Case(
      name: "few reviews for each reviewer", applications: 60, reviewers: 30, reviewsEach: 2,
      leniency: 1, noise: 1, scale: 0, isCoarse: false),
    Case(
      name: "no leniency at all", applications: 120, reviewers: 20, reviewsEach: 3, leniency: 0,
      noise: 1, scale: 0, isCoarse: false),
    Case(
      name: "leniency is most of it", applications: 500, reviewers: 40, reviewsEach: 4,
      leniency: 2.5, noise: 0.5, scale: 0, isCoarse: false),
  ]

  private(set) var scores: [ReviewScore<Int, Int>] = []
  private(set) var qualities: [Double] = []

  init(_ kind: Case, using generator: inout SeededGenerator) {
    qualities = (0..<kind.applications).map { _ in normal(&generator) }
    let leniencies = (0..<kind.reviewers).map { _ in kind.leniency * normal(&generator) }
    let scales = (0..<kind.reviewers).map { _ in exp(kind.scale * normal(&generator)) }
    // Seats are dealt in rounds, so that all reviewers have nearly the same load.
    var seats: [Int] = []
    for application in 0..<kind.applications {
      var readers: Set<Int> = []
      while readers.count < kind.reviewsEach {
        if seats.isEmpty { seats = (0..<kind.reviewers).shuffled(using: &generator) }
        let place = seats.lastIndex { !readers.contains($0) }
        guard let place else {
          seats = []
          continue
        }
        readers.insert(seats.remove(at: place))
      }
      for reviewer in readers.sorted() {
        let exact =
          scales[reviewer] * qualities[application] + leniencies[reviewer]
          + kind.noise * normal(&generator)
        scores.append(
          ReviewScore(
            application: application, reviewer: reviewer,
            score: kind.isCoarse ? min(5, max(1, (3 + exact).rounded())) : exact))
      }
    }
  }
}

private func normal(_ generator: inout SeededGenerator) -> Double {
  (-2 * log(1 - generator.nextUnit())).squareRoot() * cos(2 * .pi * generator.nextUnit())
}
