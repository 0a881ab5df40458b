internal import Portfolio

/// A call with countries, tracks, women-led and rural candidates, and organisations that apply more
/// than once.
struct SimulatedCall {
  private var candidates: [Candidate<Int>] = []
  private var groups: [String: [Int]] = [:]

  init(candidates count: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for key in 0..<count {
      let shape = (0..<4).reduce(0.0) { sum, _ in sum + generator.nextUnit() }
      let amount = 5_000 + Int64(60_000 * generator.nextUnit() * generator.nextUnit())
      candidates.append(
        Candidate(
          key: key, value: 1 + (shape * 1000).rounded() / 1000, costMinorUnits: 100 * amount))
      groups["country-\(Int(12 * generator.nextUnit()))", default: []].append(key)
      groups["track-\(Int(3 * generator.nextUnit()))", default: []].append(key)
      if generator.nextUnit() < 0.35 { groups["women", default: []].append(key) }
      if generator.nextUnit() < 0.45 { groups["rural", default: []].append(key) }
      let organisation = Int(0.8 * Double(count) * generator.nextUnit())
      groups["organisation-\(organisation)", default: []].append(key)
    }
  }

  /// The problem: 24 limits of countries, 3 of tracks, women, rural, and one for each organisation.
  func problem() throws(PortfolioError) -> SelectionProblem<Int> {
    let total = candidates.reduce(0) { $0 + $1.costMinorUnits }
    let budget = total * 15 / 100
    var rules: [SelectionRule<Int>] = [
      .init(id: "women", .amount(of: groups["women"] ?? [], atLeast: budget * 4 / 10)),
      .init(id: "rural", .amount(of: groups["rural"] ?? [], atLeast: budget / 2)),
      .init(
        id: "organisation",
        .oneInEach(groups.filter { $0.key.hasPrefix("organisation") }.map(\.value))),
    ]
    for country in 0..<12 {
      let group = groups["country-\(country)"] ?? []
      rules.append(
        .init(id: "country-\(country)-least", .amount(of: group, atLeast: budget * 4 / 100)))
      rules.append(
        .init(id: "country-\(country)-most", .amount(of: group, atMost: budget * 15 / 100)))
    }
    for track in 0..<3 {
      rules.append(
        .init(
          id: "track-\(track)",
          .amount(of: groups["track-\(track)"] ?? [], atLeast: budget / 4)))
    }
    return try SelectionProblem(candidates: candidates, budgetMinorUnits: budget, rules: rules)
  }
}
