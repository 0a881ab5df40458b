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
      DisbursementQuery(by: [.country, .gender], in: .usd), actor: Fixtures.analyst.id)

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
    #expect(report.genderBasis == .beneficiaries)
    let sources = try #require(report.genderSources)
    #expect(sources.verified == .zero(.usd) && sources.planned == Fixtures.usd(10_001))
    #expect(sources.notStated == Fixtures.usd(5_000))
    #expect(report.ratePolicy == .recorded)
    #expect(report.asOf == Fixtures.clock())
  }

  @Test(arguments: [
    (ReportDimension.country, ["KH", "LA"]),
    (.gender, ["female", "male", "another", "not-stated"]),
    (.track, ["rural-deployment", "gender-equity"]), (.year, ["2026"]),
    (.quarter, ["2026-Q2", "2026-Q3"]), (.month, ["2026-06", "2026-07"]),
    (.currency, ["KHR", "USD"]), (.award, ["KH-01", "LA-01"]), (.call, ["test-call"]),
    (.lead, ["KH-MOI-1"]), (.language, ["km"]), (.rural, ["not-stated"]),
    (.marker, ["not-screened"]),
  ])
  func `each dimension has its values in order`(
    dimension: ReportDimension, values: [String]
  ) async throws {
    let service = try await service()

    let report = try await service.reportDisbursements(
      DisbursementQuery(by: [dimension], in: .usd), actor: Fixtures.analyst.id)

    #expect(report.rows.flatMap { $0.values.map(\.plainText) } == values)
    #expect(report.rows.flatMap { $0.values.map(\.dimension) }.allSatisfy { $0 == dimension })
    #expect((report.genderSources != nil) == (dimension == .gender))
    #expect((report.areaSources != nil) == (dimension == .rural))
  }

  @Test func `without dimensions there is the total alone`() async throws {
    let service = try await service()

    let report = try await service.reportDisbursements(
      DisbursementQuery(by: [], in: .khr), actor: Fixtures.analyst.id)

    // 100.01 dollars at 4,006 of 1 June, and the riel as they are.
    #expect(report.rows.map(\.amount) == [report.total])
    #expect(report.total == Money(minorUnits: 40_064_006 + 20_035_000, currency: .khr))
    #expect(report.ratePolicy == .ofTheDay)
  }

  @Test func `a period takes its first and its last day`() async throws {
    let service = try await service()
    let report = { (first: String, last: String) async throws in
      var query = DisbursementQuery(by: [.award], in: .usd)
      query.period = Fixtures.day(first)...Fixtures.day(last)
      return try await service.reportDisbursements(query, actor: Fixtures.analyst.id)
    }

    #expect(try await report("2026-06-30", "2026-07-01").total == Fixtures.usd(20_001))
    #expect(try await report("2026-07-02", "2026-07-31").total == Fixtures.usd(-5_000))
    #expect(try await report("2026-01-01", "2026-06-29").rows.isEmpty)
  }

  @Test func `a report that cannot be made is refused`() async throws {
    let service = try await service()
    let report = { (dimensions: [ReportDimension], call: FundingCall.ID?, actor: Person.ID) in
      var query = DisbursementQuery(by: dimensions, in: .eur)
      query.call = call
      return try await service.reportDisbursements(query, actor: actor)
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

  @Test func `the gender of who leads and the marker each stand for a whole award`() async throws {
    let service = try await Fixtures.fund(
      in: try SQLiteStore(),
      offering: [
        .init("KH-01", Fixtures.usd(700), partners: [.laos: 2_500], marker: .principal),
        .init("KH-02", Fixtures.usd(300), leadGender: .male),
      ])
    for id in ["KH-01", "KH-02"] { try await service.payWhole(id) }
    let rows = { (basis: DisbursementReport.GenderBasis) async throws in
      var query = DisbursementQuery(by: [.gender, .country], in: .usd)
      query.basis = basis
      let report = try await service.reportDisbursements(query, actor: Fixtures.analyst.id)
      return report.rows.map { row in
        (row.values.map(\.plainText) + [row.amount.plainText]).joined(separator: " ")
      }
    }

    #expect(
      try await rows(.lead) == ["female KH 5.25", "female LA 1.75", "male KH 3.00"])
    #expect(
      try await rows(.marker) == ["principal KH 5.25", "principal LA 1.75", "not-screened KH 3.00"])
    #expect(
      try await rows(.beneficiaries) == [
        "female KH 4.95", "female LA 1.05", "male KH 3.30", "male LA 0.70",
      ])
  }

  @Test func `as of a day, nothing counts that was recorded later`() async throws {
    let store = try SQLiteStore()
    let service = try await Fixtures.fund(
      in: store,
      offering: [.init("KH-01", Fixtures.usd(1_000)), .init("KH-02", Fixtures.usd(500))])
    try await store.add(Fixtures.officer)
    try await service.payWhole("KH-01")
    var query = DisbursementQuery(by: [.gender], in: .usd)
    let before = try await service.reportDisbursements(query, actor: Fixtures.analyst.id)
    let later = GrantService(store: store) {
      Timestamp(milliseconds: Fixtures.clock().milliseconds + 2 * 86_400_000)
    }

    try await later.payWhole("KH-02")
    let people = Attendance([Fixtures.group(.another): 3])
    let draft = ProgressDraft(
      award: Fixtures.award("KH-01"),
      facts: ProgressReport.Facts(
        until: Fixtures.day("2026-11-20"), people: people, rural: nil,
        notesDigest: ProgressReport.digest(of: "")), notes: "", people: 3)
    _ = try await later.importProgress(
      [Sourced(draft, at: SourceLocation(file: "p.csv"))], acceptValid: false,
      by: Fixtures.owner.id)
    _ = try await later.verifyProgress(
      of: [Fixtures.award("KH-01")], reason: "Visit", by: Fixtures.officer.id)
    let after = try await later.reportDisbursements(query, actor: Fixtures.analyst.id)
    query.recordedUntil = Fixtures.day("2026-11-21")
    let then = try await later.reportDisbursements(query, actor: Fixtures.analyst.id)
    query.recordedUntil = Fixtures.day("2026-01-01")
    let never = try await later.reportDisbursements(query, actor: Fixtures.analyst.id)
    query.recordedUntil = Fixtures.day("2026-11-24")

    #expect(after.total == Fixtures.usd(1_500) && after.genderSources?.verified.minorUnits == 1_000)
    #expect(then.rows == before.rows && then.total == before.total)
    #expect(then.genderSources == before.genderSources && then.ledger == before.ledger)
    #expect(then.recordedUntil == Fixtures.day("2026-11-21"))
    #expect(never.rows.isEmpty && never.ledger.isEmpty)
    let tomorrow = query
    await #expect(
      throws: GrantError.dayInFuture(
        Fixtures.day("2026-11-24"), today: Fixtures.day("2026-11-23"))
    ) { try await later.reportDisbursements(tomorrow, actor: Fixtures.analyst.id) }
  }

  @Test func `a fund that paid nothing reports nothing`() async throws {
    let service = try await Fixtures.fund(
      in: try SQLiteStore(), offering: [.init("KH-01", Fixtures.usd(100))])

    let report = try await service.reportDisbursements(
      DisbursementQuery(by: [.gender, .country], in: .usd), actor: Fixtures.analyst.id)

    #expect(report.rows.isEmpty)
    #expect(report.total == .zero(.usd))
    #expect(report.ledger.isEmpty)
  }
}

extension GrantService {
  /// Agrees an award and pays all of it in June.
  fileprivate func payWhole(_ id: String) async throws {
    let award = Fixtures.award(id)
    _ = try await agreeAward(award, on: Fixtures.agreement, by: Fixtures.owner.id)
    _ = try await scheduleTranches(
      [TrancheDraft(size: .share(basisPoints: 10_000), due: Fixtures.day("2026-06-01"))],
      of: award, by: Fixtures.owner.id)
    _ = try await payTranche(
      PaymentDraft(award: award, tranche: 1, day: Fixtures.day("2026-06-30"), reference: id),
      by: Fixtures.owner.id)
  }
}
