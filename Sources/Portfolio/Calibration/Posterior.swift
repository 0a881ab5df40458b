/// What the reviews leave open about the scores of all applications together: a normal
/// distribution.
///
/// Each score deviates from its estimate by an own normal number and by shared ones, one for each
/// reviewer and one for the mean, so that the covariances of *n* scores take *n* · (*m* + 1)
/// numbers instead of *n*².
struct Posterior: Sendable {
  let estimates: [Double]
  /// The weight of each score's own number.
  private let own: [Double]
  /// The weights of the shared numbers in blocks of eight scores: all blocks of the first number,
  /// then of the second.
  private let shared: [SIMD8<Double>]
  private let sharedCount: Int

  /// Scores about which nothing is open.
  init(constant: Double, count: Int) {
    estimates = Array(repeating: constant, count: count)
    own = Array(repeating: 0, count: count)
    shared = []
    sharedCount = 0
  }

  /// Brings effects into the units of the scores.
  ///
  /// - Parameters:
  ///   - effects: The effects of the applications, the mean added.
  ///   - center: What was taken off the scores.
  ///   - spread: What the scores were divided by.
  ///   - unit: The noise's standard deviation in units of the scores.
  init(_ effects: [MixedEquations.Effect], center: Double, spread: Double, unit: Double) {
    estimates = effects.map { center + spread * $0.estimate }
    own = effects.map { unit * $0.own }
    sharedCount = effects.first?.shared.count ?? 0
    var transposed: [SIMD8<Double>] = []
    for number in 0..<sharedCount {
      for start in stride(from: 0, to: effects.count, by: 8) {
        var block = SIMD8<Double>()
        for place in start..<min(start + 8, effects.count) {
          block[place - start] = unit * effects[place].shared[number]
        }
        transposed.append(block)
      }
    }
    shared = transposed
  }

  var count: Int { estimates.count }

  private var blockCount: Int { (count + 7) / 8 }

  /// Returns the standard deviation of one score.
  func deviation(of place: Int) -> Double {
    var variance = own[place] * own[place]
    for number in 0..<sharedCount {
      let weight = shared[number * blockCount + place / 8][place % 8]
      variance += weight * weight
    }
    return variance.squareRoot()
  }

  /// Returns the variances of the differences between one score and each of the later ones.
  func differenceVariances(from place: Int) -> [Double] {
    let firstBlock = (place + 1) / 8
    var sums = Array(repeating: SIMD8<Double>(), count: max(0, blockCount - firstBlock))
    for number in 0..<sharedCount {
      let row = number * blockCount
      let weight = SIMD8(repeating: shared[row + place / 8][place % 8])
      for block in sums.indices {
        let difference = shared[row + firstBlock + block] - weight
        sums[block] += difference * difference
      }
    }
    return ((place + 1)..<count).map { other in
      own[place] * own[place] + own[other] * own[other]
        + sums[other / 8 - firstBlock][other % 8]
    }
  }

  /// Draws all scores once.
  func draw(using generator: inout SeededGenerator) -> [Double] {
    var normal = NormalSource()
    var scores = estimates
    for place in scores.indices {
      scores[place] += own[place] * normal.next(using: &generator)
    }
    var sums = Array(repeating: SIMD8<Double>(), count: sharedCount == 0 ? 0 : blockCount)
    for number in 0..<sharedCount {
      let factor = normal.next(using: &generator)
      let row = number * blockCount
      for block in sums.indices { sums[block] += shared[row + block] * factor }
    }
    if !sums.isEmpty {
      for place in scores.indices { scores[place] += sums[place / 8][place % 8] }
    }
    return scores
  }
}
