import Portfolio
import Testing

@Suite("Selection: ties") struct TieOrderTests {
  @Test(arguments: UInt64(1)...30)
  func `of portfolios that are worth and cost the same, the first key by the order of ties is in`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let small = SmallProblem(count: 8, ruleCount: 2, distinct: false, using: &generator)
    guard let best = small.best() else { return }
    let order = small.candidates.map(\.key).shuffled(using: &generator)
    let equals = allPortfolios(of: small).filter { abs($0.value - best.value) < 1e-9 }
    let least = try #require(equals.map(\.cost).min())
    let turns = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let expected = try #require(
      equals.filter { $0.cost == least }.max { one, other in
        let first = Set(one.keys).symmetricDifference(other.keys)
          .min { (turns[$0] ?? 0) < (turns[$1] ?? 0) }
        return first.map { other.keys.contains($0) } ?? false
      })

    let problem = try SelectionProblem(
      candidates: small.candidates, budgetMinorUnits: small.budget, rules: small.rules,
      tieOrder: order)

    #expect(try problem.best().chosen == expected.keys)
  }

  private func allPortfolios(of small: SmallProblem) -> [SmallProblem.Portfolio] {
    (0..<(1 << small.candidates.count)).compactMap { subset in
      let keys = small.candidates.indices.filter { subset & (1 << $0) != 0 }
      let cost = keys.reduce(0) { $0 + small.candidates[$1].costMinorUnits }
      guard cost <= small.budget, small.rules.allSatisfy({ small.keeps($0, keys, cost) }) else {
        return nil
      }
      return SmallProblem.Portfolio(
        keys: keys, value: keys.reduce(0) { $0 + small.candidates[$1].value }, cost: cost)
    }
  }

  @Test func `keys that the order leaves out come last, by key`() throws {
    let candidates = (0..<4).map { Candidate(key: $0, value: 1, costMinorUnits: 1) }

    let some = try SelectionProblem(
      candidates: candidates, budgetMinorUnits: 2, tieOrder: [3, 99])
    let none = try SelectionProblem(candidates: candidates, budgetMinorUnits: 2)

    #expect(try some.best().chosen == [0, 3])
    #expect(try none.best().chosen == [0, 1])
  }
}
