/// How sure the estimates of a model with scales are: the equations of applications, leniencies,
/// scales and the mean together, linear around the estimates.
struct ScaledEquations {
  private let step: ScaledStep
  private let factor: DenseFactor
  private let size: Int
  /// For each application, the eliminated diagonal.
  private var pivots: [Double] = []

  init(_ step: ScaledStep) {
    self.step = step
    let size = 2 * step.table.reviewerCount + 1
    self.size = size
    var lower = Self.block(of: step, size: size)
    let (table, model) = (step.table, step.model)
    for application in 0..<table.applicationCount {
      let entries = Self.entries(of: application, in: step, size: size)
      var pivot = 1 / model.application
      for cell in table.cells(of: application) {
        let scale = step.beliefs[table.reviewer[cell]].mean
        pivot += table.weight[cell] / model.residual * scale * scale
      }
      pivots.append(pivot)
      for (number, one) in entries.enumerated() {
        for other in entries[...number] {
          lower[one.place * size + other.place] -= one.weight * other.weight / pivot
        }
      }
    }
    factor = DenseFactor(lower: lower, size: size)
  }

  /// The equations without the applications: leniency and scale of each reviewer, then the mean.
  private static func block(of step: ScaledStep, size: Int) -> [Double] {
    let (table, model) = (step.table, step.model)
    let last = size - 1
    var lower = Array(repeating: 0.0, count: size * size)
    for place in 0..<table.reviewerCount {
      let (leniency, scale) = (2 * place, 2 * place + 1)
      lower[leniency * size + leniency] = 1 / model.reviewer
      lower[scale * size + leniency] = -model.slope / model.reviewer
      lower[scale * size + scale] =
        1 / model.scale + model.slope * model.slope / model.reviewer
    }
    for application in 0..<table.applicationCount {
      let effect = step.applications[application]
      for cell in table.cells(of: application) {
        let (leniency, scale) = (2 * table.reviewer[cell], 2 * table.reviewer[cell] + 1)
        let weight = table.weight[cell] / model.residual
        lower[leniency * size + leniency] += weight
        lower[scale * size + leniency] += weight * effect
        lower[scale * size + scale] += weight * effect * effect
        lower[last * size + leniency] += weight
        lower[last * size + scale] += weight * effect
        lower[last * size + last] += weight
      }
    }
    return lower
  }

  /// What ties an application to the others, by place.
  private static func entries(
    of application: Int, in step: ScaledStep, size: Int
  ) -> [(place: Int, weight: Double)] {
    let (table, model) = (step.table, step.model)
    var entries: [(place: Int, weight: Double)] = []
    var whole = 0.0
    for cell in table.cells(of: application) {
      let reviewer = table.reviewer[cell]
      let link = table.weight[cell] / model.residual * step.beliefs[reviewer].mean
      entries.append((2 * reviewer, link))
      entries.append((2 * reviewer + 1, link * step.applications[application]))
      whole += link
    }
    return entries + [(size - 1, whole)]
  }

  /// Returns what is known of an application, with the mean added.
  func applicationEffect(_ application: Int) -> MixedEquations.Effect {
    let pivot = pivots[application]
    var direction = Array(repeating: 0.0, count: size)
    direction[size - 1] = 1
    for entry in Self.entries(of: application, in: step, size: size) {
      direction[entry.place] -= entry.weight / pivot
    }
    let mean = step.others[step.table.reviewerCount]
    return MixedEquations.Effect(
      estimate: mean + step.applications[application], own: 1 / pivot.squareRoot(),
      shared: factor.forward(direction))
  }

  /// Returns the variances of a reviewer's leniency and scale.
  func variances(of reviewer: Int) -> (leniency: Double, scale: Double) {
    (variance(at: 2 * reviewer), variance(at: 2 * reviewer + 1))
  }

  private func variance(at place: Int) -> Double {
    var direction = Array(repeating: 0.0, count: size)
    direction[place] = 1
    return factor.forward(direction).reduce(0) { $0 + $1 * $1 }
  }
}
