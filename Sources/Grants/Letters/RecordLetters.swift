public import Vocabulary

extension GrantService {
  /// Records that letters were written, without what they say; one that was recorded before with
  /// the same words is not recorded again.
  ///
  /// - Parameters:
  ///   - letters: The letters.
  ///   - actor: The person who wrote them.
  /// - Returns: How many were new.
  /// - Throws: `GrantError.notAllowed`, `.notFound`, and `.letter(.outdated)` when an application
  ///   no longer stands where a letter says.
  public func recordLetters(
    _ letters: [WrittenLetter], by actor: Person.ID
  ) async throws(GrantError) -> Int {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      let person = try grants.require(.decide, of: actor)
      var known: [FundingCall.ID: Set<String>] = [:]
      var count = 0
      for letter in letters {
        guard let application = try grants.application(letter.applicationID),
          try grants.sight(of: application, for: person) == .all
        else { throw .notFound("application", letter.applicationID.rawValue) }
        guard LetterKind(application.status) == letter.kind,
          !application.document.lead.contact.isErased
        else { throw .letter(.outdated(application.id)) }
        if known[application.callID] == nil {
          known[application.callID] = Set(
            try grants.letters(in: application.callID).compactMap(\.letter.digest))
        }
        if let digest = letter.digest, known[application.callID]?.contains(digest) == true {
          continue
        }
        let step = HistoryStep(
          actor: actor, at: now, action: .letterWrite, subject: application.id.rawValue)
        try grants.record(step) { () throws(GrantError) in
          try grants.insert(letter, to: application.document.lead.contact)
        }
        count += 1
      }
      return count
    }
  }

  /// Lists the letters that were written about the applications of a call that the actor may see,
  /// oldest first.
  ///
  /// - Throws: `GrantError.notAllowed` when the actor does not read applications.
  public func listLetters(
    call callID: FundingCall.ID?, by actor: Person.ID
  ) async throws(GrantError) -> [RecordedLetter] {
    try await store.read { (grants) throws(GrantError) in
      let person = try grants.require(.readApplications, of: actor)
      let call = try grants.chosenCall(callID, by: actor)
      var visible: Set<Application.ID> = []
      for application in try grants.applications(to: call.id)
      where try grants.sight(of: application, for: person) == .all {
        visible.insert(application.id)
      }
      return try grants.letters(in: call.id).filter {
        visible.contains($0.letter.applicationID)
      }
    }
  }
}
