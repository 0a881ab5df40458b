/// The scores of a panel with keys replaced by their places in order.
struct Panel<Application: PortfolioKey, Reviewer: PortfolioKey> {
  let applications: KeyIndex<Application>
  let reviewers: KeyIndex<Reviewer>
  /// The scores in the one order that does not depend on how they were handed in.
  let entries: [PanelEntry]

  init(_ scores: [ReviewScore<Application, Reviewer>]) throws(PortfolioError) {
    guard !scores.isEmpty else { throw .noScores }
    applications = KeyIndex(scores.lazy.map(\.application))
    reviewers = KeyIndex(scores.lazy.map(\.reviewer))
    var entries: [PanelEntry] = []
    for score in scores {
      guard score.score.isFinite, score.weight.isFinite, score.weight > 0,
        let application = applications[score.application], let reviewer = reviewers[score.reviewer]
      else {
        throw .badScore(
          application: String(describing: score.application),
          reviewer: String(describing: score.reviewer))
      }
      entries.append(
        PanelEntry(
          application: application, reviewer: reviewer, score: score.score, weight: score.weight))
    }
    self.entries = entries.sorted()
  }

  /// Returns each application's weighted mean.
  func rawMeans() -> [Double] {
    var sums = Array(repeating: (weighted: 0.0, weights: 0.0), count: applications.keys.count)
    for entry in entries {
      sums[entry.application].weighted += entry.weight * entry.score
      sums[entry.application].weights += entry.weight
    }
    return sums.map { $0.weighted / $0.weights }
  }

  /// Returns how many different reviewers an application has, and applications a reviewer.
  func reviewCounts() -> (ofApplication: [Int], ofReviewer: [Int]) {
    var ofApplication = Array(repeating: 0, count: applications.keys.count)
    var ofReviewer = Array(repeating: 0, count: reviewers.keys.count)
    var previous: (application: Int, reviewer: Int)?
    for entry in entries {
      defer { previous = (entry.application, entry.reviewer) }
      if let previous, previous == (entry.application, entry.reviewer) { continue }
      ofApplication[entry.application] += 1
      ofReviewer[entry.reviewer] += 1
    }
    return (ofApplication, ofReviewer)
  }

  /// Returns the number of groups that no chain of common reviewers links.
  func groupCount() -> Int {
    ReviewGraph(
      applicationCount: applications.keys.count, reviewerCount: reviewers.keys.count,
      edges: entries.map { ($0.application, $0.reviewer) }
    ).edgeGroups().count
  }
}

/// One score of a panel.
struct PanelEntry: Comparable {
  let application: Int
  let reviewer: Int
  let score: Double
  let weight: Double

  static func < (left: PanelEntry, right: PanelEntry) -> Bool {
    if left.application != right.application { return left.application < right.application }
    if left.reviewer != right.reviewer { return left.reviewer < right.reviewer }
    return (left.score, left.weight) < (right.score, right.weight)
  }
}
