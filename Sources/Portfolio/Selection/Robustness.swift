/// How much a portfolio depends on what the reviews leave open.
public struct Robustness<Key: PortfolioKey>: Hashable, Sendable {
  /// How many sets of values were tried.
  public let draws: Int

  /// In how many of them the best portfolio has each candidate.
  public let counts: [Key: Int]

  /// The mean over the draws of what the portfolio is worth less than the best one of the draw, as
  /// a part of the latter; 0 when it is always the best.
  public let meanRegret: Double

  /// The part of the draws whose best portfolio was proved the best.
  public let provedShare: Double
}

extension SelectionProblem {
  /// Solves the problem once more for each of some sets of values that are as possible as the
  /// candidates' own.
  ///
  /// Costs and rules stay as they are. Ties in value are settled in whatever way the search finds
  /// first, the same in every run.
  ///
  /// - Parameters:
  ///   - selection: The best portfolio of this problem.
  ///   - valueSets: For each draw, the candidates' values in the order of `candidates`.
  ///   - progress: Is told how many draws are done.
  /// - Returns: What stays and what does not.
  /// - Throws: `PortfolioError.badCandidate` for a value that is not finite, `.infeasible` when no
  ///   portfolio keeps the rules, `.searchEnded` or `.solverFailed`.
  /// - Precondition: There is a set, and each has a value for each candidate.
  public func robustness(
    of selection: Selection<Key>, under valueSets: [[Double]],
    progress: (Int) -> Void = { _ in }
  ) throws(PortfolioError) -> Robustness<Key> {
    precondition(!valueSets.isEmpty, "No set of values")
    var counts = Array(repeating: 0, count: candidates.count)
    var regret = 0.0
    var proved = 0
    let chosen = Set(selection.chosen)
    for (number, values) in valueSets.enumerated() {
      let problem = try with(values: values)
      let found = try problem.quickBest()
      for place in candidates.indices where found.choice[place] { counts[place] += 1 }
      let best = problem.objective(of: found.choice)
      let own = problem.objective(of: candidates.map { chosen.contains($0.key) })
      if best > 0 { regret += max(0, best - own) / best }
      if found.isProved { proved += 1 }
      progress(number + 1)
    }
    let draws = Double(valueSets.count)
    return Robustness(
      draws: valueSets.count,
      counts: Dictionary(uniqueKeysWithValues: zip(candidates.map(\.key), counts)),
      meanRegret: regret / draws, provedShare: Double(proved) / draws)
  }

  private func with(values: [Double]) throws(PortfolioError) -> SelectionProblem {
    precondition(values.count == candidates.count, "A value for each candidate")
    return try SelectionProblem(
      candidates: zip(candidates, values).map {
        Candidate(key: $0.key, value: $1, costMinorUnits: $0.costMinorUnits)
      }, budgetMinorUnits: budgetMinorUnits, rules: rules, alternatives: alternatives,
      effort: effort)
  }

  /// The best choice, without settling ties.
  private func quickBest() throws(PortfolioError) -> CoreSearch.Found {
    switch try CoreSearch(programme: programme(), effort: effort).run() {
    case .found(let found): return found
    case .nothing: throw try infeasibility()
    case .ended: throw .searchEnded(nodeLimit: effort.nodeLimit)
    }
  }
}
