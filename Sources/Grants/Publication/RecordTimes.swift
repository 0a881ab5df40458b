internal import Audit
public import Vocabulary

/// When something was recorded, and when what is known of it last changed.
public struct RecordTimes: Hashable, Sendable {
  /// When it was recorded first.
  public let created: Timestamp

  /// When a step about it was recorded last.
  public let modified: Timestamp

  /// The day on which an award was closed, if it was.
  public let closed: Day?

  /// What the names of steps about awards begin with.
  static let awardSorts: Set<String> = [
    "award", "decision", "milestone", "payment", "progress", "tranche",
  ]

  /// Makes times.
  public init(created: Timestamp, modified: Timestamp, closed: Day? = nil) {
    self.created = created
    self.modified = modified
    self.closed = closed
  }

  /// Makes the times of something that was recorded on a day and never changed.
  init(on day: Day) {
    let start = Timestamp(milliseconds: Int64(day.number) * 86_400_000)
    self.init(created: start, modified: start)
  }
}

extension GrantTransaction {
  /// The times of a thing, from the steps of the history about it.
  ///
  /// An application and a call may have the same key; `sorts`, what the names of its steps
  /// begin with, tells them apart. Without any step the time is `now`.
  func times(
    of subject: String, sorts: Set<String>, now: Timestamp
  ) throws(GrantError) -> RecordTimes {
    let steps = try historyEntries(about: subject, limit: .max).filter { entry in
      entry.action.split(separator: ".").first.map { sorts.contains(String($0)) } == true
    }
    let times = steps.map(\.recordedAt)
    return RecordTimes(
      created: times.min() ?? now, modified: times.max() ?? now,
      closed: steps.first { $0.action == HistoryAction.awardClose.rawValue }?.recordedAt.day)
  }
}
