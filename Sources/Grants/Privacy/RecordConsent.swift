public import Vocabulary

/// A consent as a command or a file gives it.
public struct ConsentDraft: Hashable, Sendable {
  /// The key or the e-mail address of who agreed.
  public let person: String

  /// What the person agreed to.
  public let content: ConsentRecord.Content

  /// Makes a draft.
  public init(person: String, content: ConsentRecord.Content) {
    self.person = person
    self.content = content
  }
}

extension GrantService {
  /// Records what people agreed to: all of them, or none unless told otherwise.
  ///
  /// A consent that is there already, and was not withdrawn, is not recorded again.
  ///
  /// - Parameters:
  ///   - drafts: What they agreed to, with the place of each.
  ///   - problems: What was found wrong on reading the file.
  ///   - acceptValid: Whether to take the good ones when others are refused.
  ///   - actor: The person who records.
  /// - Returns: What was done, by key.
  /// - Throws: `GrantError.rejected` with every problem, when something is wrong and `acceptValid`
  ///   is false.
  public func recordConsents(
    _ drafts: [Sourced<ConsentDraft>], problems: [InputProblem] = [], acceptValid: Bool = false,
    by actor: Person.ID
  ) async throws(GrantError) -> ImportTally<ConsentRecord.ID> {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.managePeople, of: actor)
      var tally = ImportTally<ConsentRecord.ID>(problems: problems)
      var known = try grants.consents(of: nil)
      var new: [ConsentRecord] = []
      for draft in drafts {
        do throws(GrantError) {
          let content = draft.value.content
          guard content.day <= now.fundDay else {
            throw .dayInFuture(content.day, today: now.fundDay)
          }
          for subject in try grants.subjects(named: draft.value.person) where !subject.isErased {
            let same = known.first {
              $0.subject == subject && $0.content == content && $0.withdrawn == nil
            }
            if let same {
              tally.unchanged.append(same.id)
              continue
            }
            let record = ConsentRecord(
              id: ID(checked: "C-\(known.count + 1)"), subject: subject, content: content)
            known.append(record)
            new.append(record)
          }
        } catch {
          tally.refused.append(InputProblem(at: draft.location, error.message))
        }
      }
      guard tally.refused.isEmpty || acceptValid else { throw .rejected(tally.refused) }
      for consent in new {
        let step = HistoryStep(
          actor: actor, at: now, action: .consentGive, subject: consent.id.rawValue)
        try grants.record(step) { () throws(GrantError) in try grants.insert(consent) }
        tally.added.append(consent.id)
      }
      return tally
    }
  }

  /// Records that a consent is withdrawn from today on.
  ///
  /// - Parameters:
  ///   - id: The consent.
  ///   - reason: Why, in the words of who records it.
  ///   - actor: The person who records.
  /// - Throws: `GrantError.notFound`, or `PrivacyFault.withdrawn` when it was before.
  public func withdrawConsent(
    _ id: ConsentRecord.ID, reason: String?, by actor: Person.ID
  ) async throws(GrantError) {
    let now = clock()
    try await store.write { (grants) throws(GrantError) in
      try grants.require(.managePeople, of: actor)
      guard let consent = try grants.consents(of: nil).first(where: { $0.id == id }) else {
        throw .notFound("consent", id.rawValue)
      }
      guard consent.withdrawn == nil else { throw .privacy(.withdrawn(id)) }
      let step = HistoryStep(
        actor: actor, at: now, action: .consentWithdraw, subject: id.rawValue, reason: reason)
      try grants.record(step) { () throws(GrantError) in try grants.withdraw(id, on: now.fundDay) }
    }
  }

  /// All consents, oldest first.
  public func listConsents(by actor: Person.ID) async throws(GrantError) -> [ConsentRecord] {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.managePeople, of: actor)
      return try grants.consents(of: nil)
    }
  }

  /// The applications whose contact consents to a purpose now.
  ///
  /// Whoever publishes more than public fields asks this first.
  public func applications(
    consentingTo purpose: PersonalUse.Purpose, by actor: Person.ID
  ) async throws(GrantError) -> Set<Application.ID> {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.report, of: actor)
      var found: Set<Application.ID> = []
      for consent in try grants.consents(of: nil)
      where consent.withdrawn == nil && consent.content.purpose == purpose
        && !consent.subject.isErased && consent.subject.person == nil
      {
        found.formUnion(try grants.applications(ofContact: consent.subject.number).map(\.id))
      }
      return found
    }
  }
}
