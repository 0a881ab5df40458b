internal import Foundation
internal import Portfolio

/// Other solvers on the same problem, both to a gap of 1/10,000.
struct SelectionPeers {
  /// How long a solver took and what it found.
  struct Answer {
    let seconds: Double
    let objective: Double
  }

  private let programs: ReportPeers
  private let python: String
  private let folder: URL

  init(_ environment: [String: String]) {
    programs = ReportPeers(environment)
    python = environment["DIFUND_BENCH_PYTHON"] ?? "/usr/bin/python3"
    folder = FileManager.default.temporaryDirectory
      .appending(path: "difund-bench-selection-\(ProcessInfo.processInfo.processIdentifier)")
  }

  /// What the `cbc` program and HiGHS answer; nil where one is not there.
  func answers(to problem: SelectionProblem<Int>) throws -> (cbc: Answer?, highs: Answer?) {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Self.text(of: problem)
      .write(to: folder.appending(path: "problem.lp"), atomically: true, encoding: .utf8)
    return (cbc(), highs())
  }

  private func cbc() -> Answer? {
    let words = ["problem.lp", "ratio", "0.0001", "solve"]
    guard let output = programs.run("/usr/bin/cbc", words, in: folder) else { return nil }
    let value = output.firstMatch(of: #/Objective value: *(-?[0-9.]+)/#)
    let seconds = output.matches(of: #/Wallclock seconds\): *([0-9.]+)/#).last
    guard let value, let seconds, let objective = Double(value.1), let time = Double(seconds.1)
    else { return nil }
    return Answer(seconds: time, objective: abs(objective))
  }

  private func highs() -> Answer? {
    let script = """
      import highspy, time
      solver = highspy.Highs()
      solver.setOptionValue('output_flag', False)
      solver.readModel('problem.lp')
      start = time.perf_counter()
      solver.run()
      print(time.perf_counter() - start, solver.getObjectiveValue())
      """
    let numbers = programs.run(python, ["-c", script], in: folder)?.split(separator: " ")
      .compactMap { Double($0) }
    guard let numbers, numbers.count == 2 else { return nil }
    return Answer(seconds: numbers[0], objective: numbers[1])
  }

  /// The problem in the LP format that both read; it knows the rules that `SimulatedCall` makes.
  private static func text(of problem: SelectionProblem<Int>) -> String {
    let costs = Dictionary(
      uniqueKeysWithValues: problem.candidates.map { ($0.key, $0.costMinorUnits) })
    let money = { (keys: [Int]) in
      keys.map { "+ \(costs[$0] ?? 0) x\($0)" }.joined(separator: "\n ")
    }
    let keys = problem.candidates.map(\.key)
    var rows = ["budget: \(money(keys)) <= \(problem.budgetMinorUnits)"]
    for (number, rule) in problem.rules.enumerated() {
      switch rule.kind {
      case .amount(let group, let least, let most):
        if let least { rows.append("least\(number): \(money(group)) >= \(least)") }
        if let most { rows.append("most\(number): \(money(group)) <= \(most)") }
      case .oneInEach(let groups):
        for (place, group) in groups.enumerated() where group.count > 1 {
          let sum = group.map { "+ x\($0)" }.joined(separator: " ")
          rows.append("one\(number)_\(place): \(sum) <= 1")
        }
      default: preconditionFailure("A rule that simulated calls do not have")
      }
    }
    let worth = problem.candidates.map { "+ \($0.value) x\($0.key)" }
    return "Maximize\n worth: \(worth.joined(separator: "\n "))\nSubject To\n "
      + rows.joined(separator: "\n ") + "\nBinary\n "
      + keys.map { "x\($0)" }.joined(separator: "\n ") + "\nEnd\n"
  }
}
