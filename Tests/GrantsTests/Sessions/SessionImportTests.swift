import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Import of sessions") struct SessionImportTests {
  private let award = Fixtures.award("KH-01")

  private func service() async throws -> GrantService {
    try await Fixtures.teachingFund(in: try SQLiteStore())
  }

  @Test func `a session is kept as it was recorded`() async throws {
    let service = try await service()
    let draft = Fixtures.taught("S-1", place: "ចំការ", notes: "ភ្លៀង") { facts in
      facts.award = Fixtures.award("KH-01")
      facts.quiz = QuizTotals(answers: 60, rightBefore: 20, rightAfter: 45)
    }

    let tally = try await service.take(draft)
    let listed = try await service.listSessions(by: Fixtures.owner.id)

    #expect(tally.added == [draft.value.id])
    #expect(
      listed == [
        TrainingSession(
          id: draft.value.id, number: 1, facts: draft.value.facts, texts: draft.value.texts)
      ])
    #expect(try await service.verifyHistory(by: Fixtures.owner.id).faults == [])
  }

  @Test func `a file that is imported again adds nothing`() async throws {
    let service = try await service()
    try await service.take(Fixtures.taught("S-1"), Fixtures.taught("S-2"))
    let before = try await service.verifyHistory(by: Fixtures.owner.id)

    let again = try await service.take(Fixtures.taught("S-1"), Fixtures.taught("S-2"))

    #expect(again.unchanged == [Fixtures.session("S-1"), Fixtures.session("S-2")])
    #expect(again.added == [] && again.changed == [])
    #expect(try await service.verifyHistory(by: Fixtures.owner.id) == before)
  }

  @Test func `another record with the same reference is refused with what differs`() async throws {
    let service = try await service()
    try await service.take(Fixtures.taught("S-1"))

    let error = await #expect(throws: GrantError.self) {
      try await service.take(
        Fixtures.taught("S-1", place: "ផ្សារ") { facts in
          facts.day = Fixtures.day("2026-06-11")
          facts.attendance = Attendance([Fixtures.group(.female): 15])
        })
    }

    #expect(
      error?.details.first
        == InputProblem(
          at: SourceLocation(file: "sessions.csv", line: 2, field: "reference"),
          SessionFault.differs(
            Fixtures.session("S-1"), fields: ["day", "participants", "place, notes"]
          ).message
        ).located)
  }

  @Test func `every fault of a file is told at once, with its field`() async throws {
    let service = try await service()

    let error = await #expect(throws: GrantError.self) {
      try await service.take(
        Fixtures.taught("S-1") { $0.day = Fixtures.day("2026-11-23") },
        Fixtures.taught("S-2") { $0.lesson = TaughtLesson(id: ID(checked: "cooking"), version: 1) },
        Fixtures.taught("S-3") { $0.trainer = ID(checked: "nobody") },
        Fixtures.taught("S-4", participants: 16),
        Fixtures.taught("S-5") {
          $0.quiz = QuizTotals(answers: 10, rightBefore: 11, rightAfter: 12)
        },
        Fixtures.taught("S-6") { $0.award = Fixtures.award("TH-01") },
        Fixtures.taught("S-7") { $0.award = Fixtures.award("LA-01") },
        Fixtures.taught("S-8") {
          $0.award = Fixtures.award("KH-01")
          $0.day = Fixtures.day("2026-04-30")
        },
        Fixtures.taught("S-9") {
          $0.award = Fixtures.award("VN-01")
          $0.country = .vietNam
        },
        Fixtures.taught("S-10"), Fixtures.taught("S-10", line: 12))
    }

    guard case .rejected(let problems) = error else {
      Issue.record("not refused")
      return
    }
    #expect(
      problems.map(\.message.key) == [
        "grants.day-in-future", "sessions.unknown-lesson", "sessions.unknown-trainer",
        "sessions.count-differs", "sessions.too-many-right", "sessions.too-many-right",
        "grants.not-found", "sessions.other-country", "grants.day-before-agreement",
        "grants.award-not-agreed", "sessions.twice",
      ])
    #expect(
      problems.map(\.location.field) == [
        "day", "lesson", "trainer", "participants", "quiz_right_before", "quiz_right_after",
        "award", "award", "award", "award", "reference",
      ])
    #expect(try await service.listSessions(by: Fixtures.owner.id).isEmpty)
  }

  @Test func `the good ones are taken when that is asked for`() async throws {
    let service = try await service()

    let tally = try await service.take(
      Fixtures.taught("S-1"), Fixtures.taught("S-2", participants: 1), acceptValid: true)

    #expect(tally.added == [Fixtures.session("S-1")])
    #expect(tally.refused.map(\.message.key) == ["sessions.count-differs"])
  }

  @Test func `what was recorded stays known when its lesson is gone`() async throws {
    let service = try await service()
    try await service.take(Fixtures.taught("S-1"))

    let again = try await service.importSessions(
      [Fixtures.taught("S-1")], problems: [], lessons: [], acceptValid: false,
      by: Fixtures.owner.id)

    #expect(again.unchanged == [Fixtures.session("S-1")])
  }

  @Test func `a trainer records own sessions, an analyst none`() async throws {
    let service = try await service()
    let other = Fixtures.taught("S-2") { $0.trainer = Fixtures.officer.id }

    try await service.take(Fixtures.taught("S-1"), by: Fixtures.trainer.id)
    let error = await #expect(throws: GrantError.self) {
      try await service.take(other, by: Fixtures.trainer.id)
    }

    #expect(keys(of: error) == ["sessions.other-trainer"])
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .teach)) {
      try await service.take(Fixtures.taught("S-3"), by: Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.unknownPerson(ID(checked: "nobody"))) {
      try await service.take(Fixtures.taught("S-3"), by: ID(checked: "nobody"))
    }
  }

  @Test func `trainers see their own sessions, and analysts no notes`() async throws {
    let service = try await service()
    try await service.take(
      Fixtures.taught("S-1", notes: "Mine"),
      Fixtures.taught("S-2", notes: "Theirs") {
        $0.trainer = Fixtures.officer.id
        $0.country = .laos
        $0.day = Fixtures.day("2026-06-01")
      })
    let notes = { (filter: SessionFilter, actor: Person) async throws in
      try await service.listSessions(filter, by: actor.id).map { $0.texts?.notes }
    }
    var laos = SessionFilter()
    laos.country = .laos
    var others = SessionFilter()
    others.trainer = Fixtures.officer.id

    #expect(try await notes(SessionFilter(), Fixtures.owner) == ["Theirs", "Mine"])
    #expect(try await notes(SessionFilter(), Fixtures.trainer) == ["Mine"])
    #expect(try await notes(others, Fixtures.trainer) == [])
    #expect(try await notes(SessionFilter(), Fixtures.analyst) == ["", ""])
    #expect(try await notes(laos, Fixtures.owner) == ["Theirs"])
  }
}
