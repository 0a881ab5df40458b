import Portfolio
import Testing

@Suite("Selection: against looking at every portfolio") struct SelectionOptimumTests {
  private func small(_ seed: Int, distinct: Bool) -> SmallProblem {
    var generator = SeededGenerator(seed: UInt64(seed))
    return SmallProblem(
      count: 9, ruleCount: seed % 5, distinct: distinct, using: &generator)
  }

  @Test(arguments: 0..<50, [true, false])
  func `the best portfolio is found, ties settled`(seed: Int, distinct: Bool) throws {
    let small = small(seed, distinct: distinct)
    let problem = try small.problem()

    guard let best = small.best() else {
      #expect(throws: PortfolioError.self, "\(small)") { try problem.best() }
      return
    }
    let selection = try problem.best()

    #expect(selection.chosen == best.keys, "\(small)")
    #expect(abs(selection.objective - best.value) < 1e-9)
    #expect(selection.spentMinorUnits == best.cost)
    #expect(selection.isProvedOptimal)
    #expect(selection.areTiesSettled)
    #expect(selection.gap == 0)
  }

  @Test(arguments: 200..<230)
  func `prices and losses are differences of optima`(seed: Int) throws {
    let small = small(seed, distinct: true)
    guard let best = small.best() else { return }
    let problem = try small.problem()
    let selection = try problem.best()

    let prices = try problem.prices(of: selection)
    let losses = try problem.losses(from: selection)

    #expect(prices.map(\.rule) == small.rules.map(\.id))
    for price in prices {
      let others = Set(small.rules.map(\.id) + ["budget"]).subtracting([price.rule])
      let without = try #require(small.best(keeping: others))
      #expect(abs(price.price - (without.value - best.value)) < 1e-4)
      #expect(price.isProved)
    }
    #expect(losses.map(\.key) == (0..<9).filter { !selection.chosen.contains($0) })
    for loss in losses {
      let forced = small.best(forcing: loss.key)
      #expect((loss.loss == nil) == (forced == nil))
      if let found = loss.loss, let forced {
        #expect(abs(found - (best.value - forced.value)) < 1e-4)
      }
      #expect(loss.isProved)
      #expect(loss.least == loss.loss)
    }
    let rough = try problem.losses(from: selection, tolerance: 2)
    for (near, exact) in zip(rough, losses) {
      #expect((near.loss == nil) == (exact.loss == nil))
      if let found = near.loss, let least = near.least, let loss = exact.loss {
        #expect(least <= loss + 1e-4 && loss <= found + 1e-4 && found <= least + 2.0001)
      }
    }
  }

  @Test func `the order of candidates and rules changes nothing`() throws {
    for seed in [301, 302, 304] {
      var small = small(seed, distinct: false)
      var generator = SeededGenerator(seed: 5)

      let first = try? small.problem().best()
      small.candidates.shuffle(using: &generator)
      small.rules.shuffle(using: &generator)
      let second = try? small.problem().best()

      #expect(first == second)
    }
  }
}

@Suite("Selection: alternatives") struct AlternativeTests {
  /// At most one of 0, 3 and 6, of 1 and 4, and of 2 and 5.
  private let groups = [[0, 3, 6], [4, 1], [2, 5]]

  @Test(arguments: 400..<440)
  func `at most one of each group is chosen, and the choice is the best`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var small = SmallProblem(count: 9, ruleCount: seed % 4, distinct: true, using: &generator)
    let problem = try SelectionProblem(
      candidates: small.candidates, budgetMinorUnits: small.budget, rules: small.rules,
      alternatives: groups)
    small.rules.append(.init(id: "alternatives", .oneInEach(groups)))

    guard let best = small.best() else {
      #expect(throws: PortfolioError.self) { try problem.best() }
      return
    }
    let selection = try problem.best()

    #expect(selection.chosen == best.keys)
    let prices = try problem.prices(of: selection)
    #expect(prices.map(\.rule) == small.rules.dropLast().map(\.id))
    for price in prices {
      let others = Set(small.rules.map(\.id) + ["budget"]).subtracting([price.rule])
      let without = try #require(small.best(keeping: others))
      #expect(abs(price.price - (without.value - best.value)) < 1e-4)
    }
  }

  @Test func `alternatives that are not there are refused`() {
    #expect(throws: PortfolioError.unknownKey("Z")) {
      try SelectionProblem(
        candidates: [Candidate(key: "A", value: 1, costMinorUnits: 1)], budgetMinorUnits: 1,
        alternatives: [["A", "Z"]])
    }
  }
}
