import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Random histories") struct RandomHistoryTests {
  private static let awards: [Fixtures.PlannedAward] = [
    .init(
      "KH-01", Money(minorUnits: 812_345_601, currency: .khr), reach: reach(60, 40, 0, 0, 71),
      partners: [.laos: 3_333, .vietNam: 1_111], marker: .principal),
    .init(
      "TH-01", Money(minorUnits: 33_333_337, currency: .thb), country: .thailand,
      track: .minorityLanguage, reach: reach(7, 11, 13, 1, 32), leadGender: .male),
    .init(
      "VN-01", Money(minorUnits: 498_765_433, currency: .vnd), country: .vietNam,
      track: .genderEquity, reach: reach(1, 0, 0, 0), partners: [.cambodia: 9_999],
      marker: .notTargeted, leadGender: .another),
    .init(
      "KH-02", Fixtures.usd(1_999_999), track: .genderEquity, reach: reach(333, 333, 333, 1, 0),
      partners: [.thailand: 5_000], marker: .significant),
    .init(
      "LA-01", Fixtures.usd(17), country: .laos, reach: reach(0, 0, 0, 0), leadGender: .notStated),
  ]

  private static func reach(
    _ female: Int64, _ male: Int64, _ another: Int64, _ notStated: Int64, _ rural: Int64? = nil
  ) -> PlannedReach {
    PlannedReach(
      female: female, male: male, another: another, notStated: notStated, rural: rural,
      withDisability: nil)
  }

  private func service() async throws -> GrantService {
    let store = try SQLiteStore()
    let service = try await Fixtures.fund(in: store, offering: Self.awards)
    try await store.add(Fixtures.officer)
    return service
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `the ledger does what plain arithmetic says, step by step`(
    seed: UInt64
  ) async throws {
    let service = try await service()
    var history = RandomHistory(service: service, awards: Self.awards, seed: seed)

    for step in 0..<90 {
      try await history.step()
      try await history.correct()
      try await compareBalances(of: service, with: history.reference)
      try await compareReport(history.randomReport(), of: service, with: history.reference)
      #expect(try await service.verifyHistory(by: Fixtures.owner.id).faults == [])
      guard step.isMultiple(of: 5) else { continue }
      try await compareKeptTotals(history.randomReport(), of: service)
      #expect(try await service.checkTotals(by: Fixtures.owner.id) == [])
    }

    #expect(history.refusals > 0)
    #expect(history.reference.movements.contains { $0.isReversal })
    #expect(history.amendments > 0)
    #expect(history.reference.movements.contains { $0.isRefund })
  }

  @Test(arguments: [UInt64(11), 12, 13])
  func `every breakdown sums to the ledger, and its margins are the smaller breakdowns`(
    seed: UInt64
  ) async throws {
    let service = try await service()
    var history = RandomHistory(service: service, awards: Self.awards, seed: seed)
    for _ in 0..<120 { try await history.step() }
    var queries = (0..<24).map { _ in history.randomReport() }
    queries += (0..<8).map { history.randomReport(of: 2 + $0 % 2) }
    for basis in DisbursementReport.GenderBasis.allCases {
      for currency in [Currency.usd, .khr, .thb, .vnd] {
        for dimension in ReportDimension.allCases {
          queries.append(DisbursementQuery(by: [dimension], in: currency))
          queries[queries.count - 1].basis = basis
        }
      }
    }

    for query in queries {
      let rows = try await rows(of: query, from: service)
      let total = history.reference.total(in: query.currency)
      #expect(rows.values.reduce(0, +) == total, "\(query)")
      for dropped in query.dimensions.indices {
        var smaller = query
        smaller.dimensions.remove(at: dropped)
        let margin = Dictionary(
          rows.map {
            ($0.key.enumerated().filter { $0.offset != dropped }.map(\.element), $0.value)
          },
          uniquingKeysWith: +)
        #expect(try await self.rows(of: smaller, from: service) == margin, "\(query)")
      }
    }
  }

  private func rows(
    of query: DisbursementQuery, from service: GrantService
  ) async throws -> [[String]: Int64] {
    let report = try await service.reportDisbursements(query, actor: Fixtures.analyst.id)
    #expect(Set(report.rows.map(\.values)).count == report.rows.count)
    return Dictionary(
      report.rows.map { ($0.values.map(\.plainText), $0.amount.minorUnits) },
      uniquingKeysWith: +)
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
    _ query: DisbursementQuery, of service: GrantService, with reference: ReferenceLedger
  ) async throws {
    let report = try await service.reportDisbursements(query, actor: Fixtures.analyst.id)

    let rows = report.rows.map { ($0.values.map(\.plainText), $0.amount.minorUnits) }
    let expected = reference.report(
      by: query.dimensions, in: query.currency, basis: query.basis)
    #expect(Dictionary(rows) { $0 + $1 } == expected, "\(query)")
    #expect(rows.count == expected.count)
    #expect(report.payments + report.refunds == reference.count)
  }

  /// Whatever is kept beside the ledger says what the ledger says, one entry after the other.
  private func compareKeptTotals(
    _ query: DisbursementQuery, of service: GrantService
  ) async throws {
    let report = try await service.reportDisbursements(query, actor: Fixtures.analyst.id)
    var entire = query
    entire.recordedUntil = Fixtures.day("2026-11-21")
    let other = try await service.reportDisbursements(entire, actor: Fixtures.analyst.id)
    #expect(other.rows == report.rows, "\(query)")
    #expect(other.ledger == report.ledger, "\(query)")
    #expect(other.genderSources == report.genderSources, "\(query)")
    #expect(other.areaSources == report.areaSources, "\(query)")
    #expect(other.payments == report.payments, "\(query)")
    #expect(other.total == report.total, "\(query)")
  }
}
