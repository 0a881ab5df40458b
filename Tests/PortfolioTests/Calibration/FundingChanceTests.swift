import Portfolio
import Testing

@Suite("Chances of standing within the budget") struct FundingChanceTests {
  typealias Given = ReviewScore<Int, Int>

  @Test func `for one grant and two applications it is the chance of being the better one`() throws
  {
    let given = [
      Given(application: 1, reviewer: 1, score: 4), Given(application: 1, reviewer: 2, score: 3),
      Given(application: 2, reviewer: 1, score: 3.5), Given(application: 2, reviewer: 2, score: 3),
      Given(application: 3, reviewer: 1, score: 1), Given(application: 3, reviewer: 2, score: 2),
    ]
    let fit = try Calibration(of: given)

    let chances = fit.fundingChances(
      costs: [1: 100, 2: 100], budgetMinorUnits: 150, draws: 20_000, seed: 1)

    let pair = try pairChance(fit, 1, 2)
    #expect(chances.keys.sorted() == [1, 2])
    #expect(abs(try #require(chances[1]) - pair) < 0.02)
    #expect(abs((chances[1] ?? 0) + (chances[2] ?? 0) - 1) < 1e-9)
  }

  /// The chance that one application is better than another, counted in draws of their own.
  private func pairChance(
    _ fit: Calibration<Int, Int>, _ one: Int, _ other: Int
  ) throws -> Double {
    var generator = SeededGenerator(seed: 77)
    let places = try [one, other].map { key in
      try #require(fit.applications.firstIndex { $0.application == key })
    }
    let better = (0..<20_000).count { _ in
      let scores = fit.drawScores(using: &generator)
      return scores[places[0]] > scores[places[1]]
    }
    return Double(better) / 20_000
  }

  @Test func `money for all funds all, and none funds none`() throws {
    let fit = try Calibration(of: mixedModelReferences[1].panel.scores)
    let costs = Dictionary(
      uniqueKeysWithValues: fit.applications.map { ($0.application, Int64(7)) })

    let all = fit.fundingChances(
      costs: costs, budgetMinorUnits: 7 * Int64(costs.count), draws: 10, seed: 1)
    let none = fit.fundingChances(costs: costs, budgetMinorUnits: 6, draws: 10, seed: 1)

    #expect(all.count == costs.count && all.values.allSatisfy { $0 == 1 })
    #expect(none.count == costs.count && none.values.allSatisfy { $0 == 0 })
  }

  @Test func `more money never lowers a chance, and the list ends at the first that does not fit`()
    throws
  {
    let fit = try Calibration(of: mixedModelReferences[1].panel.scores)
    let costs = Dictionary(
      uniqueKeysWithValues: fit.applications.map { ($0.application, Int64($0.application % 5 + 1)) }
    )

    let less = fit.fundingChances(costs: costs, budgetMinorUnits: 30, draws: 200, seed: 3)
    let more = fit.fundingChances(costs: costs, budgetMinorUnits: 60, draws: 200, seed: 3)
    let spent = less.reduce(0.0) { $0 + $1.value * Double(costs[$1.key] ?? 0) }

    #expect(less.allSatisfy { $0.value <= (more[$0.key] ?? 0) })
    #expect(spent > 25 && spent <= 30)
  }
}
