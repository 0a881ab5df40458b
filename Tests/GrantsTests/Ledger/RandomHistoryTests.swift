import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Random histories") struct RandomHistoryTests {
  private static let awards: [Fixtures.PlannedAward] = [
    .init("KH-01", Money(minorUnits: 812_345_601, currency: .khr), reach: reach(60, 40, 0, 0)),
    .init(
      "TH-01", Money(minorUnits: 33_333_337, currency: .thb), country: .thailand,
      track: .minorityLanguage, reach: reach(7, 11, 13, 1)),
    .init(
      "VN-01", Money(minorUnits: 498_765_433, currency: .vnd), country: .vietNam,
      track: .genderEquity, reach: reach(1, 0, 0, 0)),
    .init(
      "KH-02", Fixtures.usd(1_999_999), track: .genderEquity, reach: reach(333, 333, 333, 1)),
    .init("LA-01", Fixtures.usd(17), country: .laos, reach: reach(0, 0, 0, 0)),
  ]

  private static func reach(
    _ female: Int64, _ male: Int64, _ another: Int64, _ notStated: Int64
  ) -> PlannedReach {
    PlannedReach(
      female: female, male: male, another: another, notStated: notStated, rural: nil,
      withDisability: nil)
  }

  @Test(arguments: zip([UInt64(1), 2, 3, 4], [Currency.usd, .khr, .thb, .vnd]))
  func `the ledger does what plain arithmetic says, step by step`(
    seed: UInt64, currency: Currency
  ) async throws {
    let service = try await Fixtures.fund(in: try SQLiteStore(), offering: Self.awards)
    var history = RandomHistory(service: service, awards: Self.awards, seed: seed)

    for _ in 0..<90 {
      try await history.step()
      try await compareBalances(of: service, with: history.reference)
      try await compareReport(history.randomReport(), of: service, with: history.reference)
      #expect(try await service.verifyHistory(by: Fixtures.owner.id).faults == [])
    }

    #expect(history.refusals > 0)
    #expect(history.amendments > 0)
    #expect(history.reference.movements.contains { $0.isRefund })
    for subset in Self.subsets(of: ReportDimension.allCases) {
      let report = try await service.reportDisbursements(
        by: subset, currency: currency, actor: Fixtures.analyst.id)
      let total = history.reference.total(in: currency)
      #expect(report.rows.reduce(0) { $0 + $1.amount.minorUnits } == total)
      #expect(report.total.minorUnits == total)
    }
  }

  private func compareBalances(
    of service: GrantService, with reference: ReferenceLedger
  ) async throws {
    for summary in try await service.listAwards(call: nil, by: Fixtures.analyst.id) {
      let book = try #require(reference.books[summary.award.id.rawValue])
      #expect(summary.award.status == book.status)
      #expect(
        summary.money
          == AwardMoney(
            amount: book.amount, committed: book.committed, scheduled: book.scheduled,
            paid: book.paid, refunded: book.refunded))
      let shown = try await service.showAward(summary.award.id, by: Fixtures.analyst.id)
      var sums: [LedgerAccount: Int64] = [:]
      for entry in shown.entries {
        #expect(entry.transfer.postings.reduce(0) { $0 + $1.minorUnits } == 0)
        for posting in entry.transfer.postings {
          sums[posting.account, default: 0] += posting.minorUnits
        }
      }
      let id = summary.award.id
      #expect(sums[.award(id, .committed), default: 0] == book.committed)
      #expect(sums[.award(id, .scheduled), default: 0] == book.scheduled)
      #expect(sums[.award(id, .paid), default: 0] == book.paid - book.refunded)
      #expect(sums[.award(id, .returned), default: 0] == book.refunded)
    }
  }

  private func compareReport(
    _ wanted: (dimensions: [ReportDimension], currency: Currency), of service: GrantService,
    with reference: ReferenceLedger
  ) async throws {
    let report = try await service.reportDisbursements(
      by: wanted.dimensions, currency: wanted.currency, actor: Fixtures.analyst.id)

    let rows = report.rows.map { ($0.values.map(\.plainText), $0.amount.minorUnits) }
    let expected = reference.report(by: wanted.dimensions, in: wanted.currency)
    #expect(Dictionary(rows) { $0 + $1 } == expected)
    #expect(rows.count == expected.count)
    #expect(report.payments + report.refunds == reference.movements.count)
  }

  private static func subsets(of dimensions: [ReportDimension]) -> [[ReportDimension]] {
    (0..<(1 << dimensions.count)).map { bits in
      dimensions.indices.filter { bits & (1 << $0) != 0 }.map { dimensions[$0] }
    }
  }
}
