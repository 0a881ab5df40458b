import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Sessions after they were recorded") struct SessionStepTests {
  private let id = Fixtures.session("S-1")

  private func service() async throws -> GrantService {
    let service = try await Fixtures.teachingFund(in: try SQLiteStore())
    try await service.take(Fixtures.taught("S-1"))
    return service
  }

  @Test func `others than the trainer verify a session, each once`() async throws {
    let service = try await service()

    let first = try await service.verifySessions([id], reason: "Visit", by: Fixtures.officer.id)
    let again = try await service.verifySessions([id], reason: "Visit", by: Fixtures.officer.id)
    let owner = try await service.verifySessions([id], reason: "Calls", by: Fixtures.owner.id)

    #expect(first.added == [id] && again.unchanged == [id] && owner.added == [id])
    #expect(
      try await service.listSessions(by: Fixtures.owner.id).map(\.verifiers) == [
        [Fixtures.officer.id, Fixtures.owner.id]
      ])
    #expect(try await service.verifyHistory(by: Fixtures.owner.id).faults == [])
  }

  @Test func `what cannot be verified is refused, and then nothing is`() async throws {
    let service = try await service()
    try await service.take(
      Fixtures.taught("S-2") { $0.trainer = Fixtures.officer.id }, Fixtures.taught("S-3"))
    let (own, withdrawn) = (Fixtures.session("S-2"), Fixtures.session("S-3"))
    _ = try await service.withdrawSession(withdrawn, reason: "Twice", by: Fixtures.owner.id)
    let verify = { (ids: [TrainingSession.ID], reason: String, actor: Person) in
      try await service.verifySessions(ids, reason: reason, by: actor.id)
    }

    await #expect(throws: GrantError.session(.ownSession(own, Fixtures.officer.id))) {
      try await verify([id, own], "Visit", Fixtures.officer)
    }
    await #expect(throws: GrantError.session(.withdrawn(withdrawn))) {
      try await verify([id, withdrawn], "Visit", Fixtures.officer)
    }
    await #expect(throws: GrantError.notFound("session", "S-9")) {
      try await verify([id, Fixtures.session("S-9")], "Visit", Fixtures.officer)
    }
    await #expect(throws: GrantError.textMissing(.reason)) {
      try await verify([id], " ", Fixtures.officer)
    }
    await #expect(throws: GrantError.notAllowed(Fixtures.trainer, .verifyReach)) {
      try await verify([id], "Visit", Fixtures.trainer)
    }
    #expect(try await service.listSessions(by: Fixtures.owner.id).allSatisfy(\.verifiers.isEmpty))
  }

  @Test func `a withdrawn session is recorded anew, and old files stay without effect`()
    async throws
  {
    let service = try await service()
    let right = Fixtures.taught("S-1") {
      $0.attendance = Attendance([Fixtures.group(.female): 9])
    }
    _ = try await service.verifySessions([id], reason: "Visit", by: Fixtures.officer.id)

    let withdrawn = try await service.withdrawSession(
      id, reason: "Counted twice", by: Fixtures.trainer.id)
    let old = try await service.take(Fixtures.taught("S-1"))
    let new = try await service.take(right)
    let oldAgain = try await service.take(Fixtures.taught("S-1"))

    #expect(withdrawn.isWithdrawn)
    #expect(old.unchanged == [id] && new.changed == [id] && oldAgain.unchanged == [id])
    let listed = try await service.listSessions(by: Fixtures.owner.id)
    #expect(listed.map(\.number) == [2])
    #expect(listed.map(\.facts.attendance.total) == [9])
    #expect(listed.map(\.verifiers) == [[]])
    #expect(try await service.verifyHistory(by: Fixtures.owner.id).faults == [])
  }

  @Test func `what cannot be withdrawn is refused`() async throws {
    let service = try await service()
    try await service.take(Fixtures.taught("S-2") { $0.trainer = Fixtures.officer.id })
    let withdraw = { (key: String, reason: String, actor: Person) in
      _ = try await service.withdrawSession(
        Fixtures.session(key), reason: reason, by: actor.id)
    }

    await #expect(
      throws: GrantError.session(.otherTrainer(Fixtures.session("S-2"), Fixtures.trainer.id))
    ) { try await withdraw("S-2", "Wrong", Fixtures.trainer) }
    await #expect(throws: GrantError.notFound("session", "S-9")) {
      try await withdraw("S-9", "Wrong", Fixtures.owner)
    }
    await #expect(throws: GrantError.textMissing(.reason)) {
      try await withdraw("S-1", "", Fixtures.owner)
    }
    await #expect(throws: GrantError.notAllowed(Fixtures.officer, .teach)) {
      try await withdraw("S-1", "Wrong", Fixtures.officer)
    }
    try await withdraw("S-1", "Wrong", Fixtures.owner)
    await #expect(throws: GrantError.session(.withdrawn(id))) {
      try await withdraw("S-1", "Wrong", Fixtures.owner)
    }
  }
}
