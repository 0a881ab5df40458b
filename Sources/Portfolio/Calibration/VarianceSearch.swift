import Glibc

/// Finds the two variance ratios that minimise a deviance.
///
/// The search runs on logarithmic scales between 10⁻⁶ and 10⁶, and compares what it finds with the boundaries where a
/// ratio is 0. A boundary within 10⁻⁷ of the minimum wins, so what the scores cannot tell is taken to be absent.
/// Nothing is drawn at random.
struct VarianceSearch {
  /// What a ratio may become.
  enum Freedom {
    case free
    case fixed(Double)
  }

  let deviance: (_ one: Double, _ other: Double) -> Double

  private static let lowest = log(1e-6)
  private static let highest = log(1e6)

  /// Returns the best pair of ratios.
  func best(one: Freedom, other: Freedom) -> (one: Double, other: Double) {
    let (oneFloor, oneFree) = parts(of: one)
    let (otherFloor, otherFree) = parts(of: other)
    var found = [(one: oneFloor, other: otherFloor)]
    if oneFree {
      found.append((minimum { deviance($0, otherFloor) }, otherFloor))
    }
    if otherFree {
      found.append((oneFloor, minimum { deviance(oneFloor, $0) }))
    }
    if oneFree, otherFree { found.append(minimumOfBoth()) }
    let deviances = found.map { deviance($0.one, $0.other) }
    let limit = (deviances.min() ?? 0) + 1e-7
    let first = deviances.firstIndex { $0 <= limit } ?? 0
    return found[first]
  }

  private func parts(of freedom: Freedom) -> (floor: Double, isFree: Bool) {
    switch freedom {
    case .free: (0, true)
    case .fixed(let ratio): (ratio, false)
    }
  }

  /// Minimises over one ratio: a grid of 25 points, then golden sections around the best.
  private func minimum(_ deviance: (Double) -> Double) -> Double {
    let step = (Self.highest - Self.lowest) / 24
    let grid = (0...24).map { Self.lowest + Double($0) * step }
    let values = grid.map { deviance(exp($0)) }
    let start = values.indices.min { values[$0] < values[$1] } ?? 0
    var low = max(Self.lowest, grid[start] - step)
    var high = min(Self.highest, grid[start] + step)
    let golden = (5.0.squareRoot() - 1) / 2
    var left = high - golden * (high - low)
    var right = low + golden * (high - low)
    var leftValue = deviance(exp(left))
    var rightValue = deviance(exp(right))
    while high - low > 1e-7 {
      if leftValue <= rightValue {
        (high, right, rightValue) = (right, left, leftValue)
        left = high - golden * (high - low)
        leftValue = deviance(exp(left))
      } else {
        (low, left, leftValue) = (left, right, rightValue)
        right = low + golden * (high - low)
        rightValue = deviance(exp(right))
      }
    }
    return exp((low + high) / 2)
  }

  /// Minimises over both ratios: a grid of 9 × 9 points, then the simplex method from the best.
  private func minimumOfBoth() -> (one: Double, other: Double) {
    let step = (Self.highest - Self.lowest) / 8
    var best = SIMD2(Self.lowest, Self.lowest)
    var bestValue = Double.infinity
    for one in 0...8 {
      for other in 0...8 {
        let point = Self.lowest + step * SIMD2(Double(one), Double(other))
        let value = deviance(exp(point.x), exp(point.y))
        if value < bestValue { (best, bestValue) = (point, value) }
      }
    }
    var simplex = Simplex(around: best, size: step / 2, within: Self.lowest...Self.highest) {
      deviance(exp($0.x), exp($0.y))
    }
    let point = simplex.minimum()
    return (exp(point.x), exp(point.y))
  }
}

/// The simplex method of J. A. Nelder and R. Mead (1965) in a square of the plane.
private struct Simplex {
  private var corners: [(point: SIMD2<Double>, value: Double)]
  private let range: ClosedRange<Double>
  private let function: (SIMD2<Double>) -> Double

  init(
    around start: SIMD2<Double>, size: Double, within range: ClosedRange<Double>,
    function: @escaping (SIMD2<Double>) -> Double
  ) {
    self.range = range
    self.function = function
    corners = []
    // Steps towards the middle of the square keep the first corners apart.
    let middle = (range.lowerBound + range.upperBound) / 2
    let across = start.x < middle ? size : -size
    let up = start.y < middle ? size : -size
    for point in [start, start + SIMD2(across, 0), start + SIMD2(0, up)] {
      corners.append((point, function(point)))
    }
  }

  /// Moves the simplex until it is too small to matter, and returns its best corner.
  mutating func minimum() -> SIMD2<Double> {
    for _ in 0..<500 {
      corners.sort { $0.value < $1.value }
      let extent = (corners[1].point - corners[0].point, corners[2].point - corners[0].point)
      let size = max(
        abs(extent.0.x), abs(extent.0.y), abs(extent.1.x), abs(extent.1.y))
      if size < 1e-7 { break }
      step()
    }
    return corners[0].point
  }

  private mutating func step() {
    let worst = corners[2]
    let center = (corners[0].point + corners[1].point) / 2
    let reflected = evaluated(center + (center - worst.point))
    if reflected.value < corners[0].value {
      let expanded = evaluated(center + 2 * (center - worst.point))
      corners[2] = expanded.value < reflected.value ? expanded : reflected
    } else if reflected.value < corners[1].value {
      corners[2] = reflected
    } else {
      let better = reflected.value < worst.value ? reflected : worst
      let contracted = evaluated(center + (better.point - center) / 2)
      if contracted.value < better.value {
        corners[2] = contracted
      } else {
        for corner in 1...2 {
          corners[corner] = evaluated((corners[corner].point + corners[0].point) / 2)
        }
      }
    }
  }

  private func evaluated(_ point: SIMD2<Double>) -> (point: SIMD2<Double>, value: Double) {
    let inside = point.clamped(
      lowerBound: SIMD2(repeating: range.lowerBound),
      upperBound: SIMD2(repeating: range.upperBound))
    return (inside, function(inside))
  }
}
