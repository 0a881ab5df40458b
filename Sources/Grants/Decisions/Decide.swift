public import Vocabulary

extension GrantService {
  /// Records decisions, all or none, each as a step of its own; an application that is funded gets
  /// its award in the same step.
  ///
  /// - Returns: The decisions, in the order given.
  /// - Throws: `GrantError.missing` without a reason, `.decision` for an amount, a conflict, a call
  ///   that is still open, an application named twice or too small a budget, and
  ///   `.wrongApplicationStatus`.
  public func decide(
    _ drafts: [DecisionDraft], by actor: Person.ID
  ) async throws(GrantError) -> [Decision] {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      let person = try grants.require(.decide, of: actor)
      return try grants.settle(drafts, proposedBy: nil, person: person, at: now)
    }
  }

  /// Records what a saved selection proposes, all or nothing; what already is as proposed is left
  /// alone.
  ///
  /// - Returns: The new decisions, by key of the application.
  /// - Throws: The same as `decide`, and `GrantError.notFound` when there is no such selection.
  public func decideFromSelection(
    _ id: SavedSelection.ID, reason: String, by actor: Person.ID
  ) async throws(GrantError) -> [Decision] {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      let person = try grants.require(.decide, of: actor)
      guard let selection = try grants.selection(id) else {
        throw .notFound("selection", id.rawValue)
      }
      var drafts: [DecisionDraft] = []
      for choice in selection.choices
      where try grants.application(choice.applicationID)?.status != choice.outcome.status {
        drafts.append(
          DecisionDraft(
            applicationID: choice.applicationID, outcome: choice.outcome, reason: reason))
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
      let call = try grants.chosenCall(callID)
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
  ) throws(GrantError) -> [Decision] {
    var seen: Set<Application.ID> = []
    var calls: Set<FundingCall.ID> = []
    var decisions: [Decision] = []
    for draft in drafts {
      guard !folded(draft.reason).isEmpty else { throw .missing(.reason) }
      var application = try decidable(draft.applicationID, by: person)
      guard seen.insert(application.id).inserted else { throw .decision(.twice(application.id)) }
      let decision = Decision(
        applicationID: application.id, outcome: draft.outcome,
        amount: try draft.amount(for: application), selectionID: selection)
      try application.move(to: draft.outcome.status)
      let step = HistoryStep(
        actor: person.id, at: now, action: .decisionRecord, subject: application.id.rawValue,
        reason: draft.reason)
      let moved = application
      try record(step) { () throws(GrantError) in try insert(decision, about: moved) }
      calls.insert(application.callID)
      decisions.append(decision)
    }
    for id in calls.sorted() { try requireWithinBudget(try existingCall(id)) }
    return decisions
  }

  private func decidable(
    _ id: Application.ID, by person: Person
  ) throws(GrantError) -> Application {
    guard let application = try application(id),
      try sight(of: application, for: person) > .nothing
    else { throw .notFound("application", id.rawValue) }
    let reasons = try conflictReasons(of: person, with: application)
    guard reasons.isEmpty else { throw .decision(.conflict(person.id, id, reasons)) }
    let call = try existingCall(application.callID)
    guard [.closed, .decided].contains(call.status) else {
      throw .decision(.callNotClosed(call.id, call.status))
    }
    return application
  }

  private func insert(_ decision: Decision, about application: Application) throws(GrantError) {
    try insert(decision)
    try saveStatus(of: application)
    if let amount = decision.amount {
      try insert(
        Award(applicationID: application.id, callID: application.callID, amount: amount))
    }
  }

  /// What the awards of a call come to in its currency, at the rates of its day; lapsed ones are
  /// free again.
  func granted(under call: FundingCall) throws(GrantError) -> Money {
    let rates = try rateTable()
    var total = Money.zero(call.terms.budget.currency)
    for award in try awards(under: call.id) where award.status != .lapsed {
      let amount = try rates.convert(award.amount, to: total.currency, on: call.terms.rateDay)
      do throws(MoneyError) { total = try total.adding(amount) } catch { throw .money(error) }
    }
    return total
  }
}

extension GrantTransaction {
  /// Refuses awards of a call that come to more than its budget.
  ///
  /// - Throws: `GrantError.decision`.
  func requireWithinBudget(_ call: FundingCall) throws(GrantError) {
    let total = try granted(under: call)
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
