import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Report of disbursements") struct DisbursementReportTests {
  /// Payments of 100.01 dollars in June to Cambodia and of 400,700.00 riel, refunded in part in
  /// July, to Laos, where no one is planned to be reached.
  private func service() async throws -> GrantService {
    let nobody = PlannedReach(
      female: 0, male: 0, another: 0, notStated: 0, rural: nil, withDisability: nil)
    let three = PlannedReach(
      female: 1, male: 1, another: 1, notStated: 0, rural: nil, withDisability: nil)
    let service = try await Fixtures.fund(
      in: try SQLiteStore(),
      offering: [
        .init("KH-01", Fixtures.usd(10_001), reach: three),
        .init(
          "LA-01", Money(minorUnits: 40_070_000, currency: .khr), country: .laos,
          track: .genderEquity, reach: nobody),
      ])
    for (id, day) in [("KH-01", "2026-06-30"), ("LA-01", "2026-07-01")] {
      let award = Fixtures.award(id)
      _ = try await service.agreeAward(award, on: Fixtures.agreement, by: Fixtures.owner.id)
      _ = try await service.scheduleTranches(
        [TrancheDraft(size: .share(basisPoints: 10_000), due: Fixtures.day("2026-06-01"))],
        of: award, by: Fixtures.owner.id)
      _ = try await service.payTranche(
        PaymentDraft(award: award, tranche: 1, day: Fixtures.day(day), reference: id),
        by: Fixtures.owner.id)
    }
    _ = try await service.refundPayment(
      RefundDraft(
        award: Fixtures.award("LA-01"), day: Fixtures.day("2026-07-31"),
        amount: Money(minorUnits: 20_035_000, currency: .khr), reference: "R", reason: "Rest"),
      by: Fixtures.owner.id)
    return service
  }

  @Test func `amounts are shared by planned reach, and the cells sum to the ledger`() async throws {
    let service = try await service()

    let report = try await service.reportDisbursements(
      by: [.country, .gender], currency: .usd, actor: Fixtures.analyst.id)

    #expect(
      report.rows.map { $0.values.map(\.plainText) } == [
        ["KH", "female"], ["KH", "male"], ["KH", "another"], ["LA", "not-stated"],
      ])
    #expect(report.rows.map(\.amount.minorUnits) == [3_334, 3_334, 3_333, 5_000])
    #expect(report.rows.last?.paid == Fixtures.usd(10_000))
    #expect(report.rows.last?.refunded == Fixtures.usd(5_000))
    #expect(report.total == Fixtures.usd(15_001))
    #expect(report.paid == Fixtures.usd(20_001))
    #expect(report.refunded == Fixtures.usd(5_000))
    #expect(report.payments == 2)
    #expect(report.refunds == 1)
    #expect(
      report.ledger == [Money(minorUnits: 20_035_000, currency: .khr), Fixtures.usd(10_001)])
    #expect(report.genderBasis == .plannedReach)
    #expect(report.ratePolicy == .recorded)
    #expect(report.asOf == Fixtures.clock())
  }

  @Test(arguments: [
    (ReportDimension.country, ["KH", "LA"]),
    (.gender, ["female", "male", "another", "not-stated"]),
    (.track, ["rural-deployment", "gender-equity"]), (.year, ["2026"]),
    (.quarter, ["2026-Q2", "2026-Q3"]), (.month, ["2026-06", "2026-07"]),
    (.currency, ["KHR", "USD"]), (.award, ["KH-01", "LA-01"]),
  ])
  func `each dimension has its values in order`(
    dimension: ReportDimension, values: [String]
  ) async throws {
    let service = try await service()

    let report = try await service.reportDisbursements(
      by: [dimension], currency: .usd, actor: Fixtures.analyst.id)

    #expect(report.rows.flatMap { $0.values.map(\.plainText) } == values)
    #expect(report.rows.flatMap { $0.values.map(\.dimension) }.allSatisfy { $0 == dimension })
    #expect(report.genderBasis == (dimension == .gender ? .plannedReach : nil))
  }

  @Test func `without dimensions there is the total alone`() async throws {
    let service = try await service()

    let report = try await service.reportDisbursements(
      by: [], currency: .khr, actor: Fixtures.analyst.id)

    // 100.01 dollars at 4,006 of 1 June, and the riel as they are.
    #expect(report.rows.map(\.amount) == [report.total])
    #expect(report.total == Money(minorUnits: 40_064_006 + 20_035_000, currency: .khr))
    #expect(report.ratePolicy == .ofTheDay)
  }

  @Test func `a period takes its first and its last day`() async throws {
    let service = try await service()
    let report = { (first: String, last: String) async throws in
      try await service.reportDisbursements(
        by: [.award], currency: .usd, period: Fixtures.day(first)...Fixtures.day(last),
        actor: Fixtures.analyst.id)
    }

    #expect(try await report("2026-06-30", "2026-07-01").total == Fixtures.usd(20_001))
    #expect(try await report("2026-07-02", "2026-07-31").total == Fixtures.usd(-5_000))
    #expect(try await report("2026-01-01", "2026-06-29").rows.isEmpty)
  }

  @Test func `a report that cannot be made is refused`() async throws {
    let service = try await service()
    let report = { (dimensions: [ReportDimension], call: FundingCall.ID?, actor: Person.ID) in
      try await service.reportDisbursements(
        by: dimensions, currency: .eur, call: call, actor: actor)
    }

    await #expect(throws: GrantError.dimensionTwice("country")) {
      try await report([.country, .gender, .country], nil, Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.notFound("call", "missing")) {
      try await report([], ID(checked: "missing"), Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.noRate(.usd, .eur, Fixtures.day("2026-06-30"))) {
      try await report([], Fixtures.callID, Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.unknownPerson(ID(checked: "nobody"))) {
      try await report([], nil, ID(checked: "nobody"))
    }
  }

  @Test func `a fund that paid nothing reports nothing`() async throws {
    let service = try await Fixtures.fund(
      in: try SQLiteStore(), offering: [.init("KH-01", Fixtures.usd(100))])

    let report = try await service.reportDisbursements(
      by: [.gender, .country], currency: .usd, actor: Fixtures.analyst.id)

    #expect(report.rows.isEmpty)
    #expect(report.total == .zero(.usd))
    #expect(report.ledger.isEmpty)
  }
}
