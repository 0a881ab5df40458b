public import Vocabulary

extension GrantService {
  /// Declares a conflict: staff for anyone, a reviewer for himself or herself.
  ///
  /// A reviewer can declare a conflict with an application only while seeing it, so that nobody
  /// learns from the answer whether an application exists; with an organisation, always.
  ///
  /// Assignments that it comes between end, and each end is recorded as a recusal.
  ///
  /// - Returns: Whether it is new.
  /// - Throws: `GrantError.unknownPerson`, `.notFound`, `.notAllowed` or `.missing`.
  @discardableResult
  public func addConflict(
    _ conflict: DeclaredConflict, by actor: Person.ID
  ) async throws(GrantError) -> Bool {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      let person = try grants.requireDeclaring(for: conflict.personID, by: actor)
      guard try grants.person(conflict.personID) != nil else {
        throw .unknownPerson(conflict.personID)
      }
      let known = try grants.declaredConflicts(of: conflict.personID)
      if known.contains(conflict) { return false }
      try grants.requireSubject(of: conflict, seenBy: person)
      try grants.declare(conflict, by: actor, at: now)
      return true
    }
  }

  /// Takes declared conflicts: all of them, or none unless told otherwise; those that are there
  /// already are left alone.
  ///
  /// - Returns: What was done.
  /// - Throws: `GrantError.rejected` with every problem, when something is wrong and `acceptValid`
  ///   is false.
  public func importConflicts(
    _ drafts: [Sourced<DeclaredConflict>], problems: [InputProblem], acceptValid: Bool,
    by actor: Person.ID
  ) async throws(GrantError) -> ImportTally<DeclaredConflict> {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      let person = try grants.require(.assignReviews, of: actor)
      var known = Set(try grants.declaredConflicts())
      var tally = ImportTally<DeclaredConflict>(problems: problems)
      var accepted: [DeclaredConflict] = []
      for draft in drafts {
        if let fault = try grants.fault(of: draft.value, seenBy: person) {
          tally.refused.append(InputProblem(at: draft.location, fault))
        } else if known.insert(draft.value).inserted {
          accepted.append(draft.value)
        } else {
          tally.unchanged.append(draft.value)
        }
      }
      guard tally.refused.isEmpty || acceptValid else { throw .rejected(tally.refused) }
      for conflict in accepted { try grants.declare(conflict, by: actor, at: now) }
      tally.added = accepted
      return tally
    }
  }
}

extension GrantTransaction {
  fileprivate func requireDeclaring(
    for declared: Person.ID, by actor: Person.ID
  ) throws(GrantError) -> Person {
    guard let person = try person(actor) else { throw .unknownPerson(actor) }
    if person.may(.assignReviews) || (actor == declared && person.may(.review)) { return person }
    throw .notAllowed(person, .assignReviews)
  }

  /// Refuses a conflict with nothing, and with what the actor may not know of.
  fileprivate func requireSubject(
    of conflict: DeclaredConflict, seenBy person: Person
  ) throws(GrantError) {
    switch conflict.subject {
    case .organisation(let name):
      guard !folded(name).isEmpty else { throw .missing(.organisation) }
    case .application(let id):
      guard let application = try application(id), try isKnown(application, to: person) else {
        throw .notFound("application", id.rawValue)
      }
    }
  }

  fileprivate func fault(
    of conflict: DeclaredConflict, seenBy actor: Person
  ) throws(GrantError) -> Message? {
    guard try person(conflict.personID) != nil else {
      return GrantError.unknownPerson(conflict.personID).message
    }
    switch conflict.subject {
    case .organisation(let name):
      return folded(name).isEmpty ? GrantError.missing(.organisation).message : nil
    case .application(let id):
      if let application = try application(id), try isKnown(application, to: actor) { return nil }
      return GrantError.notFound("application", id.rawValue).message
    }
  }

  /// Records a conflict, and the end of the assignments that it comes between.
  func declare(
    _ conflict: DeclaredConflict, by actor: Person.ID, at now: Timestamp
  ) throws(GrantError) {
    let step = HistoryStep(
      actor: actor, at: now, action: .conflictDeclare, subject: conflict.personID.rawValue)
    try record(step) { () throws(GrantError) in try insert(conflict) }
    _ = try recuse(from: conflict, by: actor, at: now)
  }
}
