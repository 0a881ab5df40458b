public import Vocabulary

extension GrantService {
  /// Lets reviewers of the blind copy see a file.
  ///
  /// - Parameters:
  ///   - number: The number of the file.
  ///   - id: The application.
  ///   - reason: Why; it stays in the history.
  ///   - leaks: What was found in it that tells who applies.
  ///   - isDespiteLeaks: Whether to release it although something surely tells who applies.
  ///   - actor: The person who releases.
  /// - Returns: The file as it is now.
  /// - Throws: `AttachmentFault.leaks` or `.state`.
  public func releaseAttachment(
    _ number: Int, of id: Application.ID, reason: String, leaks: [Leak], isDespiteLeaks: Bool,
    by actor: Person.ID
  ) async throws(GrantError) -> Attachment {
    let sure = leaks.count { $0.certainty == .sure }
    guard sure == 0 || isDespiteLeaks else {
      throw .attachment(.leaks("\(id)/\(number)", count: sure))
    }
    return try await decide(
      .released, number, of: id, action: .attachmentRelease, reason: reason, by: actor)
  }

  /// Takes a file out of an application; it no longer counts, and reviewers no longer see it.
  ///
  /// - Throws: `AttachmentFault.state` when it was withdrawn before.
  public func withdrawAttachment(
    _ number: Int, of id: Application.ID, reason: String, by actor: Person.ID
  ) async throws(GrantError) -> Attachment {
    try await decide(
      .withdrawn, number, of: id, action: .attachmentWithdraw, reason: reason, by: actor)
  }

  private func decide(
    _ wanted: Attachment.State, _ number: Int, of id: Application.ID, action: HistoryAction,
    reason: String, by actor: Person.ID
  ) async throws(GrantError) -> Attachment {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.manageApplications, of: actor)
      guard !reason.isEmpty else { throw .missing(.reason) }
      guard let person = try grants.person(actor) else { throw .unknownPerson(actor) }
      let found = try grants.visibleAttachment(number, of: id, for: person).seen.attachment
      guard found.state.successors.contains(wanted) else {
        throw .attachment(.state(found.key, found.state, wanted: wanted))
      }
      let decided = Attachment(
        applicationID: found.applicationID, number: found.number, documentID: found.documentID,
        kind: found.kind, bytes: found.bytes, digest: found.digest, replaced: found.replaced,
        name: found.name, state: wanted)
      let step = HistoryStep(
        actor: actor, at: now, action: action, subject: found.key, reason: reason)
      try grants.record(step) { () throws(GrantError) in try grants.saveState(of: decided) }
      return decided
    }
  }
}
