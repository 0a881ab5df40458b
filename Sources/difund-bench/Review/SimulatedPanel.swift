internal import Glibc
internal import Portfolio

/// A panel whose true qualities are known.
struct SimulatedPanel {
  /// How reviewers turn quality into scores.
  enum Manner {
    /// Scales are the exponential of a normal number with this deviation, leniencies normal with
    /// that one.
    case normal(scale: Double, leniency: Double)
    /// As in the generator of Y. Tan, J. Wu, X. Bei and H. Xu (2021): scores are quality around
    /// 5.32, times a number between 0 and 2, plus a normal one with deviation 2.
    case linear
  }

  /// How a panel comes about; quality has a standard deviation of 1.
  struct Case {
    let name: String
    let applications: Int
    let reviewers: Int
    let reviewsEach: Int
    let manner: Manner
    /// The standard deviation of what nothing explains.
    let noise: Double
    /// Whether scores are whole points from 1 to 5.
    var isCoarse = false

    /// The same without scales that differ.
    var withoutScales: Case {
      var leniency = 2.0
      if case .normal(_, let stated) = manner { leniency = stated }
      return Case(
        name: name, applications: applications, reviewers: reviewers, reviewsEach: reviewsEach,
        manner: .normal(scale: 0, leniency: leniency), noise: noise, isCoarse: isCoarse)
    }
  }

  private(set) var scores: [ReviewScore<Int, Int>] = []
  private(set) var qualities: [Double] = []
  /// The qualities in points of the average reviewer.
  private(set) var commonQualities: [Double] = []

  /// Makes a panel.
  ///
  /// - Parameters:
  ///   - kind: How it comes about.
  ///   - isWeighted: Whether reviewers are sure of some scores, which have less noise, and unsure
  ///     of others.
  ///   - generator: The chance.
  init(_ kind: Case, isWeighted: Bool = false, using generator: inout SeededGenerator) {
    let reviewers = (0..<kind.reviewers).map { _ in kind.manner.reviewer(&generator) }
    qualities = (0..<kind.applications).map { _ in
      let quality = bell(&generator)
      if case .linear = kind.manner { return min(10, max(0, quality + 5.32)) }
      return quality
    }
    let meanScale = reviewers.reduce(0) { $0 + $1.scale } / Double(reviewers.count)
    commonQualities = qualities.map { $0 * meanScale }
    for (application, readers) in Self.seats(kind, using: &generator).enumerated() {
      for reviewer in readers {
        let weight = isWeighted ? 0.5 * Double(1 + Int(3 * generator.nextUnit())) : 1
        let exact =
          reviewers[reviewer].scale * qualities[application] + reviewers[reviewer].leniency
          + kind.noise / weight.squareRoot() * bell(&generator)
        scores.append(
          ReviewScore(
            application: application, reviewer: reviewer,
            score: kind.isCoarse ? min(5, max(1, (3 + exact).rounded())) : exact,
            weight: weight))
      }
    }
  }

  /// Deals seats in rounds, so that all reviewers have nearly the same load.
  private static func seats(
    _ kind: Case, using generator: inout SeededGenerator
  ) -> [[Int]] {
    var seats: [Int] = []
    return (0..<kind.applications).map { _ in
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
      return readers.sorted()
    }
  }
}

extension SimulatedPanel.Manner {
  fileprivate func reviewer(
    _ generator: inout SeededGenerator
  ) -> (scale: Double, leniency: Double) {
    switch self {
    case .normal(let scale, let leniency):
      (exp(scale * bell(&generator)), leniency * bell(&generator))
    case .linear: (2 * generator.nextUnit(), 2 * bell(&generator))
    }
  }
}

extension SimulatedPanel {
  static let cases = [
    Case(
      name: "A whole points, mild leniency", applications: 120, reviewers: 20, reviewsEach: 3,
      manner: .normal(scale: 0, leniency: 0.4), noise: 1, isCoarse: true),
    Case(
      name: "B leniency as large as quality", applications: 120, reviewers: 20, reviewsEach: 3,
      manner: .normal(scale: 0, leniency: 1), noise: 1),
    Case(
      name: "C and scales that differ", applications: 120, reviewers: 20, reviewsEach: 3,
      manner: .normal(scale: 0.4, leniency: 1), noise: 1),
    Case(
      name: "D a large call, scales differ", applications: 500, reviewers: 40, reviewsEach: 3,
      manner: .normal(scale: 0.4, leniency: 1), noise: 1),
    Case(
      name: "E few reviews each", applications: 60, reviewers: 30, reviewsEach: 2,
      manner: .normal(scale: 0, leniency: 1), noise: 1),
    Case(
      name: "F no leniency at all", applications: 120, reviewers: 20, reviewsEach: 3,
      manner: .normal(scale: 0, leniency: 0), noise: 1),
    Case(
      name: "LSC 200, 5 each, noise .5", applications: 200, reviewers: 200, reviewsEach: 5,
      manner: .linear, noise: 0.5),
    Case(
      name: "LSC 200, 5 each, noise 1", applications: 200, reviewers: 200, reviewsEach: 5,
      manner: .linear, noise: 1),
    Case(
      name: "LSC 500, 4 each, noise .5", applications: 500, reviewers: 500, reviewsEach: 4,
      manner: .linear, noise: 0.5),
  ]
}

private func bell(_ generator: inout SeededGenerator) -> Double {
  (-2 * log(1 - generator.nextUnit())).squareRoot() * cos(2 * .pi * generator.nextUnit())
}
