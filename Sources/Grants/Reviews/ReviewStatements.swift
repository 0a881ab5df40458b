internal import Vocabulary

/// What a reviewer answers in a form to the question of a conflict, before the scores.
public struct ConflictAnswer: Hashable, Sendable {
  /// The application and the reviewer.
  public let key: ReviewKey

  /// What ties the reviewer to the application; nil when nothing does.
  public let kind: DeclaredConflict.Kind?

  /// Makes an answer.
  public init(key: ReviewKey, kind: DeclaredConflict.Kind?) {
    self.key = key
    self.kind = kind
  }
}

/// How reviewers of an import declared that they are free of conflicts.
public struct ReviewDeclarations: Sendable {
  /// What the files answer, with the place of each answer.
  public let answers: [Sourced<ConflictAnswer>]

  /// How staff know that all reviewers of the files declared on paper; nil when they do not.
  public let onPaper: String?

  /// Makes declarations; none unless told otherwise.
  public init(answers: [Sourced<ConflictAnswer>] = [], onPaper: String? = nil) {
    self.answers = answers
    self.onPaper = onPaper
  }
}

extension GrantTransaction {
  /// Records what the forms of reviewers answer, and tells what cannot be taken.
  ///
  /// - Throws: `GrantError.storage`.
  func take(
    _ answers: [Sourced<ConflictAnswer>], by actor: Person, at now: Timestamp
  ) throws(GrantError) -> [InputProblem] {
    var problems: [InputProblem] = []
    for answer in answers {
      let key = answer.value.key
      guard let application = try application(key.applicationID),
        try mayAnswer(key, about: application, actor)
      else {
        problems.append(
          InputProblem(
            at: answer.location,
            Message(
              "reviews.not-yours",
              [
                "application": .text(key.applicationID.rawValue),
                "reviewer": .text(key.reviewerID.rawValue),
              ])))
        continue
      }
      if let kind = answer.value.kind {
        let conflict = DeclaredConflict(
          personID: key.reviewerID, subject: .application(key.applicationID), kind: kind)
        if try !declaredConflicts(of: key.reviewerID).contains(conflict) {
          try declare(conflict, by: actor.id, at: now)
        }
      } else if try !hasStated(key.reviewerID, about: application) {
        try state(
          [
            NoConflictStatement(
              key: key, version: application.version, isOnPaper: actor.id != key.reviewerID)
          ], of: key.reviewerID, by: actor.id, at: now)
      }
    }
    return problems
  }

  private func mayAnswer(
    _ key: ReviewKey, about application: Application, _ actor: Person
  ) throws(GrantError) -> Bool {
    guard let reviewer = try reviewer(key.reviewerID)?.person,
      try isAssigned(key.applicationID, to: key.reviewerID)
    else { return false }
    if key.reviewerID == actor.id {
      return try isKnown(application, to: reviewer)
    }
    guard actor.may(.assignReviews) else { return false }
    return try sight(of: application, for: actor) > .nothing
  }

  /// Records that reviewers declared on paper, one entry for each of them.
  func stateOnPaper(
    _ reviews: [Review], reason: String, by actor: Person.ID, at now: Timestamp
  ) throws(GrantError) {
    let byReviewer = Dictionary(grouping: reviews, by: \.reviewerID)
    for (reviewer, written) in byReviewer.sorted(by: { $0.key < $1.key }) {
      var statements: [NoConflictStatement] = []
      for review in written {
        guard let application = try application(review.applicationID),
          try !hasStated(reviewer, about: application)
        else { continue }
        statements.append(
          NoConflictStatement(key: review.key, version: application.version, isOnPaper: true))
      }
      try state(statements, of: reviewer, reason: reason, by: actor, at: now)
    }
  }
}
