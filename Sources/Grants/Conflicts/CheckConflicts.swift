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
      let call = try grants.chosenCall(callID, by: actor)
      let applications = try grants.applications(to: call.id)
      let table = try grants.conflictTable(
        of: try grants.people(with: .reviewer), declared: try grants.declaredConflicts(),
        in: call.id, about: applications)
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

/// Somebody who may be asked to review, and is not in the fund yet.
public struct ReviewCandidate: Hashable, Sendable {
  /// The name, or empty.
  public let name: String

  /// Where letters reach the person.
  public let email: String?

  /// The organisation that the person works for.
  public let organisation: String?

  /// Makes a candidate.
  public init(name: String, email: String?, organisation: String?) {
    self.name = name
    self.email = email
    self.organisation = organisation
  }
}

extension GrantService {
  /// The applications of a call that somebody who is not in the fund would be in conflict with, so
  /// that one can ask before inviting.
  ///
  /// A contact of the same name is told too, which says less than the other reasons.
  ///
  /// - Throws: `GrantError.notAllowed`, or `.notFound` for an application that is not there.
  public func checkConflicts(
    of candidate: ReviewCandidate, with applications: [Application.ID]?,
    call callID: FundingCall.ID? = nil, by actor: Person.ID
  ) async throws(GrantError) -> [(id: Application.ID, reasons: [ConflictReason])] {
    try await store.read { (grants) throws(GrantError) in
      let asker = try grants.require(.assignReviews, of: actor)
      var chosen: [Application] = []
      if let applications {
        for id in applications {
          guard let application = try grants.application(id),
            try grants.sight(of: application, for: asker) > .nothing
          else { throw .notFound("application", id.rawValue) }
          chosen.append(application)
        }
      } else {
        for application in try grants.applications(to: try grants.chosenCall(callID, by: actor).id)
        where try grants.sight(of: application, for: asker) > .nothing {
          chosen.append(application)
        }
      }
      let person = Person(
        id: Person.ID(checked: "candidate"), name: candidate.name, email: candidate.email,
        organisation: candidate.organisation, roles: [])
      var found: [(id: Application.ID, reasons: [ConflictReason])] = []
      for application in chosen {
        let table = try grants.conflictTable(
          of: [person], declared: [], in: application.callID, about: [application])
        var reasons = table.reasons(for: application.document)[person.id] ?? []
        let contact = application.document.lead.contact.name
        let name = comparedName(candidate.name)
        if !name.isEmpty, comparedName(contact) == name { reasons.append(.sameName(contact)) }
        if !reasons.isEmpty { found.append((application.id, reasons)) }
      }
      return found
    }
  }
}
