import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Report of exchange differences") struct ExchangeReportTests {
  private let whole = TrancheDraft(
    size: .share(basisPoints: 10_000), due: Fixtures.day("2026-06-01"))

  /// Agrees an award and pays all of it on a day.
  private func pay(
    _ id: String, on day: String, signed: String = "2026-05-01", with service: GrantService
  ) async throws {
    let award = Fixtures.award(id)
    _ = try await service.agreeAward(
      award,
      on: Agreement(
        signed: Fixtures.day(signed), start: Fixtures.day("2026-05-15"),
        end: Fixtures.day("2027-05-14")), by: Fixtures.owner.id)
    _ = try await service.scheduleTranches([whole], of: award, by: Fixtures.owner.id)
    _ = try await service.payTranche(
      PaymentDraft(award: award, tranche: 1, day: Fixtures.day(day), reference: id),
      by: Fixtures.owner.id)
  }

  private func service(_ awards: [Fixtures.PlannedAward]) async throws -> GrantService {
    try await Fixtures.fund(in: try SQLiteStore(), offering: awards)
  }

  private func riel(_ minorUnits: Int64) -> Money { Money(minorUnits: minorUnits, currency: .khr) }

  @Test func `payments are compared with what they were worth at commitment`() async throws {
    let service = try await service([
      .init("KH-01", riel(40_070_000)), .init("KH-02", Fixtures.usd(10_001)),
    ])
    try await pay("KH-01", on: "2026-07-01", with: service)
    try await pay("KH-02", on: "2026-07-01", with: service)

    let report = try await service.reportExchange(actor: Fixtures.analyst.id)

    // 400,700 riel are 100.05 dollars at 4,005 of May, and 100.00 at 4,007 of July.
    let riels = try #require(report.rows.first)
    #expect(riels.award == Fixtures.award("KH-01"))
    #expect(riels.committed == [Fixtures.day("2026-05-01")])
    #expect(riels.paid == riel(40_070_000) && riels.atPayment == Fixtures.usd(10_000))
    #expect(riels.atCommitment == .known(Fixtures.usd(10_005)))
    #expect(riels.difference == Fixtures.usd(-5))
    #expect(report.rows.last?.difference == .zero(.usd))
    #expect(report.totals.map(\.difference) == [Fixtures.usd(-5), .zero(.usd)])
    #expect(report.totals.map(\.paid) == [riel(40_070_000), Fixtures.usd(10_001)])
  }

  @Test func `a refund takes back its part of the commitment, and a period counts its days alone`()
    async throws
  {
    let service = try await service([.init("KH-01", riel(40_070_000))])
    try await pay("KH-01", on: "2026-07-01", with: service)
    _ = try await service.refundPayment(
      RefundDraft(
        award: Fixtures.award("KH-01"), day: Fixtures.day("2026-08-31"),
        amount: riel(20_035_000), reference: "R", reason: "Rest"), by: Fixtures.owner.id)

    let all = try await service.reportExchange(actor: Fixtures.analyst.id)
    let august = try await service.reportExchange(
      period: Fixtures.day("2026-08-01")...Fixtures.day("2026-08-31"), actor: Fixtures.analyst.id)
    let september = try await service.reportExchange(
      period: Fixtures.day("2026-09-01")...Fixtures.day("2026-09-30"), actor: Fixtures.analyst.id)

    // Of 100.05 the first half is 50.03; back came 49.99 at 4,008.
    #expect(all.rows.map(\.paid) == [riel(20_035_000)])
    #expect(all.rows.map(\.atCommitment) == [.known(Fixtures.usd(5_003))])
    #expect(all.rows.map(\.atPayment) == [Fixtures.usd(10_000 - 4_999)])
    #expect(august.rows.map(\.paid) == [riel(-20_035_000)])
    #expect(august.rows.map(\.atCommitment) == [.known(Fixtures.usd(-5_002))])
    #expect(august.rows.map(\.difference) == [Fixtures.usd(-4_999 + 5_002)])
    #expect(september.rows.isEmpty && september.totals.isEmpty)
  }

  @Test func `a rate that is missing or too old on the day of commitment is told, not guessed`()
    async throws
  {
    let service = try await service([
      .init("KH-01", riel(40_070_000)), .init("MY-01", Money(minorUnits: 50_000, currency: .myr)),
      .init("KH-02", riel(40_060_000)),
    ])
    let rates = try ["2026-03-01", "2026-06-01"].enumerated().map { line, day in
      Sourced(
        try #require(
          ExchangeRate(
            base: .usd, quote: .myr, text: "4", day: Fixtures.day(day), source: "test")),
        at: SourceLocation(file: "rates.csv", line: line + 2))
    }
    _ = try await service.importRates(rates, by: Fixtures.owner.id)
    try await pay("KH-01", on: "2026-06-01", signed: "2025-06-01", with: service)
    try await pay("MY-01", on: "2026-06-01", with: service)
    try await pay("KH-02", on: "2026-06-01", with: service)

    let report = try await service.reportExchange(actor: Fixtures.analyst.id)

    #expect(
      report.rows.map(\.atCommitment) == [
        .noRate(Fixtures.day("2025-06-01")), .known(Fixtures.usd(10_002)),
        .staleRate(Fixtures.day("2026-05-01"), rate: Fixtures.day("2026-03-01")),
      ])
    #expect(report.rows.map(\.difference) == [nil, Fixtures.usd(-2), nil])
    #expect(report.totals.map(\.paid) == [riel(40_060_000)])
  }

  @Test func `a report that cannot be made is refused`() async throws {
    let service = try await service([.init("KH-01", riel(100))])

    await #expect(throws: GrantError.notFound("call", "missing")) {
      try await service.reportExchange(call: ID(checked: "missing"), actor: Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.unknownPerson(ID(checked: "nobody"))) {
      try await service.reportExchange(actor: ID(checked: "nobody"))
    }
    await #expect(
      throws: GrantError.dayInFuture(
        Fixtures.day("2026-11-23"), today: Fixtures.day("2026-11-21"))
    ) {
      try await service.reportExchange(
        recordedUntil: Fixtures.day("2026-11-23"), actor: Fixtures.analyst.id)
    }
  }
}
