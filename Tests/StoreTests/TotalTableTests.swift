import Foundation
import GRDB
import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Kept totals in the database") struct TotalTableTests {
  private let id = Fixtures.award("KH-01")

  /// A fund on the disk with one payment of $5.00.
  private func makeFund(in place: TemporaryFolder) async throws -> String {
    let path = place.path("fund.sqlite")
    let store = try SQLiteStore(path: path)
    let service = try await Fixtures.fund(
      in: store, offering: [.init("KH-01", Fixtures.usd(1_000))])
    _ = try await service.agreeAward(id, on: Fixtures.agreement, by: Fixtures.owner.id)
    _ = try await service.scheduleTranches(
      [TrancheDraft(size: .share(basisPoints: 5_000), due: Fixtures.day("2026-06-01"))], of: id,
      by: Fixtures.owner.id)
    _ = try await service.payTranche(
      PaymentDraft(award: id, tranche: 1, day: Fixtures.day("2026-06-02"), reference: "A"),
      by: Fixtures.owner.id)
    try store.close()
    return path
  }

  private func run(_ sql: String, on path: String) throws {
    let other = try DatabaseQueue(path: path)
    try other.write { try $0.execute(sql: sql) }
    try other.close()
  }

  private func differences(_ store: SQLiteStore) async throws -> [TotalDifference] {
    try await GrantService(store: store, clock: Fixtures.clock).checkTotals(by: Fixtures.owner.id)
  }

  @Test func `a total that was changed or lost is named, and made anew`() async throws {
    let place = try TemporaryFolder()
    let path = try await makeFund(in: place)
    try run(
      """
      UPDATE disbursement_total SET paid = paid + 1 WHERE gender = 'female' AND area = 'rural';
      DELETE FROM disbursement_total WHERE gender = 'male' AND area = 'rural';
      """, on: path)
    let store = try SQLiteStore(path: path)

    let found = try await differences(store).sorted {
      $0.key.gender.rawValue < $1.key.gender.rawValue
    }

    #expect(found.map(\.key.gender) == [.female, .male])
    #expect(found.map(\.key.month) == [202_606, 202_606])
    #expect(found.map { ($0.kept?.paid ?? 0) - ($0.ledger?.paid ?? 0) == 1 } == [true, false])
    #expect(found.map(\.kept).last == .some(nil))
    #expect(found.map(\.message.key) == ["doctor.totals.bad", "doctor.totals.bad"])
    try store.rebuildTotals()
    #expect(try await differences(store) == [])
  }

  @Test func `a report from totals that do not sum to the accounts is refused`() async throws {
    let place = try TemporaryFolder()
    let path = try await makeFund(in: place)
    try run("UPDATE disbursement_total SET paid = paid + 1 WHERE gender = 'female'", on: path)
    let store = try SQLiteStore(path: path)
    let service = GrantService(store: store, clock: Fixtures.clock)
    var query = DisbursementQuery(by: [.month], in: .usd)
    query.period = Fixtures.day("2026-07-01")...Fixtures.day("2026-07-31")

    let error = try await #require(throws: GrantError.self) {
      try await service.reportDisbursements(query, actor: Fixtures.analyst.id)
    }

    #expect(error.message.key == "grants.unreconciled")
  }

  @Test func `totals of other rules are made anew when the fund is opened`() async throws {
    let place = try TemporaryFolder()
    let path = try await makeFund(in: place)
    try run(
      "UPDATE total_version SET version = '0'; DELETE FROM disbursement_total; DELETE FROM award_shares",
      on: path)
    let reading = try SQLiteStore(readOnlyPath: path)
    let service = GrantService(store: reading, clock: Fixtures.clock)
    let report = try await service.reportDisbursements(
      DisbursementQuery(by: [.gender], in: .usd), actor: Fixtures.analyst.id)
    try reading.close()

    let store = try SQLiteStore(path: path)

    #expect(report.total == Fixtures.usd(500))
    #expect(try await differences(store) == [])
    let again = try await GrantService(store: store, clock: Fixtures.clock).reportDisbursements(
      DisbursementQuery(by: [.gender], in: .usd), actor: Fixtures.analyst.id)
    #expect(again.rows == report.rows)
  }

  @Test func `a fund from before totals gets them, and keeps its history`() async throws {
    let place = try TemporaryFolder()
    let path = try await makeFund(in: place)
    let before = try SQLiteStore(path: path)
    let history = try await GrantService(store: before, clock: Fixtures.clock)
      .verifyHistory(by: Fixtures.owner.id)
    try before.close()
    try run(
      """
      DROP TRIGGER ledger_entry_settled_once; DROP TABLE ledger_reversal; DROP TABLE award_shares;
      DROP TABLE disbursement_total; DROP TABLE total_version; DROP INDEX ledger_entry_settled;
      CREATE UNIQUE INDEX ledger_entry_settled ON ledger_entry (award_id, tranche)
        WHERE kind IN ('pay', 'release');
      DELETE FROM schema_migration WHERE name = '013-totals';
      """, on: path)

    let service = GrantService(store: try SQLiteStore(path: path), clock: Fixtures.clock)

    #expect(try await service.verifyHistory(by: Fixtures.owner.id) == history)
    #expect(try await service.checkTotals(by: Fixtures.owner.id) == [])
    let report = try await service.reportDisbursements(
      DisbursementQuery(by: [.gender], in: .usd), actor: Fixtures.analyst.id)
    #expect(report.total == Fixtures.usd(500))
    let reversal = try await service.reversePayment(
      ReversalDraft(reference: "A", day: Fixtures.day("2026-06-03"), reason: "Mistake"),
      by: Fixtures.owner.id)
    #expect(reversal == .reversed(reversal.entry))
  }

  @Test(arguments: [
    "INSERT INTO ledger_reversal (entry, reversed_entry) SELECT max(entry), min(entry) FROM ledger_entry",
    "INSERT INTO ledger_reversal (entry, reversed_entry) SELECT max(entry), max(entry) FROM ledger_entry",
  ])
  func `the database itself refuses a reversal of anything but a payment`(
    sql: String
  ) async throws {
    let place = try TemporaryFolder()
    let path = try await makeFund(in: place)

    #expect {
      try run(sql, on: path)
    } throws: { error in
      (error as? DatabaseError)?.message == "a reversal takes back one whole payment"
    }
  }
}
