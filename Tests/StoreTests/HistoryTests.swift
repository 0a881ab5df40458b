import Audit
import Foundation
import GRDB
import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("History in the database") struct HistoryTests {
  /// A fund on disk with one screened application.
  private func fund() async throws -> (path: String, service: GrantService) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "fund.sqlite").path
    let service = GrantService(store: try SQLiteStore(path: path), clock: Fixtures.clock)
    try await service.found(fund: "Test", owner: Fixtures.owner)
    _ = try await service.createCall(
      Fixtures.callID, terms: try Fixtures.terms(), by: Fixtures.owner.id)
    _ = try await service.moveCall(Fixtures.callID, to: .open, reason: nil, by: Fixtures.owner.id)
    _ = try await service.importApplications(
      [Fixtures.received(Fixtures.document("KH-01"))], problems: [], to: nil, acceptValid: false,
      by: Fixtures.owner.id)
    _ = try await service.screen(call: nil, by: Fixtures.owner.id)
    return (path, service)
  }

  /// Does to the file what someone with another program could do.
  private func tamper(_ path: String, _ sql: String) throws {
    let other = try DatabaseQueue(path: path)
    try other.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      let triggers = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger)") }
      try database.execute(sql: sql)
    }
    try other.close()
  }

  @Test func `an untouched fund verifies`() async throws {
    let (_, service) = try await fund()

    let result = try await service.verifyHistory(by: Fixtures.owner.id)

    #expect(result.faults == [])
    #expect(result.entries == 5)
    #expect(result.rows == 11)
  }

  @Test(arguments: [
    ("UPDATE screening_finding SET is_met = 0", Int64(5)),
    ("UPDATE application_step SET status = 'funded' WHERE status = 'received'", 4),
    ("UPDATE application_version SET requested_minor_units = requested_minor_units + 1", 4),
    ("UPDATE call_version SET terms = replace(terms, 'Test', 'Best')", 2),
    ("UPDATE audit_entry SET actor = 'nobody' WHERE sequence = 3", 3),
    ("UPDATE audit_entry SET recorded_at = '2026-11-21T00:00:00.000Z' WHERE sequence = 1", 1),
    ("UPDATE audit_entry SET leaf = zeroblob(32) WHERE sequence = 2", 2),
    ("DELETE FROM screening_finding", 5),
    ("INSERT INTO call_step (entry, call_id, status) VALUES (3, 'test-call', 'open')", 3),
  ])
  func `a change behind the program's back is found and its entry named`(
    sql: String, entry: Int64
  ) async throws {
    let (path, service) = try await fund()
    try tamper(path, sql)

    let result = try await service.verifyHistory(by: Fixtures.owner.id)

    let changed = result.faults.compactMap { fault -> Int64? in
      guard case .changed(let found, _) = fault else { return nil }
      return found.sequence
    }
    #expect(changed == [entry])
  }

  @Test func `removed, stray and contradicting rows are found`() async throws {
    let (path, service) = try await fund()
    try tamper(path, "DELETE FROM audit_entry WHERE sequence = 3")
    try tamper(path, "UPDATE application SET status = 'funded'")
    try tamper(
      path,
      "UPDATE personal_text SET sealed = zeroblob(40) WHERE place LIKE 'application-original/%'")

    let faults = try await service.verifyHistory(by: Fixtures.owner.id).faults

    #expect(faults.contains(.missing(3...3)))
    #expect(faults.contains(.headDiffers(size: 4, stored: 5)))
    #expect(faults.contains(.stray(table: "call_step", row: "row_number=2")))
    #expect(
      faults.contains(
        .contradiction(
          HistoryContradiction(
            table: "application", subject: "KH-01", stored: "funded", recorded: "eligible"))))
    #expect(
      faults.contains { fault in
        guard case .contradiction(let found) = fault else { return false }
        return found.table == "personal_text"
      })
  }

  @Test func `a document that was changed after it came is found`() async throws {
    let (path, service) = try await fund()
    try tamper(
      path,
      "UPDATE personal_text SET sealed = zeroblob(900) WHERE place LIKE 'application-document/%'")

    let faults = try await service.verifyHistory(by: Fixtures.owner.id).faults

    #expect(faults.count == 1)
    guard case .contradiction(let found) = faults.first else {
      Issue.record("\(faults)")
      return
    }
    #expect(found.table == "personal_text")
    #expect(found.subject == "application-document/KH-01/1")
  }

  @Test(arguments: [
    "UPDATE call_step SET status = 'open'", "DELETE FROM screening_finding",
    "UPDATE audit_entry SET reason = 'x'", "DELETE FROM audit_entry",
    "DELETE FROM exchange_rate", "UPDATE application_version SET number = 9",
  ])
  func `the database itself refuses to change what was recorded`(sql: String) async throws {
    let (path, service) = try await fund()
    let rate = try #require(
      ExchangeRate(
        base: .usd, quote: .khr, text: "4050", day: Fixtures.day("2026-03-31"), source: "test"))
    _ = try await service.importRates(
      [Sourced(rate, at: SourceLocation(file: "r.csv"))], by: Fixtures.owner.id)
    let other = try DatabaseQueue(path: path)

    #expect(throws: DatabaseError.self) { try other.write { try $0.execute(sql: sql) } }
  }

  @Test func `a database of a later release is refused politely`() async throws {
    let (path, _) = try await fund()
    try tamper(path, "INSERT INTO schema_migration VALUES ('999-of-the-future')")

    #expect(throws: StoreError.tooNew(version: "999-of-the-future")) {
      try SQLiteStore(path: path)
    }
  }

  @Test func `the writer is durable and a file that is no database is refused`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try Data("This is a letter, not a database. ".utf8 + Data(repeating: 65, count: 4096))
      .write(to: URL(filePath: path))

    #expect {
      try SQLiteStore(path: path)
    } throws: { error in
      guard case .corrupt = error as? StoreError else { return false }
      return true
    }
  }
}
