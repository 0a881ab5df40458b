/// How far readers could be misled: tables that differ from the true ones in hidden cells only.
///
/// Columns are deviations from the true values, so all are zero in the true tables and every sum of
/// the tables is zero in all of them. The numbers of each group of tables that hang together are
/// divided by the largest protection in it, so that the solver's tolerances mean the same for
/// people and for amounts.
struct AttackerModel: ~Copyable {
  /// A demand on what readers must think possible.
  struct Goal {
    /// The column.
    let column: Int
    /// Up or down, or both together.
    let kind: Kind
    /// How far, in the model's units.
    let need: Double

    enum Kind { case up, down, width }
  }

  /// That a weighted sum over decisions to hide is at least 1.
  struct Cut {
    let entries: [(decision: Int, weight: Double)]

    /// By how much some decisions fall short of it.
    func violation(by hiding: [Double]) -> Double {
      1 - entries.reduce(0) { $0 + $1.weight * hiding[$1.decision] }
    }
  }

  /// The quantity behind each column.
  let columns: [Int]
  /// The decision behind each column, or nil for what is hidden anyway.
  let decisions: [Int?]
  let goals: [Goal]
  let down: [Double]
  let up: [Double]
  let rows: [LinearProgramme.Row]
  private let programme: LinearProgramme
  private let entries: [[(row: Int, coefficient: Double)]]
  /// The number of linear programmes solved.
  private(set) var solved = 0

  /// How much further than the largest protection a deviation may go.
  private static let reach = 1e4

  init(_ problem: DisclosureProblem) {
    let scales = problem.scales
    var columns: [Int] = []
    var places = Array(repeating: -1, count: problem.quantities.count)
    for (number, quantity) in problem.quantities.enumerated() {
      if case .published = quantity.standing { continue }
      places[number] = columns.count
      columns.append(number)
    }
    self.columns = columns
    decisions = columns.map {
      if case .decided(let decision) = problem.quantities[$0].standing { decision } else { nil }
    }
    down = columns.map { number in
      let quantity = problem.quantities[number]
      guard let least = quantity.least else { return Self.reach }
      return min(Self.reach, Double(quantity.value - least) / scales[number])
    }
    up = columns.map { _ in Self.reach }
    var goals: [Goal] = []
    for (column, number) in columns.enumerated() {
      guard let protection = problem.quantities[number].protection else { continue }
      let need = { (level: Int64) in Double(level) / scales[number] }
      if protection.upper > 0 {
        goals.append(Goal(column: column, kind: .up, need: need(protection.upper)))
      }
      if protection.lower > 0 {
        goals.append(Goal(column: column, kind: .down, need: need(protection.lower)))
      }
      if protection.sliding > protection.lower + protection.upper {
        goals.append(Goal(column: column, kind: .width, need: need(protection.sliding)))
      }
    }
    self.goals = goals
    rows = problem.equations.compactMap { equation in
      let open = equation.filter { places[$0.quantity] >= 0 }
      guard !open.isEmpty else { return nil }
      return LinearProgramme.Row(
        entries: open.map { (places[$0.quantity], Double($0.coefficient)) })
    }
    var entries = Array(repeating: [(row: Int, coefficient: Double)](), count: columns.count)
    for (number, row) in rows.enumerated() {
      for entry in row.entries { entries[entry.column].append((number, entry.coefficient)) }
    }
    self.entries = entries
    programme = LinearProgramme(columnCount: columns.count, rows: rows)
  }

  /// How much of its full range each column has when decisions hide to some part; the solver's
  /// fractions may be a hair beyond 0 and 1.
  private func part(_ column: Int, of hiding: [Double]) -> Double {
    decisions[column].map { max(0, min(1, hiding[$0])) } ?? 1
  }

  /// Finds the demands that a pattern does not meet.
  ///
  /// - Parameters:
  ///   - hiding: How much each decision hides, 0 to 1.
  ///   - all: Whether to look at all demands, or to stop at the first that is not met.
  /// - Returns: Cuts that every pattern meeting the demands keeps and this one does not, with the
  ///   demands that they came from.
  /// - Throws: `PortfolioError.solverFailed`.
  mutating func separate(
    _ hiding: [Double], all: Bool = true
  ) throws(PortfolioError) -> [(goal: Goal, cut: Cut)] {
    let parts = columns.indices.map { part($0, of: hiding) }
    var pending = Array(goals.indices)
    try settleTogether(&pending, parts)
    programme.bound(
      lower: zip(down, parts).map { -$0 * $1 }, upper: zip(up, parts).map { $0 * $1 })
    var found: [(goal: Goal, cut: Cut)] = []
    while let number = pending.first {
      let goal = goals[number]
      var reached = 0.0
      var weights = Array(repeating: 0.0, count: columns.count)
      for sign in goal.kind.signs {
        let solution = try stretched([(goal.column, sign)])
        reached += sign * solution.values[goal.column]
        addWeights(to: &weights, solution.prices, goal.column, sign)
        pending.removeAll { isMet(goals[$0], by: solution.values) }
      }
      pending.removeAll { $0 == number }
      guard reached < goal.need * (1 - 1e-6), let cut = cut(weights, goal.need) else { continue }
      found.append((goal, cut))
      if !all { break }
    }
    return found
  }

  /// Crosses out demands that can be met many at a time.
  private mutating func settleTogether(
    _ pending: inout [Int], _ parts: [Double]
  ) throws(PortfolioError) {
    var ceilings = up
    var floors = down
    for goal in goals where goal.kind == .up { ceilings[goal.column] = goal.need }
    for goal in goals where goal.kind == .down {
      floors[goal.column] = min(down[goal.column], goal.need)
    }
    programme.bound(
      lower: zip(floors, parts).map { -$0 * $1 }, upper: zip(ceilings, parts).map { $0 * $1 })
    for kind in [Goal.Kind.up, .down] {
      for _ in 0..<8 {
        let wanted = pending.filter { goals[$0].kind == kind }
        guard wanted.count > 1 else { break }
        let sign = kind == .up ? 1.0 : -1.0
        let solution = try stretched(
          wanted.map { (goals[$0].column, sign / goals[$0].need) })
        let before = pending.count
        pending.removeAll { isMet(goals[$0], by: solution.values) }
        guard before - pending.count > 0 else { break }
      }
    }
  }

  /// Deviations as far as possible in some directions.
  private mutating func stretched(
    _ directions: [(column: Int, weight: Double)]
  ) throws(PortfolioError) -> LinearProgramme.Solution {
    var costs = Array(repeating: 0.0, count: columns.count)
    for direction in directions { costs[direction.column] = -direction.weight }
    programme.price(costs)
    solved += 1
    guard case .best(let solution) = try programme.minimise() else {
      throw .solverFailed("attack")
    }
    return solution
  }

  private func isMet(_ goal: Goal, by values: [Double]) -> Bool {
    switch goal.kind {
    case .up: values[goal.column] >= goal.need * (1 - 1e-6)
    case .down: -values[goal.column] >= goal.need * (1 - 1e-6)
    case .width: false
    }
  }

  /// Adds what each column's range adds to the most that a column can deviate, by the duality of
  /// linear programmes; it holds whatever the prices are.
  private func addWeights(
    to weights: inout [Double], _ prices: [Double], _ column: Int, _ sign: Double
  ) {
    for place in columns.indices {
      var reduced = place == column ? -sign : 0
      for entry in entries[place] { reduced -= entry.coefficient * prices[entry.row] }
      if reduced < -1e-9 { weights[place] -= reduced * up[place] }
      if reduced > 1e-9 { weights[place] += reduced * down[place] }
    }
  }

  /// The weights of columns as a cut over decisions; no weight counts for more than is needed.
  private func cut(_ weights: [Double], _ need: Double) -> Cut? {
    var sums: [Int: Double] = [:]
    var missing = need
    for (place, weight) in weights.enumerated() where weight > 0 {
      if let decision = decisions[place] {
        sums[decision, default: 0] += weight
      } else {
        missing -= weight
      }
    }
    guard missing > need * 1e-6 else { return nil }
    let entries = sums.sorted { $0.key < $1.key }.compactMap { decision, weight in
      weight > missing * 1e-7 ? (decision, min(1, weight / missing)) : nil
    }
    return Cut(entries: entries)
  }
}

extension AttackerModel.Goal.Kind {
  fileprivate var signs: [Double] {
    switch self {
    case .up: [1]
    case .down: [-1]
    case .width: [1, -1]
    }
  }
}

extension DisclosureProblem {
  /// The largest protection in each quantity's group of tables.
  fileprivate var scales: [Double] {
    var sets = DisjointSets(count: quantities.count)
    for equation in equations {
      for term in equation.dropFirst() { sets.join(equation[0].quantity, term.quantity) }
    }
    var largest: [Int: Int64] = [:]
    for (number, quantity) in quantities.enumerated() {
      guard let protection = quantity.protection else { continue }
      let root = sets.root(of: number)
      let level = max(protection.lower, protection.upper, protection.sliding)
      largest[root] = max(largest[root] ?? 1, level)
    }
    return quantities.indices.map { Double(largest[sets.root(of: $0)] ?? 1) }
  }
}
