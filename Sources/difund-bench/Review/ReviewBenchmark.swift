internal import Portfolio

/// Reviewing: how long assignment, calibration, selection and its test take, and how well
/// calibrated scores find the best applications.
struct ReviewBenchmark {
  let environment: [String: String]

  func run() throws {
    print("job                                          time       hold below   part of it")
    try timeAssignment(applications: 500, reviewers: 40, hold: 0.2)
    try timeAssignment(applications: 2000, reviewers: 200, hold: 2)
    try timeAssignment(applications: 500, reviewers: 40, isFair: true, hold: 1)
    try timeCalibration()
    try timeSelection()
    try timeLosses(candidates: 500, hold: 10)
    try timeLosses(candidates: 2437, hold: 60)
    try timeRobustness()
    print("  lme4 is not run here: the tests hold stored values of its fits to 1e-4")
    print("")
    try PanelPrecision(panels: number("DIFUND_BENCH_PANELS") ?? 40).run()
    print("")
    try ScaleDecisions(panels: number("DIFUND_BENCH_NULL_PANELS") ?? 200).run()
  }

  private func number(_ name: String) -> Int? { environment[name].flatMap { Int($0) } }

  private func timeAssignment(
    applications: Int, reviewers: Int, isFair: Bool = false, hold: Double
  ) throws {
    var generator = SeededGenerator(seed: 1)
    let costs = (0..<applications * reviewers).map { _ in
      generator.nextUnit() < 0.05 ? nil : Int(generator.nextUnit() * 100)
    }
    let most = applications * 3 / reviewers + 3
    var objective = 0
    let seconds = try measured {
      let plan = try Assignment<Int, Int>(
        of: (0..<applications).map { .init(application: $0, reviews: 3) },
        to: (0..<reviewers).map { .init(reviewer: $0, minimum: 0, maximum: most) },
        fairly: isFair
      ) { costs[$0 * reviewers + $1] }
      precondition(plan.shortages.isEmpty, "Everybody finds reviewers")
      let loads = Dictionary(grouping: plan.added, by: \.reviewer).values.map(\.count)
      objective = plan.cost + loads.reduce(0) { $0 + $1 * ($1 - 1) / 2 } - plan.connectionCost
    }
    let name = "\(isFair ? "fair " : "")assignment \(applications) × \(reviewers) × 3"
    report(name, seconds, hold: hold)
    if isFair { return }
    let peer = try AssignmentPeers(environment).highs(
      costs: costs, reviewers: reviewers, reviews: 3, most: most)
    guard let peer else { return print("  HiGHS: not measured, it is not there") }
    print(
      "  HiGHS: \(Int((peer.seconds * 1000).rounded())) ms, objective \(Int(peer.objective.rounded())), "
        + "ours \(objective)")
  }

  private func timeCalibration() throws {
    for (name, kind) in [
      ("with scales", SimulatedPanel.cases[3]),
      ("no scales found", SimulatedPanel.cases[3].withoutScales),
    ] {
      var generator = SeededGenerator(seed: 2)
      let panel = SimulatedPanel(kind, using: &generator)
      _ = try Calibration(of: panel.scores)
      let seconds = try measured { _ = try Calibration(of: panel.scores) }
      report("calibration 500 × 3 by 40, \(name)", seconds, hold: 0.05)
    }
  }

  private func timeSelection() throws {
    let problem = try SimulatedCall(candidates: 2437, seed: 3).problem()
    var objective = 0.0
    let seconds = try measured { objective = try problem.best().objective }
    report("selection of 2,437 with 30 rules", seconds, hold: 1)
    let peers = try SelectionPeers(environment).answers(to: problem)
    for (name, answer) in [("cbc", peers.cbc), ("HiGHS", peers.highs)] {
      guard let answer else {
        print("  \(name): not measured, it is not there")
        continue
      }
      let millis = Int((answer.seconds * 1000).rounded())
      let gap = (answer.objective - objective) / answer.objective
      print(
        "  \(name): \(millis) ms, we take \(decimals(seconds / answer.seconds)) of it; objective "
          + "\(answer.objective), ours \(objective), below by \(millionths(gap)) (hold .000100)")
    }
    let prices = try measured { _ = try problem.prices(of: try problem.best()) }
    report("  with the prices of all rules", prices, hold: 10)
  }

  private func timeLosses(candidates: Int, hold: Double) throws {
    let problem = try SimulatedCall(candidates: candidates, seed: 4).problem()
    let selection = try problem.best()
    var losses: [ForcedLoss<Int>] = []
    // As closely as the command line tells losses.
    let effort = SelectionEffort(relativeGap: 5e-4, nodeLimit: 20_000)
    let tolerance = selection.objective * effort.relativeGap
    let seconds = try measured {
      losses = try problem.losses(from: selection, tolerance: tolerance, effort: effort)
    }
    report("what each of \(losses.count) of \(candidates) would cost", seconds, hold: hold)
    let known = losses.compactMap { loss in loss.loss.map { $0 - (loss.least ?? 0) } }
    print(
      "  \(known.count { $0 <= tolerance * 1.0001 }) within \(decimals(tolerance)) points, "
        + "the farthest within \(decimals(known.max() ?? 0))")
  }

  private func timeRobustness() throws {
    let problem = try SimulatedCall(candidates: 500, seed: 4).problem()
    let selection = try problem.best()
    var generator = SeededGenerator(seed: 5)
    let sets = (0..<200).map { _ in
      problem.candidates.map { max(0, $0.value + generator.nextUnit() - 0.5) }
    }
    var found: Robustness<Int>?
    let seconds = try measured { found = try problem.robustness(of: selection, under: sets) }
    report("robustness of 500, 200 draws", seconds, hold: 20)
    guard let found else { return }
    let always = found.counts.values.count { $0 == found.draws }
    let never = found.counts.values.count { $0 == 0 }
    print("  always \(always), never \(never), sometimes \(500 - always - never)")
  }

  private func measured(_ body: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try body()
    return seconds(ContinuousClock.now - start)
  }

  private func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }

  private func report(_ name: String, _ seconds: Double, hold: Double) {
    let millis = column("\(Int((seconds * 1000).rounded())) ms", 10)
    let limit = column("\(Int(hold * 1000)) ms", 12)
    print("\(column(name, 44)) \(millis) \(limit) \(decimals(seconds / hold))")
  }

  private func millionths(_ share: Double) -> String {
    let count = String(1_000_000 + Int((max(0, share) * 1e6).rounded()))
    return "." + count.dropFirst()
  }
}

/// A text filled with blanks up to a width, for tables of Latin letters and digits.
func column(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
