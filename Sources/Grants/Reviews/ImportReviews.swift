public import Vocabulary

extension GrantService {
  /// Takes reviews: all of them, or none unless told otherwise.
  ///
  /// Staff take reviews for everyone, a reviewer only his or her own. No review is taken before its
  /// reviewer declared that no conflict is known with the application. Repeating an import changes
  /// nothing; a review with other content than the one submitted before is added as a new version
  /// when the draft says why.
  ///
  /// - Parameters:
  ///   - drafts: What the files hold, with the place of each.
  ///   - problems: What was found wrong on reading the files.
  ///   - declarations: How reviewers declared that they are free of conflicts, when they did not do
  ///     it before.
  ///   - acceptValid: Whether to take the good ones when others are refused.
  ///   - actor: The person who imports.
  /// - Returns: What was done.
  /// - Throws: `GrantError.rejected` with every problem, when something is wrong and `acceptValid`
  ///   is false; `.notAllowed` when somebody else than staff vouches for declarations on paper.
  public func importReviews(
    _ drafts: [Sourced<ReviewDraft>], problems: [InputProblem],
    declarations: ReviewDeclarations = ReviewDeclarations(), acceptValid: Bool, by actor: Person.ID
  ) async throws(GrantError) -> ImportTally<ReviewKey> {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.take(
        drafts, problems: problems, declarations: declarations, acceptValid: acceptValid,
        by: try grants.requireReviewing(actor), at: now)
    }
  }
}

extension GrantTransaction {
  /// Takes reviews: all of them, or none unless told otherwise.
  func take(
    _ drafts: [Sourced<ReviewDraft>], problems: [InputProblem],
    declarations: ReviewDeclarations = ReviewDeclarations(), acceptValid: Bool, by person: Person,
    at now: Timestamp
  ) throws(GrantError) -> ImportTally<ReviewKey> {
    if let paper = declarations.onPaper {
      try require(.assignReviews, of: person.id)
      if folded(paper).isEmpty { throw .missing(.reason) }
    }
    var tally = ImportTally<ReviewKey>(problems: problems)
    tally.refused += try take(declarations.answers, by: person, at: now)
    var check = ReviewCheck(
      actor: person, grants: self, isDeclaredOnPaper: declarations.onPaper != nil)
    var accepted: [(review: Review, reason: String?)] = []
    for draft in drafts {
      switch try check.take(draft) {
      case .new(let review): accepted.append((review, draft.value.reason))
      case .known: tally.unchanged.append(draft.value.key)
      case .refused(let found): tally.refused += found
      }
    }
    guard tally.refused.isEmpty || acceptValid else { throw .rejected(tally.refused) }
    if let paper = declarations.onPaper {
      try stateOnPaper(accepted.map(\.review), reason: paper, by: person.id, at: now)
    }
    for (review, reason) in accepted {
      try submit(review, reason: reason, by: person.id, at: now)
      if review.number == 1 {
        tally.added.append(review.key)
      } else {
        tally.changed.append(review.key)
      }
    }
    return tally
  }

  private func submit(
    _ review: Review, reason: String?, by actor: Person.ID, at now: Timestamp
  ) throws(GrantError) {
    let step = HistoryStep(
      actor: actor, at: now, action: .reviewSubmit, subject: review.applicationID.rawValue,
      reason: reason)
    try record(step) { () throws(GrantError) in try insert(review) }
  }

  /// Returns the actor, who must be a reviewer or assign reviews.
  func requireReviewing(_ actor: Person.ID) throws(GrantError) -> Person {
    guard let person = try person(actor) else { throw .unknownPerson(actor) }
    guard person.may(.review) || person.may(.assignReviews) else {
      throw .notAllowed(person, .review)
    }
    return person
  }
}
