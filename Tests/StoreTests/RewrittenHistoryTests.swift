import Audit
import Foundation
import GRDB
import Grants
import Store
import TestSupport
import Testing
import Vocabulary

/// What someone can do who may write to every byte of the file, and knows how hashes are made.
@Suite("Rewritten histories") struct RewrittenHistoryTests {
  /// A fund on disk with a sealed history of rates, and the seal.
  private func fund() async throws -> (path: String, service: GrantService, seal: Seal) {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "\(UUID().uuidString).sqlite").path
    let service = GrantService(store: try SQLiteStore(path: path), clock: Fixtures.clock)
    let owner = Fixtures.owner.id
    try await service.found(fund: "Test", owner: Fixtures.owner)
    try await service.addSealKey(Fixtures.sealKey().verifier, by: owner)
    for day in 0..<5 {
      _ = try await service.importRates([Fixtures.rate(4000, day: day)], by: owner)
    }
    let sealed = try await service.sealHistory(with: Fixtures.sealKey(), by: owner)
    for day in 5..<8 {
      _ = try await service.importRates([Fixtures.rate(4000, day: day)], by: owner)
    }
    return (path, service, sealed.seal.seal)
  }

  private func edit(_ path: String, _ sql: String) throws {
    let other = try DatabaseQueue(path: path)
    try other.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      for trigger in try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
      {
        try database.execute(sql: "DROP TRIGGER \(trigger)")
      }
      try database.execute(sql: sql)
    }
    try other.close()
  }

  /// Computes every hash of the file anew, as the program itself does when it records.
  private func rehash(_ path: String) async throws {
    let store = try SQLiteStore(readOnlyPath: path)
    let leaves = try await store.read { (grants) throws(GrantError) in
      var leaves: [Digest] = []
      _ = try grants.walkHistory { (entry) throws(GrantError) in leaves.append(entry.leaf) }
      return leaves
    }
    try store.close()
    var tree = MerkleTree()
    let other = try DatabaseQueue(path: path)
    try await other.write { [leaves] database in
      for (index, leaf) in leaves.enumerated() {
        try database.execute(
          sql: "UPDATE audit_entry SET leaf = ? WHERE sequence = ?",
          arguments: [Data(leaf.bytes), index + 1])
      }
    }
    for leaf in leaves { tree.append(leaf) }
    try await other.write { [tree] database in
      try database.execute(
        sql: "UPDATE audit_head SET size = ?, root = ?, frontier = ?",
        arguments: [
          tree.size, Data(tree.root.bytes), Data(tree.frontier.flatMap(\.bytes)),
        ])
    }
    try other.close()
  }

  @Test func `the walk computes the leaf that was stored with every entry`() async throws {
    let (_, service, _) = try await fund()

    let result = try await service.verifyHistory(by: Fixtures.owner.id)

    #expect(result.faults == [])
    #expect(result.entries == 10)
    #expect(result.seals == 1)
  }

  @Test func `a rewritten history passes alone, and is refuted by a seal kept elsewhere`()
    async throws
  {
    let (path, service, seal) = try await fund()
    try edit(
      path, "UPDATE exchange_rate SET digits = '9999' WHERE row_number = 2; DELETE FROM seal")
    try await rehash(path)

    let alone = try await service.verifyHistory(by: Fixtures.owner.id)
    let compared = try await service.verifyHistory(
      against: [KeptRoot(seal)], by: Fixtures.owner.id)

    #expect(alone.faults == [])
    #expect(compared.faults == [.rewritten(size: 7, intact: 0)])
  }

  @Test func `a rewritten history is refuted by the seal that the fund keeps`() async throws {
    let (path, service, _) = try await fund()
    try edit(path, "UPDATE exchange_rate SET digits = '9999' WHERE row_number = 2")
    try await rehash(path)

    let faults = try await service.verifyHistory(by: Fixtures.owner.id).faults

    #expect(faults == [.rewritten(size: 7, intact: 0)])
    await #expect(throws: GrantError.seal(.rewritten(size: 7, intact: 0))) {
      try await service.sealHistory(with: Fixtures.sealKey(), by: Fixtures.owner.id)
    }
  }

  @Test func `what was rewritten after the seal is told by no seal, and stays for the next`()
    async throws
  {
    let (path, service, seal) = try await fund()
    try edit(path, "UPDATE exchange_rate SET digits = '9999' WHERE row_number = 7")
    try await rehash(path)

    let compared = try await service.verifyHistory(
      against: [KeptRoot(seal)], by: Fixtures.owner.id)

    #expect(compared.faults == [])
  }

  @Test func `a history that was cut off before its seal is refuted, and is not sealed again`()
    async throws
  {
    let (path, service, seal) = try await fund()
    try edit(
      path,
      """
      DELETE FROM exchange_rate WHERE entry > 5; DELETE FROM audit_entry WHERE sequence > 5
      """)
    try await rehash(path)

    let faults = try await service.verifyHistory(by: Fixtures.owner.id).faults
    let again = await #expect(throws: GrantError.self) {
      try await service.sealHistory(with: Fixtures.sealKey(), by: Fixtures.owner.id)
    }
    try edit(path, "DELETE FROM seal")
    let alone = try await service.verifyHistory(by: Fixtures.owner.id).faults
    let compared = try await service.verifyHistory(
      against: [KeptRoot(seal)], by: Fixtures.owner.id
    ).faults

    #expect(faults == [.cutOff(entries: 5, kept: 7)])
    #expect(again == .seal(.cutOff(entries: 5, sealed: 7)))
    #expect(alone == [])
    #expect(compared == [.cutOff(entries: 5, kept: 7)])
  }

  @Test func `a broken history is not sealed`() async throws {
    let (path, service, _) = try await fund()
    try edit(path, "UPDATE exchange_rate SET digits = '9999' WHERE row_number = 7")

    await #expect {
      try await service.sealHistory(with: Fixtures.sealKey(), by: Fixtures.owner.id)
    } throws: { error in
      guard case .seal(.historyBroken(let count, _)) = error as? GrantError else { return false }
      return count == 1
    }
  }

  @Test func `an entry whose row was changed cannot be proved, others can`() async throws {
    let (path, service, seal) = try await fund()
    try edit(path, "UPDATE exchange_rate SET digits = '9999' WHERE row_number = 2")

    await #expect {
      try await service.proveEntry(4, under: seal, by: Fixtures.owner.id)
    } throws: { error in
      guard case .seal(.historyBroken) = error as? GrantError else { return false }
      return true
    }
    let proof = try await service.proveEntry(5, under: seal, by: Fixtures.owner.id)
    try proof.verify(with: Fixtures.sealKey().verifier)
  }

  @Test(arguments: [
    ("UPDATE seal SET note = 'nothing'", "seal"), ("UPDATE seal SET size = 6", "seal"),
  ])
  func `a seal of the fund that was spoilt is told`(sql: String, table: String) async throws {
    let (path, service, _) = try await fund()
    try edit(path, sql)

    let faults = try await service.verifyHistory(by: Fixtures.owner.id).faults

    #expect(
      faults.map { fault in
        guard case .contradiction(let found) = fault else { return "" }
        return found.table
      } == [table])
  }

  @Test func `a key that was put in place of the fund's is found, and so are its seals`()
    async throws
  {
    let (path, service, _) = try await fund()
    try edit(path, "UPDATE seal_key SET verifier = '\(Fixtures.sealKey(2).verifier.text)'")

    let faults = try await service.verifyHistory(by: Fixtures.owner.id).faults

    #expect(faults.contains(.sealNotBelieved(.notSigned(by: "example.org/fund", file: "seal 7"))))
    #expect(
      faults.contains { fault in
        guard case .changed(let entry, let tables) = fault else { return false }
        return entry.sequence == 2 && tables == ["seal_key"]
      })
  }

  @Test(arguments: [
    "UPDATE seal SET size = 1", "DELETE FROM seal", "DELETE FROM seal_key",
    "UPDATE person_role_step SET is_held = 0",
    "INSERT INTO seal (size, sealed_at, sealed_by, note) SELECT 1, sealed_at, sealed_by, 'x' FROM seal",
  ])
  func `the database itself refuses to change seals, keys and roles`(sql: String) async throws {
    let (path, _, _) = try await fund()
    let other = try DatabaseQueue(path: path)

    #expect(throws: DatabaseError.self) { try other.write { try $0.execute(sql: sql) } }
  }
}
