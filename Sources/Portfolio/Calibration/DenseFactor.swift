import Glibc

/// A symmetric positive definite matrix, factored by Cholesky.
struct DenseFactor {
  /// The number of rows.
  let size: Int

  /// The logarithm of the determinant.
  private(set) var logDeterminant = 0.0

  /// The lower triangular factor, by rows.
  private var factor: [Double]

  /// Factors a matrix.
  ///
  /// - Parameters:
  ///   - lower: Its rows; what is above the diagonal is not looked at.
  ///   - size: The number of rows.
  init(lower: consuming [Double], size: Int) {
    self.size = size
    factor = lower
    for row in 0..<size {
      for column in 0...row {
        let rest =
          factor[row * size + column]
          - Self.dot(factor, row * size, factor, column * size, count: column)
        if row == column {
          let root = max(rest, 1e-12).squareRoot()
          factor[row * size + row] = root
          logDeterminant += 2 * log(root)
        } else {
          factor[row * size + column] = rest / factor[column * size + column]
        }
      }
    }
  }

  /// Solves the lower triangle for a right-hand side.
  func forward(_ right: [Double]) -> [Double] {
    var result = right
    for row in 0..<size {
      var rest = result[row]
      for column in 0..<row { rest -= factor[row * size + column] * result[column] }
      result[row] = rest / factor[row * size + row]
    }
    return result
  }

  /// Solves the transposed triangle for what `forward` returned, which solves the whole.
  func backward(_ right: [Double]) -> [Double] {
    var result = right
    for row in (0..<size).reversed() {
      result[row] /= factor[row * size + row]
      for column in 0..<row { result[column] -= factor[row * size + column] * result[row] }
    }
    return result
  }

  /// Returns the rows of the inverse.
  func inverse() -> [Double] {
    // Row `p` holds what `forward` makes of the unit vector `p`, which is 0 before `p`.
    var columns = Array(repeating: 0.0, count: size * size)
    for unit in 0..<size {
      let start = unit * size
      columns[start + unit] = 1 / factor[unit * size + unit]
      for row in unit + 1..<max(size, unit + 1) {
        let sum = Self.dot(
          factor, row * size + unit, columns, start + unit, count: row - unit)
        columns[start + row] = -sum / factor[row * size + row]
      }
    }
    var result = columns
    for one in 0..<size {
      for other in 0...one {
        let product = Self.dot(
          columns, one * size + one, columns, other * size + one, count: size - one)
        result[one * size + other] = product
        result[other * size + one] = product
      }
    }
    return result
  }

  /// The product of two stretches; four sums let the processor overlap additions.
  private static func dot(
    _ one: [Double], _ start: Int, _ other: [Double], _ otherStart: Int, count: Int
  ) -> Double {
    var sums = SIMD4<Double>()
    var index = 0
    while index + 4 <= count {
      let (i, j) = (start + index, otherStart + index)
      let left = SIMD4(one[i], one[i + 1], one[i + 2], one[i + 3])
      let right = SIMD4(other[j], other[j + 1], other[j + 2], other[j + 3])
      sums += left * right
      index += 4
    }
    var rest = 0.0
    while index < count {
      rest += one[start + index] * other[otherStart + index]
      index += 1
    }
    return sums.sum() + rest
  }
}
