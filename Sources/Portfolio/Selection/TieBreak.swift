/// Settles which of the portfolios of largest value to take: the cheapest, and of those the one
/// that has the first key in which they differ, in the order of the turns.
struct TieBreak {
  let programme: ExactProgramme
  let effort: SelectionEffort
  /// The columns that any portfolio of largest value may choose otherwise, ascending.
  private let open: [Int]
  private let turns: [Int]?
  private(set) var choice: [Bool]
  /// Whether the search reached no limit.
  private(set) var isSettled = true

  /// How many keys are compared at once: the powers of two stay exact and the solver's tolerances
  /// far below 1.
  private static let stretch = 16

  init(
    _ programme: ExactProgramme, _ best: CoreSearch.Found, turns: [Int]?, effort: SelectionEffort
  ) {
    self.effort = effort
    self.turns = turns
    choice = best.choice
    open = best.penalties.columns(
      upTo: best.penalties.bound - Double(best.value) + CoreSearch.slack)
    self.programme = programme.adding(
      ExactRow(
        rule: nil, weights: programme.values.map { Int128($0) }, lower: Int128(best.value),
        upper: nil))
  }

  /// Settles the tie.
  mutating func run() throws(PortfolioError) {
    guard try isThereAnother(in: programme) else { return }
    try lowerCost()
    let cheapest = programme.adding(costRow(upTo: programme.cost(of: choice)))
    guard try isThereAnother(in: cheapest) else { return }
    try preferEarlierKeys(in: cheapest)
  }

  private func costRow(upTo cost: Int64) -> ExactRow {
    ExactRow(
      rule: nil, weights: programme.costs.map { Int128($0) }, lower: nil, upper: Int128(cost))
  }

  private mutating func lowerCost() throws(PortfolioError) {
    let largest = Double(max(programme.costs.max() ?? 1, 1))
    let worth = programme.costs.map { -Double($0) / largest * 1e6 }
    while programme.cost(of: choice) > 0 {
      let cheaper = programme.adding(costRow(upTo: programme.cost(of: choice) - 1))
      guard let found = try search(cheaper, worth, above: -.infinity, assuming: choice) else {
        return
      }
      choice = found
    }
  }

  /// Looks for another portfolio that is as good, the one that differs most.
  private mutating func isThereAnother(in programme: ExactProgramme) throws(PortfolioError) -> Bool
  {
    let worth = choice.map { $0 ? -1.0 : 1 }
    let same = open.reduce(0.0) { $0 + (choice[$1] ? -1 : 0) }
    return try search(programme, worth, above: same + 0.5, assuming: choice) != nil
  }

  private mutating func preferEarlierKeys(in cheapest: ExactProgramme) throws(PortfolioError) {
    let order = turns.map { turns in open.sorted { (turns[$0], $0) < (turns[$1], $1) } } ?? open
    var rest = order[...]
    while !rest.isEmpty {
      let keys = rest.prefix(Self.stretch)
      var worth = Array(repeating: 0.0, count: choice.count)
      for (place, column) in keys.enumerated() {
        worth[column] = Double(1 << (Self.stretch - 1 - place))
      }
      let now = keys.reduce(0.0) { $0 + (choice[$1] ? worth[$1] : 0) }
      if let found = try search(
        cheapest, worth, above: now + 0.5, assuming: choice, open: rest.sorted())
      {
        choice = found
      }
      rest = rest.dropFirst(keys.count)
    }
  }

  private mutating func search(
    _ programme: ExactProgramme, _ worth: [Double], above floor: Double, assuming choice: [Bool],
    open: [Int]? = nil
  ) throws(PortfolioError) -> [Bool]? {
    let outcome = try RestrictedProgramme(programme, open: open ?? self.open, assumed: choice)
      .maximise(worth, gap: 0, floor: floor, nodeLimit: effort.nodeLimit)
    switch outcome {
    case .best(let found): return found
    case .limited(let found):
      isSettled = false
      return found
    case .nothingFound:
      isSettled = false
      return nil
    case .infeasible: return nil
    }
  }
}
