import Grants
import Store
import Synchronization
import TestSupport
import Testing
import Vocabulary

@Suite("Selection") struct SelectionTests {
  private func share(_ text: String) throws -> Share { try #require(Share(text)) }

  private func reason(_ portfolio: ProposedPortfolio, _ key: String) -> String? {
    portfolio.proposals.first { $0.choice.applicationID.rawValue == key }?.reason.key
  }

  private func price(_ portfolio: ProposedPortfolio, _ rule: PolicyRule) -> Int64? {
    portfolio.prices.first { $0.rule == rule }?.thousandths
  }

  @Test(arguments: [
    ("40%", 4000), ("12.5%", 1250), ("0.4", 4000), ("1", 10_000), ("0%", 0), ("100%", 10_000),
    ("0.01%", 1),
  ])
  func `a share is read exactly and written plainly`(text: String, basisPoints: Int) throws {
    let share = try #require(Share(text))

    #expect(share.basisPoints == basisPoints)
    #expect(Share(share.plainText) == share)
  }

  @Test(arguments: ["", "%", "40", "101%", "-1%", "12,5%", "0.005%", "1e1%", "4 %"])
  func `a share that programs disagree about is refused`(text: String) {
    #expect(Share(text) == nil)
  }

  @Test func `the budget goes to what is worth most together`() async throws {
    let entries = [
      ScoredEntry(key: "KH-01", score: 500, thousands: 60), ScoredEntry(key: "KH-02", score: 400),
      ScoredEntry(key: "KH-03", score: 380), ScoredEntry(key: "KH-04", score: 100),
    ]
    let fund = try await PanelFund.scored(entries, thousands: 60)

    let portfolio = try await fund.choose()

    #expect(portfolio.chosen.map(\.rawValue) == ["KH-02", "KH-03"])
    #expect(portfolio.spent == Money(minorUnits: 4_000_000, currency: .usd))
    #expect(portfolio.budget == Money(minorUnits: 6_000_000, currency: .usd))
    #expect(portfolio.objectiveThousandths == 3000 + 2800)
    #expect(portfolio.isOptimal)
    #expect(
      portfolio.proposals.map(\.choice.calibratedThousandths) == [5000, 4000, 3800, 1000])
    #expect(reason(portfolio, "KH-01") == "selection.beyond-budget")
    #expect(reason(portfolio, "KH-02") == "selection.chosen")
    #expect(reason(portfolio, "KH-04") == "selection.worth-nothing")
    #expect(portfolio.savedAs == nil)
  }

  @Test func `a country gets its least and its most, and the rules say what they cost`()
    async throws
  {
    var entries = fourEntries
    entries[2].change = { $0.country = .laos }
    entries[3].change = { $0.country = .laos }
    let fund = try await PanelFund.scored(entries, thousands: 40)
    let half = try share("50%")
    let none = try share("0%")

    let least = try await fund.choose { $0.countries = [.laos: ShareLimits(minimum: half)] }
    let most = try await fund.choose { $0.countries = [.cambodia: ShareLimits(maximum: none)] }

    #expect(least.chosen.map(\.rawValue) == ["KH-01", "KH-03"])
    #expect(price(least, .countryMinimum(.laos, half)) == 500)
    #expect(reason(least, "KH-02") == "selection.beyond-budget")
    #expect(most.chosen.map(\.rawValue) == ["KH-03", "KH-04"])
    #expect(price(most, .countryMaximum(.cambodia, none)) == 2000)
    #expect(reason(most, "KH-01") == "selection.blocked")
  }

  @Test func `a budget and a share of it bind to the last unit`() async throws {
    var entries = fourEntries
    entries[2].change = { $0.country = .laos }
    let fund = try await PanelFund.scored(entries, thousands: 40)
    let half = try share("50%")
    let less = try share("49.99%")

    let free = try await fund.choose()
    let small = try await fund.choose { $0.budget = Money(minorUnits: 3_999_999, currency: .usd) }
    let fits = try await fund.choose { $0.countries = [.cambodia: ShareLimits(maximum: half)] }
    let short = try await fund.choose { $0.countries = [.cambodia: ShareLimits(maximum: less)] }

    #expect(free.chosen.map(\.rawValue) == ["KH-01", "KH-02"])
    #expect(small.chosen.map(\.rawValue) == ["KH-01"])
    #expect(fits.chosen.map(\.rawValue) == ["KH-01", "KH-03"])
    #expect(short.chosen.map(\.rawValue) == ["KH-03"])
  }

  @Test func `tracks, women and villages get their least`() async throws {
    var entries = fourEntries
    entries[3].change = { document in
      document.track = .genderEquity
      document.lead.contact.gender = .female
      document.reach.rural = 50
    }
    let fund = try await PanelFund.scored(entries, thousands: 40)
    let half = try share("50%")

    let track = try await fund.choose { $0.trackMinimums = [.genderEquity: half] }
    let women = try await fund.choose { $0.womenLedMinimum = half }
    let rural = try await fund.choose { $0.ruralMinimum = half }

    for portfolio in [track, women, rural] {
      #expect(portfolio.chosen.map(\.rawValue) == ["KH-01", "KH-04"])
      #expect(portfolio.prices.map(\.thousandths) == [1000])
      #expect(portfolio.prices.map(\.isProved) == [true])
    }
    #expect(track.prices.map(\.rule) == [.trackMinimum(.genderEquity, half)])
    #expect(women.prices.map(\.rule) == [.womenLedMinimum(half)])
    #expect(rural.prices.map(\.rule) == [.ruralMinimum(half)])
  }

  @Test func `an organisation gets one grant, by whichever name it applies`() async throws {
    var entries = fourEntries
    entries[0].change = { document in
      document.lead.name = "រីករាយ"
      document.lead.latinName = "Rik Reay"
    }
    entries[1].change = { document in
      document.lead.name = "RIK  REAY"
      document.lead.identifier = "KH-MOI-9"
    }
    entries[2].change = { $0.lead.identifier = "kh-moi-9" }
    let fund = try await PanelFund.scored(entries, thousands: 80)

    let free = try await fund.choose()
    let portfolio = try await fund.choose { $0.onePerOrganisation = true }

    #expect(free.chosen.count == 4)
    #expect(portfolio.chosen.map(\.rawValue) == ["KH-01", "KH-04"])
    #expect(reason(portfolio, "KH-02") == "selection.same-organisation")
    #expect(price(portfolio, .onePerOrganisation) == 5500)
  }

  @Test func `what is required is in, what is excluded or too weak is out`() async throws {
    let fund = try await PanelFund.scored(fourEntries, thousands: 60)

    let portfolio = try await fund.choose { policy in
      policy.required = [Fixtures.application("KH-04")]
      policy.excluded = [Fixtures.application("KH-01")]
      policy.minimumScore = Score(hundredths: 360)
    }

    #expect(portfolio.chosen.map(\.rawValue) == ["KH-02", "KH-04"])
    #expect(reason(portfolio, "KH-01") == "selection.excluded")
    #expect(reason(portfolio, "KH-03") == "selection.below-minimum")
    #expect(reason(portfolio, "KH-04") == "selection.required")
    #expect(price(portfolio, .excluded(Fixtures.application("KH-01"))) == 3500)
    #expect(price(portfolio, .minimumScore(Score(hundredths: 360))) == 2500)
    #expect(portfolio.prices.first?.thousandths == 3500)
  }

  @Test func `the best that were not chosen wait in reserve`() async throws {
    let fund = try await PanelFund.scored(fourEntries, thousands: 20)

    let portfolio = try await fund.choose { policy in
      policy.reservePlaces = 1
      policy.excluded = [Fixtures.application("KH-02")]
    }

    #expect(portfolio.proposals.map(\.choice.outcome) == [.fund, .decline, .reserve, .decline])
  }

  @Test func `rules that clash are named, and only they`() async throws {
    let fund = try await PanelFund.scored(fourEntries, thousands: 30)
    let one = Fixtures.application("KH-01")
    let two = Fixtures.application("KH-02")
    let half = try share("50%")
    let budget = Money(minorUnits: 3_000_000, currency: .usd)

    await #expect(
      throws: GrantError.selection(.infeasible([.required(one), .required(two), .budget(budget)]))
    ) {
      try await fund.choose { policy in
        policy.required = [one, two]
        policy.excluded = [Fixtures.application("KH-03")]
      }
    }
    await #expect(throws: GrantError.selection(.infeasible([.required(one), .excluded(one)]))) {
      try await fund.choose { policy in
        policy.required = [one]
        policy.excluded = [one]
      }
    }
    await #expect(throws: GrantError.selection(.infeasible([.countryMinimum(.laos, half)]))) {
      try await fund.choose { $0.countries = [.laos: ShareLimits(minimum: half)] }
    }
  }

  @Test func `of two sets of rules that clash the smaller one is named`() async throws {
    var entries = fourEntries
    entries[1].change = { $0.country = .laos }
    let fund = try await PanelFund.scored(entries, thousands: 30)
    let one = Fixtures.application("KH-01")
    let none = try share("0%")

    await #expect(
      throws: GrantError.selection(.infeasible([.countryMaximum(.cambodia, none), .required(one)]))
    ) {
      try await fund.choose { policy in
        policy.countries = [.cambodia: ShareLimits(maximum: none)]
        policy.required = [one, Fixtures.application("KH-02")]
      }
    }
  }

  @Test func `every application that was not chosen tells what it would cost`() async throws {
    let fund = try await PanelFund.scored(fourEntries, thousands: 40)
    var policy = SelectionPolicy()
    policy.excluded = [Fixtures.application("KH-04")]
    let told = Mutex<[SelectionProgress]>([])

    let portfolio = try await fund.service.select(
      call: nil, policy: policy, losses: true, save: false, by: fund.owner
    ) { progress in told.withLock { $0.append(progress) } }

    let losses = try #require(portfolio.losses)
    #expect(portfolio.chosen.map(\.rawValue) == ["KH-01", "KH-02"])
    #expect(losses.keys.map(\.rawValue).sorted() == ["KH-03", "KH-04"])
    #expect(losses[Fixtures.application("KH-03")]?.most == 500)
    // The search may stop at 1/2,000 of what the portfolio is worth.
    let least = try #require(losses[Fixtures.application("KH-03")]?.least)
    #expect((496...500).contains(least))
    let excluded = try #require(losses[Fixtures.application("KH-04")])
    #expect(excluded.most == nil && excluded.least == nil)
    #expect(told.withLock { $0 } == [.losses(1), .losses(2)])
    let without = try await fund.choose()
    #expect(without.losses == nil)
  }

  @Test func `a policy that does not fit the call is refused`() async throws {
    let fund = try await PanelFund.scored(fourEntries, thousands: 30)
    let large = Money(minorUnits: 3_000_001, currency: .usd)
    let left = Money(minorUnits: 3_000_000, currency: .usd)

    await #expect(throws: GrantError.selection(.budgetCurrency(.thb, call: .usd))) {
      try await fund.choose { $0.budget = Money(minorUnits: 1, currency: .thb) }
    }
    await #expect(throws: GrantError.selection(.budgetTooLarge(large, left: left))) {
      try await fund.choose(save: true) { $0.budget = large }
    }
    #expect(try await fund.choose { $0.budget = large }.budget == large)
    await #expect(
      throws: GrantError.selection(
        .notCandidates([Fixtures.application("KH-77"), Fixtures.application("KH-99")]))
    ) {
      try await fund.choose { policy in
        policy.required = [Fixtures.application("KH-99")]
        policy.excluded = [Fixtures.application("KH-77")]
      }
    }
  }

  @Test func `without reviews there is nothing to choose from`() async throws {
    let fund = try await PanelFund([Fixtures.document("KH-01")], reviewers: [])

    await #expect(throws: GrantError.selection(.nothingToChoose(Fixtures.callID))) {
      try await fund.choose()
    }
  }

  @Test func `what is left of the budget goes to the reserve, not to funded organisations again`()
    async throws
  {
    var entries = fourEntries
    entries[3].change = { $0.lead.name = "Organisation 0" }
    let fund = try await PanelFund.scored(entries, thousands: 60)
    try await fund.closeCall()
    _ = try await fund.service.decide(
      [
        DecisionDraft(
          applicationID: Fixtures.application("KH-01"), outcome: .fund, reason: "Best")
      ], by: fund.owner)

    let portfolio = try await fund.choose { $0.onePerOrganisation = true }

    #expect(portfolio.budget == Money(minorUnits: 4_000_000, currency: .usd))
    #expect(portfolio.chosen.map(\.rawValue) == ["KH-02", "KH-03"])
    #expect(reason(portfolio, "KH-04") == "selection.organisation-funded")
  }

  @Test func `costs in other currencies count at the rate of the call`() async throws {
    var entries = fourEntries
    entries[0].change = { $0.requested = Money(minorUnits: 16_200_000_000, currency: .khr) }
    let fund = try await PanelFund.scored(entries, thousands: 40)
    await #expect(throws: GrantError.noRate(.khr, .usd, Fixtures.day("2026-03-31"))) {
      try await fund.choose()
    }
    let rate = try #require(
      ExchangeRate(
        base: .usd, quote: .khr, text: "4050", day: Fixtures.day("2026-03-30"), source: "test"))
    _ = try await fund.service.importRates(
      [Sourced(rate, at: SourceLocation(file: "rates.csv"))], by: fund.owner)

    let portfolio = try await fund.choose()

    #expect(
      portfolio.proposals.first?.choice.cost == Money(minorUnits: 4_000_000, currency: .usd))
    #expect(portfolio.chosen.map(\.rawValue) == ["KH-02", "KH-03"])
  }

  @Test func `the same fund and policy give the same portfolio`() async throws {
    let edit = { (policy: inout SelectionPolicy) in
      policy.womenLedMinimum = Share("0%")
      policy.reservePlaces = 1
    }
    let first = try await PanelFund.scored(fourEntries, thousands: 40).choose { edit(&$0) }
    let second = try await PanelFund.scored(fourEntries, thousands: 40).choose { edit(&$0) }

    #expect(first == second)
  }
}
