public import Vocabulary

/// A file as far as somebody may see it.
public struct VisibleAttachment: Hashable, Sendable {
  /// The file; a reviewer of a blind copy sees neither its name nor its hash.
  public let attachment: Attachment

  /// What the call calls the document.
  public let label: LocalizedText

  /// Which version of its document it is, counted from 1.
  public let version: Int

  /// Whether it counts: it is neither withdrawn nor replaced.
  public let isCurrent: Bool

  /// Whether reviewers of the blind copy see it.
  public let isReleased: Bool

  /// Whether the name and the hash are left out.
  public let isBlind: Bool
}

extension GrantService {
  /// The files of one application or of all of a call that the actor may see, by application and
  /// number.
  ///
  /// Reviewers see those that are released and count, and nothing of the others.
  ///
  /// - Throws: `GrantError.notFound` when there is no such application, and just so when the actor
  ///   may not see it.
  public func listAttachments(
    of id: Application.ID?, call callID: FundingCall.ID? = nil, by actor: Person.ID
  ) async throws(GrantError) -> [VisibleAttachment] {
    try await store.read { (grants) throws(GrantError) in
      guard let person = try grants.person(actor) else { throw .unknownPerson(actor) }
      if let id {
        let seen = try grants.visibleAttachments(of: id, for: person)
        return seen.attachments
      }
      let call = try grants.chosenCall(callID, by: actor)
      var found: [VisibleAttachment] = []
      for application in try grants.applications(to: call.id) {
        let sight = try grants.sight(of: application, for: person)
        found += try grants.attachments(of: application, in: call, seen: sight)
      }
      return found
    }
  }

  /// One file that the actor may see.
  ///
  /// - Throws: `GrantError.notFound` when there is none, and just so when the actor may not see it.
  public func findAttachment(
    _ number: Int, of id: Application.ID, by actor: Person.ID
  ) async throws(GrantError) -> VisibleAttachment {
    try await store.read { (grants) throws(GrantError) in
      guard let person = try grants.person(actor) else { throw .unknownPerson(actor) }
      return try grants.visibleAttachment(number, of: id, for: person).seen
    }
  }
}

extension GrantTransaction {
  /// One file that a person may see, with its application and its hash.
  func visibleAttachment(
    _ number: Int, of id: Application.ID, for person: Person
  ) throws(GrantError) -> (application: Application, seen: VisibleAttachment) {
    let (application, seen) = try visibleAttachments(of: id, for: person)
    guard let found = seen.first(where: { $0.attachment.number == number }) else {
      throw .notFound("attachment", "\(id)/\(number)")
    }
    return (application, found)
  }

  fileprivate func visibleAttachments(
    of id: Application.ID, for person: Person
  ) throws(GrantError) -> (application: Application, attachments: [VisibleAttachment]) {
    guard let application = try application(id) else {
      throw .notFound("application", id.rawValue)
    }
    let sight = try sight(of: application, for: person)
    guard sight > .nothing else { throw .notFound("application", id.rawValue) }
    let call = try existingCall(application.callID)
    return (application, try attachments(of: application, in: call, seen: sight))
  }

  fileprivate func attachments(
    of application: Application, in call: FundingCall, seen sight: Sight
  ) throws(GrantError) -> [VisibleAttachment] {
    guard sight > .nothing else { return [] }
    let all = try attachments(of: application.id)
    let current = Set(all.current.map(\.number))
    return all.compactMap { attachment in
      guard let document = call.terms.documents.first(where: { $0.id == attachment.documentID })
      else { return nil }
      let isReleased = document.isOpen || attachment.state == .released
      let isCurrent = current.contains(attachment.number)
      let isErased = attachment.name == nil
      if sight < .all, !isReleased || !isCurrent || isErased { return nil }
      return VisibleAttachment(
        attachment: attachment, label: document.label, version: all.version(of: attachment),
        isCurrent: isCurrent, isReleased: isReleased, isBlind: sight < .all)
    }
  }
}
