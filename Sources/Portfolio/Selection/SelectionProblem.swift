/// Which candidates to fund: a budget, rules, and what each candidate is worth.
///
/// The best portfolio has the largest sum of values; costs and rules are kept exactly, in whole
/// minor units. The same input gives the same portfolio, in whatever order candidates and rules are
/// handed in and however many threads run: candidates are sorted, the solver runs on one thread
/// with fixed seeds, and limits count steps.
public struct SelectionProblem<Key: PortfolioKey>: Sendable {
  /// The candidates, by ascending keys.
  public let candidates: [Candidate<Key>]

  /// The budget in minor units.
  public let budgetMinorUnits: Int64

  /// The rules, by ascending names.
  public let rules: [SelectionRule<Key>]

  /// Groups of candidates of which at most one is ever chosen, such as one application with several
  /// amounts; no rule says so, so they have no price and never clash.
  public let alternatives: [[Key]]

  /// How long to search.
  public let effort: SelectionEffort

  let places: KeyIndex<Key>

  /// For each candidate, its turn when ties are settled; nil for the order of the keys.
  let turns: [Int]?

  /// Checks a problem.
  ///
  /// - Parameters:
  ///   - candidates: What could be funded.
  ///   - budgetMinorUnits: What may be spent, in minor units of the currency of all costs.
  ///   - rules: What a portfolio must meet besides.
  ///   - alternatives: Groups of keys of which at most one is chosen whatever the rules.
  ///   - tieOrder: The keys in the order in which ties are settled, such as one drawn by lot; keys
  ///     that it leaves out come last. Nil for the order of the keys.
  ///   - effort: How long to search; nil for the usual effort.
  /// - Throws: `PortfolioError.duplicateKey`, `.badCandidate`, `.badBudget`, `.duplicateRule`,
  ///   `.badRule` or `.unknownKey`.
  public init(
    candidates: [Candidate<Key>], budgetMinorUnits: Int64, rules: [SelectionRule<Key>] = [],
    alternatives: [[Key]] = [], tieOrder: [Key]? = nil, effort: SelectionEffort? = nil
  ) throws(PortfolioError) {
    let places = try KeyIndex(distinct: candidates.map(\.key))
    self.places = places
    turns = tieOrder.map { order in
      var turns = Array(repeating: Int.max, count: candidates.count)
      for (turn, key) in order.enumerated() {
        if let place = places[key] { turns[place] = min(turns[place], turn) }
      }
      return turns
    }
    self.candidates = candidates.sorted { $0.key < $1.key }
    self.budgetMinorUnits = budgetMinorUnits
    self.rules = rules.sorted { $0.id < $1.id }
    self.alternatives = alternatives
    self.effort = effort ?? .usual(for: candidates.count)
    try checkAmounts()
    try checkRules()
  }

  private func checkAmounts() throws(PortfolioError) {
    var total: Int64 = 0
    for candidate in candidates {
      guard candidate.value.isFinite, candidate.costMinorUnits >= 0 else {
        throw .badCandidate(String(describing: candidate.key))
      }
      let (sum, overflows) = total.addingReportingOverflow(candidate.costMinorUnits)
      if overflows { throw .badBudget }
      total = sum
    }
    if budgetMinorUnits < 0 { throw .badBudget }
  }

  private func checkRules() throws(PortfolioError) {
    var previous = SelectionRule<Key>.budgetID
    for rule in rules {
      if rule.id == previous || rule.id == SelectionRule<Key>.budgetID {
        throw .duplicateRule(rule.id)
      }
      previous = rule.id
      if !rule.isSound { throw .badRule(rule.id) }
      try checkKnown(rule.keys)
    }
    try checkKnown(alternatives.flatMap { $0 })
  }

  private func checkKnown(_ keys: [Key]) throws(PortfolioError) {
    let unknown = keys.filter { places[$0] == nil }.min()
    if let unknown { throw .unknownKey(String(describing: unknown)) }
  }

  /// Chooses the best portfolio.
  ///
  /// Of several portfolios of the same value it takes the cheapest, and of those the one that has
  /// the first key, in the order of ties, in which they differ.
  ///
  /// - Throws: `PortfolioError.infeasible` with the smallest set of rules that clash,
  ///   `.searchEnded`
  ///   or `.solverFailed`.
  public func best() throws(PortfolioError) -> Selection<Key> {
    let programme = programme()
    switch try CoreSearch(programme: programme, effort: effort).run() {
    case .nothing: throw try infeasibility()
    case .ended: throw .searchEnded(nodeLimit: effort.nodeLimit)
    case .found(let found):
      guard found.isProved else { return selection(found.choice, found, areTiesSettled: false) }
      var tie = TieBreak(programme, found, turns: turns, effort: effort)
      try tie.run()
      return selection(tie.choice, found, areTiesSettled: tie.isSettled)
    }
  }

  /// Puts the problem into rows, without some of its rules.
  func programme(without dropped: Set<Int> = [], hasBudget: Bool = true) -> ExactProgramme {
    ExactProgramme(
      candidates: candidates, places: places, budget: hasBudget ? budgetMinorUnits : nil,
      rules: rules, active: rules.indices.map { !dropped.contains($0) },
      alternatives: alternatives)
  }

  /// The sum of the values of a choice.
  func objective(of choice: [Bool]) -> Double {
    zip(candidates, choice).reduce(0) { $0 + ($1.1 ? $1.0.value : 0) }
  }

  private func selection(
    _ choice: [Bool], _ found: CoreSearch.Found, areTiesSettled: Bool
  ) -> Selection<Key> {
    let bound = found.penalties.bound
    let gap = bound == 0 ? 0 : max(0, bound - Double(found.value)) / abs(bound)
    return Selection(
      chosen: zip(candidates, choice).filter(\.1).map(\.0.key),
      objective: objective(of: choice),
      spentMinorUnits: zip(candidates, choice).reduce(0) {
        $0 + ($1.1 ? $1.0.costMinorUnits : 0)
      }, isProvedOptimal: found.isProved, gap: found.isProved ? 0 : gap,
      areTiesSettled: areTiesSettled, verdicts: verdicts(on: choice))
  }
}
