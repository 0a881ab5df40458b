import Glibc

/// The scores of a panel by application, those of one reviewer summed, in units that suit the
/// arithmetic.
struct ScoreTable {
  let applicationCount: Int
  let reviewerCount: Int
  let entryCount: Int

  /// Where the cells of each application start, and after the last, where they end.
  private(set) var starts: [Int] = [0]
  private(set) var reviewer: [Int] = []
  private(set) var weight: [Double] = []
  /// The weighted sum of the scores of each cell.
  private(set) var score: [Double] = []
  private(set) var totalSquares = 0.0
  private(set) var logWeights = 0.0

  /// Sums a panel.
  ///
  /// - Parameters:
  ///   - panel: The panel.
  ///   - center: What is taken off each score.
  ///   - spread: What each score is divided by after that.
  ///   - weightUnit: What each weight is divided by.
  init<Application, Reviewer>(
    _ panel: Panel<Application, Reviewer>, center: Double, spread: Double, weightUnit: Double
  ) {
    applicationCount = panel.applications.keys.count
    reviewerCount = panel.reviewers.keys.count
    entryCount = panel.entries.count
    var previous: PanelEntry?
    for entry in panel.entries {
      let value = (entry.score - center) / spread
      let share = entry.weight / weightUnit
      for _ in (previous?.application ?? 0)..<entry.application { starts.append(reviewer.count) }
      if let previous, previous.application == entry.application,
        previous.reviewer == entry.reviewer
      {
        weight[weight.count - 1] += share
        score[score.count - 1] += share * value
      } else {
        reviewer.append(entry.reviewer)
        weight.append(share)
        score.append(share * value)
      }
      previous = entry
      totalSquares += share * value * value
      logWeights += log(share)
    }
    starts.append(reviewer.count)
  }

  /// The cells of an application, by reviewer.
  func cells(of application: Int) -> Range<Int> { starts[application]..<starts[application + 1] }
}
