/// A difference of two shares that were measured in the same groups, and how sure it is.
///
/// Answers of one group are alike, so that the groups and not the answers are counted as
/// independent: the standard error is that of a ratio over clusters (Cochran, "Sampling
/// Techniques", 6.13), the interval Student's with one degree of freedom less than groups.
public struct ClusteredDifference: Hashable, Sendable {
  /// The difference over all groups, from -1 to 1.
  public let difference: Double

  /// What lies within with 95 per cent confidence; nil with fewer than three groups.
  public let interval: ClosedRange<Double>?

  /// What was measured in one group.
  public struct Cluster: Hashable, Sendable {
    /// How many answers there are.
    public let size: Double
    /// How many more of them were right the second time.
    public let change: Double

    /// Makes a cluster.
    public init(size: Double, change: Double) {
      self.size = size
      self.change = change
    }
  }

  /// Compares groups, or returns nil when there is not one answer.
  public init?(_ clusters: [Cluster]) {
    let size = clusters.reduce(0) { $0 + $1.size }
    guard size > 0 else { return nil }
    let difference = clusters.reduce(0) { $0 + $1.change } / size
    self.difference = difference
    let count = Double(clusters.count)
    guard clusters.count >= 3 else {
      interval = nil
      return
    }
    let squares = clusters.reduce(0) { sum, cluster in
      let rest = cluster.change - difference * cluster.size
      return sum + rest * rest
    }
    let error = (count / (count - 1) * squares).squareRoot() / size
    let reach = Self.student(degrees: clusters.count - 1) * error
    interval = max(-1, difference - reach)...min(1, difference + reach)
  }

  /// The 97.5 per cent point of Student's distribution: tabled, and beyond the table the expansion
  /// of Abramowitz and Stegun, 26.7.5.
  private static func student(degrees: Int) -> Double {
    let table = [
      12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281,
    ]
    if degrees <= table.count { return table[degrees - 1] }
    let (x, n) = (1.959964, Double(degrees))
    let cube = x * x * x
    let first = (cube + x) / 4
    let second = (5 * cube * x * x + 16 * cube + 3 * x) / 96
    return x + first / n + second / (n * n)
  }
}
