import Glibc

/// Weighted scores summed by two crossed factors, in units that suit the arithmetic.
///
/// Scores are centred on their weighted mean and divided by their spread, and weights are divided
/// by their mean, so that ratios of variances have a natural scale. The *outer* factor is the one
/// with more levels: the equations eliminate it, and what stays dense is as small as it can be.
struct CrossedCells {
  /// One score of an outer level by an inner level.
  struct Entry {
    let outer: Int
    let inner: Int
    let score: Double
    let weight: Double
  }

  let outerCount: Int
  let innerCount: Int
  let entryCount: Int

  /// The mean that was taken away from the scores.
  let center: Double
  /// What the scores were divided by; 0 when they are all equal, and then they were not divided.
  let spread: Double
  /// What the weights were divided by.
  let weightUnit: Double
  /// The sum of the logarithms of the weights as they were given.
  let logWeights: Double

  /// Where the cells of each outer level start, and after the last, where they end.
  private(set) var starts: [Int] = [0]
  private(set) var cellInner: [Int] = []
  private(set) var cellWeight: [Double] = []

  private(set) var outerWeight: [Double]
  private(set) var outerScore: [Double]
  private(set) var innerWeight: [Double]
  private(set) var innerScore: [Double]
  private(set) var totalWeight = 0.0
  private(set) var totalScore = 0.0
  private(set) var totalSquares = 0.0

  /// Sums entries, at least one, sorted by outer level, then by inner level.
  init(_ entries: [Entry], outerCount: Int, innerCount: Int) {
    self.outerCount = outerCount
    self.innerCount = innerCount
    entryCount = entries.count
    let weightSum = entries.reduce(0) { $0 + $1.weight }
    let mean = entries.reduce(0) { $0 + $1.weight * $1.score } / weightSum
    let square = entries.reduce(0) { $0 + $1.weight * ($1.score - mean) * ($1.score - mean) }
    let equal = entries.allSatisfy { $0.score == entries[0].score }
    center = equal ? entries[0].score : mean
    spread = equal ? 0 : (square / weightSum).squareRoot()
    weightUnit = weightSum / Double(entries.count)
    logWeights = entries.reduce(0) { $0 + log($1.weight) }
    outerWeight = Array(repeating: 0, count: outerCount)
    outerScore = outerWeight
    innerWeight = Array(repeating: 0, count: innerCount)
    innerScore = innerWeight
    add(entries)
  }

  private mutating func add(_ entries: [Entry]) {
    var previous = (outer: 0, inner: -1)
    for entry in entries {
      let score = (entry.score - center) / (spread > 0 ? spread : 1)
      let weight = entry.weight / weightUnit
      while previous.outer < entry.outer {
        starts.append(cellInner.count)
        previous = (previous.outer + 1, -1)
      }
      if previous.inner == entry.inner {
        cellWeight[cellWeight.count - 1] += weight
      } else {
        cellInner.append(entry.inner)
        cellWeight.append(weight)
        previous.inner = entry.inner
      }
      outerWeight[entry.outer] += weight
      outerScore[entry.outer] += weight * score
      innerWeight[entry.inner] += weight
      innerScore[entry.inner] += weight * score
      totalWeight += weight
      totalScore += weight * score
      totalSquares += weight * score * score
    }
    starts.append(cellInner.count)
  }
}
