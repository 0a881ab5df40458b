public import Vocabulary

/// What an import did.
public struct ImportReport: Hashable, Sendable {
  /// The new applications, in the order of the files.
  public var added: [Application.ID] = []

  /// Those that were there already, with the same content.
  public var unchanged: [Application.ID] = []

  /// The new ones whose text was in Zawgyi encoding, with the repaired fields.
  public var repaired: [Application.ID: [String]] = [:]

  /// What was refused, when the rest was to be taken nevertheless.
  public var refused: [InputProblem] = []
}

extension GrantService {
  /// Takes applications to an open call: all of them, or none unless told otherwise.
  ///
  /// Repeating an import changes nothing: an application that is there with the same content is
  /// counted as unchanged; one with other content under the same reference is refused, and so is
  /// one that does not keep to the form of the call.
  ///
  /// - Parameters:
  ///   - drafts: What the files hold, with the place of each.
  ///   - problems: What was found wrong on reading the files.
  ///   - callID: The call, or nil for the only one.
  ///   - acceptValid: Whether to take the good ones when others are refused.
  ///   - actor: The person who imports.
  /// - Returns: What was done.
  /// - Throws: `GrantError.rejected` with every problem, when something is wrong and `acceptValid`
  ///   is false.
  public func importApplications(
    _ drafts: [Sourced<ReceivedDocument>], problems: [InputProblem], to callID: FundingCall.ID?,
    acceptValid: Bool, by actor: Person.ID
  ) async throws(GrantError) -> ImportReport {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.manageApplications, of: actor)
      let call = try grants.chosenCall(callID)
      guard call.status == .open else { throw .callNotOpen(call.id, call.status) }
      var report = ImportReport(refused: problems)
      var accepted: [ReceivedDocument] = []
      var seen: [Application.ID: SourceLocation] = [:]
      for draft in drafts {
        let id = draft.value.document.reference
        if let first = seen[id] {
          report.refused.append(.twice(id, at: draft.location, first: first))
          continue
        }
        seen[id] = draft.location
        switch try grants.digest(of: id) {
        case draft.value.digest: report.unchanged.append(id)
        case nil where try grants.application(id) == nil:
          let faults =
            try call.terms.form.faults(in: draft.value.document)
            + call.attachmentFaults(of: draft.value)
          if faults.isEmpty { accepted.append(draft.value) }
          report.refused += faults.map { InputProblem($0, of: id, at: draft.location) }
        // Nobody can tell whether it is the same once its contact was erased.
        case .some, nil: report.refused.append(.exists(id, at: draft.location))
        }
      }
      guard report.refused.isEmpty || acceptValid else { throw .rejected(report.refused) }
      for received in accepted {
        try grants.receive(received, to: call, by: actor, at: now)
        report.added.append(received.document.reference)
        if !received.repairedFields.isEmpty {
          report.repaired[received.document.reference] = received.repairedFields
        }
      }
      return report
    }
  }
}

extension GrantTransaction {
  fileprivate func receive(
    _ received: ReceivedDocument, to call: FundingCall, by actor: Person.ID, at now: Timestamp
  ) throws(GrantError) {
    let application = Application(
      callID: call.id, document: received.document, version: 1, status: .received)
    let step = HistoryStep(
      actor: actor, at: now, action: .applicationReceive, subject: application.id.rawValue)
    try record(step) { () throws(GrantError) in try insert(application, received: received) }
    for file in received.attachments { try attach(file, to: application, by: actor, at: now) }
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

  fileprivate init(_ fault: FormFault, of id: Application.ID, at location: SourceLocation) {
    let place = SourceLocation(
      file: location.file, line: location.line, column: location.column, field: fault.field)
    self.init(
      at: place,
      Message("applications.form", ["id": .text(id.rawValue), "problem": .message(fault.message)]))
  }

  fileprivate static func exists(
    _ id: Application.ID, at location: SourceLocation
  ) -> InputProblem {
    InputProblem(
      at: location, Message("applications.other-content", ["id": .text(id.rawValue)]))
  }
}
