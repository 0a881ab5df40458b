public import Vocabulary

extension GrantService {
  /// Lists sessions by day and key; a trainer sees his or her own, staff see all.
  ///
  /// Notes are for those who manage or verify records, and for the trainer.
  ///
  /// - Parameters:
  ///   - filter: Which sessions.
  ///   - actor: The person who asks.
  /// - Returns: The newest version of each, withdrawn ones too.
  /// - Throws: `GrantError.notAllowed`.
  public func listSessions(
    _ filter: SessionFilter = SessionFilter(), by actor: Person.ID
  ) async throws(GrantError) -> [TrainingSession] {
    try await store.read { (grants) throws(GrantError) in
      guard let person = try grants.person(actor) else { throw .unknownPerson(actor) }
      let seesAll = [.report, .manageSessions, .verifyReach].contains { person.may($0) }
      guard seesAll || person.may(.teach) else { throw .notAllowed(person, .report) }
      var filter = filter
      if !seesAll {
        guard filter.trainer == nil || filter.trainer == actor else { return [] }
        filter.trainer = actor
      }
      let readsNotes = person.may(.manageSessions) || person.may(.verifyReach)
      return try grants.sessions(filter).map { session in
        readsNotes || session.facts.trainer == actor ? session : session.withoutNotes
      }
    }
  }
}

extension TrainingSession {
  fileprivate var withoutNotes: TrainingSession {
    TrainingSession(
      id: id, number: number, facts: facts,
      texts: texts.map { Texts(place: $0.place, notes: "") }, isWithdrawn: isWithdrawn,
      verifiers: verifiers)
  }
}
