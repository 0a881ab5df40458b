public import Vocabulary

extension GrantService {
  /// Takes back a record of a session, which counts no longer; a new one can be recorded then.
  ///
  /// - Parameters:
  ///   - id: The session.
  ///   - reason: Why it is taken back.
  ///   - actor: An administrator, or its trainer.
  /// - Returns: The session, now withdrawn.
  /// - Throws: `GrantError.notFound`, `.textMissing`, or `.session` for one that is withdrawn or of
  ///   another trainer.
  public func withdrawSession(
    _ id: TrainingSession.ID, reason: String, by actor: Person.ID
  ) async throws(GrantError) -> TrainingSession {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      let person = try grants.requireTeaching(actor)
      guard let session = try grants.versions(of: id).last else {
        throw .notFound("session", id.rawValue)
      }
      guard person.may(.manageSessions) || session.facts.trainer == actor else {
        throw .session(.otherTrainer(id, actor))
      }
      try RequiredText.reason.check(reason)
      guard !session.isWithdrawn else { throw .session(.withdrawn(id)) }
      let step = HistoryStep(
        actor: actor, at: now, action: .sessionWithdraw, subject: id.rawValue, reason: reason)
      try grants.record(step) { () throws(GrantError) in try grants.withdraw(session) }
      return TrainingSession(
        id: id, number: session.number, facts: session.facts, texts: session.texts,
        isWithdrawn: true, verifiers: session.verifiers)
    }
  }
}
