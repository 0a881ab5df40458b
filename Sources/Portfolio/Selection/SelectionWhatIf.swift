/// What a rule costs: how much more the best portfolio would be worth without it.
public struct RulePrice: Hashable, Sendable {
  /// The name of the rule.
  public let rule: String

  /// The objective without the rule minus the objective with it; 0 when the rule changes nothing.
  public let price: Double

  /// Whether the price is proved; otherwise it may be higher.
  public let isProved: Bool
}

/// What it would cost to fund a candidate that was not chosen.
public struct ForcedLoss<Key: PortfolioKey>: Hashable, Sendable {
  /// The candidate.
  public let key: Key

  /// By how much the best portfolio that has it is worth less; nil when no portfolio can have it,
  /// or the search ended before it found one.
  public let loss: Double?

  /// What the loss is at least; the same as `loss` when that is proved, and nil only when no
  /// portfolio can have it.
  public let least: Double?

  /// Whether the loss is proved, or lies within the tolerance; otherwise it may be lower.
  public let isProved: Bool
}

extension SelectionProblem {
  /// Prices every rule by solving the problem once more without it.
  ///
  /// - Parameter selection: The best portfolio of this problem.
  /// - Returns: The prices in the order of the rules' names.
  /// - Throws: `PortfolioError.solverFailed`.
  public func prices(of selection: Selection<Key>) throws(PortfolioError) -> [RulePrice] {
    let choice = choice(of: selection)
    var prices: [RulePrice] = []
    for (number, rule) in rules.enumerated() {
      let programme = programme(without: [number])
      let outcome = try CoreSearch(programme: programme, effort: effort)
        .run(above: programme.value(of: choice))
      switch outcome {
      case .found(let found):
        prices.append(
          RulePrice(
            rule: rule.id, price: max(0, objective(of: found.choice) - selection.objective),
            isProved: found.isProved && selection.isProvedOptimal))
      case .nothing:
        prices.append(
          RulePrice(
            rule: rule.id, price: 0,
            isProved: selection.isProvedOptimal && effort.relativeGap == 0))
      case .ended: prices.append(RulePrice(rule: rule.id, price: 0, isProved: false))
      }
    }
    return prices
  }

  /// Tells what funding each of some candidates would cost.
  ///
  /// The prices of the relaxation say what it costs at least, and the portfolio with the candidate
  /// put in the place of others what it costs at most. Only where the two are further apart than
  /// the tolerance is the problem solved once more, from there.
  ///
  /// - Parameters:
  ///   - selection: The best portfolio of this problem.
  ///   - keys: The candidates; nil for all that were not chosen.
  ///   - tolerance: How far a loss may lie above what it is at least.
  ///   - effort: How long to search each time; nil for the effort of the problem.
  ///   - progress: Is told how many losses are found.
  /// - Returns: The losses in the order of the keys.
  /// - Throws: `PortfolioError.unknownKey` or `.solverFailed`.
  public func losses(
    from selection: Selection<Key>, forcing keys: [Key]? = nil, tolerance: Double = 0,
    effort: SelectionEffort? = nil, progress: (Int) -> Void = { _ in }
  ) throws(PortfolioError) -> [ForcedLoss<Key>] {
    let choice = choice(of: selection)
    var forced: [Int] = []
    if let keys {
      for key in Set(keys).sorted() {
        guard let place = places[key] else { throw .unknownKey(String(describing: key)) }
        forced.append(place)
      }
    } else {
      forced = choice.indices.filter { !choice[$0] }
    }
    var forcing = try LossSearch(
      self, selection, choice: choice, tolerance: tolerance, effort: effort ?? self.effort)
    var losses: [ForcedLoss<Key>] = []
    for (number, place) in forced.enumerated() {
      losses.append(try forcing.loss(of: place))
      progress(number + 1)
    }
    return losses
  }

  /// Finds the smallest set of rules that no portfolio can keep together; there may be others as
  /// small.
  ///
  /// - Parameter checkLimit: How many portfolios to look for at most in order to prove that there
  ///   is
  ///   no smaller one.
  /// - Returns: The rules; none when a portfolio keeps all.
  /// - Throws: `PortfolioError.searchEnded` when it is not known whether one does, or
  ///   `.solverFailed`.
  public func clashingRules(checkLimit: Int = 500) throws(PortfolioError) -> RuleClash {
    let any = SelectionEffort(relativeGap: .infinity, nodeLimit: effort.nodeLimit)
    switch try CoreSearch(programme: programme(), effort: any).run() {
    case .found: return RuleClash(rules: [], least: 0)
    case .ended: throw .searchEnded(nodeLimit: effort.nodeLimit)
    case .nothing: return try clash(checkLimit: checkLimit)
    }
  }

  private func clash(checkLimit: Int) throws(PortfolioError) -> RuleClash {
    var search = ClashSearch(self, checkLimit: checkLimit)
    return try search.run()
  }

  /// What to say when no portfolio keeps the rules.
  func infeasibility() throws(PortfolioError) -> PortfolioError {
    let clash = try clash(checkLimit: 500)
    return .infeasible(rules: clash.rules, least: clash.isSmallest ? nil : clash.least)
  }

  private func choice(of selection: Selection<Key>) -> [Bool] {
    var choice = Array(repeating: false, count: candidates.count)
    for key in selection.chosen {
      if let place = places[key] { choice[place] = true }
    }
    return choice
  }
}
