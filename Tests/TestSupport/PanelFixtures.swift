public import Grants
public import Vocabulary

extension Fixtures {
  /// An administrator who is not the owner.
  public static let administrator = Person(
    id: ID(checked: "chair"), name: "Chair", email: nil, organisation: nil,
    roles: [.administrator])

  /// The key of an application.
  public static func application(_ key: String) -> Application.ID { ID(checked: key) }

  /// The key of a person.
  public static func person(_ key: String) -> Person.ID { ID(checked: key) }

  /// A reviewer who reads Khmer and is an expert of everything; `change` may alter the parts.
  public static func reviewer(
    _ key: String, email: String? = nil, organisation: String? = nil,
    country: Country = .thailand, languages: [String] = ["km"], tracks: [Track] = Track.allCases,
    maximumLoad: Int = 10, line: Int = 1, name: String? = nil
  ) -> Sourced<ReviewerDraft> {
    Sourced(
      ReviewerDraft(
        id: person(key), name: name ?? "Reviewer \(key)", email: email, organisation: organisation,
        profile: ReviewerProfile(
          country: country, gender: .female, languages: languages.map(language), tracks: tracks,
          maximumLoad: maximumLoad)),
      at: SourceLocation(file: "reviewers.csv", line: line))
  }

  /// A review of both criteria of the test call.
  public static func review(
    of application: String, by reviewer: String, need: Score = Score(points: 4),
    plan: Score = Score(points: 3), confidence: Confidence = .medium, toPanel: String = "Sound.",
    toApplicant: String = "Thank you.", reason: String? = nil, line: Int = 2
  ) -> Sourced<ReviewDraft> {
    review(
      of: application, by: reviewer, scores: ["need": need, "plan": plan], confidence: confidence,
      toPanel: toPanel, toApplicant: toApplicant, reason: reason, line: line)
  }

  /// A review with any scores.
  public static func review(
    of application: String, by reviewer: String, scores: [String: Score],
    confidence: Confidence = .medium, toPanel: String = "Sound.",
    toApplicant: String = "Thank you.", reason: String? = nil, line: Int = 2
  ) -> Sourced<ReviewDraft> {
    let key = ReviewKey(
      applicationID: self.application(application), reviewerID: person(reviewer))
    let content = Review.Content(
      scores: scores, confidence: confidence,
      comments: Review.Comments(toPanel: toPanel, toApplicant: toApplicant))
    return Sourced(
      ReviewDraft(key: key, content: content, reason: reason),
      at: SourceLocation(file: "reviews.csv", line: line))
  }
}
