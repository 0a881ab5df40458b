internal import Vocabulary

extension GrantTransaction {
  /// Refuses a call whose other step does not know of it.
  ///
  /// The call for outlines comes first, so that what it leads to need not be there yet.
  ///
  /// - Throws: `GrantError.notFound` or `.stage`.
  func requireLinked(_ id: FundingCall.ID, _ stage: CallStage?) throws(GrantError) {
    guard let stage else { return }
    let other = try call(stage.other)
    switch stage {
    case .full(let first):
      guard let other else { throw .notFound("call", first.rawValue) }
      guard case .outline(id, _) = other.terms.stage else {
        throw .stage(.notLinked(id, other: first))
      }
    case .outline(let second, _):
      guard other == nil, second != id else { throw .stage(.notLinked(id, other: second)) }
    }
  }

  /// Refuses an outcome that the call of an application does not know.
  ///
  /// - Throws: `GrantError.stage`.
  func requireKnown(
    _ outcome: Decision.Outcome, to call: FundingCall.ID
  ) throws(GrantError) {
    let takesOutlines = try existingCall(call).terms.stage?.kind == .outline
    if outcome == .fund, takesOutlines { throw .stage(.fundsNothing(call)) }
    if outcome == .invite, !takesOutlines { throw .stage(.invitesNobody(call)) }
  }

  /// Refuses more invitations than a call allows.
  ///
  /// - Throws: `GrantError.stage`.
  func requireInvitationsLeft(_ call: FundingCall) throws(GrantError) {
    guard case .outline(_, let most?) = call.terms.stage else { return }
    let count = try applications(to: call.id).count { $0.status == .invited }
    guard count <= most else {
      throw .stage(.tooManyInvited(call.id, count: count, most: most))
    }
  }

  /// Whether the full proposal that an outline is invited to may still come.
  func isInvitationOpen(_ outline: Application) throws(GrantError) -> Bool {
    guard outline.status == .invited,
      case .outline(let next, _) = try existingCall(outline.callID).terms.stage
    else { return false }
    guard let call = try call(next) else { return true }
    return [.draft, .open].contains(call.status)
  }

  /// The outlines that applications follow, by key; carried conflicts are found in them.
  func outlines(
    of applications: some Sequence<Application>
  ) throws(GrantError) -> [Application.ID: ApplicationDocument] {
    var found: [Application.ID: ApplicationDocument] = [:]
    for application in applications {
      guard let id = application.document.outline else { continue }
      found[id] = try self.application(id)?.document
    }
    return found
  }
}
