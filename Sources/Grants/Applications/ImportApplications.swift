internal import Text
public import Vocabulary

extension GrantService {
  /// Takes applications to an open call: all of them, or none unless told otherwise.
  ///
  /// Repeating an import changes nothing: an application that is there with the same content is
  /// counted as unchanged, and one that holds an earlier version is told apart. Other content under
  /// the same reference is refused with the fields that differ, and becomes a new version when
  /// `updating` is true and the application may still be changed: until there is a decision while
  /// the call is open, and until the day that staff named when they sent it back. What does not
  /// keep to the form of the call is refused.
  ///
  /// - Parameters:
  ///   - drafts: What the files hold, with the place of each.
  ///   - problems: What was found wrong on reading the files.
  ///   - callID: The call, or nil for the only one.
  ///   - updating: Whether other content under a known reference becomes a new version.
  ///   - acceptValid: Whether to take the good ones when others are refused.
  ///   - actor: The person who imports.
  /// - Returns: What was done.
  /// - Throws: `GrantError.rejected` with every problem, when something is wrong and `acceptValid`
  ///   is false; `.callNotOpen` when the call takes nothing and nothing was sent back.
  public func importApplications(
    _ drafts: [Sourced<ReceivedDocument>], problems: [InputProblem], to callID: FundingCall.ID?,
    updating: Bool = false, acceptValid: Bool, by actor: Person.ID
  ) async throws(GrantError) -> ImportReport {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      let person = try grants.require(.manageApplications, of: actor)
      let call = try grants.chosenCall(callID, by: actor)
      var check = ImportCheck(
        call: call, isUpdating: updating, person: person, now: now, grants: grants)
      let takesSome = call.status == .open ? true : try check.hasReturned(drafts)
      guard takesSome else { throw .callNotOpen(call.id, call.status) }
      var report = ImportReport(refused: problems)
      var accepted: [(application: Application, received: ReceivedDocument)] = []
      var seen: [Application.ID: SourceLocation] = [:]
      for draft in drafts {
        let id = draft.value.document.reference
        if let first = seen[id] {
          report.refused.append(.twice(id, at: draft.location, first: first))
          continue
        }
        seen[id] = draft.location
        switch try check.outcome(of: draft) {
        case .new(let application), .revised(let application):
          accepted.append((application, draft.value))
        case .outdated(let record): report.outdated.append(record)
        case .refused(let problems): report.refused += problems
        case .unchanged: report.unchanged.append(id)
        }
      }
      guard report.refused.isEmpty || acceptValid else { throw .rejected(report.refused) }
      let words = WorkAhead(accepted.count) {
        [documents = accepted.map(\.application.document)] (index) throws(GrantError) in
        try SearchableText(of: documents[index])
      }
      defer { words.stop() }
      for (index, (application, received)) in accepted.enumerated() {
        try grants.receive(
          received, as: application, words: try words.value(index), by: actor, at: now)
        report.note(application, received, try call.terms.lateness(of: received.document))
      }
      if !report.revised.isEmpty {
        report.staleReviews = try grants.reviews(in: call.id).map(\.key).filter {
          report.revised[$0.applicationID] != nil
        }
      }
      return report
    }
  }
}

extension ImportReport {
  fileprivate mutating func note(
    _ application: Application, _ received: ReceivedDocument, _ lateness: Lateness
  ) {
    if application.version == 1 {
      added.append(application.id)
    } else {
      revised[application.id] = application.version
    }
    if lateness != .inTime { late[application.id] = lateness }
    if !received.repairedFields.isEmpty { repaired[application.id] = received.repairedFields }
  }
}

extension GrantTransaction {
  fileprivate func receive(
    _ received: ReceivedDocument, as application: Application, words: SearchableText,
    by actor: Person.ID, at now: Timestamp
  ) throws(GrantError) {
    let isNew = application.version == 1
    let step = HistoryStep(
      actor: actor, at: now, action: isNew ? .applicationReceive : .applicationRevise,
      subject: application.id.rawValue)
    try record(step) { () throws(GrantError) in
      if isNew {
        try insert(application, received: received, words: words)
      } else {
        try revise(application, received: received, words: words)
      }
    }
    for file in received.attachments {
      let replaced = isNew ? nil : try fileToReplace(with: file, in: application)
      try attach(file, to: application, replacing: replaced, by: actor, at: now)
    }
  }

  /// The file whose place a file of a changed application takes, because the call takes no more of
  /// its document.
  private func fileToReplace(
    with draft: AttachmentDraft, in application: Application
  ) throws(GrantError) -> Int? {
    let document = try existingCall(application.callID).document(draft.document)
    let current = try attachments(of: application.id).current
      .filter { $0.documentID == document.id }
    return current.count < document.limitCount ? nil : current.first?.number
  }
}

extension InputProblem {
  fileprivate static func twice(
    _ id: Application.ID, at location: SourceLocation, first: SourceLocation
  ) -> InputProblem {
    InputProblem(
      at: location,
      Message(
        "applications.twice", ["id": .text(id.rawValue), "first": .text(first.plainText)]))
  }
}

extension SearchableText {
  /// Takes the texts of a document.
  ///
  /// - Throws: `GrantError.text` when ICU's data are not installed.
  fileprivate init(of document: ApplicationDocument) throws(GrantError) {
    do throws(TextError) { try self.init(document) } catch { throw .text(error.message) }
  }
}
