/// Where an axis begins and ends, and its marks at round numbers.
struct ChartScale {
  /// The marks in ascending order, the ends of the axis among them.
  let ticks: [Double]

  /// The value at the beginning of the axis.
  var lowest: Double { ticks.first ?? 0 }

  /// The value at the end of the axis.
  var highest: Double { ticks.last ?? 1 }

  /// Finds an axis that covers both ends, and zero unless told otherwise, with about so many steps
  /// of 1, 2 or 5 × 10ⁿ.
  init(from low: Double, to high: Double, steps: Int, coversZero: Bool = true) {
    let low = coversZero ? min(0, low) : low
    let high = coversZero ? max(0, high) : high
    guard high - low > 1e-200 else {
      ticks = [0, 1]
      return
    }
    let (factor, power) = Self.roundStep(atLeast: (high - low) / Double(steps))
    let step = factor * power
    // The allowance keeps a value on a mark from asking for one more because of rounding.
    let first = (low / step + 1e-9).rounded(.down)
    let last = (high / step - 1e-9).rounded(.up)
    // Whole numbers are multiplied first, so that a mark at 0.3 is 0.3.
    ticks = stride(from: first, through: last, by: 1).map { index in
      power < 1 ? index * factor / (1 / power).rounded() : index * factor * power
    }
  }

  /// The share of the axis that lies before a value.
  func position(of value: Double) -> Double { (value - lowest) / (highest - lowest) }

  private static func roundStep(atLeast size: Double) -> (factor: Double, power: Double) {
    var power = 1.0
    while power * 10 <= size { power *= 10 }
    while power > size { power /= 10 }
    let factor = [1, 2, 5].first { $0 * power >= size * (1 - 1e-9) } ?? 10
    return (factor, power)
  }
}
