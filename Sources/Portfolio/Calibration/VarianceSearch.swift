/// Finds the two variance ratios that minimise a deviance.
///
/// The search runs over the square roots of the ratios, of which the deviance is an even function,
/// so that 0 is no border to it; there a ratio of 0 can be left again, as it cannot on a
/// logarithmic scale. A grid up to 10³ finds the valleys, and the lowest of them are searched,
/// because the deviance may have more than one. What is found is compared with the boundaries where
/// a ratio is 0. A boundary within 10⁻⁷ of the minimum wins, so what the scores cannot tell is
/// taken to be absent. Nothing is drawn at random.
struct VarianceSearch {
  /// What a ratio may become.
  enum Freedom {
    case free
    case fixed(Double)
  }

  let deviance: (_ one: Double, _ other: Double) -> Double

  /// The square roots of ratios that are tried first, up to that of the greatest.
  private static let grid = [0, 0.1, 0.25, 0.5, 1, 2, 4, 8, 25, 150, 1000]

  private static let greatest = 1e6

  /// How many valleys are searched.
  private static let valleys = 4

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
    if oneFree, otherFree { found += minimaOfBoth() }
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

  /// Minimises over one ratio: golden sections around the lowest points of the grid.
  private func minimum(_ deviance: (Double) -> Double) -> Double {
    let grid = Self.grid
    let values = grid.map { deviance($0 * $0) }
    let found = lowest(values, width: grid.count).map { start in
      goldenSections(
        from: grid[max(0, start - 1)], to: grid[min(grid.count - 1, start + 1)]
      ) { deviance($0 * $0) }
    }
    let root = found.min { $0.value < $1.value }?.root ?? 0
    return root * root
  }

  /// Minimises over both ratios, and over each of them with the other at its greatest where that
  /// may be better.
  private func minimaOfBoth() -> [(one: Double, other: Double)] {
    let both = minimumOfBoth()
    // Scores without noise have their minimum at a greatest ratio, and the simplex sticks in the
    // corner of the two.
    guard max(both.one, both.other) > Self.greatest / 100 else { return [both] }
    return [
      both, (minimum { deviance($0, Self.greatest) }, Self.greatest),
      (Self.greatest, minimum { deviance(Self.greatest, $0) }),
    ]
  }

  /// Minimises over both ratios: the simplex method from the lowest points of the grid.
  private func minimumOfBoth() -> (one: Double, other: Double) {
    let grid = Self.grid
    let value = { (roots: SIMD2<Double>) in
      let ratios = Self.ratios(roots)
      return deviance(ratios.x, ratios.y)
    }
    let points = grid.flatMap { other in grid.map { one in SIMD2(one, other) } }
    let found = lowest(points.map(value), width: grid.count).map { start in
      var simplex = Simplex(around: points[start], function: value)
      return simplex.minimum()
    }
    let ratios = Self.ratios(found.min { $0.value < $1.value }?.point ?? SIMD2())
    return (ratios.x, ratios.y)
  }

  private static func ratios(_ roots: SIMD2<Double>) -> SIMD2<Double> {
    (roots * roots).clamped(lowerBound: SIMD2(), upperBound: SIMD2(repeating: greatest))
  }

  /// Returns the places of a grid, given by rows, that no neighbour is below, the lowest first.
  private func lowest(_ values: [Double], width: Int) -> [Int] {
    let minima = values.indices.filter { place in
      let (row, column) = place.quotientAndRemainder(dividingBy: width)
      for near in max(0, row - 1)...min(values.count / width - 1, row + 1) {
        for side in max(0, column - 1)...min(width - 1, column + 1) {
          let other = near * width + side
          // On level ground the first place counts, and no other.
          if values[other] < values[place] || (values[other] == values[place] && other < place) {
            return false
          }
        }
      }
      return true
    }
    return Array(minima.sorted { (values[$0], $0) < (values[$1], $1) }.prefix(Self.valleys))
  }
}

/// Minimises over an interval by golden sections.
private func goldenSections(
  from low: Double, to high: Double, _ function: (Double) -> Double
) -> (root: Double, value: Double) {
  let golden = (5.0.squareRoot() - 1) / 2
  var (low, high) = (low, high)
  var left = high - golden * (high - low)
  var right = low + golden * (high - low)
  var leftValue = function(left)
  var rightValue = function(right)
  while high - low > 1e-6 * (1 + low) {
    if leftValue <= rightValue {
      (high, right, rightValue) = (right, left, leftValue)
      left = high - golden * (high - low)
      leftValue = function(left)
    } else {
      (low, left, leftValue) = (left, right, rightValue)
      right = low + golden * (high - low)
      rightValue = function(right)
    }
  }
  return leftValue <= rightValue ? (left, leftValue) : (right, rightValue)
}

/// The simplex method of Nelder and Mead (1965) in the plane.
private struct Simplex {
  private var corners: [(point: SIMD2<Double>, value: Double)]
  private let function: (SIMD2<Double>) -> Double

  init(around start: SIMD2<Double>, function: @escaping (SIMD2<Double>) -> Double) {
    self.function = function
    corners = []
    let across = SIMD2(max(0.05, 0.3 * start.x), 0)
    let up = SIMD2(0, max(0.05, 0.3 * start.y))
    for point in [start, start + across, start + up] { corners.append((point, function(point))) }
  }

  /// Moves the simplex until it is too small to matter, and returns its best corner.
  mutating func minimum() -> (point: SIMD2<Double>, value: Double) {
    for _ in 0..<500 {
      corners.sort { $0.value < $1.value }
      let point = corners[0].point
      let extent = (corners[1].point - point, corners[2].point - point)
      let across = max(abs(extent.0.x), abs(extent.1.x)) / (1 + abs(point.x))
      let up = max(abs(extent.0.y), abs(extent.1.y)) / (1 + abs(point.y))
      if max(across, up) < 1e-6 { break }
      step()
    }
    return corners[0]
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
    (point, function(point))
  }
}
