public import Vocabulary

extension GrantService {
  /// Stops all payments of an award until it is resumed.
  ///
  /// - Throws: `GrantError.textMissing` without a reason, or `.wrongAwardStatus`.
  public func suspendAward(
    _ id: Award.ID, reason: String, by actor: Person.ID
  ) async throws(GrantError) -> Award {
    try await move(id, from: .agreed, to: .suspended, as: .awardSuspend, reason: reason, by: actor)
  }

  /// Lets the payments of a suspended award go on.
  ///
  /// - Throws: `GrantError.textMissing` without a reason, or `.wrongAwardStatus`.
  public func resumeAward(
    _ id: Award.ID, reason: String, by actor: Person.ID
  ) async throws(GrantError) -> Award {
    try await move(id, from: .suspended, to: .agreed, as: .awardResume, reason: reason, by: actor)
  }

  func move(
    _ id: Award.ID, from now: Award.Status, to next: Award.Status, as action: HistoryAction,
    reason: String, by actor: Person.ID
  ) async throws(GrantError) -> Award {
    let time = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.manageAwards, of: actor)
      try RequiredText.reason.check(reason)
      var award = try grants.existingAward(id)
      guard award.status == now else { throw .wrongAwardStatus(id, award.status, next) }
      try award.move(to: next)
      let moved = award
      let step = HistoryStep(
        actor: actor, at: time, action: action, subject: id.rawValue, reason: reason)
      try grants.record(step) { () throws(GrantError) in try grants.saveStatus(of: moved) }
      return moved
    }
  }
}
