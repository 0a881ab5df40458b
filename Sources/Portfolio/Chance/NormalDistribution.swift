import Glibc

/// The standard normal distribution.
enum NormalDistribution {
  /// Returns the probability that a standard normal number is at most `value`.
  static func cumulative(_ value: Double) -> Double {
    0.5 * erfc(-value * (0.5).squareRoot())
  }
}

/// Turns uniform numbers into standard normal ones (G. Marsaglia's polar method, 1964).
struct NormalSource {
  private var spare: Double?

  /// Returns the next normal number.
  mutating func next(using uniform: inout SeededGenerator) -> Double {
    if let ready = spare {
      spare = nil
      return ready
    }
    while true {
      let x = 2 * uniform.nextUnit() - 1
      let y = 2 * uniform.nextUnit() - 1
      let square = x * x + y * y
      guard square < 1, square > 0 else { continue }
      let factor = (-2 * log(square) / square).squareRoot()
      spare = y * factor
      return x * factor
    }
  }
}
