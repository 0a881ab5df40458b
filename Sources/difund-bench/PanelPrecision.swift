internal import Portfolio

/// How many of the truly best tenth and fifth of the applications come out on top, by plain means,
/// by scores standardised for each reviewer, and by calibrated scores.
struct PanelPrecision {
  private static let panels = 40

  func run() throws {
    print(
      "part of the best tenth (fifth) that is found, mean of \(Self.panels) simulated panels, and"
        + " how often the true quality lies in the calibrated 90 % interval")
    print("\(column("panel", 34)) plain mean     standardised   calibrated     in interval")
    for (number, kind) in SimulatedPanel.cases.enumerated() {
      var generator = SeededGenerator(seed: UInt64(100 + number))
      var sums = Array(repeating: 0.0, count: 7)
      for _ in 0..<Self.panels {
        let panel = SimulatedPanel(kind, using: &generator)
        for (place, value) in try figures(of: panel).enumerated() { sums[place] += value }
      }
      let means = sums.map { $0 / Double(Self.panels) }
      let cells = [0, 2, 4].map { place in
        column("\(decimals(means[place])) (\(decimals(means[place + 1])))", 14)
      }
      print("\(column(kind.name, 34)) \(cells.joined(separator: " ")) \(decimals(means[6]))")
    }
  }

  private func figures(of panel: SimulatedPanel) throws -> [Double] {
    let fit = try Calibration(of: panel.scores)
    let plain = fit.applications.map(\.rawMean)
    let calibrated = fit.applications.map(\.score)
    let truth = fit.applications.map { panel.qualities[$0.application] }
    let figures = [plain, standardised(panel), calibrated].flatMap { scores in
      [10, 5].map { precision(of: scores, truth, part: $0) }
    }
    // The interval is for quality on the reviewers' common scale, so the truth is moved there.
    let shift = fit.mean - truth.reduce(0, +) / Double(truth.count)
    let held = zip(fit.applications, truth).count { estimate, quality in
      abs(estimate.score - quality - shift) <= 1.645 * estimate.deviation
    }
    return figures + [Double(held) / Double(truth.count)]
  }

  /// The means of scores after each reviewer's were brought to mean 0 and deviation 1.
  private func standardised(_ panel: SimulatedPanel) -> [Double] {
    var sums = Array(repeating: (sum: 0.0, count: 0.0), count: panel.qualities.count)
    for (_, scores) in Dictionary(grouping: panel.scores, by: \.reviewer) {
      let mean = scores.reduce(0) { $0 + $1.score } / Double(scores.count)
      let square = scores.reduce(0) { $0 + ($1.score - mean) * ($1.score - mean) }
      let deviation = max(1e-9, (square / Double(max(1, scores.count - 1))).squareRoot())
      for score in scores {
        sums[score.application].sum += (score.score - mean) / deviation
        sums[score.application].count += 1
      }
    }
    return sums.map { $0.sum / max(1, $0.count) }
  }

  private func precision(of scores: [Double], _ truth: [Double], part: Int) -> Double {
    let count = truth.count / part
    let best = { (values: [Double]) in
      Set(values.indices.sorted { (-values[$0], $0) < (-values[$1], $1) }.prefix(count))
    }
    return Double(best(scores).intersection(best(truth)).count) / Double(count)
  }

  private func decimals(_ share: Double) -> String {
    let thousandths = Int((share * 1000).rounded())
    return thousandths >= 1000 ? "1.000" : "." + String(String(1000 + thousandths).dropFirst())
  }
}
