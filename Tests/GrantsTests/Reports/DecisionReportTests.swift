import Audit
import Grants
import TestSupport
import Testing
import Vocabulary

@Suite("Decision sheets") struct DecisionReportTests {
  private func report(
    _ fund: PanelFund, blind: Bool = false, by person: Person.ID? = nil
  ) async throws -> DecisionReport {
    try await fund.service.reportDecisions(
      call: nil, blind: blind, seed: 1, by: person ?? fund.owner)
  }

  private func draft(_ key: String, _ outcome: Decision.Outcome) -> DecisionDraft {
    DecisionDraft(
      applicationID: Fixtures.application(key), outcome: outcome, reason: "The board")
  }

  @Test func `the sheet shows scores, the proposal with its reason, and what was decided`()
    async throws
  {
    let fund = try await PanelFund.scored(fourEntries, thousands: 40)
    let whole = try #require(Share(basisPoints: 10_000))
    try await fund.choose(save: true) {
      $0.countries[.cambodia] = ShareLimits(maximum: whole)
      $0.reservePlaces = 1
    }
    try await fund.closeCall()
    _ = try await fund.service.decide(
      [draft("KH-01", .fund), draft("KH-04", .decline)], by: fund.owner)

    let report = try await report(fund)

    #expect(report.selectionID?.rawValue == "S-1")
    #expect(report.rows.map(\.application.id.rawValue) == ["KH-01", "KH-02", "KH-03", "KH-04"])
    #expect(report.rows.map(\.rank) == [1, 2, 3, 4])
    #expect(report.rows.map(\.proposal?.outcome) == [.fund, .fund, .reserve, .decline])
    #expect(report.rows[0].proposal?.reason?.key == "selection.chosen")
    #expect(report.rows.map(\.decision?.decision.outcome) == [.fund, nil, nil, .decline])
    #expect(
      report.rows[0].interval.map { $0.contains(report.rows[0].score?.calibrated ?? 0) } == true)
    #expect(report.reach == 2)
    let cambodia = try #require(report.countries.first)
    #expect(cambodia.asked.minorUnits == 8_000_000)
    #expect(cambodia.proposed.minorUnits == 4_000_000)
    #expect(cambodia.decided.minorUnits == 2_000_000)
    #expect(cambodia.maximum?.minorUnits == 4_000_000)
    #expect(report.rules.contains { $0.rule == .countryMaximum(.cambodia, whole) })
  }

  @Test func `what the board should mind is flagged`() async throws {
    let fund = try await PanelFund(
      ["KH-01", "KH-02", "KH-03"].map { key in
        Fixtures.document(key) { $0.lead.name = "Organisation \(key)" }
      },
      reviewers: [
        Fixtures.reviewer("a"), Fixtures.reviewer("b"),
        Fixtures.reviewer("c", organisation: "Organisation KH-02"),
      ],
      terms: try Fixtures.terms(
        reviews: 2,
        decisions: DecisionTerms(
          approval: ApprovalRule(above: .zero(.usd), roles: [.administrator]))))
    try await fund.assign([
      ("KH-01", "a"), ("KH-01", "b"), ("KH-02", "a"), ("KH-02", "c"), ("KH-03", "a"),
      ("KH-03", "b"),
    ])
    let scores = { (points: Int) in Score(points: points) }
    try await fund.submit([
      Fixtures.review(of: "KH-01", by: "a", need: scores(5), plan: scores(5)),
      Fixtures.review(of: "KH-01", by: "b", need: scores(2), plan: scores(2)),
      Fixtures.review(of: "KH-02", by: "a"),
      Fixtures.review(of: "KH-03", by: "a"), Fixtures.review(of: "KH-03", by: "b"),
    ])
    try await fund.choose(save: true)
    try await fund.submit([
      Fixtures.review(
        of: "KH-03", by: "a", need: scores(1), plan: scores(1), reason: "I was wrong")
    ])
    try await fund.closeCall()
    _ = try await fund.service.decide([draft("KH-02", .fund)], by: fund.owner)

    let rows = try await report(fund).rows
    let flags = Dictionary(uniqueKeysWithValues: rows.map { ($0.application.id.rawValue, $0) })

    #expect(flags["KH-01"]?.flags.contains(.disagreement) == true)
    #expect(flags["KH-02"]?.flags.contains(.fewReviews) == true)
    #expect(flags["KH-02"]?.flags.contains(.recused) == true)
    #expect(flags["KH-02"]?.flags.contains(.pending) == true)
    #expect(flags["KH-02"]?.amount?.minorUnits == 2_000_000)
    #expect(flags["KH-02"]?.waiting?.entry.actor == "owner")
    #expect(flags["KH-03"]?.flags.contains(.stale) == true)
    #expect(flags["KH-03"]?.flags.contains(.fewReviews) == false)
  }

  @Test func `a blind sheet names nobody`() async throws {
    let fund = try await PanelFund.scored(fourEntries, thousands: 40)

    let rows = try await report(fund, blind: true).rows

    #expect(rows.map(\.application.isBlind) == [true, true, true, true])
    let text = String(describing: rows)
    #expect((0...3).allSatisfy { !text.contains("Organisation \($0)") })
    #expect(!text.contains("Bopha") && !text.contains("rik-reay"))
  }

  @Test func `what a conflict hides is in no row`() async throws {
    let fund = try await PanelFund.scored(fourEntries, thousands: 40)
    let both = Person(
      id: Fixtures.person("both"), name: "Both", email: nil, organisation: "Organisation 1",
      roles: [.administrator, .reviewer])
    try await fund.store.add(both)

    let rows = try await report(fund, by: both.id).rows

    #expect(rows.map(\.application.id.rawValue) == ["KH-01", "KH-03", "KH-04"])
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .readApplications)) {
      try await fund.service.reportDecisions(call: nil, seed: 1, by: Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.notFound("selection", "S-9")) {
      try await fund.service.reportDecisions(
        call: nil, selection: ID(checked: "S-9"), seed: 1, by: fund.owner)
    }
  }

  @Test func `without reviews or a selection there is still a sheet`() async throws {
    let fund = try await PanelFund([Fixtures.document("KH-01")], reviewers: [])

    let report = try await report(fund)

    #expect(report.rows.map(\.rank) == [nil])
    #expect(report.reach == nil && report.selectionID == nil && report.rules.isEmpty)
  }
}
