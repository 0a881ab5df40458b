public import Vocabulary

extension GrantService {
  /// Takes records of sessions: all of them, or none unless told otherwise.
  ///
  /// Administrators take them for everyone, a trainer only his or her own. Repeating an import
  /// changes nothing, also for what was withdrawn since; a reference under which something else was
  /// recorded is refused until that is withdrawn.
  ///
  /// - Parameters:
  ///   - drafts: What the files hold, with the place of each.
  ///   - problems: What was found wrong on reading the files.
  ///   - lessons: The lessons that there are.
  ///   - acceptValid: Whether to take the good ones when others are refused.
  ///   - actor: The person who imports.
  /// - Returns: What was done; a new version after a withdrawal counts as changed.
  /// - Throws: `GrantError.rejected` with every problem, when something is wrong and `acceptValid`
  ///   is false.
  public func importSessions(
    _ drafts: [Sourced<SessionDraft>], problems: [InputProblem], lessons: [TaughtLesson.ID],
    acceptValid: Bool, by actor: Person.ID
  ) async throws(GrantError) -> ImportTally<TrainingSession.ID> {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      var check = SessionCheck(
        actor: try grants.requireTeaching(actor), today: now.fundDay, lessons: lessons,
        grants: grants)
      var tally = ImportTally<TrainingSession.ID>(problems: problems)
      var accepted: [TrainingSession] = []
      for draft in drafts {
        switch try check.take(draft) {
        case .new(let session): accepted.append(session)
        case .known: tally.unchanged.append(draft.value.id)
        case .refused(let found): tally.refused += found
        }
      }
      guard tally.refused.isEmpty || acceptValid else { throw .rejected(tally.refused) }
      for session in accepted {
        let step = HistoryStep(
          actor: actor, at: now, action: .sessionRecord, subject: session.id.rawValue)
        try grants.record(step) { () throws(GrantError) in try grants.insert(session) }
        if session.number == 1 {
          tally.added.append(session.id)
        } else {
          tally.changed.append(session.id)
        }
      }
      return tally
    }
  }
}

extension GrantTransaction {
  /// Returns the actor, who must be a trainer or manage the records of all.
  func requireTeaching(_ actor: Person.ID) throws(GrantError) -> Person {
    guard let person = try person(actor) else { throw .unknownPerson(actor) }
    guard person.may(.teach) || person.may(.manageSessions) else {
      throw .notAllowed(person, .teach)
    }
    return person
  }
}
