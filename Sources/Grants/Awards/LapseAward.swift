public import Vocabulary

extension GrantService {
  /// Records that an offer was not taken up; its money is free for other awards of the call.
  ///
  /// - Throws: `GrantError.textMissing` without a reason, or `.wrongAwardStatus` for an award that
  ///   is not offered.
  public func lapseAward(
    _ id: Award.ID, reason: String, by actor: Person.ID
  ) async throws(GrantError) -> Award {
    try await move(id, from: .offered, to: .lapsed, as: .awardLapse, reason: reason, by: actor)
  }
}
