import Portfolio
import Testing

@Suite("Selection: rules that clash") struct ClashTests {
  private func clashing(_ seed: Int) throws -> (SmallProblem, SelectionProblem<Int>) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var small = SmallProblem(count: 6, ruleCount: 5, distinct: true, using: &generator)
    small.rules += [
      .init(id: "x", .required([3])), .init(id: "y", .count(of: [1, 2, 3], atMost: 0)),
      .init(id: "z", .amount(of: [0, 4, 5], atLeast: small.budget)),
    ]
    return (small, try small.problem())
  }

  @Test(arguments: 100..<130)
  func `no smaller set of rules clashes than those that are named`(seed: Int) throws {
    let (small, problem) = try clashing(seed)

    let clash = try problem.clashingRules()

    let kept = rulesKept(in: small)
    let smallest = (1..<(1 << (small.rules.count + 1)))
      .filter { subset in !kept.contains { subset & ~$0 == 0 } }.map(\.nonzeroBitCount).min()
    #expect(smallest == clash.rules.count, "\(small)")
    #expect(small.best(keeping: Set(clash.rules)) == nil, "\(small)")
    #expect(clash.isSmallest)
    #expect(throws: PortfolioError.infeasible(rules: clash.rules)) { try problem.best() }
  }

  /// For every portfolio the rules that it keeps, one bit each, and the highest for the budget.
  private func rulesKept(in small: SmallProblem) -> [Int] {
    (0..<(1 << small.candidates.count)).map { subset in
      let keys = small.candidates.indices.filter { subset & (1 << $0) != 0 }
      let cost = keys.reduce(0) { $0 + small.candidates[$1].costMinorUnits }
      let bits = small.rules.map { small.keeps($0, keys, cost) } + [cost <= small.budget]
      return bits.enumerated().reduce(0) { $0 | ($1.element ? 1 << $1.offset : 0) }
    }
  }

  @Test(arguments: 100..<130)
  func `a search that ends early names a clash, and how small another may be`(seed: Int) throws {
    let (small, problem) = try clashing(seed)
    let least = try problem.clashingRules().rules.count

    let clash = try problem.clashingRules(checkLimit: 1)

    #expect(small.best(keeping: Set(clash.rules)) == nil)
    for rule in clash.rules {
      #expect(small.best(keeping: Set(clash.rules).subtracting([rule])) != nil)
    }
    #expect(clash.least <= least && least <= clash.rules.count)
  }

  /// Four rules of which the last three clash, and two that clash alone but come before them.
  private func twoClashes() throws -> SelectionProblem<String> {
    try SelectionProblem(
      candidates: ["A", "B", "C", "D"].map { Candidate(key: $0, value: 1, costMinorUnits: 10) },
      budgetMinorUnits: 100,
      rules: [
        .init(id: "a-required", .required(["A"])), .init(id: "b-without-a", .excluded(["A"])),
        .init(id: "c-one-of-two", .count(of: ["B", "C"], atLeast: 1)),
        .init(id: "d-without-b", .excluded(["B"])), .init(id: "e-without-c", .excluded(["C"])),
      ])
  }

  @Test func `of two clashes the smaller one is named`() throws {
    let problem = try twoClashes()

    #expect(try problem.clashingRules().rules == ["a-required", "b-without-a"])
    #expect(throws: PortfolioError.infeasible(rules: ["a-required", "b-without-a"])) {
      try problem.best()
    }
  }

  @Test func `without a search for a smaller clash the first one is told with a bound`() throws {
    let clash = try twoClashes().clashingRules(checkLimit: 0)

    #expect(clash.rules == ["c-one-of-two", "d-without-b", "e-without-c"])
    #expect(clash.least == 1)
    #expect(!clash.isSmallest)
  }

  @Test func `rules that go together do not clash`() throws {
    let problem = try SelectionProblem(
      candidates: [Candidate(key: "A", value: 1, costMinorUnits: 1)], budgetMinorUnits: 1)

    #expect(try problem.clashingRules().rules == [])
  }
}
