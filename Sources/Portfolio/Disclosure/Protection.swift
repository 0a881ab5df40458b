/// How far around its true value a quantity must stay unknown to whoever reads what is published.
public struct Protection: Hashable, Sendable {
  /// How far below the value a reader must still think it possible.
  public let lower: Int64

  /// How far above the value a reader must still think it possible.
  public let upper: Int64

  /// How wide the interval that readers can compute must be at least, wherever it lies.
  public let sliding: Int64

  /// Makes a protection.
  ///
  /// - Precondition: No level is negative, and one is positive.
  public init(lower: Int64, upper: Int64, sliding: Int64 = 0) {
    precondition(min(lower, upper, sliding) >= 0 && max(lower, upper, sliding) > 0, "No protection")
    self.lower = lower
    self.upper = upper
    self.sliding = sliding
  }

  /// Whether an interval is as wide as wanted around a value, apart from rounding errors.
  func holds(around value: Int64, in interval: AttackInterval) -> Bool {
    let slack = 1e-6 * Double(max(1, abs(value)))
    let reachesDown = interval.lower.map { $0 <= Double(value - lower) + slack } ?? true
    let reachesUp = interval.upper.map { $0 >= Double(value + upper) - slack } ?? true
    guard let low = interval.lower, let high = interval.upper else {
      return reachesDown && reachesUp
    }
    return reachesDown && reachesUp && high - low >= Double(sliding) - slack
  }
}
