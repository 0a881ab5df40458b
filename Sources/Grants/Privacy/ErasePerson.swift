public import Audit
public import Vocabulary

/// What an erasure takes away, or took away.
public struct Erasure: Hashable, Sendable {
  /// Whose data; several when a person who works with the fund is a contact too.
  public let subjects: [DataSubject]

  /// The texts that go.
  public let texts: [KeptText]

  /// The applications that no longer name their contact.
  public let applications: [Application.ID]

  /// The files that came with these applications, whose bytes and names go.
  public let attachments: [Attachment]

  /// The entries of the history whose reasons name the person; they stay as they are.
  public let mentions: [AuditEntry]

  /// Whether everything was gone before.
  public var isDone: Bool { subjects.allSatisfy(\.isErased) }
}

extension GrantService {
  /// Tells what an erasure would take away.
  ///
  /// - Parameters:
  ///   - name: The key of a person, an e-mail address, or `contact-` and a number.
  ///   - owner: The owner of the fund folder, who cannot be erased.
  ///   - actor: The person who asks.
  /// - Returns: What would go.
  /// - Throws: `PrivacyFault.nobody`, or `.duty` when the data are still needed.
  public func planErasure(
    of name: String, owner: Person.ID, by actor: Person.ID
  ) async throws(GrantError) -> Erasure {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.managePeople, of: actor)
      return try grants.erasure(of: name, owner: owner, by: actor)
    }
  }

  /// Erases what is held about a person, and destroys the key that it was kept under.
  ///
  /// The history stays whole, and so do numbers: applications keep all but the name and the address
  /// of their contact, reviews their scores. What kept a reviewer and an application apart because
  /// of an address is recorded as a declared conflict, so that no ranking changes.
  ///
  /// - Parameters:
  ///   - name: The key of a person, an e-mail address, or `contact-` and a number.
  ///   - reason: Why; it stays in the history.
  ///   - owner: The owner of the fund folder, who cannot be erased.
  ///   - actor: The person who erases.
  /// - Returns: What went.
  /// - Throws: `PrivacyFault.nobody`, or `.duty` when the data are still needed.
  public func erasePerson(
    _ name: String, reason: String, owner: Person.ID, by actor: Person.ID
  ) async throws(GrantError) -> Erasure {
    let now = clock()
    let erasure = try await store.write { (grants) throws(GrantError) in
      try grants.require(.managePeople, of: actor)
      guard !reason.isEmpty else { throw .missing(.reason) }
      let erasure = try grants.erasure(of: name, owner: owner, by: actor)
      for subject in erasure.subjects where !subject.isErased {
        try grants.erase(
          subject,
          step: HistoryStep(
            actor: actor, at: now, action: .personErase, subject: subject.key, reason: reason))
      }
      return erasure
    }
    // Also when it was done before: a crash may have kept the file from being written anew.
    try await store.forgetErased()
    return erasure
  }
}

extension GrantTransaction {
  fileprivate func erasure(
    of name: String, owner: Person.ID, by actor: Person.ID
  ) throws(GrantError) -> Erasure {
    let subjects = try subjects(named: name)
    var texts: [KeptText] = []
    var ids: [Application.ID] = []
    var files: [Attachment] = []
    var words: [String] = []
    for subject in subjects where !subject.isErased {
      if let duty = try duty(of: subject, owner: owner, actor: actor) {
        throw .privacy(.duty(subject.key, duty))
      }
      texts += try self.texts(about: subject.number)
      let versions = try versions(ofContact: subject.number)
      let applications = Set(versions.map(\.id)).sorted()
      ids += applications
      for id in applications { files += try attachments(of: id).filter { $0.name != nil } }
      words += versions.flatMap {
        [$0.document.lead.contact.name, $0.document.lead.contact.email]
      }
      if let person = try subject.person.flatMap({ (id) throws(GrantError) in try self.person(id) })
      {
        words += [person.name, person.email ?? ""]
      }
    }
    let mentions = try entries(mentioning: Set(words.filter { $0.count > 2 }).sorted())
    return Erasure(
      subjects: subjects, texts: texts, applications: ids, attachments: files, mentions: mentions)
  }

  private func duty(
    of subject: DataSubject, owner: Person.ID, actor: Person.ID
  ) throws(GrantError) -> PrivacyFault.Duty? {
    if let work = try openWork(of: subject) { return work }
    guard let id = subject.person else { return nil }
    if id == actor { return .oneself }
    if id == owner { return .owner }
    let administrators = try people(with: .administrator)
    if administrators.map(\.id) == [id] { return .onlyAdministrator }
    return try openReviews(of: id).first.map { .review($0) }
  }

  /// The application or award that somebody has to be asked about, or nil.
  func openWork(of subject: DataSubject) throws(GrantError) -> PrivacyFault.Duty? {
    for application in try applications(ofContact: subject.number) {
      let isOpen = try isInvitationOpen(application)
      if isOpen || [.eligible, .received, .reserve, .returned].contains(application.status) {
        return .application(application.id, application.status)
      }
      if let award = try award(for: application.id), ![.closed, .lapsed].contains(award.status) {
        return .award(award.id, award.status)
      }
    }
    return nil
  }

  fileprivate func erase(_ subject: DataSubject, step: HistoryStep) throws(GrantError) {
    let applications = try applications(ofContact: subject.number)
    let conflicts = try conflictsThatEnd(with: subject, applications: applications)
    let versions = try versions(ofContact: subject.number)
    try record(step) { () throws(GrantError) in
      for conflict in conflicts { try insert(conflict) }
      try erase(
        subject,
        leaving: versions.map { version in
          Application(
            callID: version.callID,
            document: version.document.withoutContact(
              knownAs: versions.filter { $0.id == version.id }.map(\.document.lead.contact.name)),
            version: version.version, status: version.status)
        })
    }
  }

  /// Conflicts that only an address or an organisation tells of, which are about to go.
  private func conflictsThatEnd(
    with subject: DataSubject, applications: [Application]
  ) throws(GrantError) -> [DeclaredConflict] {
    guard let id = subject.person else {
      var found: [DeclaredConflict] = []
      let reviewers = try people(with: .reviewer)
      for application in applications {
        found += try conflictTable(
          of: reviewers, declared: [], in: application.callID, about: [application]
        )
        .conflicts(with: application)
      }
      return found
    }
    guard let person = try person(id), try reviewer(id) != nil else { return [] }
    var found: [DeclaredConflict] = []
    for call in try calls() {
      let all = try self.applications(to: call.id)
      let table = try conflictTable(of: [person], declared: [], in: call.id, about: all)
      found += all.flatMap { table.conflicts(with: $0) }
    }
    return found
  }
}

extension ConflictTable {
  /// What is found about an application, as conflicts that are declared.
  fileprivate func conflicts(with application: Application) -> [DeclaredConflict] {
    reasons(for: application.document).keys.sorted().map {
      DeclaredConflict(personID: $0, subject: .application(application.id), kind: .declared)
    }
  }
}

extension ApplicationDocument {
  /// A copy that no longer names its contact, neither where the contact stands nor in the texts.
  ///
  /// The stated gender stays: it is counted, and without the name it is nobody's.
  ///
  /// - Parameter names: The names that the contact has in all versions of the application.
  /// - Returns: The copy.
  func withoutContact(knownAs names: [String]) -> ApplicationDocument {
    let contact = lead.contact
    let known = Set(names + [contact.name]).sorted { ($1.count, $0) < ($0.count, $1) }
    let hide = { (text: String) in
      known.reduce(MaskedText(text).hiding(contact.email) { $0.lowercased() }) {
        $0.hiding($1, by: NamedPerson.letters)
      }.text
    }
    var copy = self
    copy.title = hide(title)
    copy.summary = hide(summary)
    copy.need = hide(need)
    copy.plan = hide(plan)
    copy.risks = hide(risks)
    for index in copy.budget.indices {
      copy.budget[index].description = hide(copy.budget[index].description)
    }
    copy.answers = answers.mapValues { $0.map(hide) }
    copy.governance = governance?.mapTexts(hide)
    // A person who applied in his or her own name is the organisation too.
    if [lead.name, lead.latinName ?? ""].map(folded).contains(where: known.map(folded).contains) {
      copy.lead.name = Self.mask
      copy.lead.latinName = nil
      copy.lead.identifier = nil
    }
    copy.lead.contact = .init(name: "", gender: contact.gender, email: "")
    return copy
  }
}
