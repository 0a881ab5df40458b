/// Completes patterns that do not protect everything, at little cost.
///
/// For one demand, it looks for deviations that meet it and go through cells whose hiding costs
/// little: what they go through is hidden (as in J. Castro, "Network flows heuristics for
/// complementary cell suppression", EJOR 2001, but over any equations).
struct PatternRepair: ~Copyable {
  private let programme: LinearProgramme
  private let decisions: [Int?]
  private let down: [Double]
  private let up: [Double]
  private let costs: [Int64]

  init(_ problem: DisclosureProblem, _ attacker: borrowing AttackerModel) {
    let count = attacker.columns.count
    // Each deviation is a rise, in the first half of the columns, less a fall, in the second.
    let rows = attacker.rows.map { row in
      LinearProgramme.Row(
        entries: row.entries + row.entries.map { ($0.column + count, -$0.coefficient) })
    }
    programme = LinearProgramme(columnCount: 2 * count, rows: rows)
    decisions = attacker.decisions
    down = attacker.down
    up = attacker.up
    costs = problem.costs
  }

  /// What to hide beside a pattern so that a demand is met.
  func additions(
    to pattern: [Bool], for goal: AttackerModel.Goal
  ) throws(PortfolioError) -> [Int] {
    let count = decisions.count
    var added: Set<Int> = []
    for rises in goal.kind == .width ? [true, false] : [goal.kind == .up] {
      let prices = decisions.map { decision -> Double in
        guard let decision, !pattern[decision], !added.contains(decision) else { return 0 }
        return Double(costs[decision]) + 1e-3
      }
      programme.price(prices + prices)
      var lower = Array(repeating: 0.0, count: 2 * count)
      let column = goal.column + (rises ? 0 : count)
      let room = (rises ? up : down)[goal.column]
      lower[column] = min(goal.kind == .width ? goal.need / 2 : goal.need, room)
      var upper = up + down
      // It may not rise and fall at once, which would meet the demand with nothing.
      upper[goal.column + (rises ? count : 0)] = 0
      programme.bound(lower: lower, upper: upper)
      guard case .best(let solution) = try programme.minimise() else {
        throw .solverFailed("repair")
      }
      for (place, decision) in decisions.enumerated() {
        guard let decision, !pattern[decision] else { continue }
        if abs(solution.values[place] - solution.values[place + count]) > 1e-7 {
          added.insert(decision)
        }
      }
    }
    return added.sorted()
  }
}
