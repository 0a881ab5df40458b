import Portfolio
import Testing

@Suite("Selection: robustness") struct RobustnessTests {
  @Test(arguments: UInt64(1)...20)
  func `counts and regret are those of looking at every portfolio`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let small = SmallProblem(count: 9, ruleCount: 2, distinct: true, using: &generator)
    guard let own = small.best() else { return }
    let problem = try small.problem()
    let selection = try problem.best()
    let sets = (0..<12).map { _ in
      small.candidates.map { $0.value + generator.nextUnit() * 2 }
    }

    let robustness = try problem.robustness(of: selection, under: sets)

    var counts = Array(repeating: 0, count: small.candidates.count)
    var regret = 0.0
    for values in sets {
      var drawn = small
      drawn.candidates = zip(small.candidates, values).map {
        Candidate(key: $0.key, value: $1, costMinorUnits: $0.costMinorUnits)
      }
      let best = try #require(drawn.best())
      for key in best.keys { counts[key] += 1 }
      let kept = own.keys.reduce(0) { $0 + values[$1] }
      if best.value > 0 { regret += (best.value - kept) / best.value }
    }
    #expect(robustness.draws == 12)
    #expect(
      robustness.counts == Dictionary(uniqueKeysWithValues: counts.enumerated().map { ($0, $1) }))
    #expect(abs(robustness.meanRegret - regret / 12) < 1e-5)
    #expect(robustness.provedShare == 1)
  }

  @Test func `the values themselves, drawn again, leave the portfolio as it is`() throws {
    var generator = SeededGenerator(seed: 5)
    let small = SmallProblem(count: 10, ruleCount: 0, distinct: true, using: &generator)
    let problem = try small.problem()
    let selection = try problem.best()
    var told: [Int] = []

    let robustness = try problem.robustness(
      of: selection, under: [small.candidates.map(\.value), small.candidates.map(\.value)]
    ) { told.append($0) }

    #expect(robustness.meanRegret == 0)
    #expect(robustness.counts.filter { $0.value == 2 }.keys.sorted() == selection.chosen)
    #expect(robustness.counts.values.allSatisfy { $0 == 0 || $0 == 2 })
    #expect(told == [1, 2])
  }

  @Test func `a value that is no number is refused`() throws {
    var generator = SeededGenerator(seed: 5)
    let small = SmallProblem(count: 3, ruleCount: 0, distinct: true, using: &generator)
    let problem = try small.problem()
    let selection = try problem.best()

    #expect(throws: PortfolioError.badCandidate("1")) {
      try problem.robustness(of: selection, under: [[1, .nan, 2]])
    }
  }
}
