import Testing

// The figures are what lme4 1.1-31 under R 4.2.2 prints for `Golden/mixed-model-references.R`. The deviations of
// scores include the uncertainty of the mean, which lme4's own conditional variances leave out, so the script
// inverts the mixed model equations at lme4's variances.

/// A panel, and what lme4 says about it: the first applications and reviewers, in the order of their keys.
struct MixedModelReference: CustomTestStringConvertible {
  let panel: SimulatedPanel
  let sumOfScores: Double
  let mean: Double
  let application: Double
  let reviewer: Double
  let residual: Double
  let deviance: Double
  let scores: [Double]
  let deviations: [Double]
  let leniencies: [Double]
  let leniencyDeviations: [Double]

  var testDescription: String { "\(panel.scores.count) scores, deviance \(deviance)" }
}

let mixedModelReferences = [
  MixedModelReference(
    panel: SimulatedPanel(
      seed: 11, applications: 12, reviewers: 5, reviewsEach: 3, weighted: false, lenient: 0.6),
    sumOfScores: 188.920000, mean: 5.254832, application: 0.459630, reviewer: 0.009067,
    residual: 0.175775, deviance: 67.125561,
    scores: [3.829178, 5.779437, 5.375405, 5.073846, 4.734512, 5.153671],
    deviations: [0.234805, 0.234711, 0.234805, 0.234805, 0.234798, 0.234805],
    leniencies: [0.009666, 0.032659, -0.081260, 0.024049],
    leniencyDeviations: [0.088059, 0.085859, 0.082952, 0.084880]),
  MixedModelReference(
    panel: SimulatedPanel(
      seed: 12, applications: 30, reviewers: 8, reviewsEach: 3, weighted: true, lenient: 0.6),
    sumOfScores: 460.890000, mean: 5.162179, application: 0.537007, reviewer: 0.128681,
    residual: 0.315599, deviance: 222.754487,
    scores: [4.719092, 4.956555, 4.280521, 5.437778, 4.844798, 3.353442],
    deviations: [0.330533, 0.352246, 0.318944, 0.318049, 0.315259, 0.281046],
    leniencies: [-0.478321, -0.154035, 0.221981, -0.275405],
    leniencyDeviations: [0.196629, 0.193291, 0.203097, 0.205187]),
  MixedModelReference(
    panel: SimulatedPanel(
      seed: 13, applications: 10, reviewers: 25, reviewsEach: 5, weighted: true, lenient: 0.6),
    sumOfScores: 264.110000, mean: 5.438073, application: 0.392548, reviewer: 0.287137,
    residual: 0.200168, deviance: 108.974154,
    scores: [5.121199, 6.476061, 5.605055, 6.286845, 5.519902, 4.872973],
    deviations: [0.264610, 0.296669, 0.242791, 0.245414, 0.276871, 0.239469],
    leniencies: [0.318898, 0.294015, -0.216653, 0.682283],
    leniencyDeviations: [0.335611, 0.427273, 0.340199, 0.341126]),
  MixedModelReference(
    panel: SimulatedPanel(
      seed: 15, applications: 40, reviewers: 8, reviewsEach: 3, weighted: false, lenient: 0),
    sumOfScores: 593.610000, mean: 4.946750, application: 0.313769, reviewer: 0.000000,
    residual: 0.212431, deviance: 224.141019,
    scores: [5.161529, 4.884132, 4.903169, 5.422610, 3.845249, 4.930364],
    deviations: [0.241036, 0.241036, 0.241036, 0.241036, 0.241036, 0.241036],
    leniencies: [0.000000, 0.000000, 0.000000, 0.000000],
    leniencyDeviations: [0.000000, 0.000000, 0.000000, 0.000000]),
  MixedModelReference(
    panel: SimulatedPanel(
      seed: 17, applications: 500, reviewers: 40, reviewsEach: 3, weighted: false, lenient: 0.6),
    sumOfScores: 7669.010000, mean: 5.110910, application: 0.364168, reviewer: 0.148507,
    residual: 0.215127, deviance: 2974.845790,
    scores: [4.715582, 5.281865, 5.592640, 4.763214, 4.282077, 4.978549],
    deviations: [0.255160, 0.255492, 0.255493, 0.255425, 0.255215, 0.255246],
    leniencies: [-0.266267, -0.611207, 0.395689, 0.625101],
    leniencyDeviations: [0.106193, 0.098679, 0.104429, 0.110455]),
]
