import Glibc

/// Looks for scales of reviewers, and decides whether the scores support them.
///
/// What is compared is twice the restricted log-likelihood without scales, which is exact, and
/// twice a lower bound of it with scales; so the term is used only where the likelihood certainly
/// gains more than `threshold`. Two parameters more have to be paid for, and at the same time the
/// variance of scales lies on the border of what it can be without them, for which no table of
/// distributions holds: `difund-bench review` simulates panels without scales and prints how often
/// the term is used all the same, which must stay below one in twenty.
struct ScaleSearch {
  /// By how much twice the log-likelihood must gain.
  static let threshold = 4.0

  /// The last step.
  private(set) var step: ScaledStep
  /// Twice the gain of the last step.
  private(set) var gain: Double
  /// Whether the scores support scales.
  private(set) var isSupported = false

  /// How many steps are made at the most, and how many more are foreseen at the speed of the last
  /// one.
  private static let most = 300
  private static let foresight = 40.0

  /// Searches.
  ///
  /// - Parameters:
  ///   - table: The scores.
  ///   - start: The variances without scales; a slope of 0 and a small variance of scales.
  ///   - baseline: The restricted log-likelihood without scales.
  init(_ table: ScoreTable, from start: ScaledModel, above baseline: Double) {
    let beliefs = Array(
      repeating: ScaleBelief(mean: 1, variance: start.scale), count: table.reviewerCount)
    step = ScaledStep(table, start, beliefs)
    gain = 2 * (step.bound - baseline)
    for number in 1..<Self.most {
      step = ScaledStep(table, step.next.model, step.next.beliefs)
      let rise = 2 * (step.bound - baseline) - gain
      gain += rise
      let isHopeless = gain < Self.threshold && gain + Self.foresight * rise < Self.threshold
      if (isHopeless && number > 4) || rise < 1e-3 { break }
    }
    isSupported = gain >= Self.threshold
  }

  /// Fits scales that are taken for supported, from where a larger panel left off.
  init(_ table: ScoreTable, continuing start: ScaledModel, steps: Int) {
    let beliefs = Array(
      repeating: ScaleBelief(mean: 1, variance: start.scale), count: table.reviewerCount)
    step = ScaledStep(table, start, beliefs)
    gain = 0
    isSupported = true
    for _ in 0..<steps {
      let previous = step.bound
      step = ScaledStep(table, step.next.model, step.next.beliefs)
      if step.bound - previous < 1e-3 { break }
    }
  }
}
