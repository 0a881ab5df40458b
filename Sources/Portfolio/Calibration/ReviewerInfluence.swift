/// What the calibrated scores would be without one reviewer.
public struct ReviewerInfluence<Application: PortfolioKey, Reviewer: PortfolioKey>: Hashable,
  Sendable
{
  /// The reviewer who is left out.
  public let reviewer: Reviewer

  /// The application whose place changes most, the first by key of several.
  public let application: Application?

  /// By how many places it moves up (positive) or down without the reviewer.
  public let placesGained: Int

  /// By how much its calibrated score changes without the reviewer.
  public let scoreChange: Double

  /// The applications that enter or leave the first places without the reviewer, by key.
  public let crossing: [Application]

  /// The applications that nobody else scored; they are not compared.
  public let lost: [Application]
}

extension Calibration {
  /// Calibrates once more without each reviewer, and tells what depends on that one person.
  ///
  /// Whether reviewers have scales is not decided anew. Places are compared among the applications
  /// that have a score both ways. Order by calibrated score, equal ones by key.
  ///
  /// - Parameters:
  ///   - scores: The scores that this calibration was made from.
  ///   - firstPlaces: How many places count as the first ones, such as the number of grants.
  /// - Returns: The influences in the order of the reviewers' keys; none when there is only one
  ///   reviewer.
  /// - Throws: `PortfolioError.badScore` when the scores are none that can be calibrated.
  public func influences(
    in scores: [ReviewScore<Application, Reviewer>], firstPlaces: Int
  ) throws(PortfolioError) -> [ReviewerInfluence<Application, Reviewer>] {
    guard reviewers.count > 1 else { return [] }
    let whole = Dictionary(uniqueKeysWithValues: applications.map { ($0.application, $0.score) })
    var influences: [ReviewerInfluence<Application, Reviewer>] = []
    for reviewer in reviewers.map(\.reviewer) {
      let rest = try Calibration(
        of: scores.filter { $0.reviewer != reviewer },
        scales: scaledModel == nil ? .never : .whenSupported, from: scaledModel)
      let without = Dictionary(
        uniqueKeysWithValues: rest.applications.map { ($0.application, $0.score) })
      influences.append(
        influence(of: reviewer, whole, without: without, firstPlaces: firstPlaces))
    }
    return influences
  }

  private func influence(
    of reviewer: Reviewer, _ whole: [Application: Double],
    without rest: [Application: Double], firstPlaces: Int
  ) -> ReviewerInfluence<Application, Reviewer> {
    let shared = whole.filter { rest[$0.key] != nil }
    let before = places(by: shared)
    let after = places(by: rest)
    var most: (application: Application, gain: Int)?
    var crossing: [Application] = []
    for application in shared.keys.sorted() {
      guard let old = before[application], let new = after[application] else { continue }
      if old != new, abs(old - new) > abs(most?.gain ?? 0) { most = (application, old - new) }
      if (old < firstPlaces) != (new < firstPlaces) { crossing.append(application) }
    }
    let change = most.flatMap { most in
      rest[most.application].flatMap { new in whole[most.application].map { new - $0 } }
    }
    return ReviewerInfluence(
      reviewer: reviewer, application: most?.application, placesGained: most?.gain ?? 0,
      scoreChange: change ?? 0, crossing: crossing,
      lost: whole.keys.filter { rest[$0] == nil }.sorted())
  }

  /// The place of each application, counted from 0.
  private func places(by scores: [Application: Double]) -> [Application: Int] {
    let order = scores.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
    return Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1.key, $0) })
  }
}
