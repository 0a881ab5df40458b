import Portfolio
import Testing

@Suite("Selection: reasons, exactness and refusals") struct SelectionTests {
  private typealias Problem = SelectionProblem<String>

  private func candidates(_ values: [(String, Double, Int64)]) -> [Candidate<String>] {
    values.map { Candidate(key: $0.0, value: $0.1, costMinorUnits: $0.2) }
  }

  @Test func `every candidate has its reason`() throws {
    let problem = try Problem(
      candidates: candidates([
        ("A", 9, 100), ("B", 8, 100), ("C", 7, 100), ("D", 6, 90), ("E", 5, 10), ("F", -1, 10),
        ("G", 1, 100), ("H", 0.5, 400),
      ]), budgetMinorUnits: 410,
      rules: [
        .init(id: "one-per-organisation", .oneInEach([["B", "C"], ["D"]])),
        .init(id: "no-debtors", .excluded(["E"])), .init(id: "continuity", .required(["G"])),
      ])

    let selection = try problem.best()

    #expect(selection.chosen == ["A", "B", "D", "G"])
    #expect(selection.objective == 24)
    #expect(selection.spentMinorUnits == 390)
    let reasons = Dictionary(
      uniqueKeysWithValues: selection.verdicts.map { ($0.key, $0.reason) })
    #expect(selection.verdicts.map(\.key) == ["A", "B", "C", "D", "E", "F", "G", "H"])
    #expect(reasons["A"] == .chosen)
    #expect(reasons["C"] == .blocked(rules: ["one-per-organisation"]))
    #expect(reasons["E"] == .excluded(rule: "no-debtors"))
    #expect(reasons["F"] == .worthNothing)
    #expect(reasons["G"] == .required(rule: "continuity"))
    #expect(
      reasons["H"]
        == .beyondBudget(valuePerMinorUnit: 0.5 / 400, lowestChosen: 6.0 / 90))
  }

  @Test(arguments: [Int64(100), 99_999_999, 400_000_000_033])
  func `the budget is kept to the last minor unit`(cost: Int64) throws {
    let items = candidates([("A", 5, cost), ("B", 5, cost), ("C", 5, cost), ("D", 4, cost - 1)])

    let enough = try Problem(candidates: items, budgetMinorUnits: 3 * cost).best()
    let short = try Problem(candidates: items, budgetMinorUnits: 3 * cost - 1).best()

    #expect(enough.chosen == ["A", "B", "C"])
    #expect(short.chosen == ["A", "B", "D"])
    #expect(short.spentMinorUnits == 3 * cost - 1)
  }

  @Test func `an amount beyond the solver's precision never breaks the budget`() throws {
    let cost: Int64 = 30_000_000_000_000_001
    let items = candidates([("A", 5, cost), ("B", 5, cost), ("C", 5, cost)])

    let short = try Problem(candidates: items, budgetMinorUnits: 3 * cost - 1).best()

    #expect(short.chosen == ["A", "B"])
  }

  @Test func `a share is kept to the last minor unit`() throws {
    let items = candidates([("A", 5, 33_333_333), ("B", 5, 66_666_667), ("C", 1, 66_666_666)])
    let rules = [SelectionRule<String>(id: "third", .share(of: ["A"], atLeast: 3333))]
    let strict = [SelectionRule<String>(id: "third", .share(of: ["A"], atLeast: 3334))]

    let kept = try Problem(candidates: items, budgetMinorUnits: 100_000_000, rules: rules).best()
    let refused = try Problem(candidates: items, budgetMinorUnits: 100_000_000, rules: strict)
      .best()

    #expect(kept.chosen == ["A", "B"])
    #expect(refused.chosen == ["A"])
  }

  @Test func `portfolios of one value are told apart by cost, then by key`() throws {
    let items = candidates([("D", 4, 70), ("C", 4, 60), ("B", 4, 60), ("A", 4, 70)])

    let one = try Problem(candidates: items, budgetMinorUnits: 100).best()
    let three = try Problem(candidates: items, budgetMinorUnits: 200).best()

    #expect(one.chosen == ["B"])
    #expect(three.chosen == ["A", "B", "C"])
  }

  @Test func `nothing to choose from is a portfolio`() throws {
    let empty = try Problem(candidates: [], budgetMinorUnits: 5).best()
    let poor = try Problem(candidates: candidates([("A", 1, 9)]), budgetMinorUnits: 5).best()

    #expect(empty.chosen.isEmpty)
    #expect(empty.isProvedOptimal)
    #expect(poor.chosen.isEmpty)
    #expect(
      poor.verdicts.first?.reason
        == .beyondBudget(valuePerMinorUnit: 1.0 / 9, lowestChosen: nil))
  }

  @Test func `a requirement above the budget clashes with it`() throws {
    let problem = try Problem(
      candidates: candidates([("A", 1, 9), ("B", 1, 1)]), budgetMinorUnits: 5,
      rules: [.init(id: "b", .required(["B"])), .init(id: "a", .required(["A"]))])

    #expect(throws: PortfolioError.infeasible(rules: ["a", "budget"])) { try problem.best() }
  }

  @Test func `a group that nobody is in cannot be counted up`() throws {
    let problem = try Problem(
      candidates: candidates([("A", 1, 1)]), budgetMinorUnits: 5,
      rules: [.init(id: "some", .count(of: [], atLeast: 1))])

    #expect(throws: PortfolioError.infeasible(rules: ["some"])) { try problem.best() }
  }

  @Test func `rules that settle a key both ways clash`() throws {
    let problem = try Problem(
      candidates: candidates([("A", 1, 1), ("B", 2, 1)]), budgetMinorUnits: 5,
      rules: [.init(id: "in", .required(["A"])), .init(id: "out", .excluded(["A"]))])

    #expect(throws: PortfolioError.infeasible(rules: ["in", "out"])) { try problem.best() }
  }

  @Test func `a loss that no portfolio can bear has no number`() throws {
    let problem = try Problem(
      candidates: candidates([("A", 3, 3), ("B", 2, 9), ("C", 2, 3), ("D", 1, 2)]),
      budgetMinorUnits: 5, rules: [.init(id: "not-c", .excluded(["C"]))])
    let selection = try problem.best()

    let losses = try problem.losses(from: selection)
    let one = try problem.losses(from: selection, forcing: ["D"])

    #expect(selection.chosen == ["A", "D"])
    #expect(losses.map(\.key) == ["B", "C"])
    #expect(losses.map(\.loss) == [nil, nil])
    #expect(one.map(\.loss) == [0])
    #expect(throws: PortfolioError.unknownKey("Z")) {
      try problem.losses(from: selection, forcing: ["Z"])
    }
  }
}

extension SelectionTests {
  @Test func `an amount that cannot be money is refused`() {
    for value in [Double.nan, .infinity] {
      #expect(throws: PortfolioError.badCandidate("A")) {
        try Problem(candidates: candidates([("A", value, 1)]), budgetMinorUnits: 1)
      }
    }
    #expect(throws: PortfolioError.badCandidate("A")) {
      try Problem(candidates: candidates([("A", 1, -1)]), budgetMinorUnits: 1)
    }
    #expect(throws: PortfolioError.badBudget) {
      try Problem(candidates: candidates([("A", 1, 1)]), budgetMinorUnits: -1)
    }
    #expect(throws: PortfolioError.badBudget) {
      try Problem(
        candidates: candidates([("A", 1, .max), ("B", 1, 1)]), budgetMinorUnits: 1)
    }
  }

  @Test func `what is listed twice is refused`() {
    #expect(throws: PortfolioError.duplicateKey("A")) {
      try Problem(candidates: candidates([("A", 1, 1), ("A", 2, 1)]), budgetMinorUnits: 1)
    }
    for id in ["same", "budget"] {
      #expect(throws: PortfolioError.duplicateRule(id)) {
        try Problem(
          candidates: candidates([("A", 1, 1)]), budgetMinorUnits: 1,
          rules: [.init(id: id, .required([])), .init(id: "same", .excluded([]))])
      }
    }
  }

  @Test func `a rule about strangers is refused`() {
    let kinds: [SelectionRule<String>.Kind] = [
      .share(of: ["Z"], atLeast: 1), .amount(of: ["Z"], atMost: 1), .count(of: ["Z"], atMost: 1),
      .oneInEach([["A", "Z"]]), .weight(["Z": 1], atMost: 1), .required(["Z"]), .excluded(["Z"]),
    ]
    for kind in kinds {
      #expect(throws: PortfolioError.unknownKey("Z")) {
        try Problem(
          candidates: candidates([("A", 1, 1)]), budgetMinorUnits: 1,
          rules: [.init(id: "r", kind)])
      }
    }
  }

  @Test func `a rule without a bound, or with a share that is none, is refused`() {
    let kinds: [SelectionRule<String>.Kind] = [
      .share(of: ["A"]), .amount(of: ["A"]), .count(of: ["A"]), .weight(["A": 1]),
      .share(of: ["A"], atLeast: -1), .share(of: ["A"], atMost: 10_001),
    ]
    for kind in kinds {
      #expect(throws: PortfolioError.badRule("r")) {
        try Problem(
          candidates: candidates([("A", 1, 1)]), budgetMinorUnits: 1,
          rules: [.init(id: "r", kind)])
      }
    }
  }
}
