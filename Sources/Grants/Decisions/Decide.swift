public import Vocabulary

extension GrantService {
  /// Records decisions, all or none, each as a step of its own; an application that is funded gets
  /// its award in the same step, unless the call asks for a second person to approve it.
  ///
  /// - Returns: The decisions and proposals, in the order given.
  /// - Throws: `GrantError.missing` without a reason, `.decision` for an amount, a conflict, a call
  ///   that is still open, an application named twice or waiting for approval, or too small a
  ///   budget, and `.wrongApplicationStatus`.
  public func decide(
    _ drafts: [DecisionDraft], by actor: Person.ID
  ) async throws(GrantError) -> SettledDecisions {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      let person = try grants.require(.decide, of: actor)
      return try grants.settle(drafts, proposedBy: nil, person: person, at: now)
    }
  }

  /// Records what a saved selection proposes, all or nothing; what already is as proposed, or waits
  /// for approval to become so, is left alone.
  ///
  /// - Returns: The new decisions and proposals, by key of the application.
  /// - Throws: The same as `decide`, and `GrantError.notFound` when there is no such selection, or
  ///   it proposes something about an application that the actor may not see.
  public func decideFromSelection(
    _ id: SavedSelection.ID, reason: String, by actor: Person.ID
  ) async throws(GrantError) -> SettledDecisions {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      let person = try grants.require(.decide, of: actor)
      guard let selection = try grants.selection(id) else {
        throw .notFound("selection", id.rawValue)
      }
      // A refusal that named the application would tell whoever is in conflict that it is there.
      for choice in selection.choices
      where try !grants.sees(choice.applicationID, as: person) {
        throw .notFound("selection", id.rawValue)
      }
      let pending = Set(
        try grants.pendingProposals(under: selection.callID).map(\.proposal.applicationID))
      var drafts: [DecisionDraft] = []
      for choice in selection.choices
      where try grants.application(choice.applicationID)?.status != choice.outcome.status
        && !(choice.outcome == .fund && pending.contains(choice.applicationID))
      {
        drafts.append(
          DecisionDraft(
            applicationID: choice.applicationID, outcome: choice.outcome,
            amount: choice.part?.amount, reason: reason))
      }
      return try grants.settle(drafts, proposedBy: id, person: person, at: now)
    }
  }

  /// Lists the decisions about the applications of a call that the actor may see, oldest first.
  ///
  /// - Throws: `GrantError.notAllowed` when the actor does not read applications.
  public func listDecisions(
    call callID: FundingCall.ID?, by actor: Person.ID
  ) async throws(GrantError) -> [RecordedDecision] {
    try await store.read { (grants) throws(GrantError) in
      let person = try grants.require(.readApplications, of: actor)
      let call = try grants.chosenCall(callID, by: actor)
      var visible: Set<Application.ID> = []
      for application in try grants.applications(to: call.id)
      where try grants.sight(of: application, for: person) > .nothing {
        visible.insert(application.id)
      }
      return try grants.decisions(in: call.id).filter {
        visible.contains($0.decision.applicationID)
      }
    }
  }
}

extension GrantTransaction {
  fileprivate func settle(
    _ drafts: [DecisionDraft], proposedBy selection: SavedSelection.ID?, person: Person,
    at now: Timestamp
  ) throws(GrantError) -> SettledDecisions {
    var seen: Set<Application.ID> = []
    var pending: [FundingCall.ID: Set<Application.ID>] = [:]
    var checks: [FundingCall.ID: ApprovalCheck] = [:]
    var settled = SettledDecisions()
    for draft in drafts {
      guard !folded(draft.reason).isEmpty else { throw .missing(.reason) }
      let application = try decidable(draft.applicationID, by: person)
      guard seen.insert(application.id).inserted else { throw .decision(.twice(application.id)) }
      let callID = application.callID
      try requireKnown(draft.outcome, to: callID)
      if pending[callID] == nil {
        pending[callID] = Set(try pendingProposals(under: callID).map(\.proposal.applicationID))
        checks[callID] = try ApprovalCheck(try existingCall(callID), in: self)
      }
      guard pending[callID]?.contains(application.id) != true else {
        throw .decision(.pending(application.id))
      }
      try settle(
        draft, about: application, proposedBy: selection, person, now, &checks[callID], &settled)
    }
    for id in pending.keys.sorted() {
      let call = try existingCall(id)
      try requireWithinBudget(call)
      try requireInvitationsLeft(call)
    }
    return settled
  }

  private func settle(
    _ draft: DecisionDraft, about application: Application,
    proposedBy selection: SavedSelection.ID?, _ person: Person, _ now: Timestamp,
    _ check: inout ApprovalCheck?, _ settled: inout SettledDecisions
  ) throws(GrantError) {
    let step = { (action: HistoryAction) in
      HistoryStep(
        actor: person.id, at: now, action: action, subject: application.id.rawValue,
        reason: draft.reason)
    }
    let amount = try draft.amount(for: application)
    var moved = application
    try moved.move(to: draft.outcome.status)
    let needsApproval =
      if let amount, let check { try check.needsApproval(amount, for: application.id) } else {
        false
      }
    if let amount { check?.hold(amount, for: application.id) }
    if needsApproval, let amount {
      settled.proposed.append(
        try propose(amount, for: application, by: selection, step(.decisionPropose)))
      return
    }
    let decision = Decision(
      applicationID: application.id, outcome: draft.outcome, amount: amount,
      selectionID: selection)
    let decided = moved
    try record(step(.decisionRecord)) { () throws(GrantError) in
      try insert(decision, about: decided)
    }
    settled.made.append(decision)
  }

  /// Tells whether there is an application and the person may know of it.
  fileprivate func sees(
    _ id: Application.ID, as person: Person
  ) throws(GrantError) -> Bool {
    guard let application = try application(id) else { return false }
    return try sight(of: application, for: person) > .nothing
  }

  /// Returns an application that the person may decide about now.
  func decidable(
    _ id: Application.ID, by person: Person
  ) throws(GrantError) -> Application {
    guard let application = try application(id), try sees(id, as: person)
    else { throw .notFound("application", id.rawValue) }
    let reasons = try conflictReasons(of: person, with: application)
    guard reasons.isEmpty else { throw .decision(.conflict(person.id, id, reasons)) }
    let call = try existingCall(application.callID)
    guard [.closed, .decided].contains(call.status) else {
      throw .decision(.callNotClosed(call.id, call.status))
    }
    return application
  }

  /// Adds a decision with the status and the award that follow from it.
  func insert(_ decision: Decision, about application: Application) throws(GrantError) {
    try insert(decision)
    try saveStatus(of: application)
    if let amount = decision.amount {
      try insert(
        Award(applicationID: application.id, callID: application.callID, amount: amount))
    }
  }

  /// What the awards of a call, and the grants that wait for approval, come to in its currency, at
  /// the rates of its day; lapsed ones are free again.
  ///
  /// - Parameters:
  ///   - call: The call.
  ///   - raised: An award that is to be raised, with the amount that counts for it.
  /// - Returns: The sum.
  /// - Throws: `GrantError.noRate` or `.money`.
  func granted(
    under call: FundingCall, raising raised: (award: Award.ID, amount: Money)? = nil
  ) throws(GrantError) -> Money {
    let rates = try rateTable()
    var total = Money.zero(call.terms.budget.currency)
    let held = try awards(under: call.id).filter { $0.status != .lapsed }.map { award in
      raised.flatMap { $0.award == award.id ? $0.amount : nil } ?? award.amount
    }
    let pending = try pendingProposals(under: call.id).map(\.proposal.amount)
    for money in held + pending {
      let amount = try rates.convert(money, to: total.currency, on: call.terms.rateDay)
      do throws(MoneyError) { total = try total.adding(amount) } catch { throw .money(error) }
    }
    return total
  }
}

extension GrantTransaction {
  /// Refuses awards of a call that come to more than its budget.
  ///
  /// - Throws: `GrantError.decision`.
  func requireWithinBudget(
    _ call: FundingCall, raising raised: (award: Award.ID, amount: Money)? = nil
  ) throws(GrantError) {
    let total = try granted(under: call, raising: raised)
    guard total.minorUnits <= call.terms.budget.minorUnits else {
      throw .decision(.overBudget(total: total, budget: call.terms.budget))
    }
  }
}

extension DecisionDraft {
  /// The amount to give, which must be within the request; nil when nothing is given.
  fileprivate func amount(for application: Application) throws(GrantError) -> Money? {
    let requested = application.document.requested
    guard let amount else { return outcome == .fund ? requested : nil }
    guard outcome == .fund, amount.currency == requested.currency, amount.minorUnits > 0,
      amount.minorUnits <= requested.minorUnits
    else { throw .decision(.amount(application.id, amount, requested: requested)) }
    return amount
  }
}
