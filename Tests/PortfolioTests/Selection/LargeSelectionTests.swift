import Portfolio
import Testing

@Suite("Selection: larger calls") struct LargeSelectionTests {
  /// A call with countries, tracks, women-led and rural candidates, and organisations that apply
  /// more than once.
  private func call(
    _ count: Int, seed: UInt64, effort: SelectionEffort? = nil
  ) throws -> SelectionProblem<Int> {
    var generator = SeededGenerator(seed: seed)
    var candidates: [Candidate<Int>] = []
    var groups: [String: [Int]] = [:]
    for key in 0..<count {
      let shape = (0..<4).reduce(0.0) { sum, _ in sum + generator.nextUnit() }
      let amount = 5_000 + Int64(60_000 * generator.nextUnit() * generator.nextUnit())
      candidates.append(
        Candidate(
          key: key, value: 1 + (shape * 10_000).rounded() / 10_000, costMinorUnits: 100 * amount))
      groups["country-\(Int(6 * generator.nextUnit()))", default: []].append(key)
      if generator.nextUnit() < 0.33 { groups["women", default: []].append(key) }
      if generator.nextUnit() < 0.44 { groups["rural", default: []].append(key) }
      let organisation = Int(0.8 * Double(count) * generator.nextUnit())
      groups["organisation-\(organisation)", default: []].append(key)
    }
    let total = candidates.reduce(0) { $0 + $1.costMinorUnits }
    var rules: [SelectionRule<Int>] = [
      .init(id: "women", .share(of: groups["women"] ?? [], atLeast: 4000)),
      .init(id: "rural", .share(of: groups["rural"] ?? [], atLeast: 5000)),
      .init(
        id: "organisation",
        .oneInEach(groups.filter { $0.key.hasPrefix("organisation") }.map(\.value))),
    ]
    for country in 0..<6 {
      rules.append(
        .init(
          id: "country-\(country)",
          .share(of: groups["country-\(country)"] ?? [], atLeast: 800, atMost: 3000)))
    }
    return try SelectionProblem(
      candidates: candidates, budgetMinorUnits: total * 15 / 100, rules: rules, effort: effort)
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `a search that may stop early stays within its gap`(seed: UInt64) throws {
    let exact = try call(120, seed: seed).best()
    let quick = try call(120, seed: seed, effort: SelectionEffort(relativeGap: 0.01)).best()

    #expect(exact.isProvedOptimal)
    #expect(quick.objective <= exact.objective + 1e-9)
    #expect(quick.objective >= exact.objective * 0.985)
    #expect(!quick.areTiesSettled || quick.isProvedOptimal)
  }

  @Test func `the same call always gets the same portfolio`() throws {
    let first = try call(150, seed: 4).best()
    let second = try call(150, seed: 4).best()

    #expect(first == second)
  }

  @Test func `nothing that fits is left out when the search stops early`() throws {
    let selection = try call(150, seed: 5, effort: SelectionEffort(relativeGap: 0.2)).best()

    #expect(selection.gap > 0)
    for verdict in selection.verdicts {
      if case .beyondBudget(_, let lowest) = verdict.reason { #expect(lowest != nil) }
      if case .blocked(let rules) = verdict.reason { #expect(!rules.isEmpty) }
    }
  }

  @Test func `a search that may hardly start says so`() throws {
    let problem = try call(150, seed: 6, effort: SelectionEffort(relativeGap: 0, nodeLimit: 1))

    #expect(throws: PortfolioError.searchEnded(nodeLimit: 1)) { try problem.best() }
  }

  /// All that is computed about one call, in words.
  private func answers(seed: UInt64) throws -> String {
    let problem = try call(40, seed: seed)
    let selection = try problem.best()
    var generator = SeededGenerator(seed: seed)
    let sets = (0..<4).map { _ in
      problem.candidates.map { $0.value + generator.nextUnit() }
    }
    let robustness = try problem.robustness(of: selection, under: sets)
    let losses = try problem.losses(from: selection, tolerance: 0.05)
    let counts = robustness.counts.sorted { $0.key < $1.key }
    return "\(selection) \(counts) \(robustness.meanRegret) \(losses)"
      + " \(try problem.prices(of: selection))"
  }

  @Test func `selection, robustness, losses and prices are the same on one thread and on many`()
    async throws
  {
    let alone = try (UInt64(7)...9).map { try answers(seed: $0) }

    let together = try await withThrowingTaskGroup { group in
      for seed in UInt64(7)...9 {
        for _ in 0..<2 { group.addTask { (Int(seed) - 7, try answers(seed: seed)) } }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }

    #expect(together.count == 6)
    for (place, answer) in together { #expect(answer == alone[place]) }
  }
}
