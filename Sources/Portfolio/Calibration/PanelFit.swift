import Glibc

/// The model fitted to a panel, in the units of its scores.
struct PanelFit {
  let mean: Double
  let variance: VarianceComponents
  let leniencies: [(estimate: Double, deviation: Double)]
  let posterior: Posterior
  let warnings: [CalibrationWarning]
  let restrictedDeviance: Double?

  init<Application, Reviewer>(_ panel: Panel<Application, Reviewer>) {
    let system = CrossedSystem(panel)
    if system.cells.spread > 0 {
      self.init(system, freedom: Freedom(of: panel))
    } else {
      self.init(
        constant: system.cells.center, applicationCount: system.applicationCount,
        reviewerCount: system.reviewerCount)
    }
  }

  private init(constant: Double, applicationCount: Int, reviewerCount: Int) {
    mean = constant
    variance = VarianceComponents(application: 0, reviewer: 0, residual: 0)
    leniencies = Array(repeating: (0, 0), count: reviewerCount)
    posterior = Posterior(constant: constant, count: applicationCount)
    warnings = [.noSpread]
    restrictedDeviance = nil
  }

  private init(_ system: CrossedSystem, freedom: Freedom) {
    let search = VarianceSearch { system.equations(application: $0, reviewer: $1).deviance }
    let ratios = search.best(one: freedom.application, other: freedom.reviewer)
    let equations = system.equations(application: ratios.one, reviewer: ratios.other)
    let cells = system.cells
    let unit = equations.noise.squareRoot() * cells.spread
    let residual = unit * unit * cells.weightUnit
    mean = cells.center + cells.spread * equations.mean
    variance = VarianceComponents(
      application: ratios.one * unit * unit, reviewer: ratios.other * unit * unit,
      residual: residual)
    leniencies = (0..<system.reviewerCount).map { place in
      let effect = system.reviewerEffect(place, in: equations)
      return (cells.spread * effect.estimate, unit * effect.variance.squareRoot())
    }
    posterior = Posterior(
      (0..<system.applicationCount).map { system.applicationEffect($0, in: equations) },
      center: cells.center, spread: cells.spread, unit: unit)
    warnings = freedom.warnings
    restrictedDeviance =
      Double(cells.entryCount - 1) * (1 + log(2 * .pi * residual)) + equations.logDeterminant
      + log(cells.weightUnit) - cells.logWeights
  }
}

/// Which variances the scores of a panel can tell at all.
private struct Freedom {
  var application: VarianceSearch.Freedom = .free
  var reviewer: VarianceSearch.Freedom = .free
  var warnings: [CalibrationWarning] = []

  init<Application, Reviewer>(of panel: Panel<Application, Reviewer>) {
    let scoreCount = panel.entries.count
    let reviewerCount = panel.reviewers.keys.count
    let applicationCount = panel.applications.keys.count
    if reviewerCount == 1 || reviewerCount == scoreCount {
      reviewer = .fixed(0)
      warnings.append(.leniencyUnknown)
    }
    if applicationCount == 1 {
      application = .fixed(0)
    } else if applicationCount == scoreCount {
      application = .fixed(1)
      warnings.append(.noiseUnknown)
    }
  }
}

/// The equations of a panel, with the factor that has more levels outside.
private struct CrossedSystem {
  let cells: CrossedCells
  let applicationCount: Int
  let reviewerCount: Int
  private let applicationsOutside: Bool

  init<Application, Reviewer>(_ panel: Panel<Application, Reviewer>) {
    applicationCount = panel.applications.keys.count
    reviewerCount = panel.reviewers.keys.count
    applicationsOutside = applicationCount >= reviewerCount
    if applicationsOutside {
      cells = CrossedCells(
        panel.entries.map {
          .init(outer: $0.application, inner: $0.reviewer, score: $0.score, weight: $0.weight)
        }, outerCount: applicationCount, innerCount: reviewerCount)
    } else {
      let entries = panel.entries.enumerated()
        .sorted { ($0.element.reviewer, $0.offset) < ($1.element.reviewer, $1.offset) }
      cells = CrossedCells(
        entries.map { _, entry in
          .init(
            outer: entry.reviewer, inner: entry.application, score: entry.score,
            weight: entry.weight)
        }, outerCount: reviewerCount, innerCount: applicationCount)
    }
  }

  func equations(application: Double, reviewer: Double) -> MixedEquations {
    MixedEquations(
      cells, outerRatio: applicationsOutside ? application : reviewer,
      innerRatio: applicationsOutside ? reviewer : application)
  }

  /// Returns an application's effect with the mean added.
  func applicationEffect(_ place: Int, in equations: MixedEquations) -> MixedEquations.Effect {
    applicationsOutside
      ? equations.outerEffect(place, addingMean: true)
      : equations.innerEffect(place, addingMean: true)
  }

  /// Returns a reviewer's leniency.
  func reviewerEffect(_ place: Int, in equations: MixedEquations) -> MixedEquations.Effect {
    applicationsOutside
      ? equations.innerEffect(place, addingMean: false)
      : equations.outerEffect(place, addingMean: false)
  }
}
