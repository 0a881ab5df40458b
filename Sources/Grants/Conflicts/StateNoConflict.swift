public import Vocabulary

/// What a reviewer still has to declare before reading, and against whom.
public struct DeclarationForm: Hashable, Sendable {
  /// The call.
  public let callID: FundingCall.ID

  /// The reviewer.
  public let reviewerID: Person.ID

  /// The applications that wait for a declaration, by key, with what may be known of them.
  public let waiting: [Waiting]

  /// The applications that the reviewer declared to be free of conflict, by key.
  public let declared: [Application.ID]

  /// The organisations and contact persons of the whole call, each once and not linked to any
  /// application; empty when nothing was assigned.
  public let parties: [String]

  /// An application before its reviewer declared.
  public struct Waiting: Hashable, Sendable {
    /// The application.
    public let id: Application.ID
    /// Its purpose.
    public let track: Track
    /// The language that it is written in.
    public let language: LanguageTag
    /// Whether a declaration was made for an older version.
    public let isStale: Bool
    /// The title and the organisations, where the call is not blind.
    public let open: Open?

    /// What is told beforehand in a call that is not blind.
    public struct Open: Hashable, Sendable {
      /// The title.
      public let title: String
      /// The lead and the partners.
      public let organisations: [String]
    }
  }
}

extension GrantService {
  /// Tells what a reviewer has to declare: staff for everyone, a reviewer for himself or herself.
  ///
  /// In a blind call the names of all applicants are listed apart from the applications, so that a
  /// reviewer can say whom he or she knows without learning who wrote what.
  ///
  /// - Throws: `GrantError.notAllowed` or `.notFound`.
  public func declarationForm(
    for reviewerID: Person.ID?, call callID: FundingCall.ID?, by actor: Person.ID
  ) async throws(GrantError) -> DeclarationForm {
    try await store.read { (grants) throws(GrantError) in
      let reviewer = try grants.requireStating(for: reviewerID, by: actor)
      guard let asker = try grants.person(actor) else { throw .unknownPerson(actor) }
      let call = try grants.chosenCall(callID, by: actor)
      var waiting: [DeclarationForm.Waiting] = []
      var declared: [Application.ID] = []
      for application in try grants.openAssignments(of: reviewer, in: call, seenBy: asker) {
        if try grants.hasStated(reviewer.id, about: application) {
          declared.append(application.id)
        } else {
          let key = ReviewKey(applicationID: application.id, reviewerID: reviewer.id)
          let earlier = try grants.statement(key)
          waiting.append(.init(application, isStale: earlier != nil, isOpen: !call.terms.isBlind))
        }
      }
      let isAsked = !waiting.isEmpty || !declared.isEmpty
      return DeclarationForm(
        callID: call.id, reviewerID: reviewer.id, waiting: waiting, declared: declared,
        parties: isAsked ? try grants.parties(of: call) : [])
    }
  }

  /// Records that a reviewer knows of no conflict with applications, all of them or none.
  ///
  /// - Parameters:
  ///   - applications: The applications, or nil for all that wait.
  ///   - callID: The call, where all are meant.
  ///   - reviewerID: The reviewer, or nil for the actor.
  ///   - paper: How somebody else knows of it; needed from staff who record it for a reviewer.
  ///   - actor: The person who records it.
  /// - Returns: The applications for which it is new.
  /// - Throws: `GrantError.notAllowed`, `.missing(.reason)`, or `.notFound` for what was not
  ///   assigned or what a conflict stands before.
  public func stateNoConflict(
    with applications: [Application.ID]?, call callID: FundingCall.ID? = nil,
    for reviewerID: Person.ID? = nil, onPaper paper: String? = nil, by actor: Person.ID
  ) async throws(GrantError) -> [Application.ID] {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      let reviewer = try grants.requireStating(for: reviewerID, by: actor)
      guard let asker = try grants.person(actor) else { throw .unknownPerson(actor) }
      let isOther = reviewer.id != actor
      if isOther, folded(paper ?? "").isEmpty { throw .missing(.reason) }
      var statements: [NoConflictStatement] = []
      let chosen: [Application]
      if let applications {
        chosen = try grants.assigned(applications, to: reviewer, seenBy: asker)
      } else {
        let call = try grants.chosenCall(callID, by: actor)
        chosen = try grants.openAssignments(of: reviewer, in: call, seenBy: asker)
      }
      for application in chosen where try !grants.hasStated(reviewer.id, about: application) {
        statements.append(
          NoConflictStatement(
            key: ReviewKey(applicationID: application.id, reviewerID: reviewer.id),
            version: application.version, isOnPaper: isOther))
      }
      try grants.state(statements, of: reviewer.id, reason: paper, by: actor, at: now)
      return statements.map(\.key.applicationID)
    }
  }
}

extension GrantTransaction {
  /// The reviewer who is meant: anyone for staff, oneself for a reviewer.
  fileprivate func requireStating(
    for reviewerID: Person.ID?, by actor: Person.ID
  ) throws(GrantError) -> Person {
    let person = try requireReviewing(actor)
    let id = reviewerID ?? actor
    guard id == actor || person.may(.assignReviews) else {
      throw .notAllowed(person, .assignReviews)
    }
    guard let reviewer = try reviewer(id) else { throw .notFound("reviewer", id.rawValue) }
    return reviewer.person
  }

  /// The applications that a reviewer was asked to review and that no conflict stands before,
  /// neither the reviewer's nor that of whoever asks.
  fileprivate func openAssignments(
    of reviewer: Person, in call: FundingCall, seenBy asker: Person
  ) throws(GrantError) -> [Application] {
    var found: [Application] = []
    for key in try assignments(in: call.id) where key.reviewerID == reviewer.id {
      guard let application = try application(key.applicationID),
        try isFree(reviewer, of: application, seenBy: asker)
      else { continue }
      found.append(application)
    }
    return found
  }

  fileprivate func assigned(
    _ ids: [Application.ID], to reviewer: Person, seenBy asker: Person
  ) throws(GrantError) -> [Application] {
    var found: [Application] = []
    for id in ids {
      guard let application = try application(id), try isAssigned(id, to: reviewer.id),
        try isFree(reviewer, of: application, seenBy: asker)
      else { throw .notFound("application", id.rawValue) }
      if !found.contains(application) { found.append(application) }
    }
    return found
  }

  private func isFree(
    _ reviewer: Person, of application: Application, seenBy asker: Person
  ) throws(GrantError) -> Bool {
    guard try conflictReasons(of: reviewer, with: application).isEmpty else { return false }
    if asker.id == reviewer.id { return true }
    return try sight(of: application, for: asker) > .nothing
  }
}

extension GrantTransaction {
  /// The names that a reviewer declares against, each once and not linked to any application.
  func parties(of call: FundingCall) throws(GrantError) -> [String] {
    try DisclosureGate(for: .declarants).check(["application.lead.contact.name"])
    return Set(try applications(to: call.id).flatMap(\.document.parties)).sorted()
  }
}

extension DeclarationForm.Waiting {
  init(_ application: Application, isStale: Bool, isOpen: Bool) {
    id = application.id
    track = application.document.track
    language = application.document.language
    self.isStale = isStale
    let document = application.document
    open =
      isOpen
      ? Open(
        title: document.title,
        organisations: [document.lead.name] + document.partners.map(\.name)) : nil
  }
}

extension ApplicationDocument {
  /// Everybody whom a reviewer could be tied to: organisations in their scripts and in Latin
  /// letters, and the contact.
  fileprivate var parties: [String] {
    let organisations = [(lead.name, lead.latinName)] + partners.map { ($0.name, $0.latinName) }
    let names = organisations.map { name, latin in
      latin.map { folded($0) == folded(name) ? name : "\(name) · \($0)" } ?? name
    }
    return (names + [lead.contact.name]).filter { !folded($0).isEmpty && $0 != Self.mask }
  }
}
