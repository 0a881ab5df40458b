import Glibc

/// The model fitted to a panel, in the units of its scores.
struct PanelFit {
  let mean: Double
  let variance: VarianceComponents
  let leniencies: [(estimate: Double, deviation: Double)]
  /// The reviewers' scales; nil when the term is not used.
  let scales: [(estimate: Double, deviation: Double)]?
  let finding: ScaleFinding
  /// The variances that a fit of nearly the same panel can start from.
  let scaledModel: ScaledModel?
  let posterior: Posterior
  let warnings: [CalibrationWarning]
  let restrictedDeviance: Double?

  init<Application, Reviewer>(
    _ panel: Panel<Application, Reviewer>, scales use: ScaleUse, from start: ScaledModel? = nil
  ) {
    let system = CrossedSystem(panel)
    if system.cells.spread > 0 {
      let freedom = Freedom(of: panel)
      let plain = PanelFit(system, freedom: freedom)
      guard use == .whenSupported, freedom.allowsScales, plain.variance.application > 0 else {
        self = plain
        return
      }
      let cells = system.cells
      let table = ScoreTable(
        panel, center: cells.center, spread: cells.spread, weightUnit: cells.weightUnit)
      let search: ScaleSearch
      if let start {
        search = ScaleSearch(table, continuing: start, steps: 60)
      } else {
        search = ScaleSearch(
          table, from: plain.start(for: cells), above: plain.logLikelihood(for: cells))
      }
      self =
        search.isSupported
        ? PanelFit(plain, search, cells) : PanelFit(plain, gain: search.gain)
    } else {
      self.init(
        constant: system.cells.center, applicationCount: system.applicationCount,
        reviewerCount: system.reviewerCount)
    }
  }

  private init(constant: Double, applicationCount: Int, reviewerCount: Int) {
    mean = constant
    variance = VarianceComponents(application: 0, reviewer: 0, scale: 0, residual: 0)
    leniencies = Array(repeating: (0, 0), count: reviewerCount)
    posterior = Posterior(constant: constant, count: applicationCount)
    warnings = [.noSpread]
    restrictedDeviance = nil
    scales = nil
    finding = .notSought
    scaledModel = nil
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
      scale: 0, residual: residual)
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
    scales = nil
    finding = .notSought
    scaledModel = nil
  }
}

extension PanelFit {
  /// The fit without scales, which were looked for.
  private init(_ plain: PanelFit, gain: Double) {
    mean = plain.mean
    variance = plain.variance
    leniencies = plain.leniencies
    posterior = plain.posterior
    warnings = plain.warnings
    restrictedDeviance = plain.restrictedDeviance
    scales = nil
    scaledModel = nil
    finding = ScaleFinding(deviation: nil, gain: gain)
  }

  /// The fit with scales, in the units of the scores.
  private init(_ plain: PanelFit, _ search: ScaleSearch, _ cells: CrossedCells) {
    let step = search.step
    let model = step.model
    let equations = ScaledEquations(step)
    let unit = cells.spread * cells.spread
    let reviewers = 0..<step.table.reviewerCount
    let deviations = reviewers.map { equations.variances(of: $0) }
    mean = cells.center + cells.spread * step.others[step.table.reviewerCount]
    variance = VarianceComponents(
      application: unit * model.application, reviewer: unit * model.leniency,
      scale: unit * model.application * model.scale,
      residual: unit * model.residual * cells.weightUnit)
    leniencies = reviewers.map {
      (cells.spread * step.others[$0], cells.spread * deviations[$0].leniency.squareRoot())
    }
    scales = reviewers.map { (step.beliefs[$0].mean, deviations[$0].scale.squareRoot()) }
    posterior = Posterior(
      (0..<step.table.applicationCount).map { equations.applicationEffect($0) },
      center: cells.center, spread: cells.spread, unit: cells.spread)
    warnings = plain.warnings
    restrictedDeviance = plain.restrictedDeviance
    finding = ScaleFinding(deviation: model.scale.squareRoot(), gain: search.gain)
    scaledModel = model
  }

  /// Where a search for scales starts, in the units of the cells.
  private func start(for cells: CrossedCells) -> ScaledModel {
    let unit = cells.spread * cells.spread
    let residual = variance.residual / (unit * cells.weightUnit)
    return ScaledModel(
      application: max(variance.application / unit, 1e-6 * residual),
      reviewer: max(variance.reviewer / unit, 1e-6 * residual), residual: residual, scale: 0.05,
      slope: 0)
  }

  /// The restricted log-likelihood in the units of the cells.
  private func logLikelihood(for cells: CrossedCells) -> Double {
    let freedom = Double(cells.entryCount - 1)
    return freedom * log(cells.spread) - (restrictedDeviance ?? 0) / 2
  }
}

/// Which variances the scores of a panel can tell at all.
private struct Freedom {
  var application: VarianceSearch.Freedom = .free
  var reviewer: VarianceSearch.Freedom = .free
  var warnings: [CalibrationWarning] = []

  /// Whether the scores can tell leniency, scale and noise apart.
  var allowsScales: Bool {
    switch (application, reviewer) {
    case (.free, .free): true
    default: false
    }
  }

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
