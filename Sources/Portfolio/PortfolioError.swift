public import Vocabulary

/// Why numbers could not be calibrated, work not assigned, or a portfolio not chosen.
public enum PortfolioError: ExplainableError, Hashable {
  /// No review was handed in, so there is nothing to calibrate.
  case noScores
  /// A score is not a number, or its weight is not a positive one.
  case badScore(application: String, reviewer: String)
  /// One application, reviewer or candidate is listed twice.
  case duplicateKey(String)
  /// A rule or a kept pair names something that is not listed.
  case unknownKey(String)
  /// The number of reviews that an application needs is not between 0 and 100.
  case badDemand(String)
  /// A reviewer's smallest load is negative or above the largest, or that is above 100,000.
  case badCapacity(String)
  /// What a pair costs lies beyond ±1,000,000,000, or the price of balance is not between 0 and
  /// 1,000,000.
  case badPairCost(String)
  /// A candidate's value is not a number, or its cost is negative.
  case badCandidate(String)
  /// The budget is negative, or all costs together exceed the range of `Int64`.
  case badBudget
  /// Two rules have the same name, or one has the name that stands for the budget.
  case duplicateRule(String)
  /// A rule's share is not between 0 and 10,000 basis points, or it has no bound at all.
  case badRule(String)
  /// These rules cannot be kept together. No set of fewer rules clashes, unless `least` says how
  /// many rules a smaller one would have at least.
  case infeasible(rules: [String], least: Int? = nil)
  /// The search reached its limit before it found a portfolio.
  case searchEnded(nodeLimit: Int)
  /// A table does not add up as an equation says, or, for numbers below zero, a value is below what
  /// everybody knows it cannot be below.
  case notAdditive(equation: Int)
  /// A table has too many cells, or sums beyond 64 bits.
  case tableTooLarge(cells: Int)
  /// Published tables contradict themselves: no hidden values fit what is shown.
  case inconsistent
  /// No pattern was found about which an attack finds nothing.
  case unproved
  /// The solver gave up, for the reason given.
  case solverFailed(String)

  public var message: Message {
    switch self {
    case .noScores: Message("portfolio.no-scores")
    case .badScore(let application, let reviewer):
      Message(
        "portfolio.bad-score",
        ["application": .text(application), "reviewer": .text(reviewer)])
    case .duplicateKey(let key): Message("portfolio.duplicate-key", ["key": .text(key)])
    case .unknownKey(let key): Message("portfolio.unknown-key", ["key": .text(key)])
    case .badDemand(let key): Message("portfolio.bad-demand", ["application": .text(key)])
    case .badCapacity(let key): Message("portfolio.bad-capacity", ["reviewer": .text(key)])
    case .badPairCost(let pair): Message("portfolio.bad-pair-cost", ["pair": .text(pair)])
    case .badCandidate(let key): Message("portfolio.bad-candidate", ["candidate": .text(key)])
    case .badBudget: Message("portfolio.bad-budget")
    case .duplicateRule(let rule): Message("portfolio.duplicate-rule", ["rule": .text(rule)])
    case .badRule(let rule): Message("portfolio.bad-rule", ["rule": .text(rule)])
    case .infeasible(let rules, let least):
      Message(
        least == nil ? "portfolio.infeasible" : "portfolio.infeasible-unproved",
        [
          "count": .integer(Int64(rules.count)), "least": .integer(Int64(least ?? rules.count)),
          "rules": .list(rules.map { .text($0) }),
        ])
    case .searchEnded(let limit):
      Message("portfolio.search-ended", ["limit": .integer(Int64(limit))])
    case .notAdditive(let equation):
      Message("portfolio.not-additive", ["equation": .integer(Int64(equation))])
    case .tableTooLarge(let cells):
      Message("portfolio.table-too-large", ["cells": .integer(Int64(cells))])
    case .inconsistent: Message("portfolio.inconsistent")
    case .unproved: Message("portfolio.unproved")
    case .solverFailed(let detail):
      Message("portfolio.solver-failed", ["detail": .text(detail)])
    }
  }

  public var failure: Failure {
    switch self {
    case .infeasible, .searchEnded, .solverFailed, .unproved: .refused
    default: .badData
    }
  }
}
