public import Vocabulary

extension GrantService {
  /// Adds a call in draft.
  ///
  /// - Throws: `GrantError.exists` when a call with this key is there already.
  public func createCall(
    _ id: FundingCall.ID, terms: FundingCall.Terms, by actor: Person.ID
  ) async throws(GrantError) -> FundingCall {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.manageCalls, of: actor)
      guard try grants.call(id) == nil else { throw .exists("call", id.rawValue) }
      let call = FundingCall(id: id, terms: terms, status: .draft)
      let step = HistoryStep(actor: actor, at: now, action: .callCreate, subject: id.rawValue)
      try grants.record(step) { () throws(GrantError) in try grants.insert(call) }
      return call
    }
  }

  /// Moves a call to its next step: opens it, closes it, or opens it again.
  ///
  /// - Throws: `GrantError.notFound`, `.wrongCallStatus`, or `.decision` when it is to be decided and
  ///   grants wait for approval.
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

  /// Lists the calls of the fund, which are no secret.
  public func listCalls() async throws(GrantError) -> [FundingCall] {
    try await store.read { (grants) throws(GrantError) in try grants.calls() }
  }

  /// The call with a key; without a key, the only call of the fund.
  ///
  /// - Throws: `GrantError.notFound`, or `.whichCall` when no key was given and there are several.
  public func findCall(_ id: FundingCall.ID?) async throws(GrantError) -> FundingCall {
    try await store.read { (grants) throws(GrantError) in try grants.chosenCall(id) }
  }
}

extension GrantTransaction {
  /// The call with a key.
  func existingCall(_ id: FundingCall.ID) throws(GrantError) -> FundingCall {
    guard let call = try call(id) else { throw .notFound("call", id.rawValue) }
    return call
  }

  /// The call with a key, or the only one.
  func chosenCall(_ id: FundingCall.ID?) throws(GrantError) -> FundingCall {
    if let id { return try existingCall(id) }
    let calls = try calls()
    guard let only = calls.first else { throw .noCall }
    guard calls.count == 1 else { throw .whichCall(calls.map(\.id)) }
    return only
  }
}
