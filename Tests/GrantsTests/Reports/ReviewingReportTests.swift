import Grants
import TestSupport
import Testing
import Vocabulary

@Suite("Report on reviewing") struct ReviewingReportTests {
  private func fund() async throws -> PanelFund {
    let fund = try await PanelFund(
      [
        Fixtures.document("KH-01"),
        Fixtures.document("KH-02") {
          $0.track = .genderEquity
          $0.language = Fixtures.language("th")
          $0.lead.name = "Other"
        },
      ], reviewers: [Fixtures.reviewer("a"), Fixtures.reviewer("b", maximumLoad: 7)],
      terms: try Fixtures.terms(reviews: 2))
    try await fund.assign([("KH-01", "a"), ("KH-01", "b"), ("KH-02", "a"), ("KH-02", "b")])
    try await fund.submit([
      Fixtures.review(
        of: "KH-01", by: "a", need: Score(points: 5), plan: Score(points: 5)),
      Fixtures.review(of: "KH-01", by: "b"),
      Fixtures.review(of: "KH-02", by: "b"),
    ])
    return fund
  }

  private func report(
    _ fund: PanelFund, by dimension: ReviewingDimension, actor: Person.ID? = nil, due: Day? = nil
  ) async throws -> ReviewingReport {
    try await fund.service.reportReviewing(
      by: dimension, due: due, seed: 1, actor: actor ?? fund.owner)
  }

  @Test(arguments: [
    (ReviewingDimension.reviewer, ["a 1/2", "b 2/2"]), (.language, ["km 2/2", "th 1/2"]),
    (.track, ["gender-equity 1/2", "rural-deployment 2/2"]),
  ])
  func `reviews are counted by each dimension`(
    dimension: ReviewingDimension, rows: [String]
  ) async throws {
    let fund = try await fund()

    let report = try await report(fund, by: dimension)

    #expect(
      report.rows.map {
        "\($0.value.plainText) \($0.counts.submitted)/\($0.counts.assigned)"
      } == rows)
    #expect(report.total.submitted == 3 && report.total.assigned == 4)
    #expect(report.total.applications == 2 && report.total.complete == 1)
  }

  @Test func `loads, agreement and the days that are left are told`() async throws {
    let fund = try await fund()
    let today = Fixtures.clock().day

    let report = try await report(fund, by: .reviewer, due: today.advanced(by: -3))

    #expect(report.rows.map(\.maximumLoad) == [10, 7])
    #expect(report.daysLeft == -3)
    #expect(report.agreement?.reviews == 2)
  }

  @Test func `a reviewer sees only the own part, and what a conflict hides counts nowhere`()
    async throws
  {
    let fund = try await fund()
    try await fund.service.addConflict(
      DeclaredConflict(
        personID: Fixtures.person("a"), subject: .application(Fixtures.application("KH-02")),
        kind: .partner), by: fund.owner)

    let own = try await report(fund, by: .track, actor: Fixtures.person("a"))
    let all = try await report(fund, by: .reviewer)

    #expect(own.rows.map(\.value.plainText) == ["rural-deployment"])
    #expect(own.total.assigned == 1 && own.total.applications == 1)
    #expect(own.agreement == nil)
    #expect(all.total.assigned == 3)
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .readApplications)) {
      try await report(fund, by: .track, actor: Fixtures.analyst.id)
    }
  }

  @Test func `sums of the pipeline leave out what a conflict hides`() async throws {
    let fund = try await fund()
    let both = Person(
      id: Fixtures.person("both"), name: "Both", email: nil, organisation: "Other",
      roles: [.administrator, .reviewer])
    try await fund.store.add(both)

    let whole = try await fund.service.reportPipeline(
      by: [.gender, .language], currency: .usd, actor: fund.owner)
    let part = try await fund.service.reportPipeline(
      by: [.gender, .language], currency: .usd, actor: both.id)

    #expect(whole.total.all == 2 && part.total.all == 1)
    #expect(part.rows.map { $0.values.map(\.plainText) } == [["female", "km"]])
  }
}
