import Portfolio
import Testing
import Vocabulary

@Suite("Portfolio errors") struct PortfolioErrorTests {
  static let all: [(PortfolioError, String, Failure)] = [
    (.noScores, "portfolio.no-scores", .badData),
    (.badScore(application: "A", reviewer: "x"), "portfolio.bad-score", .badData),
    (.duplicateKey("A"), "portfolio.duplicate-key", .badData),
    (.unknownKey("A"), "portfolio.unknown-key", .badData),
    (.badDemand("A"), "portfolio.bad-demand", .badData),
    (.badCapacity("x"), "portfolio.bad-capacity", .badData),
    (.badPairCost("A, x"), "portfolio.bad-pair-cost", .badData),
    (.badCandidate("A"), "portfolio.bad-candidate", .badData),
    (.badBudget, "portfolio.bad-budget", .badData),
    (.duplicateRule("r"), "portfolio.duplicate-rule", .badData),
    (.badRule("r"), "portfolio.bad-rule", .badData),
    (.infeasible(rules: ["r"]), "portfolio.infeasible", .refused),
    (.infeasible(rules: ["r", "s"], least: 1), "portfolio.infeasible-unproved", .refused),
    (.searchEnded(nodeLimit: 5), "portfolio.search-ended", .refused),
    (.notAdditive(equation: 3), "portfolio.not-additive", .badData),
    (.tableTooLarge(cells: 9), "portfolio.table-too-large", .badData),
    (.inconsistent, "portfolio.inconsistent", .badData),
    (.unproved, "portfolio.unproved", .refused),
    (.solverFailed("search"), "portfolio.solver-failed", .refused),
  ]

  @Test(arguments: all)
  func `an error is a sentence with a status`(
    error: PortfolioError, key: String, failure: Failure
  ) {
    #expect(error.message.key == key)
    #expect(error.failure == failure)
  }

  @Test func `a clash names its rules and counts them`() {
    let message = PortfolioError.infeasible(rules: ["rural", "budget"]).message

    #expect(message.arguments["rules"] == .list([.text("rural"), .text("budget")]))
    #expect(message.arguments["count"] == .integer(2))
  }
}
