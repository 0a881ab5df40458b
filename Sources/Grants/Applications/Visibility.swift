public import Vocabulary

/// How much of an application a person may see.
public enum Sight: Int, Comparable, Sendable {
  /// Not even that it exists.
  case nothing
  /// The project without the names of the people and organisations behind it.
  case blind
  /// The project with the organisations behind it, but not the people, in a call that is not blind.
  case open
  /// Everything.
  case all

  /// Orders sights, less first.
  public static func < (left: Sight, right: Sight) -> Bool { left.rawValue < right.rawValue }
}

extension GrantTransaction {
  /// The one rule that decides what a person sees of an application; listing, search, counts,
  /// exports and errors all ask it.
  ///
  /// Staff see everything. A reviewer sees a copy of what is assigned to him or her, once he or she
  /// stated that no conflict is known, and nothing of an application that a conflict, declared or
  /// detected, stands between, whatever other roles the person has.
  func sight(of application: Application, for person: Person) throws(GrantError) -> Sight {
    let most = try sightWithoutConflict(of: application, for: person)
    guard most > .nothing, most < .all else { return most }
    return try hasStated(person.id, about: application) ? most : .nothing
  }

  /// Whether all that keeps a reviewer from reading what is assigned to him or her is a
  /// declaration, so that the person may know that it exists and nothing else.
  func awaitsDeclaration(_ application: Application, by person: Person) throws(GrantError) -> Bool {
    let most = try sightWithoutConflict(of: application, for: person)
    guard most > .nothing, most < .all else { return false }
    return try !hasStated(person.id, about: application)
  }

  /// Whether a person may know that an application exists.
  func isKnown(_ application: Application, to person: Person) throws(GrantError) -> Bool {
    if try sight(of: application, for: person) > .nothing { return true }
    return try awaitsDeclaration(application, by: person)
  }

  private func sightWithoutConflict(
    of application: Application, for person: Person
  ) throws(GrantError) -> Sight {
    if let same = sightOfEveryApplication(for: person) { return same }
    let most = try sightByRole(of: application, for: person)
    guard most > .nothing else { return most }
    return try conflictReasons(of: person, with: application).isEmpty ? most : .nothing
  }

  /// What a person sees of every application alike; nil for a reviewer, who sees more of one than
  /// of another.
  func sightOfEveryApplication(for person: Person) -> Sight? {
    guard !person.may(.review) else { return nil }
    return person.may(.readApplications) ? .all : .nothing
  }

  private func sightByRole(
    of application: Application, for person: Person
  ) throws(GrantError) -> Sight {
    if person.may(.readApplications) { return .all }
    guard person.may(.review), try isAssigned(application.id, to: person.id) else {
      return .nothing
    }
    return try existingCall(application.callID).terms.isBlind ? .blind : .open
  }
}

extension GrantService {
  /// The applications of a call that the actor may see, by key.
  public func listApplications(
    call callID: FundingCall.ID?, by actor: Person.ID
  ) async throws(GrantError) -> [VisibleApplication] {
    try await store.read { (grants) throws(GrantError) in
      guard let person = try grants.person(actor) else { throw .unknownPerson(actor) }
      let call = try grants.chosenCall(callID, by: actor)
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
  /// - Parameters:
  ///   - id: The application.
  ///   - version: The number of an earlier version, or nil for the newest.
  ///   - blind: Whether to leave names out although the actor may see them.
  ///   - actor: The person who asks.
  /// - Returns: The version, and what screening found about the application.
  /// - Throws: `GrantError.notFound` when there is none, and just so when the actor may not see it;
  ///   `.declareFirst` when a declaration is all that is missing; `VersionFault.noVersion`.
  public func showApplication(
    _ id: Application.ID, version: Int? = nil, blind: Bool, by actor: Person.ID
  ) async throws(GrantError) -> ShownApplication {
    try await store.read { (grants) throws(GrantError) in
      guard let person = try grants.person(actor) else { throw .unknownPerson(actor) }
      let versions = try grants.seenVersions(of: id, blind: blind, by: actor)
      let application = versions.application
      let shown = try versions.version(version ?? application.version)
      let seen = VisibleApplication(application, showing: shown, sight: versions.sight)
      let call = try grants.existingCall(application.callID)
      let findings = try grants.findings(for: id)
      let broken = call.terms.eligibility.filter { rule in
        findings.contains { $0.ruleID == rule.id && !$0.isMet }
      }
      return ShownApplication(
        visible: seen, version: shown.number, versionCount: application.version,
        applicantStatus: ApplicantStatus(application.status, call: call.status),
        brokenRules: broken, lateness: try call.terms.lateness(of: application.document),
        linked: blind ? [] : try grants.linkedApplications(of: application, for: person),
        missingDocuments: versions.sight == .all
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
    document =
      switch sight {
      case .nothing, .blind: application.document.withoutNames
      case .open: application.document.withoutPeople()
      case .all: application.document
      }
    precondition(document.personalFields.allSatisfy(sight.gate.allows), "A copy shows too much")
  }

  /// Takes one version of an application, as far as it was to be shown.
  init(_ application: Application, showing version: ApplicationVersion, sight: Sight) {
    id = application.id
    callID = application.callID
    status = application.status
    isBlind = sight == .blind
    document = version.document
    precondition(document.personalFields.allSatisfy(sight.gate.allows), "A copy shows too much")
  }
}

/// One application with what was found about it.
public struct ShownApplication: Hashable, Sendable {
  /// What can be seen.
  public let visible: VisibleApplication

  /// The number of the version that is shown.
  public let version: Int

  /// How many versions there are.
  public let versionCount: Int

  /// Where it stands, as its applicant is told.
  public let applicantStatus: ApplicantStatus

  /// The rules that the newest screening found broken.
  public let brokenRules: [EligibilityRule]

  /// How it stands to the deadline of its call.
  public let lateness: Lateness

  /// The other steps of it that the reader sees whole.
  public let linked: [LinkedApplication]

  /// The documents that it needs and does not have; a blind copy does not tell them.
  public let missingDocuments: [DocumentRequirement]
}
