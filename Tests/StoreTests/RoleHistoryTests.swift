import Audit
import Foundation
import GRDB
import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Roles in the history") struct RoleHistoryTests {
  private func path() -> String {
    FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite").path
  }

  private func service(_ path: String) throws -> GrantService {
    GrantService(store: try SQLiteStore(path: path), clock: Fixtures.clock)
  }

  private func edit(_ path: String, _ sql: String) throws {
    let other = try DatabaseQueue(path: path)
    try other.writeWithoutTransaction { try $0.execute(sql: sql) }
    try other.close()
  }

  private func contradictions(_ service: GrantService) async throws -> [HistoryContradiction] {
    try await service.verifyHistory(by: Fixtures.owner.id).faults.compactMap { fault in
      guard case .contradiction(let found) = fault else { return nil }
      return found
    }
  }

  /// A fund as the release before roles were recorded left it: its first entry has no rows.
  private func olderFund() async throws -> String {
    let path = path()
    try await service(path).found(fund: "Test", owner: Fixtures.owner)
    let entry = AuditEntry(
      sequence: 1, recordedAt: Fixtures.clock(), actor: "owner", action: "fund.create",
      subject: "owner", reason: "Test", idempotencyKey: nil)
    let leaf = MerkleTree.leafHash(of: entry.leafData(rows: []))
    let hash = "x'\(leaf)'"
    try edit(
      path,
      """
      DROP TABLE person_role_step; DROP TABLE seal_key; DROP TABLE seal;
      DELETE FROM schema_migration WHERE name = '009-seals-and-roles';
      DROP TRIGGER audit_entry_keep_update;
      UPDATE audit_entry SET leaf = \(hash);
      CREATE TRIGGER audit_entry_keep_update BEFORE UPDATE ON audit_entry
      BEGIN SELECT RAISE(ABORT, 'audit_entry rows never change'); END;
      UPDATE audit_head SET root = \(hash), frontier = \(hash);
      """)
    return path
  }

  @Test func `a role that someone gave himself behind the program's back is found`() async throws {
    let path = path()
    let service = try service(path)
    try await service.found(fund: "Test", owner: Fixtures.owner)
    #expect(try await contradictions(service) == [])

    try edit(path, "INSERT INTO person_role VALUES ('owner', 'reviewer')")
    try edit(path, "DELETE FROM person_role WHERE role = 'auditor' AND person_id = 'x'")
    let given = try await contradictions(service)
    try edit(path, "DELETE FROM person_role WHERE role IN ('reviewer', 'analyst')")
    let taken = try await contradictions(service)

    #expect(
      given == [
        HistoryContradiction(
          table: "person_role", subject: "owner", stored: "reviewer", recorded: "")
      ])
    #expect(
      taken == [
        HistoryContradiction(
          table: "person_role", subject: "owner", stored: "", recorded: "analyst")
      ])
  }

  @Test func `roles that are given, taken away and given again are steps`() async throws {
    let path = path()
    let store = try SQLiteStore(path: path)
    let service = GrantService(store: store, clock: Fixtures.clock)
    try await service.found(fund: "Test", owner: Fixtures.owner)
    let person = Fixtures.analyst
    for roles: Set<Role> in [[.analyst], [.reviewer, .trainer], [.analyst, .trainer]] {
      try await store.add(
        Person(id: person.id, name: person.name, email: nil, organisation: nil, roles: roles))
    }

    let rows = try await store.read { (grants) throws(GrantError) in
      var rows: [Int] = []
      for entry in Int64(2)...4 {
        rows.append(try grants.storedHistoryEntry(entry)?.rows.count ?? 0)
      }
      return rows
    }

    #expect(rows == [1, 3, 2])
    #expect(try await service.verifyHistory(by: Fixtures.owner.id).faults == [])
    #expect(try await service.person(person.id).roles == [.analyst, .trainer])
  }

  @Test func `a fund from before takes the roles over with its next step, once`() async throws {
    let path = try await olderFund()
    let service = try service(path)
    let owner = Fixtures.owner.id
    let before = try await service.verifyHistory(by: owner)

    for day in 0..<2 {
      _ = try await service.importRates([Fixtures.rate(4000, day: day)], by: owner)
    }
    let after = try await service.verifyHistory(by: owner)
    try edit(path, "INSERT INTO person_role VALUES ('owner', 'reviewer')")

    #expect(before.faults == [])
    #expect(before.entries == 1)
    #expect(after.faults == [])
    #expect(after.entries == 4)
    #expect(
      try await service.history(about: "roles", limit: 10, by: owner).map(\.action)
        == ["role.adopt"])
    #expect(try await contradictions(service).map(\.stored) == ["reviewer"])
  }
}
