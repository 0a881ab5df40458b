public import Vocabulary

/// What the ranking would be without one reviewer.
public struct ReviewerWeight: Hashable, Sendable {
  /// The reviewer who is left out.
  public let id: Person.ID

  /// The application whose place changes most, or nil when none does.
  public let application: Application.ID?

  /// By how many places it moves up (positive) or down without the reviewer.
  public let placesGained: Int

  /// By how many points its calibrated score changes.
  public let scoreChange: Double

  /// The applications that enter or leave the places that the money pays for, by key.
  public let crossing: [Application.ID]

  /// The applications that nobody else reviewed, by key.
  public let lost: [Application.ID]

  func seen(_ visible: Set<Application.ID>) -> ReviewerWeight {
    let isShown = application.map(visible.contains) ?? false
    return ReviewerWeight(
      id: id, application: isShown ? application : nil, placesGained: isShown ? placesGained : 0,
      scoreChange: isShown ? scoreChange : 0, crossing: crossing.filter(visible.contains),
      lost: lost.filter(visible.contains))
  }
}

/// How far reviewers agree on one criterion.
public struct CriterionAgreement: Hashable, Sendable {
  /// The criterion, or nil for the scores weighted by the rubric.
  public let criterion: String?

  /// Krippendorff's alpha for an interval scale: 1 is perfect agreement, 0 is chance; nil when
  /// there is nothing to compare.
  public let alpha: Double?

  /// Where alpha lies with a probability of 95 %, or nil when there are too few applications.
  public let interval: ClosedRange<Double>?

  /// How many applications have two reviews or more.
  public let applications: Int

  /// How many reviews they have.
  public let reviews: Int
}
