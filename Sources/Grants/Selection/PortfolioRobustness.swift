public import Vocabulary

/// How to test a portfolio against what the reviews leave open.
public struct RobustnessPlan: Hashable, Sendable {
  /// The most draws that one test takes.
  public static let mostDraws = 10_000

  /// How many sets of scores are drawn.
  public let draws: Int

  /// Starts the draws; the same seed gives the same answer.
  public let seed: UInt64

  /// Makes a plan; nil unless there is a draw, and no more than `mostDraws`.
  public init?(draws: Int, seed: UInt64) {
    guard (1...Self.mostDraws).contains(draws) else { return nil }
    self.draws = draws
    self.seed = seed
  }
}

/// How much of a portfolio depends on what the reviews leave open.
///
/// Each draw is one set of scores that fits the reviews as well as any; the best portfolio is
/// chosen anew for it, under the same rules and with the same costs.
public struct PortfolioRobustness: Hashable, Sendable {
  /// Where an application stands over all draws.
  public enum Standing: String, CaseIterable, Hashable, Sendable {
    case always, never, sometimes
  }

  /// How the test was made.
  public let plan: RobustnessPlan

  /// In how many draws the best portfolio has each application, at whatever amount.
  public let counts: [Application.ID: Int]

  /// In how many draws it has each application at each share of its request; empty unless the
  /// policy knows parts.
  public let shareCounts: [Application.ID: [Share: Int]]

  /// What the portfolio is worth less than the best of a draw, on average, as a part of the
  /// latter.
  public let meanRegret: Double

  /// The part of the draws whose best portfolio was proved the best.
  public let provedShare: Double

  /// The part of the draws whose best portfolio has an application, 0 to 1.
  public func share(of id: Application.ID) -> Double? {
    counts[id].map { Double($0) / Double(plan.draws) }
  }

  /// Where an application stands, or nil for one that could not be chosen.
  public func standing(of id: Application.ID) -> Standing? {
    counts[id].map { $0 == 0 ? .never : $0 == plan.draws ? .always : .sometimes }
  }

  func seen(_ visible: Set<Application.ID>) -> PortfolioRobustness {
    PortfolioRobustness(
      plan: plan, counts: counts.filter { visible.contains($0.key) },
      shareCounts: shareCounts.filter { visible.contains($0.key) }, meanRegret: meanRegret,
      provedShare: provedShare)
  }
}

extension PortfolioRobustness {
  init(
    plan: RobustnessPlan, stepCounts: [OfferKey: Int], shares: [OfferKey: Share],
    meanRegret: Double, provedShare: Double
  ) {
    var byShare: [Application.ID: [Share: Int]] = [:]
    for (key, count) in stepCounts { byShare[key.id, default: [:]][shares[key] ?? .whole] = count }
    self.init(
      plan: plan, counts: byShare.mapValues { $0.values.reduce(0, +) },
      shareCounts: byShare.filter { $0.value.count > 1 }, meanRegret: meanRegret,
      provedShare: provedShare)
  }
}
