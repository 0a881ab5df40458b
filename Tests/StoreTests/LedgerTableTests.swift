import Audit
import Foundation
import GRDB
import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Ledger in the database") struct LedgerTableTests {
  private let id = Fixtures.award("KH-01")

  /// A fund on disk with one award, of which one tranche is paid and a part came back.
  private func fund() async throws -> (path: String, service: GrantService) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "fund.sqlite").path
    let service = try await Fixtures.fund(
      in: try SQLiteStore(path: path), offering: [.init("KH-01", Fixtures.usd(1_000))])
    _ = try await service.agreeAward(
      id, on: Fixtures.agreement,
      milestones: [Milestone(number: 1, title: "Report", due: Fixtures.day("2026-07-01"))],
      by: Fixtures.owner.id)
    _ = try await service.achieveMilestone(
      1, of: id, on: Fixtures.day("2026-06-20"), evidence: "Report", by: Fixtures.owner.id)
    _ = try await service.scheduleTranches(
      [TrancheDraft(size: .share(basisPoints: 5_000), due: Fixtures.day("2026-06-01"))], of: id,
      by: Fixtures.owner.id)
    _ = try await service.payTranche(
      PaymentDraft(award: id, tranche: 1, day: Fixtures.day("2026-06-02"), reference: "A"),
      by: Fixtures.owner.id)
    _ = try await service.refundPayment(
      RefundDraft(
        award: id, day: Fixtures.day("2026-07-02"), amount: Fixtures.usd(100), reference: "R",
        reason: "Rest"), by: Fixtures.owner.id)
    return (path, service)
  }

  /// Runs SQL as another program would, with or without the guards of the database.
  private func run(_ path: String, _ sql: String, guarded: Bool) throws {
    let other = try DatabaseQueue(path: path)
    try other.writeWithoutTransaction { database in
      if !guarded {
        try database.execute(sql: "PRAGMA foreign_keys = OFF")
        try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
        let triggers = try String.fetchAll(
          database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger)") }
      }
      try database.inTransaction {
        try database.execute(sql: sql)
        return .commit
      }
    }
    try other.close()
  }

  @Test(arguments: [
    "UPDATE ledger_entry SET day = '2026-06-03'", "DELETE FROM ledger_entry",
    "UPDATE posting SET minor_units = 1", "DELETE FROM posting", "DELETE FROM account",
    "UPDATE account SET name = 'appropriation/EUR'", "UPDATE tranche SET minor_units = 1",
    "DELETE FROM tranche", "UPDATE agreement_version SET signed = '2026-01-01'",
    "DELETE FROM milestone_version", "DELETE FROM milestone_achievement",
    "UPDATE planned_reach SET female = 9",
  ])
  func `the database itself refuses to change the books`(sql: String) async throws {
    let (path, _) = try await fund()

    #expect {
      try run(path, sql, guarded: true)
    } throws: { error in
      let message = (error as? DatabaseError)?.message ?? ""
      return message.hasSuffix("rows never change") || message.hasSuffix("rows are never removed")
    }
  }

  @Test(arguments: [
    ("UPDATE posting SET minor_units = minor_units + 1 WHERE account_id = 4", "payment.make"),
    ("UPDATE ledger_entry SET day = '2026-06-03' WHERE reference = 'A'", "payment.make"),
    ("UPDATE ledger_entry SET base_minor_units = 1 WHERE reference = 'R'", "payment.refund"),
    ("UPDATE tranche SET due = '2026-06-02'", "tranche.schedule"),
    ("UPDATE planned_reach SET female = female + 1", "award.agree"),
    ("UPDATE agreement_version SET ends = '2028-01-01'", "award.agree"),
    ("UPDATE milestone_achievement SET evidence = 'x'", "milestone.achieve"),
  ])
  func `a change behind the program's back is found and its entry named`(
    sql: String, action: String
  ) async throws {
    let (path, service) = try await fund()
    try run(path, sql, guarded: false)

    let faults = try await service.verifyHistory(by: Fixtures.owner.id).faults

    let changed = faults.compactMap { fault -> String? in
      guard case .changed(let entry, _) = fault else { return nil }
      return entry.action
    }
    #expect(changed.contains(action))
  }

  @Test func `a balance that is not the sum of its postings is found`() async throws {
    let (path, service) = try await fund()
    try run(path, "UPDATE account_balance SET minor_units = 7 WHERE account_id = 2", guarded: false)
    try run(path, "DELETE FROM account_balance WHERE account_id = 1", guarded: false)

    let faults = try await service.verifyHistory(by: Fixtures.owner.id).faults

    #expect(
      faults == [
        .contradiction(
          HistoryContradiction(
            table: "account_balance", subject: "appropriation/USD", stored: "", recorded: "-1000")),
        .contradiction(
          HistoryContradiction(
            table: "account_balance", subject: "award/KH-01/committed", stored: "7",
            recorded: "500")),
      ])
  }

  private static let unbalanced = "a ledger entry must balance"
  private static let refused: [(sql: String, because: String)] = [
    ("INSERT INTO posting VALUES (99, 1, 2, -5), (99, 2, 3, 4); \(entry("USD", 4))", unbalanced),
    ("INSERT INTO posting VALUES (99, 1, 2, -5), (99, 2, 3, 5); \(entry("USD", 6))", unbalanced),
    ("INSERT INTO posting VALUES (99, 1, 2, -5), (99, 2, 3, 5); \(entry("KHR", 5))", unbalanced),
    (entry("USD", 5), unbalanced),
    (
      "INSERT INTO posting SELECT max(entry), 3, 2, 5 FROM ledger_entry",
      "a ledger entry takes no more postings"
    ),
    ("INSERT INTO posting VALUES (1, 1, 2, -5), (1, 2, 3, 5)", "FOREIGN KEY"),
    (
      """
      INSERT INTO posting VALUES (99, 1, 3, -5), (99, 2, 4, 5);
      INSERT INTO ledger_entry VALUES
        (99, 'pay', 'KH-01', 1, '2026-06-02', 'USD', 5, 'B', 'USD', 5, '[]')
      """, "a tranche is paid or released once"
    ),
    (
      "UPDATE account_balance SET minor_units = minor_units - 501 WHERE account_id = 2",
      "CHECK constraint failed: minor_units * sign >= 0"
    ),
    (
      "UPDATE account_balance SET minor_units = minor_units + 1001 WHERE account_id = 1",
      "CHECK constraint failed: minor_units * sign >= 0"
    ),
    (
      "UPDATE account_balance SET sign = -1, minor_units = -1 WHERE account_id = 2",
      "FOREIGN KEY"
    ),
  ]

  @Test(arguments: refused)
  func `books that do not balance never come into being`(
    sql: String, because: String
  ) async throws {
    let (path, service) = try await fund()

    #expect {
      try run(path, sql, guarded: true)
    } throws: { error in
      (error as? DatabaseError)?.message?.contains(because) == true
    }
    #expect(try await service.verifyHistory(by: Fixtures.owner.id).faults == [])
  }

  private static func entry(_ currency: String, _ amount: Int) -> String {
    """
    INSERT INTO ledger_entry (entry, kind, award_id, day, currency, minor_units)
    VALUES (99, 'release', 'KH-01', '2026-06-02', '\(currency)', \(amount))
    """
  }

  @Test func `a report that does not sum to the books is refused`() async throws {
    let (path, service) = try await fund()
    try run(path, "DELETE FROM planned_reach", guarded: false)
    // Kept totals would tell what was there before; the entries of the ledger are asked.
    var query = DisbursementQuery(by: [.country], in: .usd)
    query.recordedUntil = Fixtures.day("2026-11-21")

    await #expect(
      throws: GrantError.unreconciled(found: .zero(.usd), ledger: Fixtures.usd(400))
    ) {
      try await service.reportDisbursements(query, actor: Fixtures.owner.id)
    }
  }

  @Test func `an entry whose postings were changed is not shown as if it were right`() async throws
  {
    let (path, service) = try await fund()
    try run(path, "UPDATE posting SET minor_units = 1 WHERE line = 1", guarded: false)

    await #expect {
      try await service.showAward(id, by: Fixtures.owner.id)
    } throws: { error in
      (error as? GrantError)?.message.key == "store.unbalanced"
    }
  }
}
