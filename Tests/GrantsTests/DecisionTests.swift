import Audit
import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Decisions") struct DecisionTests {
  /// Three applications of 20,000 US dollars each, under a budget of 50,000.
  private func fund(closed: Bool = true) async throws -> PanelFund {
    let fund = try await PanelFund(
      [
        Fixtures.document("KH-01"), Fixtures.document("KH-02"),
        Fixtures.document("KH-03") { $0.lead.contact.email = "chair@fund.example" },
      ], reviewers: [], terms: try Fixtures.terms(budget: 5_000_000))
    if closed { try await fund.closeCall() }
    return fund
  }

  private func draft(
    _ key: String, _ outcome: Decision.Outcome = .fund, amount: Money? = nil,
    reason: String = "Best of its track"
  ) -> DecisionDraft {
    DecisionDraft(
      applicationID: Fixtures.application(key), outcome: outcome, amount: amount, reason: reason)
  }

  @Test func `a decision moves the application, awards the money and says who and why`()
    async throws
  {
    let fund = try await fund()
    let part = Money(minorUnits: 1_500_000, currency: .usd)

    let decisions = try await fund.service.decide(
      [
        draft("KH-01"), draft("KH-02", amount: part), draft("KH-03", .reserve, reason: "Close"),
      ], by: fund.owner
    ).made

    #expect(
      decisions.map(\.amount) == [Money(minorUnits: 2_000_000, currency: .usd), part, nil])
    let statuses = try await fund.service.listApplications(call: nil, by: fund.owner)
    #expect(statuses.map(\.status) == [.funded, .funded, .reserve])
    let awards = try await fund.store.read { (grants) throws(GrantError) in
      try grants.awards(under: Fixtures.callID)
    }
    #expect(awards.map(\.amount.minorUnits) == [2_000_000, 1_500_000])
    let listed = try await fund.service.listDecisions(call: nil, by: fund.owner)
    #expect(listed.map(\.decision) == decisions)
    #expect(listed.map(\.entry.reason) == ["Best of its track", "Best of its track", "Close"])
    #expect(listed.map(\.entry.actor) == ["owner", "owner", "owner"])
    #expect(try await fund.faults() == [])
  }

  @Test func `a place in reserve becomes a grant or a refusal later`() async throws {
    let fund = try await fund()
    _ = try await fund.service.decide(
      [draft("KH-01", .reserve), draft("KH-02", .reserve)], by: fund.owner)
    _ = try await fund.service.moveCall(
      Fixtures.callID, to: .decided, reason: nil, by: fund.owner)

    _ = try await fund.service.decide(
      [draft("KH-01"), draft("KH-02", .decline)], by: fund.owner)

    let statuses = try await fund.service.listApplications(call: nil, by: fund.owner)
    #expect(statuses.map(\.status) == [.funded, .declined, .eligible])
    #expect(try await fund.service.listDecisions(call: nil, by: fund.owner).count == 4)
  }

  @Test func `together the grants stay within the budget, and a refusal leaves nothing behind`()
    async throws
  {
    let fund = try await fund()
    let before = try await fund.service.verifyHistory(by: fund.owner).entries
    let usd = { (minorUnits: Int64) in Money(minorUnits: minorUnits, currency: .usd) }

    await #expect(
      throws: GrantError.decision(.overBudget(total: usd(6_000_000), budget: usd(5_000_000)))
    ) {
      try await fund.service.decide(
        [draft("KH-01"), draft("KH-02"), draft("KH-03")], by: fund.owner)
    }

    #expect(try await fund.service.verifyHistory(by: fund.owner).entries == before)
    _ = try await fund.service.decide([draft("KH-01"), draft("KH-02")], by: fund.owner)
    await #expect(
      throws: GrantError.decision(.overBudget(total: usd(6_000_000), budget: usd(5_000_000)))
    ) {
      try await fund.service.decide([draft("KH-03")], by: fund.owner)
    }
    #expect(try await fund.faults() == [])
  }

  @Test func `the budget counts amounts of other currencies at the rate of the call`() async throws
  {
    let document = Fixtures.document("KH-01") { document in
      document.requested = Money(minorUnits: 40_500_000_000, currency: .khr)
    }
    let fund = try await PanelFund(
      [document], reviewers: [], terms: try Fixtures.terms(budget: 9_999_999))
    try await fund.closeCall()
    await #expect(throws: GrantError.noRate(.khr, .usd, Fixtures.day("2026-03-31"))) {
      try await fund.service.decide([draft("KH-01")], by: fund.owner)
    }
    let rate = try #require(
      ExchangeRate(
        base: .usd, quote: .khr, text: "4050", day: Fixtures.day("2026-03-30"), source: "test"))
    _ = try await fund.service.importRates(
      [Sourced(rate, at: SourceLocation(file: "rates.csv"))], by: fund.owner)

    await #expect(
      throws: GrantError.decision(
        .overBudget(
          total: Money(minorUnits: 10_000_000, currency: .usd),
          budget: Money(minorUnits: 9_999_999, currency: .usd)))
    ) {
      try await fund.service.decide([draft("KH-01")], by: fund.owner)
    }
  }

  @Test(arguments: [
    Money(minorUnits: 2_000_001, currency: .usd), Money(minorUnits: 0, currency: .usd),
    Money(minorUnits: 100, currency: .thb),
  ])
  func `an amount that was not asked for is refused`(amount: Money) async throws {
    let fund = try await fund()
    let requested = Money(minorUnits: 2_000_000, currency: .usd)

    await #expect(
      throws: GrantError.decision(
        .amount(Fixtures.application("KH-01"), amount, requested: requested))
    ) {
      try await fund.service.decide([draft("KH-01", amount: amount)], by: fund.owner)
    }
  }

  @Test func `what cannot be decided is refused`() async throws {
    let fund = try await fund()
    let usd = Money(minorUnits: 100, currency: .usd)

    await #expect(throws: GrantError.missing(.reason)) {
      try await fund.service.decide([draft("KH-01", reason: " \n")], by: fund.owner)
    }
    await #expect(throws: GrantError.notFound("application", "KH-99")) {
      try await fund.service.decide([draft("KH-99")], by: fund.owner)
    }
    await #expect(throws: GrantError.decision(.twice(Fixtures.application("KH-01")))) {
      try await fund.service.decide(
        [draft("KH-01"), draft("KH-01", .decline)], by: fund.owner)
    }
    await #expect(
      throws: GrantError.decision(
        .amount(
          Fixtures.application("KH-01"), usd,
          requested: Money(minorUnits: 2_000_000, currency: .usd)))
    ) {
      try await fund.service.decide([draft("KH-01", .decline, amount: usd)], by: fund.owner)
    }
    _ = try await fund.service.decide([draft("KH-01", .decline)], by: fund.owner)
    await #expect(
      throws: GrantError.wrongApplicationStatus(
        Fixtures.application("KH-01"), .declined, .funded)
    ) {
      try await fund.service.decide([draft("KH-01")], by: fund.owner)
    }
    await #expect(throws: GrantError.notFound("selection", "S-9")) {
      try await fund.service.decideFromSelection(
        ID(checked: "S-9"), reason: "As proposed", by: fund.owner)
    }
  }

  @Test func `an open call decides nothing`() async throws {
    let fund = try await fund(closed: false)

    await #expect(throws: GrantError.decision(.callNotClosed(Fixtures.callID, .open))) {
      try await fund.service.decide([draft("KH-01")], by: fund.owner)
    }
  }

  @Test func `nobody decides on an application of their own or in conflict`() async throws {
    let fund = try await fund()
    let chair = Person(
      id: Fixtures.administrator.id, name: "Chair", email: "Chair@fund.example",
      organisation: nil, roles: [.administrator])
    try await fund.store.add(chair)
    let conflict = DeclaredConflict(
      personID: chair.id, subject: .application(Fixtures.application("KH-01")), kind: .family)
    try await fund.service.addConflict(conflict, by: fund.owner)

    await #expect(
      throws: GrantError.decision(
        .conflict(chair.id, Fixtures.application("KH-03"), [.ownApplication]))
    ) {
      try await fund.service.decide([draft("KH-03", .decline)], by: chair.id)
    }
    await #expect(
      throws: GrantError.decision(
        .conflict(chair.id, Fixtures.application("KH-01"), [.declared(conflict)]))
    ) {
      try await fund.service.decide([draft("KH-02"), draft("KH-01")], by: chair.id)
    }
    #expect(try await fund.service.listDecisions(call: nil, by: fund.owner).isEmpty)
  }

  @Test func `who may not, cannot decide or read decisions`() async throws {
    let fund = try await fund()

    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .decide)) {
      try await fund.service.decide([draft("KH-01")], by: Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .decide)) {
      try await fund.service.decideFromSelection(
        ID(checked: "S-1"), reason: "As proposed", by: Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .readApplications)) {
      try await fund.service.listDecisions(call: nil, by: Fixtures.analyst.id)
    }
  }
}
