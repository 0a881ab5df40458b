import Glibc

/// Henderson's mixed model equations of two crossed random factors and a mean, solved for one pair
/// of ratios.
///
/// A ratio is a factor's variance divided by that of the noise at weight 1. Effects are scaled by
/// the square roots of the ratios, as lme4 does (Bates et al., J. Stat. Softw. 67(1), 2015), so a
/// ratio may be 0. The outer factor's block is diagonal and is eliminated; its Schur complement on
/// the inner factor and the mean is factored by Cholesky.
struct MixedEquations {
  let cells: CrossedCells
  private let outerRoot: Double
  private let innerRoot: Double

  /// The eliminated diagonal.
  private var pivots: [Double] = []
  /// The factored complement; its last row belongs to the mean.
  private var factor: DenseFactor
  /// The solution of the complement: scaled inner effects, then the mean.
  private var inner: [Double]
  private let size: Int

  /// The logarithm of the determinant that restricted likelihood subtracts.
  private(set) var logDeterminant = 0.0
  /// The penalised weighted sum of squared residuals.
  private(set) var squares: Double

  init(_ cells: CrossedCells, outerRatio: Double, innerRatio: Double) {
    self.cells = cells
    outerRoot = outerRatio.squareRoot()
    innerRoot = innerRatio.squareRoot()
    size = cells.innerCount + 1
    factor = DenseFactor(lower: [], size: 0)
    inner = Array(repeating: 0, count: size)
    squares = cells.totalSquares
    var lower = Array(repeating: 0.0, count: size * size)
    assemble(&lower)
    eliminateOuter(&lower)
    solve(lower)
  }

  /// −2 times the restricted log-likelihood in the cells' units, with the noise's variance at its
  /// optimum.
  var deviance: Double {
    let freedom = Double(cells.entryCount - 1)
    return freedom * (1 + log(2 * .pi * noise)) + logDeterminant
  }

  /// The noise's variance that fits best, never quite 0 so that its logarithm exists.
  var noise: Double {
    max(squares, 1e-14 * cells.totalSquares) / Double(cells.entryCount - 1)
  }

  /// The estimate of the mean.
  var mean: Double { inner[size - 1] }

  private mutating func assemble(_ lower: inout [Double]) {
    let last = size - 1
    for level in 0..<last {
      lower[level * size + level] = innerRoot * innerRoot * cells.innerWeight[level] + 1
      lower[last * size + level] = innerRoot * cells.innerWeight[level]
      inner[level] = innerRoot * cells.innerScore[level]
    }
    lower[last * size + last] = cells.totalWeight
    inner[last] = cells.totalScore
  }

  private mutating func eliminateOuter(_ lower: inout [Double]) {
    let last = size - 1
    let square = outerRoot * outerRoot
    // The logarithm of a product costs less than the sum of logarithms, as long as the product is a
    // number.
    var product = 1.0
    pivots.reserveCapacity(cells.outerCount)
    for level in 0..<cells.outerCount {
      let weight = cells.outerWeight[level]
      let score = cells.outerScore[level]
      let pivot = square * weight + 1
      pivots.append(pivot)
      if product > 1e150 {
        logDeterminant += log(product)
        product = 1
      }
      product *= pivot
      let share = square / pivot
      squares -= score * score * share
      inner[last] -= weight * score * share
      lower[last * size + last] -= weight * weight * share
      let own = cells.starts[level]..<cells.starts[level + 1]
      for one in own {
        let row = cells.cellInner[one]
        let entry = innerRoot * cells.cellWeight[one] * share
        inner[row] -= entry * score
        lower[last * size + row] -= entry * weight
        for other in own.lowerBound...one {  // cells are sorted, so this is the lower triangle
          lower[row * size + cells.cellInner[other]] -= entry * innerRoot * cells.cellWeight[other]
        }
      }
    }
    logDeterminant += log(product)
  }

  private mutating func solve(_ lower: consuming [Double]) {
    factor = DenseFactor(lower: lower, size: size)
    logDeterminant += factor.logDeterminant
    inner = factor.forward(inner)
    squares -= inner.reduce(0) { $0 + $1 * $1 }
    inner = factor.backward(inner)
  }
}

extension MixedEquations {
  /// What is known of one effect after the scores: its estimate, and its deviation as a weighted
  /// sum of independent standard normal numbers, in units of the noise's standard deviation.
  struct Effect {
    let estimate: Double
    /// The weight of the number that no other effect shares.
    let own: Double
    /// The weights of the numbers that all effects share.
    let shared: [Double]

    /// The variance of the deviation.
    var variance: Double { own * own + shared.reduce(0) { $0 + $1 * $1 } }
  }

  /// Returns what is known of an outer level, with the mean added when it is asked for.
  func outerEffect(_ level: Int, addingMean: Bool) -> Effect {
    let last = size - 1
    let meanEntry = outerRoot * cells.outerWeight[level]
    var estimate = outerRoot * cells.outerScore[level] - meanEntry * inner[last]
    var direction = Array(repeating: 0.0, count: size)
    direction[last] = (addingMean ? 1 : 0) - outerRoot * meanEntry / pivots[level]
    for cell in cells.starts[level]..<cells.starts[level + 1] {
      let entry = outerRoot * innerRoot * cells.cellWeight[cell]
      estimate -= entry * inner[cells.cellInner[cell]]
      direction[cells.cellInner[cell]] = -outerRoot * entry / pivots[level]
    }
    return Effect(
      estimate: outerRoot * estimate / pivots[level] + (addingMean ? mean : 0),
      own: outerRoot / pivots[level].squareRoot(), shared: factor.forward(direction))
  }

  /// Returns what is known of an inner level, with the mean added when it is asked for.
  func innerEffect(_ level: Int, addingMean: Bool) -> Effect {
    var direction = Array(repeating: 0.0, count: size)
    direction[level] = innerRoot
    direction[size - 1] = addingMean ? 1 : 0
    return Effect(
      estimate: innerRoot * inner[level] + (addingMean ? mean : 0), own: 0,
      shared: factor.forward(direction))
  }
}
