import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Robustness and comparison of portfolios") struct RobustnessTests {
  /// Six applications of 20,000 each that two reviewers see differently, and money for three.
  private func fund() async throws -> PanelFund {
    let names = (1...6).map { "KH-0\($0)" }
    let fund = try await PanelFund(
      names.enumerated().map { number, name in
        Fixtures.document(name) { document in
          document.requested = Money(minorUnits: 2_000_000, currency: .usd)
          document.lead.name = "Organisation \(number)"
          document.lead.identifier = nil
          document.country = number < 3 ? .cambodia : .laos
        }
      },
      reviewers: [Fixtures.reviewer("a"), Fixtures.reviewer("b")],
      terms: try Fixtures.terms(budget: 6_000_000))
    try await fund.assign(names.flatMap { [($0, "a"), ($0, "b")] })
    let pairs = [(500, 480), (420, 330), (360, 410), (380, 340), (300, 370), (100, 120)]
    try await fund.submit(
      zip(names, pairs).flatMap { name, pair in
        [("a", pair.0), ("b", pair.1)].map { reviewer, hundredths in
          let score = Score(hundredths: hundredths)
          return Fixtures.review(of: name, by: reviewer, need: score, plan: score)
        }
      })
    return fund
  }

  private func share(_ text: String) throws -> Share { try #require(Share(text)) }

  private let plan = RobustnessPlan(draws: 300, seed: 5)

  @Test func `what is clearly best is always in, what is clearly worst never`() async throws {
    let fund = try await fund()

    let portfolio = try await fund.service.select(
      call: nil, policy: SelectionPolicy(), robustness: plan, save: false, by: fund.owner)

    let tested = try #require(portfolio.robustness)
    #expect(tested.standing(of: Fixtures.application("KH-01")) == .always)
    #expect(tested.standing(of: Fixtures.application("KH-06")) == .never)
    #expect(tested.standing(of: Fixtures.application("KH-02")) == .sometimes)
    #expect(tested.standing(of: Fixtures.application("KH-09")) == nil)
    // Three of equal cost fit, so the shares of all sum to three.
    let shares = (1...6).compactMap { tested.share(of: Fixtures.application("KH-0\($0)")) }
    #expect(abs(shares.reduce(0, +) - 3) < 1e-9)
    #expect(tested.meanRegret > 0 && tested.meanRegret < 0.2)
    #expect(tested.provedShare == 1)
  }

  @Test func `the same seed gives the same test, and saving it changes nothing`() async throws {
    let fund = try await fund()

    let read = try await fund.service.select(
      call: nil, policy: SelectionPolicy(), robustness: plan, save: false, by: fund.owner)
    let saved = try await fund.service.select(
      call: nil, policy: SelectionPolicy(), robustness: plan, save: true, by: fund.owner)

    #expect(read.robustness == saved.robustness)
    #expect(saved.savedAs?.rawValue == "S-1")
  }

  @Test(arguments: [0, -1, 10_001])
  func `a test without a draw, or with too many, cannot be asked for`(draws: Int) {
    #expect(RobustnessPlan(draws: draws, seed: 1) == nil)
  }

  @Test func `a rule holds in every draw`() async throws {
    let fund = try await fund()
    var policy = SelectionPolicy()
    policy.countries = [.cambodia: ShareLimits(maximum: try share("34%"))]

    let portfolio = try await fund.service.select(
      call: nil, policy: policy, robustness: plan, save: false, by: fund.owner)

    let tested = try #require(portfolio.robustness)
    let cambodian = (1...3).compactMap { tested.counts[Fixtures.application("KH-0\($0)")] }
    #expect(cambodian.reduce(0, +) == 300)
  }

  @Test func `a comparison tells what changes and what each group gets`() async throws {
    let fund = try await fund()
    var stricter = SelectionPolicy()
    stricter.countries = [.laos: ShareLimits(minimum: try share("66%"))]

    let comparison = try await fund.service.compare(
      call: nil, policy: SelectionPolicy(), with: stricter, by: fund.owner)

    #expect(comparison.objectiveThousandths.first > comparison.objectiveThousandths.second)
    #expect(!comparison.changes.isEmpty)
    #expect(comparison.changes.allSatisfy { $0.outcomes.first != $0.outcomes.second })
    let parts = Dictionary(uniqueKeysWithValues: comparison.parts.map { ($0.group, $0) })
    #expect(parts[.all]?.chosen == .init(3, 3))
    #expect(parts[.country(.laos)]?.chosen.second == 2)
    #expect(
      parts[.country(.laos)]?.spent.second == Money(minorUnits: 4_000_000, currency: .usd))
    #expect(comparison.parts.first?.group == .all)
  }

  @Test func `one policy compared with itself changes nothing`() async throws {
    let fund = try await fund()

    let comparison = try await fund.service.compare(
      call: nil, policy: SelectionPolicy(), with: SelectionPolicy(), by: fund.owner)

    #expect(comparison.changes.isEmpty)
    #expect(comparison.parts.allSatisfy { $0.spent.first == $0.spent.second })
  }

  @Test func `reviewers may neither test nor compare`() async throws {
    let fund = try await fund()
    let reviewer = Fixtures.person("a")

    await #expect(throws: GrantError.self) {
      try await fund.service.select(
        call: nil, policy: SelectionPolicy(), robustness: plan, save: false, by: reviewer)
    }
    await #expect(throws: GrantError.self) {
      try await fund.service.compare(
        call: nil, policy: SelectionPolicy(), with: SelectionPolicy(), by: reviewer)
    }
    await #expect(throws: GrantError.self) {
      try await fund.service.reviewAgreement(call: nil, seed: 1, by: reviewer)
    }
    await #expect(throws: GrantError.self) {
      try await fund.service.reviewerInfluences(call: nil, by: reviewer)
    }
  }

  @Test func `agreement is told for the weighted scores and for each criterion`() async throws {
    let fund = try await fund()

    let agreements = try await fund.service.reviewAgreement(call: nil, seed: 1, by: fund.owner)

    #expect(agreements.map(\.criterion) == [nil, "need", "plan"])
    #expect(agreements.allSatisfy { $0.applications == 6 && $0.reviews == 12 })
    let alphas = agreements.compactMap(\.alpha)
    // Both criteria have the same scores here, so all three agree.
    #expect(alphas.count == 3 && alphas.allSatisfy { abs($0 - alphas[0]) < 1e-9 })
    #expect(alphas[0] > 0.7)
  }

  @Test func `what hangs on one reviewer is told, except for what the asker may not see`()
    async throws
  {
    let fund = try await fund()

    let weights = try await fund.service.reviewerInfluences(call: nil, by: fund.owner)

    #expect(weights.map(\.id.rawValue) == ["a", "b"])
    #expect(weights.allSatisfy { $0.lost.isEmpty })
    #expect(weights.contains { $0.application != nil && $0.placesGained != 0 })
    #expect(weights.contains { !$0.crossing.isEmpty })
  }

  @Test func `chances of being in the budget need rates`() async throws {
    let fund = try await fund()

    let known = try await fund.service.rank(call: nil, seed: 1, by: fund.owner)

    let chances = known.rows.compactMap(\.fundingChance)
    #expect(chances.count == 6)
    #expect(abs(chances.reduce(0, +) - 3) < 1e-9)
    #expect(!known.statements.map(\.key).contains("ranking.no-rates"))
  }

  @Test func `without a rate the chances are left out and the ranking says so`() async throws {
    let fund = try await PanelFund(
      [
        Fixtures.document("KH-01") { document in
          document.requested = Money(minorUnits: 9_000_000, currency: .khr)
        }
      ], reviewers: [Fixtures.reviewer("a")])
    try await fund.assign([("KH-01", "a")])
    try await fund.submit([Fixtures.review(of: "KH-01", by: "a")])

    let ranking = try await fund.service.rank(call: nil, seed: 1, by: fund.owner)

    #expect(ranking.rows.map(\.fundingChance) == [nil])
    #expect(ranking.statements.map(\.key).contains("ranking.no-rates"))
  }
}
