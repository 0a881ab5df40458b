public import Vocabulary

/// What one reviewer has to be reminded of.
public struct ReviewReminder: Hashable, Sendable {
  /// The reviewer.
  public let reviewer: Reviewer

  /// What is open.
  public let progress: ReviewerProgress
}

extension GrantService {
  /// The reviewers of a call who have something to do, by key.
  ///
  /// - Throws: `GrantError.notAllowed` when the actor does not assign reviews.
  public func reviewReminders(
    call callID: FundingCall.ID?, by actor: Person.ID
  ) async throws(GrantError) -> [ReviewReminder] {
    let reviewers = try await listReviewers(by: actor)
    let progress = try await reviewProgress(call: callID, by: actor)
    return progress.reviewers.compactMap { found in
      guard !found.open.isEmpty, let reviewer = reviewers.first(where: { $0.id == found.id })
      else { return nil }
      return ReviewReminder(reviewer: reviewer, progress: found)
    }
  }
}
