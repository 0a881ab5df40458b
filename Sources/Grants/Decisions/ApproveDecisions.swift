internal import Audit
public import Vocabulary

extension GrantService {
  /// Approves grants that another person proposed, all or none; each gets its award in this step.
  ///
  /// An award that is to be raised may be amended afterwards, up to the amount that was approved.
  ///
  /// - Parameters:
  ///   - ids: The applications.
  ///   - reason: Why.
  ///   - actor: The second person, who did not propose them and is in no conflict.
  /// - Returns: What was approved, in the order given.
  /// - Throws: `GrantError.missing` without a reason, `.notFound`, or `.decision` when nothing
  ///   waits, the actor proposed it, has no role that the call asks for, or is in conflict.
  public func approve(
    _ ids: [Application.ID], reason: String, by actor: Person.ID
  ) async throws(GrantError) -> [DecisionProposal] {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      let person = try grants.require(.decide, of: actor)
      return try grants.rule(on: ids, isApproved: true, reason: reason, person: person, at: now)
    }
  }

  /// Rejects grants that were proposed, all or none; the applications stay where they stood.
  ///
  /// Whoever proposed a grant may take it back in the same way.
  ///
  /// - Parameters:
  ///   - ids: The applications.
  ///   - reason: Why.
  ///   - actor: The person who rejects.
  /// - Throws: The same as `approve`, but for one's own proposals.
  public func rejectProposals(
    _ ids: [Application.ID], reason: String, by actor: Person.ID
  ) async throws(GrantError) {
    let now = clock()
    try await store.write { (grants) throws(GrantError) in
      let person = try grants.require(.decide, of: actor)
      _ = try grants.rule(on: ids, isApproved: false, reason: reason, person: person, at: now)
    }
  }

  /// Lists the grants of a call that wait for a second person, as far as the actor may see them,
  /// oldest first, and after them the awards to be raised.
  ///
  /// - Throws: `GrantError.notAllowed` when the actor does not read applications.
  public func listPendingProposals(
    call callID: FundingCall.ID?, by actor: Person.ID
  ) async throws(GrantError) -> [RecordedProposal] {
    try await store.read { (grants) throws(GrantError) in
      let person = try grants.require(.readApplications, of: actor)
      let call = try grants.chosenCall(callID, by: actor)
      var seen: [RecordedProposal] = []
      let pending =
        try grants.pendingProposals(under: call.id) + grants.pendingRaises(under: call.id)
      for proposal in pending {
        guard let application = try grants.application(proposal.proposal.applicationID),
          try grants.sight(of: application, for: person) > .nothing
        else { continue }
        seen.append(proposal)
      }
      return seen
    }
  }
}

extension GrantTransaction {
  fileprivate func rule(
    on ids: [Application.ID], isApproved: Bool, reason: String, person: Person, at now: Timestamp
  ) throws(GrantError) -> [DecisionProposal] {
    guard !folded(reason).isEmpty else { throw .missing(.reason) }
    var calls: Set<FundingCall.ID> = []
    var approved: [DecisionProposal] = []
    for id in ids {
      var application = try decidable(id, by: person)
      guard let pending = try pendingProposal(about: application) else {
        throw .decision(.notPending(id))
      }
      let call = try existingCall(application.callID)
      try requireApprover(person, of: pending, under: call, isApproved: isApproved)
      let step = HistoryStep(
        actor: person.id, at: now, action: isApproved ? .decisionApprove : .decisionReject,
        subject: id.rawValue, reason: reason)
      let proposal = pending.proposal
      guard isApproved else {
        try record(step) { () throws(GrantError) in try rule(on: proposal, isApproved: false) }
        continue
      }
      if application.status == .funded {
        // More money for an award: the amendment that sets it comes next.
        try record(step) { () throws(GrantError) in try rule(on: proposal, isApproved: true) }
        approved.append(proposal)
        continue
      }
      try requireStillAsked(proposal, by: application)
      try application.move(to: .funded)
      let moved = application
      let decision = Decision(
        applicationID: id, outcome: .fund, amount: proposal.amount,
        selectionID: proposal.selectionID)
      try record(step) { () throws(GrantError) in
        try rule(on: proposal, isApproved: true)
        try insert(decision, about: moved)
      }
      calls.insert(application.callID)
      approved.append(proposal)
    }
    for id in calls.sorted() { try requireWithinBudget(try existingCall(id)) }
    return approved
  }

  /// An application that was sent back since may ask for less.
  private func requireStillAsked(
    _ proposal: DecisionProposal, by application: Application
  ) throws(GrantError) {
    let requested = application.document.requested
    guard proposal.amount.currency == requested.currency,
      proposal.amount.minorUnits <= requested.minorUnits
    else {
      throw .decision(.amount(application.id, proposal.amount, requested: requested))
    }
  }

  private func requireApprover(
    _ person: Person, of pending: RecordedProposal, under call: FundingCall, isApproved: Bool
  ) throws(GrantError) {
    let isProposer = pending.entry.actor == person.id.rawValue
    if isProposer {
      guard isApproved else { return }
      throw .decision(.ownProposal(pending.proposal.applicationID, person.id))
    }
    let roles = call.terms.decisions.approval?.roles ?? []
    guard !person.roles.isDisjoint(with: roles) else {
      throw .decision(.notAnApprover(person.id, roles.sorted { $0.rawValue < $1.rawValue }))
    }
  }
}
