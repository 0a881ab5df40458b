import Grants
import TestSupport
import Testing
import Vocabulary

@Suite("Pipeline report") struct PipelineReportTests {
  private func fund() async throws -> PanelFund {
    let names = ["KH-01", "KH-02", "KH-03", "LA-01"]
    let fund = try await PanelFund(
      names.map { name in
        Fixtures.document(name) { document in
          document.requested = Money(minorUnits: 2_000_000, currency: .usd)
          document.country = name.hasPrefix("LA") ? .laos : .cambodia
          document.lead.contact.gender = name == "KH-02" ? .male : .female
          document.lead.name = name
          document.lead.identifier = nil
          if name == "KH-03" {
            document.reach.female = 1; document.reach.male = 0; document.reach.another = 0;
            document.reach.notStated = 0; document.reach.rural = nil;
            document.reach.withDisability = nil
          }
        }
      }, reviewers: [Fixtures.reviewer("a")])
    return fund
  }

  @Test func `every application counts once in each breakdown`() async throws {
    let fund = try await fund()

    for dimension in PipelineDimension.allCases {
      let report = try await fund.service.reportPipeline(
        by: [dimension], currency: .usd, actor: fund.owner)

      #expect(report.rows.reduce(0) { $0 + $1.stages.all } == 4)
      #expect(report.total.all == 4)
      #expect(report.total.requested == Money(minorUnits: 8_000_000, currency: .usd))
      #expect(
        report.rows.reduce(0) { $0 + ($1.stages.requested?.minorUnits ?? 0) } == 8_000_000)
      #expect(report.rows.allSatisfy { $0.values.map(\.dimension) == [dimension] })
    }
  }

  @Test func `cells tell where applications stand, and whom they are led by`() async throws {
    let fund = try await fund()

    let report = try await fund.service.reportPipeline(
      by: [.country, .gender], currency: .usd, actor: fund.owner)

    #expect(
      report.rows.map { $0.values.map(\.plainText) } == [
        ["KH", "female"], ["KH", "male"], ["LA", "female"],
      ])
    #expect(report.rows[0].stages.counts == [.eligible: 1, .ineligible: 1])
    #expect(report.total.counts == [.eligible: 3, .ineligible: 1])
    #expect(report.total.successRate == nil)
    #expect(report.total.funded == .zero(.usd))
  }

  @Test func `decisions give a success rate and sums of the funded`() async throws {
    let fund = try await PanelFund.scored(fourEntries, thousands: 40)
    try await fund.closeCall()
    let portfolio = try await fund.choose(save: true)
    let selection = try #require(portfolio.savedAs)
    _ = try await fund.service.decideFromSelection(selection, reason: "Board", by: fund.owner)

    let report = try await fund.service.reportPipeline(
      by: [], currency: .usd, actor: fund.owner)

    #expect(report.rows.count == 1)
    #expect(report.total.counts[.funded] == 2)
    #expect(report.total.successRate == 0.5)
    #expect(report.total.funded == Money(minorUnits: 4_000_000, currency: .usd))
  }

  @Test func `without a rate the sums are left out, never wrong`() async throws {
    let fund = try await fund()

    let report = try await fund.service.reportPipeline(
      by: [.country], currency: .khr, actor: fund.owner)

    #expect(report.total.requested == nil)
    #expect(report.rows.allSatisfy { $0.stages.requested == nil })
    #expect(report.total.all == 4)
  }

  @Test func `a dimension twice, a strange call and a reviewer are refused`() async throws {
    let fund = try await fund()
    let service = fund.service
    let owner = fund.owner
    let strange: FundingCall.ID = ID(checked: "no-such-call")

    await #expect(throws: GrantError.dimensionTwice("track")) {
      try await service.reportPipeline(by: [.track, .track], currency: .usd, actor: owner)
    }
    await #expect(throws: GrantError.self) {
      try await service.reportPipeline(by: [], currency: .usd, call: strange, actor: owner)
    }
    await #expect(throws: GrantError.self) {
      try await service.reportPipeline(by: [], currency: .usd, actor: Fixtures.person("a"))
    }
  }

  @Test func `an analyst, who may not read applications, gets the report`() async throws {
    let fund = try await fund()

    let report = try await fund.service.reportPipeline(
      by: [.track], currency: .usd, actor: Fixtures.analyst.id)

    #expect(report.total.all == 4)
  }
}
