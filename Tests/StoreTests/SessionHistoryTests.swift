import Audit
import Foundation
import GRDB
import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Sessions in the database") struct SessionHistoryTests {
  /// A fund on disk with two sessions, of which one is verified and one withdrawn, and a verified
  /// progress report.
  private func fund() async throws -> (path: String, service: GrantService) {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "\(UUID().uuidString).sqlite").path
    let service = try await Fixtures.teachingFund(in: try SQLiteStore(path: path))
    try await service.take(
      Fixtures.taught("S-1", notes: "Rain") {
        $0.award = Fixtures.award("KH-01")
        $0.quiz = QuizTotals(answers: 60, rightBefore: 20, rightAfter: 45)
      }, Fixtures.taught("S-2"))
    _ = try await service.verifySessions(
      [Fixtures.session("S-1")], reason: "Visit", by: Fixtures.officer.id)
    _ = try await service.withdrawSession(
      Fixtures.session("S-2"), reason: "Twice", by: Fixtures.owner.id)
    let facts = ProgressReport.Facts(
      until: Fixtures.day("2026-10-31"), people: Attendance([Fixtures.group(.female): 9]),
      rural: 8, notesDigest: ProgressReport.digest(of: "Cards"))
    _ = try await service.importProgress(
      [
        Sourced(
          ProgressDraft(award: Fixtures.award("KH-01"), facts: facts, notes: "Cards", people: 9),
          at: SourceLocation(file: "p.csv", line: 2))
      ], acceptValid: false, by: Fixtures.owner.id)
    _ = try await service.verifyProgress(
      of: [Fixtures.award("KH-01")], reason: "Visit", by: Fixtures.officer.id)
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
    "session_version", "session_people", "session_withdrawal", "session_verification",
    "progress_report", "progress_people", "progress_verification",
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
    (
      "INSERT INTO session_people (entry, session_id, number, gender, age, disability, people)"
        + " VALUES (1, 'S-1', 1, 'another', '0-14', 'with', 1)",
      "a session takes no more people"
    ),
    (
      "INSERT INTO session_verification (entry, session_id, number, verifier_id)"
        + " VALUES (1, 'S-1', 1, 'trainer')",
      "a session is verified by others than its trainer"
    ),
    (
      "INSERT INTO progress_people (entry, award_id, number, gender, age, disability, people)"
        + " VALUES (1, 'KH-01', 1, 'another', '0-14', 'with', 1)",
      "a report takes no more people"
    ),
    (
      "INSERT INTO progress_verification (entry, award_id, number, verifier_id)"
        + " VALUES (1, 'KH-01', 1, 'owner')",
      "a report is verified by others than its recorder"
    ),
    (
      "INSERT INTO progress_report SELECT 99, entry, award_id, 2, until, people, rural,"
        + " recorder_id, notes_sha256 FROM progress_report",
      "the groups of a report sum to its people"
    ),
    (
      "INSERT INTO session_version SELECT 99, entry, session_id, 2, day, country, area, language,"
        + " lesson_id, lesson_version, trainer_id, award_id, participants, quiz_answers,"
        + " quiz_right_before, quiz_right_after, texts_sha256 FROM session_version"
        + " WHERE session_id = 'S-2'",
      "the groups of a session sum to its participants"
    ),
    (
      "INSERT INTO session_people (entry, session_id, number, gender, age, disability, people)"
        + " VALUES (1, 'S-1', 2, 'another', '0-14', 'with', 15);"
        + "INSERT INTO session_version SELECT 99, entry, session_id, 2, day, country, area,"
        + " language, lesson_id, lesson_version, trainer_id, award_id, participants, quiz_answers,"
        + " quiz_right_before, quiz_right_after, texts_sha256 FROM session_version"
        + " WHERE session_id = 'S-1'",
      "a session is withdrawn before it is recorded anew"
    ),
  ])
  func `the database itself keeps the rules of sessions`(sql: String, message: String) async throws
  {
    let (path, _) = try await fund()
    let other = try DatabaseQueue(path: path)

    let error = #expect(throws: DatabaseError.self) { try other.write { try $0.execute(sql: sql) } }

    #expect(error?.message == message)
  }

  @Test(arguments: [
    ("UPDATE session_version SET country = 'LA' WHERE session_id = 'S-1'", "session_version"),
    (
      "UPDATE session_version SET quiz_right_after = 60 WHERE session_id = 'S-1'",
      "session_version"
    ),
    ("UPDATE session_people SET gender = 'another' WHERE gender = 'male'", "session_people"),
    ("DELETE FROM session_withdrawal", "session_withdrawal"),
    ("UPDATE progress_report SET rural = 9", "progress_report"),
    ("UPDATE progress_people SET gender = 'another'", "progress_people"),
    ("DELETE FROM progress_verification", "progress_verification"),
    ("UPDATE session_verification SET verifier_id = 'owner'", "session_verification"),
  ])
  func `a change behind the program's back is found`(sql: String, table: String) async throws {
    let (path, service) = try await fund()
    #expect(try await service.verifyHistory(by: Fixtures.owner.id).faults == [])
    try tamper(path, sql)

    let faults = try await service.verifyHistory(by: Fixtures.owner.id).faults

    #expect(!faults.isEmpty)
    #expect(
      faults.allSatisfy { fault in
        guard case .changed(let entry, let tables) = fault else { return false }
        return tables.contains(table)
          || ["session.withdraw", "progress.verify"].contains(entry.action)
      })
  }

  @Test(arguments: [
    ("UPDATE personal_text SET sealed = zeroblob(40) WHERE place = ", "session-words/S-1/1"),
    ("DELETE FROM personal_text WHERE place = ", "session-words/S-1/1"),
    ("UPDATE personal_text SET sealed = zeroblob(33) WHERE place = ", "progress-notes/KH-01/1"),
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

  @Test func `groups that were added behind the program's back contradict the record`() async throws
  {
    let (path, service) = try await fund()
    try tamper(path, "UPDATE session_people SET people = people + 1 WHERE session_id = 'S-1'")

    let faults = try await service.verifyHistory(by: Fixtures.owner.id).faults

    #expect(
      faults.contains { fault in
        guard case .contradiction(let found) = fault else { return false }
        return found.table == "session_people" && found.subject == "S-1"
          && found.stored == "17" && found.recorded == "15"
      })
  }

  @Test func `erased words leave the session, and repeating its import changes nothing`()
    async throws
  {
    let (path, service) = try await fund()
    try tamper(
      path,
      "DELETE FROM person_key WHERE subject_id = (SELECT subject_id FROM personal_text WHERE place LIKE 'session-words/%')"
    )

    let listed = try await service.listSessions(by: Fixtures.owner.id)
    let again = try await service.take(Fixtures.taught("S-2"))

    #expect(listed.map(\.texts) == [nil, nil])
    #expect(again.unchanged == [Fixtures.session("S-2")])
  }

  @Test func `a fund from before sessions and reports gets their tables and keeps its history`()
    async throws
  {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "\(UUID().uuidString).sqlite").path
    let store = try SQLiteStore(path: path)
    let old = try await Fixtures.teachingFund(in: store)
    let before = try await old.verifyHistory(by: Fixtures.owner.id)
    try store.close()
    let tables = [
      "session_verification", "session_withdrawal", "session_people", "session_version",
      "progress_verification", "progress_people", "progress_report",
    ]
    try tamperKeepingTriggers(
      path,
      tables.map { "DROP TABLE \($0);" }.joined()
        + "DELETE FROM schema_migration WHERE name IN ('010-sessions', '011-progress-reports')")

    let service = GrantService(store: try SQLiteStore(path: path), clock: Fixtures.clock)

    #expect(try await service.verifyHistory(by: Fixtures.owner.id) == before)
    #expect(try await service.take(Fixtures.taught("S-1")).added.count == 1)
  }

  private func tamperKeepingTriggers(_ path: String, _ sql: String) throws {
    let other = try DatabaseQueue(path: path)
    try other.writeWithoutTransaction { try $0.execute(sql: sql) }
    try other.close()
  }
}
