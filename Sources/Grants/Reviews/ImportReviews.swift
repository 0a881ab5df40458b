public import Vocabulary

extension GrantService {
  /// Takes reviews: all of them, or none unless told otherwise.
  ///
  /// Staff take reviews for everyone, a reviewer only his or her own. Repeating an import changes nothing;
  /// a review with other content than the one submitted before is added as a new version when the draft says why.
  ///
  /// - Parameters:
  ///   - drafts: What the files hold, with the place of each.
  ///   - problems: What was found wrong on reading the files.
  ///   - acceptValid: Whether to take the good ones when others are refused.
  ///   - actor: The person who imports.
  /// - Returns: What was done.
  /// - Throws: `GrantError.rejected` with every problem, when something is wrong and `acceptValid` is false.
  public func importReviews(
    _ drafts: [Sourced<ReviewDraft>], problems: [InputProblem], acceptValid: Bool,
    by actor: Person.ID
  ) async throws(GrantError) -> ImportTally<ReviewKey> {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      var check = ReviewCheck(actor: try grants.requireReviewing(actor), grants: grants)
      var tally = ImportTally<ReviewKey>(problems: problems)
      var accepted: [(review: Review, reason: String?)] = []
      for draft in drafts {
        switch try check.take(draft) {
        case .new(let review): accepted.append((review, draft.value.reason))
        case .known: tally.unchanged.append(draft.value.key)
        case .refused(let found): tally.refused += found
        }
      }
      guard tally.refused.isEmpty || acceptValid else { throw .rejected(tally.refused) }
      for (review, reason) in accepted {
        let step = HistoryStep(
          actor: actor, at: now, action: .reviewSubmit, subject: review.applicationID.rawValue,
          reason: reason)
        try grants.record(step) { () throws(GrantError) in try grants.insert(review) }
        if review.number == 1 {
          tally.added.append(review.key)
        } else {
          tally.changed.append(review.key)
        }
      }
      return tally
    }
  }
}

extension GrantTransaction {
  /// Returns the actor, who must be a reviewer or assign reviews.
  func requireReviewing(_ actor: Person.ID) throws(GrantError) -> Person {
    guard let person = try person(actor) else { throw .unknownPerson(actor) }
    guard person.may(.review) || person.may(.assignReviews) else {
      throw .notAllowed(person, .review)
    }
    return person
  }
}
