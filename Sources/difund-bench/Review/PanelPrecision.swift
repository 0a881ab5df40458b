internal import Portfolio

/// How many of the truly best tenth and fifth of the applications come out on top, by plain means,
/// by scores standardised for each reviewer, and by calibrated scores without and with scales.
struct PanelPrecision {
  let panels: Int

  /// Runs all kinds of panels.
  func run() throws {
    print(
      """
      part of the best tenth (fifth) that is found; Kendall's tau; how often the true quality lies
      in the 90 % interval; in how many panels scales are used; means of \(panels) panels, ±.01
      """)
    print(
      "\(column("panel", 32))mean        z-scores    no scales   calibrated  tau: mean z none ours"
        + "   in 90 %: none ours  used")
    for (number, kind) in SimulatedPanel.cases.enumerated() {
      var generator = SeededGenerator(seed: UInt64(100 + number))
      var sums = Array(repeating: 0.0, count: 15)
      for _ in 0..<panels {
        let panel = SimulatedPanel(kind, using: &generator)
        for (place, value) in try figures(of: panel).enumerated() { sums[place] += value }
      }
      show(kind.name, sums.map { $0 / Double(panels) })
    }
    print(
      "  to hold: .680 or more in the best tenth of LSC 200, noise .5, where the mean has .29; "
        + "published there: LMM .687, with scales .790")
  }

  private func show(_ name: String, _ means: [Double]) {
    let cells = (0..<4).map { place in
      column("\(decimals(means[3 * place])) (\(decimals(means[3 * place + 1])))", 12)
    }
    let taus = (0..<4).map { decimals(means[3 * $0 + 2]) }.joined(separator: " ")
    print(
      "\(column(name, 32))\(cells.joined())\(column(taus, 24)) "
        + "\(decimals(means[12])) \(decimals(means[13]))           \(decimals(means[14]))")
  }

  private func figures(of panel: SimulatedPanel) throws -> [Double] {
    let plain = try Calibration(of: panel.scores, scales: .never)
    let full = try Calibration(of: panel.scores)
    let truth = panel.qualities
    let found = [
      plain.applications.map(\.rawMean), standardised(panel), plain.applications.map(\.score),
      full.applications.map(\.score),
    ].flatMap { scores in
      [precision(of: scores, truth, part: 10), precision(of: scores, truth, part: 5)]
        + [tau(scores, truth)]
    }
    return found + [
      coverage(plain, panel), coverage(full, panel), full.scaleFinding.isUsed ? 1 : 0,
    ]
  }

  /// How often the interval holds the quality in points of the average reviewer.
  private func coverage(_ fit: Calibration<Int, Int>, _ panel: SimulatedPanel) -> Double {
    let truth = panel.commonQualities
    let shift = fit.mean - truth.reduce(0, +) / Double(truth.count)
    let held = zip(fit.applications, truth).count { estimate, quality in
      abs(estimate.score - quality - shift) <= 1.645 * estimate.deviation
    }
    return Double(held) / Double(truth.count)
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

  private func tau(_ scores: [Double], _ truth: [Double]) -> Double {
    var sum = 0
    for one in scores.indices {
      for other in 0..<one {
        let product = (scores[one] - scores[other]) * (truth[one] - truth[other])
        sum += product > 0 ? 1 : product < 0 ? -1 : 0
      }
    }
    return Double(sum) / Double(scores.count * (scores.count - 1) / 2)
  }
}

/// How often scales are used where reviewers have none.
struct ScaleDecisions {
  let panels: Int

  /// Runs all kinds of panels without their scales.
  func run() throws {
    print(
      "scales used in panels without scales, \(panels) each, half weighted (threshold \(ScaleFinding.threshold)),"
        + " and the gains that one in 20 exceeds and that are largest")
    var used = 0
    let kinds = SimulatedPanel.cases.filter { $0.reviewers < 100 }
    for (number, kind) in kinds.enumerated() {
      var generator = SeededGenerator(seed: UInt64(500 + number))
      var gains: [Double] = []
      for number in 0..<panels {
        let panel = SimulatedPanel(
          kind.withoutScales, isWeighted: number.isMultiple(of: 2), using: &generator)
        gains.append(try Calibration(of: panel.scores).scaleFinding.gain ?? 0)
      }
      gains.sort()
      let found = gains.count { $0 >= ScaleFinding.threshold }
      used += found
      let twentieth = gains[gains.count * 19 / 20]
      print(
        "  \(column(kind.name, 34))\(found)   \(tenths(twentieth))   \(tenths(gains.last ?? 0))")
    }
    let share = Double(used) / Double(panels * kinds.count)
    print("  in all \(decimals(share)), to hold .050 or less")
  }

  private func tenths(_ value: Double) -> String { String((value * 10).rounded() / 10) }
}

/// A number with three decimals, without the 0 before the point.
func decimals(_ value: Double) -> String {
  let thousandths = Int((abs(value) * 1000).rounded())
  let whole = thousandths < 1000 ? "" : String(thousandths / 1000)
  return (value < -0.0005 ? "-" : "") + whole + "." + String(1000 + thousandths % 1000).dropFirst()
}
