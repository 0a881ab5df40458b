/// What the reviews leave open about the scores of all applications together: a normal distribution.
///
/// Each score deviates from its estimate by an own normal number and by shared ones, one for each reviewer and one for
/// the mean, so that the covariances of *n* scores take *n* · (*m* + 1) numbers instead of *n*².
struct Posterior: Sendable {
  let estimates: [Double]
  /// The weight of each score's own number.
  private let own: [Double]
  /// The weights of the shared numbers: all scores' of the first number, then of the second.
  private let shared: [Double]
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
    var transposed: [Double] = []
    for number in 0..<sharedCount {
      for effect in effects { transposed.append(unit * effect.shared[number]) }
    }
    shared = transposed
  }

  var count: Int { estimates.count }

  /// Returns the standard deviation of one score.
  func deviation(of place: Int) -> Double {
    var variance = own[place] * own[place]
    for number in 0..<sharedCount {
      let weight = shared[number * count + place]
      variance += weight * weight
    }
    return variance.squareRoot()
  }

  /// Returns the variances of the differences between one score and each of the later ones.
  func differenceVariances(from place: Int) -> [Double] {
    let rest = (place + 1)..<count
    var variances = rest.map { own[place] * own[place] + own[$0] * own[$0] }
    for number in 0..<sharedCount {
      let row = number * count
      let weight = shared[row + place]
      for index in variances.indices {
        let difference = shared[row + place + 1 + index] - weight
        variances[index] += difference * difference
      }
    }
    return variances
  }

  /// Draws all scores once.
  func draw(using generator: inout SeededGenerator) -> [Double] {
    var normal = NormalSource()
    var scores = estimates
    for place in scores.indices {
      scores[place] += own[place] * normal.next(using: &generator)
    }
    for number in 0..<sharedCount {
      let factor = normal.next(using: &generator)
      let row = number * count
      for place in scores.indices { scores[place] += shared[row + place] * factor }
    }
    return scores
  }
}
