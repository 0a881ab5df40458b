public import Vocabulary

extension GrantService {
  /// Records that the actor vouches for sessions: was there, saw the list, or asked those who were.
  ///
  /// All are verified, or none.
  ///
  /// - Parameters:
  ///   - ids: The sessions.
  ///   - reason: What it rests on, such as a visit.
  ///   - actor: Who vouches; never the trainer of one of them.
  /// - Returns: What was done; a session that the actor had verified before is unchanged.
  /// - Throws: `GrantError.notAllowed`, `.notFound`, `.textMissing`, or `.session` for one that is
  ///   withdrawn or the actor's own.
  public func verifySessions(
    _ ids: [TrainingSession.ID], reason: String, by actor: Person.ID
  ) async throws(GrantError) -> ImportTally<TrainingSession.ID> {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.verifyReach, of: actor)
      try RequiredText.reason.check(reason)
      var tally = ImportTally<TrainingSession.ID>(problems: [])
      for id in ids {
        guard let session = try grants.versions(of: id).last else {
          throw .notFound("session", id.rawValue)
        }
        guard !session.isWithdrawn else { throw .session(.withdrawn(id)) }
        guard session.facts.trainer != actor else { throw .session(.ownSession(id, actor)) }
        if session.verifiers.contains(actor) {
          tally.unchanged.append(id)
          continue
        }
        let step = HistoryStep(
          actor: actor, at: now, action: .sessionVerify, subject: id.rawValue, reason: reason)
        try grants.record(step) { () throws(GrantError) in try grants.insert(actor, of: session) }
        tally.added.append(id)
      }
      return tally
    }
  }
}
