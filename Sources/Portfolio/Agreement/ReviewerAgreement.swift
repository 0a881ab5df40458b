/// How far reviewers agree beyond chance: Krippendorff's alpha for interval scales.
///
/// Alpha is 1 minus the ratio of the disagreement that was observed within applications to the one
/// that is expected by chance, with squared differences (K. Krippendorff, "Computing
/// Krippendorff's Alpha-Reliability", 2011). 1 is perfect agreement, 0 is what chance gives, and
/// below 0 reviewers contradict each other. Applications with one score say nothing and are left
/// out. The interval resamples whole applications, as J. Hughes does (R Journal 13(1), 2021).
public struct ReviewerAgreement: Hashable, Sendable {
  /// Alpha; nil when no application has two scores, or when all scores are equal, which leaves
  /// nothing to agree on.
  public let alpha: Double?

  /// The interval of alpha with the coverage that was asked for; nil with fewer than three
  /// applications, or when alpha is nil.
  public let interval: ClosedRange<Double>?

  /// How many applications have two scores or more.
  public let applications: Int

  /// How many scores they have.
  public let scores: Int

  /// Measures the agreement of scores.
  ///
  /// - Parameters:
  ///   - scores: The scores; their weights are not used.
  ///   - coverage: The probability that the interval is to hold.
  ///   - draws: How many samples the interval comes from.
  ///   - seed: Starts the samples, so that the same seed gives the same interval.
  /// - Throws: `PortfolioError.badScore` for a score that is not finite.
  /// - Precondition: There is a draw, and the coverage lies between 0 and 1.
  public init<Application: PortfolioKey, Reviewer: PortfolioKey>(
    of scores: [ReviewScore<Application, Reviewer>], coverage: Double = 0.95, draws: Int = 2000,
    seed: UInt64
  ) throws(PortfolioError) {
    precondition(draws > 0 && coverage > 0 && coverage < 1, "No draw, or no coverage")
    for score in scores where !score.score.isFinite {
      throw .badScore(
        application: String(describing: score.application),
        reviewer: String(describing: score.reviewer))
    }
    // A point near the scores keeps sums of squares exact; alpha does not depend on it.
    let origin = scores.first?.score ?? 0
    let units = Dictionary(grouping: scores, by: \.application)
      .filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
      .map { UnitSums($0.value.map { $0.score - origin }.sorted()) }
    applications = units.count
    self.scores = units.reduce(0) { $0 + Int($1.count) }
    alpha = Self.alpha(of: units)
    interval =
      alpha == nil
      ? nil : Self.interval(of: units, coverage: coverage, draws: draws, seed: seed)
  }

  private static func interval(
    of units: [UnitSums], coverage: Double, draws: Int, seed: UInt64
  ) -> ClosedRange<Double>? {
    guard units.count > 2 else { return nil }
    var generator = SeededGenerator(seed: seed)
    var alphas: [Double] = []
    for _ in 0..<draws {
      let sample = units.indices.map { _ in
        units[Int(generator.nextUnit() * Double(units.count))]
      }
      // A sample whose scores are all equal agrees perfectly.
      alphas.append(alpha(of: sample) ?? 1)
    }
    alphas.sort()
    let tail = Int(Double(draws) * (1 - coverage) / 2)
    return alphas[tail]...alphas[draws - 1 - tail]
  }

  private static func alpha(of units: [UnitSums]) -> Double? {
    var all = UnitSums([])
    var observed = 0.0
    for unit in units {
      observed += unit.squaredDifferences / (unit.count - 1)
      all.add(unit)
    }
    let expected = all.squaredDifferences / (all.count - 1)
    guard all.count > 1, expected > 0 else { return nil }
    return 1 - observed / expected
  }
}

/// What alpha needs of the scores of one application.
private struct UnitSums {
  private(set) var count = 0.0
  private var sum = 0.0
  private var squares = 0.0

  init(_ values: [Double]) {
    for value in values {
      count += 1
      sum += value
      squares += value * value
    }
  }

  mutating func add(_ other: UnitSums) {
    count += other.count
    sum += other.sum
    squares += other.squares
  }

  /// The sum of the squared differences over all ordered pairs.
  var squaredDifferences: Double { max(0, 2 * (count * squares - sum * sum)) }
}
