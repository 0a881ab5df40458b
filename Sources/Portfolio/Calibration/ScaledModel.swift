/// The variances of a model in which reviewers differ in leniency and in scale.
///
/// *score = mean + scale · application + leniency + noise*. Scales lie around 1, and the leniency
/// of a reviewer around `slope` · (scale − 1), because whoever spreads scores widely about some
/// point is also lenient or severe on average.
struct ScaledModel {
  /// The variance of the applications.
  var application: Double
  /// The variance of leniency that the scale does not explain.
  var reviewer: Double
  /// The variance of the noise at weight 1.
  var residual: Double
  /// The variance of the scales.
  var scale: Double
  /// How much more lenient a reviewer is for each unit of scale.
  var slope: Double

  /// The variance of leniency.
  var leniency: Double { reviewer + slope * slope * scale }
}

/// What is known of one reviewer's scale: a normal distribution.
struct ScaleBelief {
  var mean: Double
  var variance: Double
}
