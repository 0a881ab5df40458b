/// The search for the cheapest pattern that protects everything.
///
/// M. Fischetti, J. J. Salazar, "Solving the cell suppression problem on tabular data with linear
/// constraints", Management Science 47 (2001): an integer programme chooses what to hide, readers'
/// linear programmes find what can still be computed, and the duals of those are cuts that the next
/// choice must keep, until nothing can be computed that must not be.
struct SuppressionSearch: ~Copyable {
  private let problem: DisclosureProblem
  private let effort: SuppressionEffort
  private var attacker: AttackerModel
  private var repair: PatternRepair
  private var master: LinearProgramme
  private let lower: [Double]
  private var isFirst = true
  private var best: [Bool]
  private var bestCost: Int64
  private var bound: Double

  init(_ problem: DisclosureProblem, effort: SuppressionEffort) throws(PortfolioError) {
    self.problem = problem
    self.effort = effort
    attacker = AttackerModel(problem)
    repair = PatternRepair(problem, attacker)
    let count = problem.costs.count
    master = LinearProgramme(columnCount: count, rows: [])
    lower = (0..<count).map { problem.forced.contains($0) ? 1 : 0 }
    master.bound(lower: lower, upper: Array(repeating: 1, count: count))
    master.price(problem.costs.map(Double.init))
    best = Array(repeating: true, count: count)
    bestCost = problem.costs.reduce(0, +)
    bound = 0
  }

  /// Searches, and returns the best pattern with what is proved about it.
  mutating func run() throws(PortfolioError) -> Suppression {
    for cut in attacker.lineCuts(of: problem) { add(cut) }
    try relax()
    try searchWhole()
    let least = min(bestCost, Int64((bound - 1e-6).rounded(.up)))
    return Suppression(
      isHidden: best, cost: bestCost, leastCost: max(least, 0), unprotectable: [])
  }

  private mutating func add(_ cut: AttackerModel.Cut) {
    master.add(
      LinearProgramme.Row(
        entries: cut.entries.map { ($0.decision, $0.weight) }, lower: 1,
        upper: LinearProgramme.unbounded))
  }

  /// Adds cuts while fractions of patterns break them and the bound moves.
  private mutating func relax() throws(PortfolioError) {
    var stalled = 0
    for _ in 0..<effort.rounds {
      guard case .best(let solution) = try master.minimise() else {
        throw .solverFailed("suppression")
      }
      let value = cost(of: solution.values)
      stalled = value < bound + 1e-3 * max(1, bound) ? stalled + 1 : 0
      bound = max(bound, value)
      if isFirst { try offer(solution.values.map { $0 > 0.5 }) }
      isFirst = false
      let found = try attacker.separate(solution.values).filter {
        $0.cut.violation(by: solution.values) > 1e-3
      }
      guard !found.isEmpty, stalled < 4 else { return }
      for (_, cut) in found { add(cut) }
    }
  }

  /// How much dearer than the best pattern another of the same cost may look, so that the search
  /// stays where cuts have been found; costs are whole numbers, so no bound is lost.
  private static let leaning = 0.9

  private mutating func searchWhole() throws(PortfolioError) {
    let whole = Array(repeating: true, count: problem.costs.count)
    for _ in 0..<effort.rounds {
      let step = Self.leaning / Double(max(1, best.count))
      master.price(zip(problem.costs, best).map { Double($0) + ($1 ? 0 : step) })
      guard
        let answer = try master.minimise(whole: whole, nodeLimit: effort.nodeLimit)
      else { return }
      bound = max(bound, min(answer.bound - Self.leaning, cost(of: answer.values)))
      let pattern = answer.values.map { $0 > 0.5 }
      let found = try attacker.separate(answer.values)
      for (_, cut) in found { add(cut) }
      if found.isEmpty {
        take(pattern)
        return
      }
      try offer(pattern)
      if bound > Double(bestCost) - 1 + 1e-6 { return }
    }
  }

  private func cost(of hiding: [Double]) -> Double {
    zip(hiding, problem.costs).reduce(0) { $0 + $1.0 * Double($1.1) }
  }

  /// Makes a pattern protect everything, and keeps it when it is the cheapest yet.
  private mutating func offer(_ pattern: [Bool]) throws(PortfolioError) {
    var pattern = pattern
    for decision in problem.forced { pattern[decision] = true }
    var added: [Int] = []
    while true {
      let hiding = pattern.map { $0 ? 1.0 : 0 }
      let broken = try attacker.separate(hiding)
      if broken.isEmpty { return take(try thinned(pattern, added)) }
      let before = added.count
      for (goal, cut) in broken {
        add(cut)
        guard cut.violation(by: pattern.map { $0 ? 1 : 0 }) > 1e-6 else { continue }
        for decision in try repair.additions(to: pattern, for: goal) {
          pattern[decision] = true
          added.append(decision)
        }
      }
      guard added.count == before else { continue }
      // Too little for the solver to see: everything that could help is hidden.
      for entry in broken.flatMap(\.cut.entries) where !pattern[entry.decision] {
        pattern[entry.decision] = true
        added.append(entry.decision)
      }
      if added.count == before { throw .solverFailed("repair") }
    }
  }

  /// Shows again what a repair has hidden and later ones have made superfluous.
  private mutating func thinned(
    _ pattern: [Bool], _ added: [Int]
  ) throws(PortfolioError) -> [Bool] {
    var pattern = pattern
    for decision in added.sorted(by: { problem.costs[$0] > problem.costs[$1] }) {
      pattern[decision] = false
      let broken = try attacker.separate(pattern.map { $0 ? 1 : 0 }, all: false)
      if !broken.isEmpty { pattern[decision] = true }
    }
    return pattern
  }

  private mutating func take(_ pattern: [Bool]) {
    let total = zip(pattern, problem.costs).reduce(0) { $0 + ($1.0 ? $1.1 : 0) }
    if total < bestCost { (best, bestCost) = (pattern, total) }
  }
}

extension DisclosureProblem {
  /// Finds the cheapest decisions that keep everything protected from whoever reads the rest.
  ///
  /// The same problem gives the same answer.
  ///
  /// - Parameter effort: How long to search; nil for a few seconds.
  /// - Returns: The pattern, with what no pattern can cost less than. What cannot be protected even
  ///   when everything undecided is hidden is listed and left to its fate.
  /// - Throws: `PortfolioError.notAdditive` for tables that do not add up, or `.solverFailed`.
  public func suppress(
    effort: SuppressionEffort? = nil
  ) throws(PortfolioError) -> Suppression {
    try check()
    let (problem, lost) = try withoutTheLost()
    var search = try SuppressionSearch(
      problem, effort: effort ?? .usual(for: costs.count))
    let found = try search.run()
    return Suppression(
      isHidden: found.isHidden, cost: found.cost, leastCost: found.leastCost, unprotectable: lost)
  }

  /// The problem without demands that not even hiding everything meets, and their quantities.
  private func withoutTheLost() throws(PortfolioError) -> (DisclosureProblem, [Int]) {
    var problem = self
    var lost: [Int] = []
    let everything = Array(repeating: 1.0, count: costs.count)
    while true {
      var attacker = AttackerModel(problem)
      let broken = Set(
        try attacker.separate(everything).map { attacker.columns[$0.goal.column] })
      guard !broken.isEmpty else { return (problem, lost.sorted()) }
      lost += broken
      for quantity in broken { problem.unprotect(quantity) }
    }
  }
}
