public import Vocabulary

extension GrantService {
  /// The reviewers and applications of a call that must be kept apart, declared or detected, by
  /// reviewer and application.
  ///
  /// - Throws: `GrantError.notAllowed` when the actor does not assign reviews.
  public func conflicts(
    call callID: FundingCall.ID?, by actor: Person.ID
  ) async throws(GrantError) -> [Conflict] {
    try await store.read { (grants) throws(GrantError) in
      let person = try grants.require(.assignReviews, of: actor)
      let call = try grants.chosenCall(callID)
      let applications = try grants.applications(to: call.id)
      let table = ConflictTable(
        people: try grants.people(with: .reviewer), declared: try grants.declaredConflicts(),
        outlines: try grants.outlines(of: applications))
      let reviewers = Set(try grants.people(with: .reviewer).map(\.id))
      var found: [Conflict] = []
      for application in applications
      where try grants.sight(of: application, for: person) > .nothing {
        for (id, reasons) in table.reasons(for: application.document) where reviewers.contains(id) {
          found.append(Conflict(personID: id, applicationID: application.id, reasons: reasons))
        }
      }
      return found.sorted {
        ($0.personID, $0.applicationID) < ($1.personID, $1.applicationID)
      }
    }
  }

  /// Why a person must be kept apart from an application, so that one can ask before inviting;
  /// empty when nothing is known.
  ///
  /// - Throws: `GrantError.notAllowed`, `.unknownPerson` or `.notFound`.
  public func checkConflict(
    of personID: Person.ID, with applicationID: Application.ID, by actor: Person.ID
  ) async throws(GrantError) -> [ConflictReason] {
    try await store.read { (grants) throws(GrantError) in
      let asker = try grants.require(.assignReviews, of: actor)
      guard let person = try grants.person(personID) else { throw .unknownPerson(personID) }
      guard let application = try grants.application(applicationID),
        try grants.sight(of: application, for: asker) > .nothing
      else { throw .notFound("application", applicationID.rawValue) }
      return try grants.conflictReasons(of: person, with: application)
    }
  }
}
