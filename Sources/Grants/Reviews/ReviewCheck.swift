internal import Vocabulary

/// Tells which drafts of reviews can be taken, one after the other.
struct ReviewCheck {
  private let actor: Person
  private let grants: any GrantTransaction
  private let isDeclaredOnPaper: Bool
  private var seen: [ReviewKey: SourceLocation] = [:]
  private var rubrics: [FundingCall.ID: Rubric] = [:]

  enum Outcome {
    case new(Review)
    case known
    case refused([InputProblem])
  }

  init(actor: Person, grants: any GrantTransaction, isDeclaredOnPaper: Bool = false) {
    self.actor = actor
    self.isDeclaredOnPaper = isDeclaredOnPaper
    self.grants = grants
  }

  mutating func take(_ draft: Sourced<ReviewDraft>) throws(GrantError) -> Outcome {
    let key = draft.value.key
    if let first = seen[key] {
      return .refused([
        problem("reviews.twice", key, at: draft.location, ["first": .text(first.plainText)])
      ])
    }
    seen[key] = draft.location
    let found = try grants.application(key.applicationID)
    if let fault = try faultOfPair(draft, found) { return .refused([fault]) }
    guard let application = found else {
      return .refused([problem("reviews.not-yours", key, at: draft.location)])
    }
    let faults = try rubric(of: application.callID).allFaults(
      of: draft.value.content.scores, at: draft.location)
    guard faults.isEmpty else { return .refused(faults) }
    return try outcome(of: draft, for: application)
  }

  /// What is wrong with who reviews what.
  ///
  /// A reviewer gets one answer for all that is not assigned, so that it tells nothing about what
  /// exists.
  private func faultOfPair(
    _ draft: Sourced<ReviewDraft>, _ application: Application?
  ) throws(GrantError) -> InputProblem? {
    let key = draft.value.key
    guard actor.may(.assignReviews) else {
      let isOwn = key.reviewerID == actor.id
      guard isOwn, let application else {
        return problem("reviews.not-yours", key, at: draft.location)
      }
      if try grants.sight(of: application, for: actor) > .nothing { return nil }
      return try grants.awaitsDeclaration(application, by: actor)
        ? problem("reviews.undeclared", key, at: draft.location)
        : problem("reviews.not-yours", key, at: draft.location)
    }
    guard let reviewer = try grants.reviewer(key.reviewerID) else {
      return problem("reviews.unknown-reviewer", key, at: draft.location)
    }
    guard let application, try grants.sight(of: application, for: actor) > .nothing else {
      return problem("reviews.unknown-application", key, at: draft.location)
    }
    let reasons = try grants.conflictReasons(of: reviewer.person, with: application)
    if !reasons.isEmpty {
      return problem(
        "reviews.conflict", key, at: draft.location,
        ["reasons": .list(reasons.map { .message($0.message) })])
    }
    guard try grants.isAssigned(key.applicationID, to: key.reviewerID) else {
      return problem("reviews.not-assigned", key, at: draft.location)
    }
    if !isDeclaredOnPaper, try !grants.hasStated(key.reviewerID, about: application) {
      return problem("reviews.undeclared-by-reviewer", key, at: draft.location)
    }
    return nil
  }

  private mutating func rubric(of call: FundingCall.ID) throws(GrantError) -> Rubric {
    if let known = rubrics[call] { return known }
    let rubric = try grants.existingCall(call).terms.rubric
    rubrics[call] = rubric
    return rubric
  }

  private func outcome(
    of draft: Sourced<ReviewDraft>, for application: Application
  ) throws(GrantError) -> Outcome {
    let key = draft.value.key
    let earlier = try grants.review(key)
    if earlier?.content == draft.value.content { return .known }
    guard application.status == .eligible else {
      return .refused([problem("reviews.closed", key, at: draft.location)])
    }
    if earlier != nil, draft.value.reason.map({ folded($0).isEmpty }) ?? true {
      return .refused([problem("reviews.changed-without-reason", key, at: draft.location)])
    }
    return .new(
      Review(
        applicationID: key.applicationID, reviewerID: key.reviewerID,
        number: (earlier?.number ?? 0) + 1, content: draft.value.content))
  }

  private func problem(
    _ message: String, _ key: ReviewKey, at location: SourceLocation,
    _ more: [String: Message.Value] = [:]
  ) -> InputProblem {
    let arguments: [String: Message.Value] = [
      "application": .text(key.applicationID.rawValue), "reviewer": .text(key.reviewerID.rawValue),
    ]
    return InputProblem(
      at: location, Message(message, arguments.merging(more) { first, _ in first }))
  }
}

extension Rubric {
  /// Everything that is wrong with the scores that are there: unknown criteria, and scores off the
  /// scale.
  func faults(of scores: [String: Score], at location: SourceLocation) -> [InputProblem] {
    let known = criteria.map(\.id)
    let unknown = scores.keys.filter { !known.contains($0) }.sorted().map { (name) in
      InputProblem(
        at: location.field(name),
        Message(
          "reviews.unknown-criterion",
          ["name": .text(name), "known": .list(known.map { .text($0) })]))
    }
    let offScale = known.compactMap { name in
      scores[name].flatMap { score in
        scale.contains(score)
          ? nil
          : InputProblem(
            at: location.field(name),
            Message(
              "reviews.off-scale",
              [
                "score": .text(score.plainText), "minimum": .integer(Int64(minimum)),
                "maximum": .integer(Int64(maximum)),
              ]))
      }
    }
    return unknown + offScale
  }

  /// Everything that is wrong with a whole set of scores, missing ones too.
  fileprivate func allFaults(
    of scores: [String: Score], at location: SourceLocation
  ) -> [InputProblem] {
    let missing = criteria.filter { scores[$0.id] == nil }.map {
      InputProblem(
        at: location.field($0.id),
        Message("reviews.missing-criterion", ["name": .text($0.id)]))
    }
    return faults(of: scores, at: location) + missing
  }
}
