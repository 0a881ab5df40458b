internal import Vocabulary

/// Tells what is to be done with the records of an import.
struct ImportCheck {
  let call: FundingCall
  let isUpdating: Bool
  let person: Person
  let now: Timestamp
  let grants: any GrantTransaction
  /// The outlines that the records before this one follow.
  private var claims = OutlineClaims()

  init(
    call: FundingCall, isUpdating: Bool, person: Person, now: Timestamp,
    grants: any GrantTransaction
  ) {
    self.call = call
    self.isUpdating = isUpdating
    self.person = person
    self.now = now
    self.grants = grants
  }

  enum Outcome {
    case new(Application)
    case outdated(ImportReport.OutdatedRecord)
    case refused([InputProblem])
    case revised(Application)
    case unchanged
  }

  /// Whether one of the records belongs to an application that was sent back.
  func hasReturned(_ drafts: [Sourced<ReceivedDocument>]) throws(GrantError) -> Bool {
    for draft in drafts
    where try grants.application(draft.value.document.reference)?.status == .returned {
      return true
    }
    return false
  }

  mutating func outcome(of draft: Sourced<ReceivedDocument>) throws(GrantError) -> Outcome {
    guard let known = try grants.application(draft.value.document.reference) else {
      guard call.status == .open else {
        return refused(
          draft, "applications.call-not-open",
          ["call": .text(call.id.rawValue), "status": call.status.word])
      }
      return try kept(draft, as: 1)
    }
    let digests = try grants.versionDigests(of: known.id)
    if digests[known.version] == draft.value.digest { return .unchanged }
    // Nobody can tell whether it is the same once its contact was erased, and who may not see an
    // application learns nothing of what is in it.
    guard digests[known.version] != nil, try grants.sight(of: known, for: person) == .all else {
      return refused(draft, "applications.other-content")
    }
    guard known.callID == call.id else {
      return refused(draft, "applications.other-call", ["call": .text(known.callID.rawValue)])
    }
    if let earlier = digests.filter({ $0.value == draft.value.digest }).keys.max() {
      return .outdated(try outdated(known, version: earlier))
    }
    return try change(draft, of: known)
  }

  private mutating func change(
    _ draft: Sourced<ReceivedDocument>, of known: Application
  ) throws(GrantError) -> Outcome {
    let fields = draft.value.document.differences(from: known.document).map(\.path)
    let files = draft.value.attachments.isEmpty ? [] : ["attachments"]
    if fields.isEmpty, try grants.has(draft.value.attachments, known.id) { return .unchanged }
    guard isUpdating else {
      return refused(
        draft, "applications.differs", ["fields": .list((fields + files).map { .text($0) })])
    }
    guard known.allows(.revise) else {
      return refused(draft, "applications.decided", ["status": known.status.word])
    }
    if let day = try grants.lastDayOfChanges(to: known), now.fundDay > day {
      return refused(draft, "applications.return-over", ["day": .day(day)])
    }
    guard call.status == .open || known.status == .returned else {
      return refused(
        draft, "applications.call-not-open",
        ["call": .text(call.id.rawValue), "status": call.status.word])
    }
    return try kept(draft, as: known.version + 1)
  }

  /// Takes a record that keeps to the form of the call as a version.
  private mutating func kept(
    _ draft: Sourced<ReceivedDocument>, as version: Int
  ) throws(GrantError) -> Outcome {
    let document = draft.value.document
    let faults =
      try grants.faults(of: document, in: call, claims: &claims, for: person)
      + call.attachmentFaults(of: draft.value)
    guard faults.isEmpty else {
      return .refused(faults.map { InputProblem($0, of: document.reference, at: draft.location) })
    }
    let application = Application(
      callID: call.id, document: document, version: version, status: .received)
    return version == 1 ? .new(application) : .revised(application)
  }

  private func outdated(
    _ known: Application, version: Int
  ) throws(GrantError) -> ImportReport.OutdatedRecord {
    let next = try grants.versions(of: known.id).first { $0.number == version + 1 }
    return ImportReport.OutdatedRecord(
      id: known.id, version: version, replaced: (next?.recordedAt ?? now).fundDay)
  }

  private func refused(
    _ draft: Sourced<ReceivedDocument>, _ key: String, _ more: [String: Message.Value] = [:]
  ) -> Outcome {
    let id = Message.Value.text(draft.value.document.reference.rawValue)
    return .refused([
      InputProblem(
        at: draft.location, Message(key, ["id": id].merging(more) { first, _ in first }))
    ])
  }
}

extension InputProblem {
  fileprivate init(_ fault: FormFault, of id: Application.ID, at location: SourceLocation) {
    let place = SourceLocation(
      file: location.file, line: location.line, column: location.column, field: fault.field)
    self.init(
      at: place,
      Message("applications.form", ["id": .text(id.rawValue), "problem": .message(fault.message)]))
  }
}

extension GrantTransaction {
  /// Whether an application has files already.
  fileprivate func has(_ drafts: [AttachmentDraft], _ id: Application.ID) throws(GrantError) -> Bool
  {
    guard !drafts.isEmpty else { return true }
    let current = Set(try attachments(of: id).current.map(\.digest))
    return drafts.allSatisfy { current.contains($0.digest) }
  }
}
