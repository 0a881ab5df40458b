public import Vocabulary

extension GrantService {
  /// Keeps drafts of the actor's own reviews: all of them, or none when something is wrong.
  ///
  /// Drafts may be incomplete. What was there before stays where the change says nothing, and the
  /// last twenty versions of each draft are kept. A draft of a review that was submitted begins
  /// with what was submitted.
  ///
  /// - Parameters:
  ///   - changes: What is to change, with the place of each.
  ///   - problems: What was found wrong on reading the files.
  ///   - actor: The reviewer.
  /// - Returns: The drafts as they are now.
  /// - Throws: `GrantError.rejected` with every problem.
  public func saveDrafts(
    _ changes: [Sourced<DraftChange>], problems: [InputProblem], by actor: Person.ID
  ) async throws(GrantError) -> [DraftState] {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      let person = try grants.require(.review, of: actor)
      var refused = problems
      var states: [DraftState] = []
      for change in changes {
        let key = change.value.key
        if let fault = try grants.faultOfDraft(change, by: person) {
          refused.append(fault)
          continue
        }
        guard let application = try grants.application(key.applicationID) else { continue }
        let rubric = try grants.existingCall(application.callID).terms.rubric
        let faults = rubric.faults(of: change.value.content.scores, at: change.location)
        refused += faults
        guard faults.isEmpty else { continue }
        let earlier = try grants.draft(key)
        var base = earlier?.content
        if base == nil { base = try grants.review(key).map(SavedDraft.Content.init) }
        let draft = SavedDraft(
          key: key, number: (earlier?.number ?? 0) + 1, savedAt: now,
          content: (base ?? SavedDraft.Content()).changed(by: change.value.content))
        if refused.isEmpty { try grants.save(draft) }
        states.append(DraftState(draft, rubric))
      }
      guard refused.isEmpty else { throw .rejected(refused) }
      return states
    }
  }

  /// The drafts of the actor's own reviews in a call, by application.
  public func listDrafts(
    call callID: FundingCall.ID?, by actor: Person.ID
  ) async throws(GrantError) -> [DraftState] {
    try await store.read { (grants) throws(GrantError) in
      let person = try grants.require(.review, of: actor)
      return try grants.drafts(of: person, in: try grants.chosenCall(callID, by: actor))
    }
  }

  /// One draft of the actor's own.
  ///
  /// - Throws: `GrantError.notFound` when there is none.
  public func showDraft(
    _ id: Application.ID, by actor: Person.ID
  ) async throws(GrantError) -> DraftState {
    try await store.read { (grants) throws(GrantError) in
      let person = try grants.require(.review, of: actor)
      return try grants.ownDraft(of: id, by: person)
    }
  }

  /// Throws a draft away with all its versions.
  ///
  /// - Throws: `GrantError.notFound` when there is none.
  public func discardDraft(_ id: Application.ID, by actor: Person.ID) async throws(GrantError) {
    try await store.write { (grants) throws(GrantError) in
      let person = try grants.require(.review, of: actor)
      try grants.removeDraft(try grants.ownDraft(of: id, by: person).draft.key)
    }
  }

  /// Turns drafts of the actor's own into reviews: all of them, or none when something is wrong.
  ///
  /// - Parameters:
  ///   - ids: The applications, or nil for every draft of the call.
  ///   - callID: The call, where every draft is meant.
  ///   - actor: The reviewer.
  /// - Returns: What was done.
  /// - Throws: `GrantError.rejected` with all that is missing or wrong, or `.notFound`.
  public func submitDrafts(
    of ids: [Application.ID]?, call callID: FundingCall.ID? = nil, by actor: Person.ID
  ) async throws(GrantError) -> ImportTally<ReviewKey> {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      let person = try grants.require(.review, of: actor)
      var states: [DraftState] = []
      if let ids {
        for id in Set(ids).sorted() { states.append(try grants.ownDraft(of: id, by: person)) }
      } else {
        states = try grants.drafts(of: person, in: try grants.chosenCall(callID, by: actor))
      }
      var reviews: [Sourced<ReviewDraft>] = []
      var problems: [InputProblem] = []
      for state in states {
        let place = SourceLocation(file: state.draft.key.applicationID.rawValue)
        guard let review = state.draft.review else {
          problems += state.gaps(at: place)
          continue
        }
        reviews.append(Sourced(review, at: place))
      }
      let tally = try grants.take(
        reviews, problems: problems, acceptValid: false, by: person, at: now)
      for state in states { try grants.removeDraft(state.draft.key) }
      return tally
    }
  }
}

extension GrantTransaction {
  fileprivate func faultOfDraft(
    _ change: Sourced<DraftChange>, by person: Person
  ) throws(GrantError) -> InputProblem? {
    let key = change.value.key
    let arguments: [String: Message.Value] = [
      "application": .text(key.applicationID.rawValue), "reviewer": .text(key.reviewerID.rawValue),
    ]
    let problem = { (name: String) in
      InputProblem(at: change.location, Message(name, arguments))
    }
    guard key.reviewerID == person.id, let application = try application(key.applicationID),
      try isAssigned(key.applicationID, to: person.id)
    else { return problem("reviews.not-yours") }
    if try awaitsDeclaration(application, by: person) { return problem("reviews.undeclared") }
    guard try sight(of: application, for: person) > .nothing else {
      return problem("reviews.not-yours")
    }
    guard try hasStated(person.id, about: application) else { return problem("reviews.undeclared") }
    return application.status == .eligible ? nil : problem("reviews.closed")
  }

  fileprivate func drafts(
    of person: Person, in call: FundingCall
  ) throws(GrantError) -> [DraftState] {
    var states: [DraftState] = []
    let keys = try draftTimes(in: call.id).keys.filter { $0.reviewerID == person.id }
    for key in keys.sorted(by: { $0.applicationID < $1.applicationID }) {
      guard let application = try application(key.applicationID),
        try sight(of: application, for: person) > .nothing, let draft = try draft(key)
      else { continue }
      states.append(DraftState(draft, call.terms.rubric))
    }
    return states
  }

  fileprivate func ownDraft(
    of id: Application.ID, by person: Person
  ) throws(GrantError) -> DraftState {
    let key = ReviewKey(applicationID: id, reviewerID: person.id)
    guard let application = try application(id),
      try sight(of: application, for: person) > .nothing, let draft = try draft(key)
    else { throw .notFound("draft", id.rawValue) }
    return DraftState(draft, try existingCall(application.callID).terms.rubric)
  }
}

extension DraftState {
  fileprivate init(_ draft: SavedDraft, _ rubric: Rubric) {
    self.draft = draft
    missing = rubric.criteria.map(\.id).filter { draft.content.scores[$0] == nil }
  }

  /// What has to be filled in before it can be submitted.
  fileprivate func gaps(at place: SourceLocation) -> [InputProblem] {
    let scores = missing.map {
      InputProblem(
        at: place.field($0), Message("reviews.missing-criterion", ["name": .text($0)]))
    }
    guard draft.content.confidence == nil else { return scores }
    return scores + [
      InputProblem(at: place.field("confidence"), Message("reviews.missing-confidence"))
    ]
  }
}

extension SavedDraft {
  /// The review that it makes; nil while the confidence is missing.
  fileprivate var review: ReviewDraft? {
    guard let confidence = content.confidence else { return nil }
    return ReviewDraft(
      key: key,
      content: Review.Content(
        scores: content.scores, confidence: confidence,
        comments: Review.Comments(
          toPanel: content.toPanel ?? "", toApplicant: content.toApplicant ?? "")),
      reason: content.reason)
  }
}

extension SavedDraft.Content {
  /// What was submitted, to begin a change with.
  fileprivate init(_ review: Review) {
    self.init(
      scores: review.content.scores, confidence: review.content.confidence,
      toPanel: review.content.comments.toPanel, toApplicant: review.content.comments.toApplicant)
  }
}
