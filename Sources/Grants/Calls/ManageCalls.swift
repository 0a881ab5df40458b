public import Vocabulary

extension GrantService {
  /// Adds a call in draft.
  ///
  /// - Throws: `GrantError.exists` when a call with this key is there already, `.stage` or
  ///   `.notFound` when the call of the other step does not know of it.
  public func createCall(
    _ id: FundingCall.ID, terms: FundingCall.Terms, by actor: Person.ID
  ) async throws(GrantError) -> FundingCall {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.manageCalls, of: actor)
      guard try grants.call(id) == nil else { throw .exists("call", id.rawValue) }
      try grants.requireLinked(id, terms.stage)
      let call = FundingCall(id: id, terms: terms, status: .draft)
      let step = HistoryStep(actor: actor, at: now, action: .callCreate, subject: id.rawValue)
      try grants.record(step) { () throws(GrantError) in try grants.insert(call) }
      return call
    }
  }

  /// Moves a call to its next step: opens it, closes it, or opens it again.
  ///
  /// - Throws: `GrantError.notFound`, `.wrongCallStatus`, or `.decision` when it is to be decided
  ///   and grants wait for approval.
  public func moveCall(
    _ id: FundingCall.ID, to status: FundingCall.Status, reason: String?, by actor: Person.ID
  ) async throws(GrantError) -> FundingCall {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.manageCalls, of: actor)
      var call = try grants.existingCall(id)
      try call.move(to: status)
      if status == .decided { try grants.requireNothingPending(under: id) }
      let moved = call
      let step = HistoryStep(
        actor: actor, at: now, action: .callMove, subject: id.rawValue, reason: reason)
      try grants.record(step) { () throws(GrantError) in try grants.saveStatus(of: moved) }
      return moved
    }
  }

  /// Lists the calls of the fund, which are no secret once they are open; drafts are for staff.
  public func listCalls(by actor: Person.ID) async throws(GrantError) -> [FundingCall] {
    try await store.read { (grants) throws(GrantError) in
      try grants.seenCalls(by: actor)
    }
  }

  /// The call with a key that the actor may see; without a key, the only one.
  ///
  /// - Throws: `GrantError.notFound`, also for a draft when the actor is not staff, or `.whichCall`
  ///   when no key was given and there are several.
  public func findCall(
    _ id: FundingCall.ID?, by actor: Person.ID
  ) async throws(GrantError) -> FundingCall {
    try await store.read { (grants) throws(GrantError) in
      try grants.chosenCall(id, by: actor)
    }
  }
}

extension GrantTransaction {
  /// The calls that a person may know of: drafts are for staff.
  func seenCalls(by actor: Person.ID) throws(GrantError) -> [FundingCall] {
    guard let person = try person(actor) else { throw .unknownPerson(actor) }
    let seesDrafts = person.may(.manageCalls) || person.may(.readApplications)
    return try calls().filter { seesDrafts || $0.status != .draft }
  }

  /// The call with a key, which an error must not tell to who may not know of it.
  func seenCall(_ id: FundingCall.ID, by actor: Person.ID) throws(GrantError) -> FundingCall {
    guard let call = try seenCalls(by: actor).first(where: { $0.id == id }) else {
      throw .notFound("call", id.rawValue)
    }
    return call
  }

  /// The call with a key, or the only one, of those that a person may know of.
  func chosenCall(
    _ id: FundingCall.ID?, by actor: Person.ID
  ) throws(GrantError) -> FundingCall {
    if let id { return try seenCall(id, by: actor) }
    let calls = try seenCalls(by: actor)
    guard let only = calls.first else { throw .noCall }
    guard calls.count == 1 else { throw .whichCall(calls.map(\.id)) }
    return only
  }

  /// The call with a key that the program itself found.
  func existingCall(_ id: FundingCall.ID) throws(GrantError) -> FundingCall {
    guard let call = try call(id) else { throw .notFound("call", id.rawValue) }
    return call
  }
}
