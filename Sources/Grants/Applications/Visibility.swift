public import Vocabulary

/// How much of an application a person may see.
public enum Sight: Int, Comparable, Sendable {
  /// Not even that it exists.
  case nothing
  /// The project without the names of the people and organisations behind it.
  case blind
  /// Everything.
  case all

  /// Orders sights, less first.
  public static func < (left: Sight, right: Sight) -> Bool { left.rawValue < right.rawValue }
}

extension GrantTransaction {
  /// The one rule that decides what a person sees of an application; listing, search, counts,
  /// exports and errors all ask it.
  ///
  /// Staff see everything. A reviewer sees a blind copy of what is assigned to him or her, and
  /// nothing of an application that a conflict, declared or detected, stands between, whatever
  /// other roles the person has.
  func sight(of application: Application, for person: Person) throws(GrantError) -> Sight {
    let most = try sightByRole(of: application, for: person)
    guard most > .nothing, person.may(.review) else { return most }
    return try conflictReasons(of: person, with: application).isEmpty ? most : .nothing
  }

  private func sightByRole(
    of application: Application, for person: Person
  ) throws(GrantError) -> Sight {
    if person.may(.readApplications) { return .all }
    guard person.may(.review), try isAssigned(application.id, to: person.id) else {
      return .nothing
    }
    return .blind
  }
}

extension GrantService {
  /// The applications of a call that the actor may see, by key.
  public func listApplications(
    call callID: FundingCall.ID?, by actor: Person.ID
  ) async throws(GrantError) -> [VisibleApplication] {
    try await store.read { (grants) throws(GrantError) in
      guard let person = try grants.person(actor) else { throw .unknownPerson(actor) }
      let call = try grants.chosenCall(callID)
      var visible: [VisibleApplication] = []
      for application in try grants.applications(to: call.id) {
        let sight = try grants.sight(of: application, for: person)
        if let seen = VisibleApplication(application, sight: sight) { visible.append(seen) }
      }
      return visible
    }
  }

  /// One application as the actor may see it.
  ///
  /// - Throws: `GrantError.notFound` when there is none, and just so when the actor may not see it.
  public func showApplication(
    _ id: Application.ID, blind: Bool, by actor: Person.ID
  ) async throws(GrantError) -> ShownApplication {
    try await store.read { (grants) throws(GrantError) in
      guard let person = try grants.person(actor) else { throw .unknownPerson(actor) }
      guard let application = try grants.application(id),
        let seen = VisibleApplication(
          application,
          sight: min(try grants.sight(of: application, for: person), blind ? .blind : .all))
      else { throw .notFound("application", id.rawValue) }
      let call = try grants.existingCall(application.callID)
      let findings = try grants.findings(for: id)
      let broken = call.terms.eligibility.filter { rule in
        findings.contains { $0.ruleID == rule.id && !$0.isMet }
      }
      let isWhole = !seen.isBlind
      return ShownApplication(
        visible: seen, brokenRules: broken,
        missingDocuments: isWhole
          ? call.missingDocuments(
            of: application.document, having: try grants.attachments(of: id)) : [])
    }
  }
}

/// An application as far as someone may see it.
public struct VisibleApplication: Hashable, Sendable {
  /// The key.
  public let id: Application.ID

  /// The call that it applies to.
  public let callID: FundingCall.ID

  /// Where it stands.
  public let status: Application.Status

  /// What was handed in; names are left out of a blind copy.
  public let document: ApplicationDocument

  /// Whether names are left out.
  public let isBlind: Bool

  /// Makes what can be seen of an application, or nil when that is nothing.
  public init?(_ application: Application, sight: Sight) {
    guard sight > .nothing else { return nil }
    id = application.id
    callID = application.callID
    status = application.status
    isBlind = sight == .blind
    document = isBlind ? application.document.withoutNames : application.document
    precondition(document.personalFields.allSatisfy(sight.gate.allows), "A copy shows too much")
  }
}

/// One application with what was found about it.
public struct ShownApplication: Hashable, Sendable {
  /// What can be seen.
  public let visible: VisibleApplication

  /// The rules that the newest screening found broken.
  public let brokenRules: [EligibilityRule]

  /// The documents that it needs and does not have; a blind copy does not tell them.
  public let missingDocuments: [DocumentRequirement]
}
