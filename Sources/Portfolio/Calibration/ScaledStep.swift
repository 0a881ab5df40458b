import Glibc

/// One step of the fit of a model with scales: what the scores say about applications and leniency
/// when scales are believed to be thus, and what they say about scales then.
///
/// Applications, leniencies and the mean, whose prior is flat as restricted likelihood asks, are
/// one normal distribution; scales are independent of it and of each other (variational inference;
/// C. Bishop, *Pattern Recognition*, 10.1). `bound` is therefore below the restricted
/// log-likelihood of the model, or equal to it when scales do not vary.
struct ScaledStep {
  let table: ScoreTable
  let model: ScaledModel
  let beliefs: [ScaleBelief]

  /// The applications' effects.
  private(set) var applications: [Double]
  /// The leniencies, then the mean.
  private(set) var others: [Double] = []
  /// What the restricted log-likelihood is at least.
  private(set) var bound = 0.0
  /// What the next step starts from.
  private(set) var next: (model: ScaledModel, beliefs: [ScaleBelief])

  private let size: Int
  private var pivots: [Double] = []
  private var right: [Double] = []
  private var inverse: [Double] = []

  init(_ table: ScoreTable, _ model: ScaledModel, _ beliefs: [ScaleBelief]) {
    self.table = table
    self.model = model
    self.beliefs = beliefs
    size = table.reviewerCount + 1
    applications = Array(repeating: 0, count: table.applicationCount)
    next = (model, beliefs)
    solve()
    improve()
  }

  /// The covariance of two of the leniencies and the mean.
  private func covariance(_ one: Int, _ other: Int) -> Double { inverse[one * size + other] }

  private mutating func solve() {
    let last = size - 1
    var lower = Array(repeating: 0.0, count: size * size)
    var known = Array(repeating: 0.0, count: size)
    var squares = table.totalSquares / model.residual
    for place in 0..<last {
      let expected = model.slope * (beliefs[place].mean - 1)
      lower[place * size + place] = 1 / model.reviewer
      known[place] = expected / model.reviewer
      squares += expected * expected / model.reviewer
    }
    for cell in table.weight.indices {
      let (reviewer, weight) = (table.reviewer[cell], table.weight[cell] / model.residual)
      let score = table.score[cell] / model.residual
      lower[reviewer * size + reviewer] += weight
      lower[last * size + reviewer] += weight
      lower[last * size + last] += weight
      known[reviewer] += score
      known[last] += score
    }
    var determinant = 0.0
    for application in 0..<table.applicationCount {
      let (pivot, score) = eliminate(application, &lower, &known)
      squares -= score * score / pivot
      determinant += log(pivot)
    }
    let factor = DenseFactor(lower: lower, size: size)
    let half = factor.forward(known)
    squares -= half.reduce(0) { $0 + $1 * $1 }
    others = factor.backward(half)
    inverse = factor.inverse()
    bound = logBound(squares: squares, determinant: determinant + factor.logDeterminant)
  }

  /// Takes an application's effect out of the equations of the others.
  private mutating func eliminate(
    _ application: Int, _ lower: inout [Double], _ known: inout [Double]
  ) -> (pivot: Double, score: Double) {
    let last = size - 1
    var (pivot, link, score) = (1 / model.application, 0.0, 0.0)
    let cells = table.cells(of: application)
    for cell in cells {
      let belief = beliefs[table.reviewer[cell]]
      let weight = table.weight[cell] / model.residual
      pivot += weight * (belief.mean * belief.mean + belief.variance)
      link += weight * belief.mean
      score += table.score[cell] / model.residual * belief.mean
    }
    for cell in cells {
      let row = table.reviewer[cell]
      let entry = self.link(cell)
      for other in cells.lowerBound...cell {
        lower[row * size + table.reviewer[other]] -= entry * self.link(other) / pivot
      }
      lower[last * size + row] -= entry * link / pivot
      known[row] -= entry * score / pivot
    }
    lower[last * size + last] -= link * link / pivot
    known[last] -= link * score / pivot
    pivots.append(pivot)
    right.append(score)
    return (pivot, score)
  }

  /// What ties an application to the leniency of a cell's reviewer.
  private func link(_ cell: Int) -> Double {
    table.weight[cell] / model.residual * beliefs[table.reviewer[cell]].mean
  }

  private func logBound(squares: Double, determinant: Double) -> Double {
    let (rows, columns) = (Double(table.applicationCount), Double(table.reviewerCount))
    var sum = table.logWeights - Double(table.entryCount - 1) * log(2 * .pi)
    sum -= Double(table.entryCount) * log(model.residual)
    sum -= rows * log(model.application) + columns * log(model.reviewer)
    sum -= determinant + squares
    for belief in beliefs {
      let ratio = belief.variance / model.scale
      sum -= model.slope * model.slope * belief.variance / model.reviewer
      sum -= (belief.mean - 1) * (belief.mean - 1) / model.scale + ratio - 1 - log(ratio)
    }
    return sum / 2
  }
}

extension ScaledStep {
  /// What the scores say about one reviewer's scale.
  private struct Evidence {
    /// The weighted sum of the squared effects of the applications.
    var squares = 0.0
    /// The weighted sum of the products of effects and of what is left of scores.
    var products = 0.0
  }

  private mutating func improve() {
    var evidence = Array(repeating: Evidence(), count: table.reviewerCount)
    var noise = table.totalSquares
    var squares = 0.0
    for application in 0..<table.applicationCount {
      squares += weigh(application, &evidence, &noise)
    }
    var found = beliefs
    for place in found.indices {
      let prior = 1 / model.scale + model.slope * model.slope / model.reviewer
      let pull =
        1 / model.scale + model.slope * (model.slope + others[place]) / model.reviewer
      let precision = prior + evidence[place].squares
      found[place] = ScaleBelief(
        mean: (pull + evidence[place].products) / precision, variance: 1 / precision)
    }
    next = (improvedModel(found, squares: squares, noise: noise), found)
  }

  /// Adds up what an application says, and returns the expected square of its effect.
  private mutating func weigh(
    _ application: Int, _ evidence: inout [Evidence], _ noise: inout Double
  ) -> Double {
    let last = size - 1
    let pivot = pivots[application]
    let cells = table.cells(of: application)
    let links = cells.map { link($0) }
    let whole = links.reduce(0, +)
    let rows = cells.map { table.reviewer[$0] } + [last]
    let weights = links + [whole]
    let ties = rows.map { row in
      zip(rows, weights).reduce(0) { $0 + covariance(row, $1.0) * $1.1 } / pivot
    }
    let effect =
      (right[application] - zip(rows, weights).reduce(0) { $0 + others[$1.0] * $1.1 }) / pivot
    let variance = 1 / pivot + zip(ties, weights).reduce(0) { $0 + $1.0 * $1.1 } / pivot
    let square = effect * effect + variance
    applications[application] = effect
    for (number, cell) in cells.enumerated() {
      let reviewer = rows[number]
      let (weight, score) = (table.weight[cell], table.score[cell])
      let belief = beliefs[reviewer]
      let base = others[reviewer] + others[last]
      let shared = -ties[number] - ties[rows.count - 1]
      evidence[reviewer].squares += weight / model.residual * square
      evidence[reviewer].products +=
        (effect * (score - weight * base) - weight * shared) / model.residual
      let expected = base + belief.mean * effect
      let spread =
        covariance(reviewer, reviewer) + covariance(last, last) + 2 * covariance(reviewer, last)
        + belief.mean * belief.mean * variance + 2 * belief.mean * shared
        + belief.variance * square
      noise += weight * (expected * expected + spread) - 2 * expected * score
    }
    return square
  }

  private func improvedModel(
    _ found: [ScaleBelief], squares: Double, noise: Double
  ) -> ScaledModel {
    let count = Double(table.reviewerCount)
    let floor = 1e-6 * model.residual
    var (leniencies, products, scales) = (0.0, 0.0, 0.0)
    for (place, belief) in found.enumerated() {
      leniencies += others[place] * others[place] + covariance(place, place)
      products += others[place] * (belief.mean - 1)
      scales += (belief.mean - 1) * (belief.mean - 1) + belief.variance
    }
    let slope = products / scales
    return ScaledModel(
      application: max(squares / Double(table.applicationCount), floor),
      reviewer: max((leniencies - slope * products) / count, floor),
      residual: max(noise / Double(table.entryCount), 1e-12), scale: max(scales / count, 1e-8),
      slope: slope)
  }
}
