public import Audit
public import Vocabulary

/// What attaching did.
public struct AttachReport: Hashable, Sendable {
  /// The new files.
  public var added: [Attachment] = []

  /// Those that were there already, as the same document.
  public var unchanged: [Attachment] = []
}

extension GrantService {
  /// Attaches files to an application: all of them, or none.
  ///
  /// A file that counts already as the same document is told as unchanged, so that a repeated
  /// command does nothing.
  ///
  /// - Parameters:
  ///   - drafts: The files, whose bytes lie in the folder of the fund already.
  ///   - id: The application.
  ///   - replaced: The number of the file that the one new file takes the place of, or nil.
  ///   - actor: The person who attaches.
  /// - Returns: What was done.
  /// - Throws: `GrantError.notFound`, also when the actor may not see the application, or
  ///   `.attachment` for what the call does not take.
  public func attach(
    _ drafts: [AttachmentDraft], to id: Application.ID, replacing replaced: Int? = nil,
    by actor: Person.ID
  ) async throws(GrantError) -> AttachReport {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      let person = try grants.require(.manageApplications, of: actor)
      let application = try grants.existingApplication(id)
      // Whom a conflict keeps from an application, it keeps from adding to it, too.
      guard try grants.sight(of: application, for: person) == .all else {
        throw .notFound("application", id.rawValue)
      }
      guard ![.declined, .funded, .withdrawn].contains(application.status) else {
        throw .attachment(.decided(id, application.status))
      }
      var report = AttachReport()
      for draft in drafts {
        let attached = try grants.attach(
          draft, to: application, replacing: replaced, by: actor, at: now)
        if attached.isNew {
          report.added.append(attached.attachment)
        } else {
          report.unchanged.append(attached.attachment)
        }
      }
      return report
    }
  }

  /// The hashes of all files that have to lie in the folder of the fund, with the files that have
  /// them; after an erasure a file has none.
  public func keptFiles(by actor: Person.ID) async throws(GrantError) -> [Digest: [Attachment]] {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.audit, of: actor)
      return Dictionary(grouping: try grants.allAttachments().filter { $0.name != nil }) {
        $0.digest
      }
    }
  }
}

extension GrantTransaction {
  /// The application with a key.
  ///
  /// - Throws: `GrantError.notFound`.
  func existingApplication(_ id: Application.ID) throws(GrantError) -> Application {
    guard let application = try application(id) else {
      throw .notFound("application", id.rawValue)
    }
    return application
  }

  /// Attaches one file, unless it is attached already.
  @discardableResult
  func attach(
    _ draft: AttachmentDraft, to application: Application, replacing replaced: Int? = nil,
    by actor: Person.ID, at now: Timestamp
  ) throws(GrantError) -> (attachment: Attachment, isNew: Bool) {
    let document = try existingCall(application.callID).document(draft.document)
    let contact = application.document.lead.contact
    guard !contact.isErased else { throw .attachment(.contactErased(application.id)) }
    let all = try attachments(of: application.id)
    let same = all.current.first { $0.digest == draft.digest && $0.documentID == document.id }
    if let same { return (same, false) }
    if let fault = document.fault(of: draft) { throw .attachment(fault) }
    try checkRoom(for: draft, of: document, beside: all, replacing: replaced, in: application)
    let attachment = Attachment(
      applicationID: application.id, number: all.count + 1, documentID: document.id,
      kind: draft.kind, bytes: draft.bytes, digest: draft.digest, replaced: replaced,
      name: draft.name, state: .kept)
    let step = HistoryStep(
      actor: actor, at: now, action: .attachmentAdd, subject: attachment.key)
    try record(step) { () throws(GrantError) in try insert(attachment, contact: contact.email) }
    return (attachment, true)
  }

  private func checkRoom(
    for draft: AttachmentDraft, of document: DocumentRequirement, beside all: [Attachment],
    replacing replaced: Int?, in application: Application
  ) throws(GrantError) {
    let current = all.current
    if let replaced {
      guard current.contains(where: { $0.number == replaced && $0.documentID == document.id })
      else {
        throw .attachment(
          .notReplaceable("\(application.id)/\(replaced)", document: document.id.rawValue))
      }
    }
    let others = current.filter { $0.number != replaced }
    guard others.count(where: { $0.documentID == document.id }) < document.limitCount else {
      throw .attachment(.tooMany(document: document.id.rawValue, limit: document.limitCount))
    }
    let together = others.reduce(draft.bytes) { $0 + $1.bytes }
    guard together <= DocumentRequirement.mostBytesOfAll else {
      throw .attachment(
        .tooLargeTogether(
          application.id, bytes: together, limit: DocumentRequirement.mostBytesOfAll))
    }
  }
}

extension DocumentRequirement {
  /// Why a file is not taken as this document, or nil.
  func fault(of draft: AttachmentDraft) -> AttachmentFault? {
    guard allowedKinds.contains(draft.kind) else {
      return .kind(draft.kind, document: id.rawValue, allowed: allowedKinds)
    }
    guard draft.bytes <= limitBytes else {
      return .tooLarge(document: id.rawValue, bytes: draft.bytes, limit: limitBytes)
    }
    return nil
  }
}

extension FundingCall {
  /// What keeps the files of an application that is handed in from being attached, each with the
  /// place of the file; they cannot be looked at one by one afterwards.
  func attachmentFaults(of received: ReceivedDocument) -> [FormFault] {
    var faults: [FormFault] = []
    var counts: [String: Int] = [:]
    for (index, draft) in received.attachments.enumerated() {
      var fault: AttachmentFault?
      do throws(GrantError) {
        let document = try document(draft.document)
        fault = document.fault(of: draft)
        counts[draft.document, default: 0] += 1
        if counts[draft.document, default: 0] > document.limitCount {
          fault = .tooMany(document: draft.document, limit: document.limitCount)
        }
      } catch {
        if case .attachment(let unknown) = error { fault = unknown }
      }
      guard let fault else { continue }
      faults.append(FormFault(field: "attachments[\(index + 1)]", message: fault.message))
    }
    let together = received.attachments.reduce(0) { $0 + $1.bytes }
    if together > DocumentRequirement.mostBytesOfAll {
      let fault = AttachmentFault.tooLargeTogether(
        received.document.reference, bytes: together, limit: DocumentRequirement.mostBytesOfAll)
      faults.append(FormFault(field: "attachments", message: fault.message))
    }
    return faults
  }
}
