import Audit
import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Grants that a second person approves") struct ApprovalTests {
  private let chair = Fixtures.administrator.id

  /// Three applications of 20,000 US dollars each by three organisations, under a budget of 50,000;
  /// grants above an amount need a second person.
  private func fund(
    above: Money = Money(minorUnits: 1_000_000, currency: .usd),
    _ documents: [ApplicationDocument]? = nil
  ) async throws -> PanelFund {
    let rule = ApprovalRule(above: above, roles: [.administrator])
    let fund = try await PanelFund(
      documents ?? ["KH-01", "KH-02", "KH-03"].map { independent($0) }, reviewers: [],
      terms: try Fixtures.terms(budget: 5_000_000, decisions: DecisionTerms(approval: rule)))
    try await fund.closeCall()
    return fund
  }

  /// An application of an organisation that makes no other one.
  private func independent(_ key: String) -> ApplicationDocument {
    Fixtures.document(key) { document in
      document.lead.name = "Organisation \(key)"
      document.lead.identifier = key
    }
  }

  private func draft(
    _ key: String, _ outcome: Decision.Outcome = .fund, amount: Int64? = nil
  ) -> DecisionDraft {
    DecisionDraft(
      applicationID: Fixtures.application(key), outcome: outcome,
      amount: amount.map { Money(minorUnits: $0, currency: .usd) }, reason: "Best of its track")
  }

  private func keys(_ keys: String...) -> [Application.ID] { keys.map(Fixtures.application) }

  private func awards(of fund: PanelFund) async throws -> [Award] {
    try await fund.store.read { (grants) throws(GrantError) in
      try grants.awards(under: Fixtures.callID)
    }
  }

  @Test func `a grant above the amount waits, and takes effect when another person approves`()
    async throws
  {
    let fund = try await fund()

    let settled = try await fund.service.decide(
      [draft("KH-01"), draft("KH-02", amount: 1_000_000), draft("KH-03", .decline)],
      by: fund.owner)
    let before = try await fund.service.listApplications(call: nil, by: fund.owner).map(\.status)
    let waiting = try await fund.service.listPendingProposals(call: nil, by: fund.owner)
    let approved = try await fund.service.approve(
      keys("KH-01"), reason: "Budget checked", by: chair)

    #expect(settled.proposed.map(\.applicationID.rawValue) == ["KH-01"])
    #expect(settled.made.map(\.applicationID.rawValue) == ["KH-02", "KH-03"])
    #expect(before == [.eligible, .funded, .declined])
    #expect(waiting.map(\.entry.actor) == ["owner"])
    #expect(approved.map(\.amount.minorUnits) == [2_000_000])
    #expect(try await awards(of: fund).map(\.amount.minorUnits) == [2_000_000, 1_000_000])
    #expect(
      try await fund.service.listPendingProposals(call: nil, by: fund.owner).isEmpty)
    let actions = try await fund.service.history(
      about: "KH-01", limit: 10, by: fund.owner
    ).map(\.action)
    #expect(actions.prefix(2) == ["decision.approve", "decision.propose"])
    #expect(try await fund.faults() == [])
  }

  @Test func `a rejected grant leaves the application where it stood, free to be decided`()
    async throws
  {
    let fund = try await fund()
    _ = try await fund.service.decide([draft("KH-01", .reserve)], by: fund.owner)
    _ = try await fund.service.decide([draft("KH-01")], by: fund.owner)

    try await fund.service.rejectProposals(keys("KH-01"), reason: "Too dear", by: chair)

    let statuses = try await fund.service.listApplications(call: nil, by: fund.owner)
    #expect(statuses.map(\.status) == [.reserve, .eligible, .eligible])
    #expect(try await awards(of: fund).isEmpty)
    let again = try await fund.service.decide([draft("KH-01")], by: chair)
    #expect(again.proposed.map(\.number) == [2])
    _ = try await fund.service.approve(keys("KH-01"), reason: "Now it is right", by: fund.owner)
    #expect(try await awards(of: fund).count == 1)
    #expect(try await fund.faults() == [])
  }

  @Test func `who proposed a grant may take it back, but not approve it`() async throws {
    let fund = try await fund()
    _ = try await fund.service.decide([draft("KH-01")], by: fund.owner)

    await #expect(
      throws: GrantError.decision(.ownProposal(Fixtures.application("KH-01"), fund.owner))
    ) {
      try await fund.service.approve(keys("KH-01"), reason: "Mine", by: fund.owner)
    }

    try await fund.service.rejectProposals(keys("KH-01"), reason: "A mistake", by: fund.owner)
    #expect(try await fund.service.listPendingProposals(call: nil, by: chair).isEmpty)
  }

  @Test func `the money of waiting grants is held, also from selections`() async throws {
    let fund = try await fund()
    _ = try await fund.service.decide([draft("KH-01"), draft("KH-02")], by: fund.owner)
    let usd = { (minorUnits: Int64) in Money(minorUnits: minorUnits, currency: .usd) }

    await #expect(
      throws: GrantError.decision(.overBudget(total: usd(6_000_000), budget: usd(5_000_000)))
    ) {
      try await fund.service.decide([draft("KH-03")], by: fund.owner)
    }
    await #expect(throws: GrantError.decision(.pending(Fixtures.application("KH-01")))) {
      try await fund.service.decide([draft("KH-01", .decline)], by: fund.owner)
    }

    try await fund.service.rejectProposals(keys("KH-02"), reason: "No", by: chair)
    #expect(try await fund.service.decide([draft("KH-03")], by: fund.owner).proposed.count == 1)
  }

  @Test(arguments: [(Int64(2_000_000), 0), (1_999_999, 1)])
  func `just the amount needs nobody, and more does`(above: Int64, waiting: Int) async throws {
    let fund = try await fund(above: Money(minorUnits: above, currency: .usd))

    let settled = try await fund.service.decide([draft("KH-01")], by: fund.owner)

    #expect(settled.proposed.count == waiting)
    #expect(settled.made.count == 1 - waiting)
  }

  @Test(arguments: [(Int64(8_100_000_000), 0), (8_100_004_100, 1)])
  func `amounts of other currencies are compared at the rate of the call`(
    riels: Int64, waiting: Int
  ) async throws {
    let document = Fixtures.document("KH-01") {
      $0.requested = Money(minorUnits: riels, currency: .khr)
    }
    let fund = try await fund(above: Money(minorUnits: 2_000_000, currency: .usd), [document])
    let fundDraft = [draft("KH-01")]
    await #expect(throws: GrantError.noRate(.khr, .usd, Fixtures.day("2026-03-31"))) {
      try await fund.service.decide(fundDraft, by: fund.owner)
    }
    let rate = try #require(
      ExchangeRate(
        base: .usd, quote: .khr, text: "4050", day: Fixtures.day("2026-03-30"), source: "test"))
    _ = try await fund.service.importRates(
      [Sourced(rate, at: SourceLocation(file: "rates.csv"))], by: fund.owner)

    let settled = try await fund.service.decide(fundDraft, by: fund.owner)

    #expect(settled.proposed.count == waiting)
  }

  @Test func `of two approvals at once, one counts`() async throws {
    let fund = try await fund()
    let second = Person(
      id: Fixtures.person("second"), name: "Second", email: nil, organisation: nil,
      roles: [.administrator])
    try await fund.store.add(second)
    _ = try await fund.service.decide([draft("KH-01")], by: fund.owner)

    let results = await withTaskGroup(of: GrantError?.self) { group in
      for person in [chair, second.id] {
        group.addTask {
          do throws(GrantError) {
            _ = try await fund.service.approve(
              [Fixtures.application("KH-01")], reason: "Yes", by: person)
            return nil
          } catch { return error }
        }
      }
      return await group.reduce(into: [GrantError?]()) { $0.append($1) }
    }

    #expect(results.filter { $0 == nil }.count == 1)
    #expect(
      results.contains(GrantError.decision(.notPending(Fixtures.application("KH-01")))))
    #expect(try await awards(of: fund).count == 1)
    #expect(try await fund.faults() == [])
  }

  @Test func `a call is not over while grants wait`() async throws {
    let fund = try await fund()
    _ = try await fund.service.decide([draft("KH-01")], by: fund.owner)

    await #expect(throws: GrantError.decision(.pendingLeft(keys("KH-01")))) {
      try await fund.service.moveCall(Fixtures.callID, to: .decided, reason: nil, by: fund.owner)
    }

    _ = try await fund.service.approve(keys("KH-01"), reason: "Yes", by: chair)
    _ = try await fund.service.moveCall(
      Fixtures.callID, to: .decided, reason: nil, by: fund.owner)
  }

  @Test func `a withdrawn application waits for nobody, and its money is free`() async throws {
    let fund = try await fund()
    _ = try await fund.service.decide([draft("KH-01"), draft("KH-02")], by: fund.owner)

    try await fund.store.write { (grants) throws(GrantError) in
      guard var application = try grants.application(Fixtures.application("KH-01")) else { return }
      try application.move(to: .withdrawn)
      let moved = application
      let step = HistoryStep(
        actor: Fixtures.owner.id, at: Fixtures.clock(), action: .applicationWithdraw,
        subject: "KH-01", reason: "Found the money elsewhere")
      try grants.record(step) { () throws(GrantError) in try grants.saveStatus(of: moved) }
    }

    let waiting = try await fund.service.listPendingProposals(call: nil, by: fund.owner)
    #expect(waiting.map(\.proposal.applicationID.rawValue) == ["KH-02"])
    await #expect(throws: GrantError.decision(.notPending(Fixtures.application("KH-01")))) {
      try await fund.service.approve(keys("KH-01"), reason: "Yes", by: chair)
    }
    #expect(try await fund.service.decide([draft("KH-03")], by: fund.owner).proposed.count == 1)
  }

  @Test func `who may not, or is in conflict, approves nothing`() async throws {
    let fund = try await fund(["KH-01", "KH-02", "KH-03"].map { Fixtures.document($0) })
    _ = try await fund.service.decide([draft("KH-01"), draft("KH-02")], by: fund.owner)
    let reviewer = Person(
      id: Fixtures.person("both"), name: "Both", email: nil, organisation: "Rik Reay",
      roles: [.administrator, .reviewer])
    try await fund.store.add(reviewer)
    let conflict = DeclaredConflict(
      personID: chair, subject: .application(Fixtures.application("KH-01")), kind: .family)
    try await fund.service.addConflict(conflict, by: fund.owner)

    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .decide)) {
      try await fund.service.approve(keys("KH-01"), reason: "Yes", by: Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .readApplications)) {
      try await fund.service.listPendingProposals(call: nil, by: Fixtures.analyst.id)
    }
    await #expect(
      throws: GrantError.decision(
        .conflict(chair, Fixtures.application("KH-01"), [.declared(conflict)]))
    ) {
      try await fund.service.approve(keys("KH-02", "KH-01"), reason: "Yes", by: chair)
    }
    await #expect(throws: GrantError.missing(.reason)) {
      try await fund.service.approve(keys("KH-02"), reason: " ", by: chair)
    }
    await #expect(throws: GrantError.notFound("application", "KH-01")) {
      try await fund.service.approve(keys("KH-01"), reason: "Yes", by: reviewer.id)
    }
    #expect(
      try await fund.service.listPendingProposals(call: nil, by: reviewer.id).isEmpty)
    #expect(try await awards(of: fund).isEmpty)
  }

  @Test func `a role that the call does not name does not approve`() async throws {
    let rule = ApprovalRule(above: .zero(.usd), roles: [.financeOfficer])
    let fund = try await PanelFund(
      [Fixtures.document("KH-01")], reviewers: [],
      terms: try Fixtures.terms(decisions: DecisionTerms(approval: rule)))
    try await fund.closeCall()
    _ = try await fund.service.decide([draft("KH-01")], by: fund.owner)

    await #expect(
      throws: GrantError.decision(.notAnApprover(chair, [.financeOfficer]))
    ) {
      try await fund.service.approve(keys("KH-01"), reason: "Yes", by: chair)
    }
  }
}

extension ApprovalTests {
  @Test func `a grant that is split among applications of one organisation waits all the same`()
    async throws
  {
    let parts = ["KH-01", "KH-02"].map { key in
      Fixtures.document(key) { $0.lead.name = "RIK  reay" }
    }
    let fund = try await fund(
      above: Money(minorUnits: 3_000_000, currency: .usd), parts + [independent("KH-03")])

    let settled = try await fund.service.decide(
      [draft("KH-01"), draft("KH-03", amount: 500_000), draft("KH-02", amount: 1_000_001)],
      by: fund.owner)

    #expect(settled.made.map(\.applicationID.rawValue) == ["KH-01", "KH-03"])
    #expect(settled.proposed.map(\.applicationID.rawValue) == ["KH-02"])
    try await fund.service.rejectProposals(keys("KH-02"), reason: "Too much", by: chair)
    let less = try await fund.service.decide(
      [draft("KH-02", amount: 1_000_000)], by: fund.owner)
    #expect(less.made.count == 1)
  }

  @Test func `what waits for one application counts for the next of the organisation`()
    async throws
  {
    let fund = try await fund(
      above: Money(minorUnits: 1_500_000, currency: .usd),
      ["KH-01", "KH-02"].map { Fixtures.document($0) })
    _ = try await fund.service.decide([draft("KH-01")], by: fund.owner)

    let settled = try await fund.service.decide([draft("KH-02", amount: 100)], by: fund.owner)

    #expect(settled.proposed.count == 1)
  }

  private func raise(
    _ fund: PanelFund, to minorUnits: Int64, by actor: Person.ID? = nil
  ) async throws -> AmendmentOutcome {
    var amendment = Amendment(signed: Fixtures.agreement.signed, reason: "More villages")
    amendment.amount = Money(minorUnits: minorUnits, currency: .usd)
    return try await fund.service.amendAward(
      Fixtures.award("KH-01"), by: amendment, actor: actor ?? fund.owner)
  }

  private func agreedFund(above: Int64) async throws -> PanelFund {
    let fund = try await fund(above: Money(minorUnits: above, currency: .usd))
    _ = try await fund.service.decide([draft("KH-01", amount: 1_000_000)], by: fund.owner)
    _ = try await fund.service.agreeAward(
      Fixtures.award("KH-01"), on: Fixtures.agreement, milestones: [], by: fund.owner)
    return fund
  }

  @Test func `an amendment that raises a grant above the amount waits for a second person`()
    async throws
  {
    let fund = try await agreedFund(above: 1_500_000)

    guard case .amended = try await raise(fund, to: 1_500_000) else {
      Issue.record("Up to the amount nobody is needed")
      return
    }
    guard case .proposed(let proposal) = try await raise(fund, to: 1_500_001) else {
      Issue.record("Above the amount nothing may change")
      return
    }
    let waiting = try await fund.service.listPendingProposals(call: nil, by: chair)
    let before = try await awards(of: fund).map(\.amount.minorUnits)
    await #expect(throws: GrantError.decision(.pending(Fixtures.application("KH-01")))) {
      try await raise(fund, to: 1_500_001)
    }
    await #expect(
      throws: GrantError.decision(.ownProposal(Fixtures.application("KH-01"), fund.owner))
    ) {
      try await fund.service.approve(keys("KH-01"), reason: "Mine", by: fund.owner)
    }
    _ = try await fund.service.approve(keys("KH-01"), reason: "Villages seen", by: chair)
    let approved = try await awards(of: fund).map(\.amount.minorUnits)
    guard case .amended(let version) = try await raise(fund, to: 1_500_001) else {
      Issue.record("What was approved may be signed")
      return
    }

    #expect(proposal.amount.minorUnits == 1_500_001)
    #expect(waiting.map(\.proposal) == [proposal])
    #expect(before == [1_500_000] && approved == before)
    #expect(version.amount?.minorUnits == 1_500_001)
    guard case .proposed = try await raise(fund, to: 1_500_002) else {
      Issue.record("More than was approved waits again")
      return
    }
    #expect(try await fund.faults() == [])
  }

  @Test func `a raise that is rejected changes nothing, and other changes need nobody`()
    async throws
  {
    let fund = try await agreedFund(above: 1_000_000)
    _ = try await raise(fund, to: 1_200_000)
    var shorter = Amendment(signed: Fixtures.agreement.signed, reason: "Less")
    shorter.amount = Money(minorUnits: 900_000, currency: .usd)

    try await fund.service.rejectProposals(keys("KH-01"), reason: "No money", by: chair)
    let outcome = try await fund.service.amendAward(
      Fixtures.award("KH-01"), by: shorter, actor: fund.owner)

    guard case .amended = outcome else {
      Issue.record("Less money needs nobody")
      return
    }
    let amounts = try await awards(of: fund).map(\.amount.minorUnits)
    let waiting = try await fund.service.listPendingProposals(call: nil, by: chair)
    #expect(amounts == [900_000] && waiting.isEmpty)
    #expect(try await fund.faults() == [])
  }
}
