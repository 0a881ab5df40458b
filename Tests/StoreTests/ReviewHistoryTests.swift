import Audit
import Foundation
import GRDB
import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Reviews and decisions in the database") struct ReviewHistoryTests {
  /// A fund on disk with a conflict, two reviews, a saved selection and its decisions.
  private func fund() async throws -> (path: String, service: GrantService) {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "\(UUID().uuidString).sqlite").path
    let service = GrantService(store: try SQLiteStore(path: path), clock: Fixtures.clock)
    let owner = Fixtures.owner.id
    try await service.found(fund: "Test", owner: Fixtures.owner)
    _ = try await service.createCall(Fixtures.callID, terms: try Fixtures.terms(), by: owner)
    _ = try await service.moveCall(Fixtures.callID, to: .open, reason: nil, by: owner)
    _ = try await service.importApplications(
      [Fixtures.received(Fixtures.document("KH-01"))], problems: [], to: nil, acceptValid: false,
      by: owner)
    _ = try await service.screen(call: nil, by: owner)
    _ = try await service.importReviewers(
      ["a", "b", "c"].map { Fixtures.reviewer($0) }, problems: [], acceptValid: false, by: owner)
    try await service.addConflict(
      DeclaredConflict(
        personID: Fixtures.person("c"), subject: .application(Fixtures.application("KH-01")),
        kind: .family, note: "Cousin"), by: owner)
    _ = try await service.assignReviews(call: nil, by: owner)
    _ = try await service.importReviews(
      ["a", "b"].map { Fixtures.review(of: "KH-01", by: $0) }, problems: [],
      declarations: ReviewDeclarations(onPaper: "Signed sheets"), acceptValid: false, by: owner)
    _ = try await service.moveCall(Fixtures.callID, to: .closed, reason: nil, by: owner)
    let portfolio = try await service.select(
      call: nil, policy: SelectionPolicy(), save: true, by: owner)
    _ = try await service.decideFromSelection(
      try #require(portfolio.savedAs), reason: "Best", by: owner)
    return (path, service)
  }

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

  @Test(arguments: [
    "reviewer_version", "conflict_declaration", "review_assignment", "review_version",
    "review_score", "selection", "selection_choice", "decision",
  ])
  func `the database itself refuses to change or remove what was recorded`(
    table: String
  ) async throws {
    let (path, _) = try await fund()
    let other = try DatabaseQueue(path: path)

    let change = #expect(throws: DatabaseError.self) {
      try other.write { try $0.execute(sql: "UPDATE \(table) SET row_number = row_number + 100") }
    }
    let removal = #expect(throws: DatabaseError.self) {
      try other.write { try $0.execute(sql: "DELETE FROM \(table)") }
    }

    #expect(change?.message == "\(table) rows never change")
    #expect(removal?.message == "\(table) rows are never removed")
  }

  @Test(arguments: [
    ("UPDATE reviewer_version SET maximum_load = 99", "reviewer_version"),
    ("UPDATE conflict_declaration SET kind = 'declared'", "conflict_declaration"),
    ("DELETE FROM review_assignment WHERE reviewer_id = 'a'", "review_assignment"),
    ("UPDATE review_version SET confidence = 3", "review_version"),
    ("UPDATE review_score SET score_hundredths = 500 WHERE reviewer_id = 'a'", "review_score"),
    ("UPDATE selection SET policy = '{}'", "selection"),
    ("UPDATE selection_choice SET outcome = 'decline'", "selection_choice"),
    ("UPDATE decision SET amount_minor_units = amount_minor_units + 1", "decision"),
  ])
  func `a change behind the program's back is found`(sql: String, table: String) async throws {
    let (path, service) = try await fund()
    #expect(try await service.verifyHistory(by: Fixtures.owner.id).faults == [])
    try tamper(path, sql)

    let faults = try await service.verifyHistory(by: Fixtures.owner.id).faults

    #expect(!faults.isEmpty)
    #expect(
      faults.allSatisfy { fault in
        guard case .changed(_, let tables) = fault else { return false }
        return tables.contains(table)
      })
  }

  @Test(arguments: [
    ("UPDATE personal_text SET sealed = zeroblob(40) WHERE place = ", "review-comments/KH-01/a/1"),
    ("DELETE FROM personal_text WHERE place = ", "review-comments/KH-01/b/1"),
    ("UPDATE personal_text SET sealed = zeroblob(32) WHERE place = ", "conflict-note/c/1"),
  ])
  func `words that were changed no longer fit their hash`(sql: String, place: String) async throws {
    let (path, service) = try await fund()
    try tamper(path, "\(sql) '\(place)'")

    let faults = try await service.verifyHistory(by: Fixtures.owner.id).faults

    #expect(
      faults.map { fault in
        guard case .contradiction(let found) = fault else { return "" }
        return found.subject
      } == [place])
  }
}
