/// Exponentials and logarithms in a fixed order of arithmetic, so that every machine finds the same
/// bits.
enum RepeatableMath {
  private static let log2e = 1.442_695_040_888_963_4
  private static let ln2High = 0.693_145_751_953_125
  private static let ln2Low = 1.428_606_820_309_417_2e-6

  /// Returns *e* to the power of a number, 0 far below zero.
  ///
  /// The relative error is below 10⁻¹² for what is not above 700.
  @inline(__always)
  static func exp(_ x: Double) -> Double {
    if x < -700 { return 0 }
    let power = (x * log2e).rounded(.toNearestOrEven)
    let rest = (x - power * ln2High) - power * ln2Low
    var sum = 1.0
    var divisor = 11.0
    while divisor > 0 {
      sum = 1 + sum * rest / divisor
      divisor -= 1
    }
    return sum * Double(sign: .plus, exponent: Int(power), significand: 1)
  }

  /// Returns the natural logarithm of a number above 0.
  ///
  /// The error is below 10⁻¹² for what is from 1 to 16.
  @inline(__always)
  static func log(_ x: Double) -> Double {
    let power = Double(x.exponent)
    let ratio = (x.significand - 1) / (x.significand + 1)
    let square = ratio * ratio
    var sum = 0.0
    var divisor = 23.0
    while divisor > 0 {
      sum = sum * square + 1 / divisor
      divisor -= 2
    }
    return 2 * ratio * sum + power * ln2High + power * ln2Low
  }
}
