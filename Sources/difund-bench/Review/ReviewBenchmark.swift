internal import Portfolio

/// Reviewing: how long assignment, calibration, selection and its test take, and how well
/// calibrated scores find the best applications.
struct ReviewBenchmark {
  func run() throws {
    print("job                                          time       hold below")
    try timeAssignment(applications: 500, reviewers: 40, hold: 0.2)
    try timeAssignment(applications: 2000, reviewers: 200, hold: 2)
    try timeCalibration()
    try timeSelection()
    try timeRobustness()
    print("")
    try PanelPrecision().run()
  }

  private func timeAssignment(applications: Int, reviewers: Int, hold: Double) throws {
    var generator = SeededGenerator(seed: 1)
    let costs = (0..<applications * reviewers).map { _ in
      generator.nextUnit() < 0.05 ? nil : Int(generator.nextUnit() * 100)
    }
    let most = applications * 3 / reviewers + 3
    let seconds = try measured {
      let plan = try Assignment<Int, Int>(
        of: (0..<applications).map { .init(application: $0, reviews: 3) },
        to: (0..<reviewers).map { .init(reviewer: $0, minimum: 0, maximum: most) }
      ) { costs[$0 * reviewers + $1] }
      precondition(plan.shortages.isEmpty, "Everybody finds reviewers")
    }
    report("assignment \(applications) × \(reviewers) × 3", seconds, hold: hold)
  }

  private func timeCalibration() throws {
    var generator = SeededGenerator(seed: 2)
    let panel = SimulatedPanel(SimulatedPanel.cases[3], using: &generator)
    let seconds = try measured { _ = try Calibration(of: panel.scores) }
    report("calibration 500 × 3 by 40", seconds, hold: 0.05)
  }

  private func timeSelection() throws {
    let problem = try SimulatedCall(candidates: 2437, seed: 3).problem()
    let seconds = try measured { _ = try problem.best() }
    report("selection of 2,437 with 30 rules", seconds, hold: 1)
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
    let millis = Int((seconds * 1000).rounded())
    print("\(column(name, 44)) \(column("\(millis) ms", 10)) \(Int(hold * 1000)) ms")
  }
}

/// A text filled with blanks up to a width, for tables of Latin letters and digits.
func column(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
