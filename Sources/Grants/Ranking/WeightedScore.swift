internal import Vocabulary

extension Rubric {
  /// The scores of a review weighted by the rubric, as an exact fraction of a point; nil when one is missing.
  func weighted(_ scores: [String: Score]) -> Ratio? {
    var sum: Int64 = 0
    var weights: Int64 = 0
    for criterion in criteria {
      guard let score = scores[criterion.id] else { return nil }
      sum += Int64(criterion.weight) * Int64(score.hundredths)
      weights += Int64(criterion.weight)
    }
    return Ratio(sum, over: max(1, weights) * 100)
  }
}

extension Ratio {
  /// The nearest binary number, for calculations that measure and do not count.
  var measured: Double { Double(numerator) / Double(denominator) }
}

extension Confidence {
  /// How much a review counts beside others, as the inverse of the variance of its error.
  ///
  /// A sure reviewer counts three times as much as an unsure one (MacKay et al. 2017, "Calibration with
  /// confidence", weigh scores in the same way); the mean of the three is 1.
  var weight: Double {
    switch self {
    case .low: 0.5
    case .medium: 1
    case .high: 1.5
    }
  }
}
