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

  @Test func `searches from several threads do not disturb each other`() async throws {
    let alone = try call(60, seed: 7).best()

    let together = try await withThrowingTaskGroup { group in
      for _ in 0..<4 { group.addTask { try call(60, seed: 7).best() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }

    #expect(together.count == 4)
    #expect(together.allSatisfy { $0 == alone })
  }
}
