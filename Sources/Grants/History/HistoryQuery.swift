public import Vocabulary

/// Which entries of the history somebody asks for; of several conditions, all must hold.
public struct HistoryQuery: Hashable, Sendable {
  /// The key of the thing that something was done to, or nil for everything.
  public var subject: String?

  /// The person who did it, or nil for everybody.
  public var actor: Person.ID?

  /// What was done, or what all of it has before the full stop: `payment.make` or `payment`.
  public var action: String?

  /// The first entry, or nil for the first of all.
  public var since: Bound?

  /// The last entry, or nil for the last of all.
  public var until: Bound?

  /// How many entries to list at the most, the newest of those that are asked for.
  public var limit: Int

  /// An end of what is asked for; the day or the entry itself is part of it.
  public enum Bound: Hashable, Sendable {
    /// A day as it begins and ends in the east of the region.
    case day(Day)
    /// The number of an entry.
    case entry(Int64)

    /// Reads a day such as `2026-11-21` or the number of an entry; every other text is nil.
    public init?(_ text: String) {
      if let day = Day(text) {
        self = .day(day)
      } else if let number = Int64(text), number > 0 {
        self = .entry(number)
      } else {
        return nil
      }
    }
  }

  /// Asks for the newest entries; the properties narrow it.
  public init(limit: Int) { self.limit = limit }

  /// Tells whether a text is an action, or what some have before the full stop.
  public static func isAction(_ text: String) -> Bool {
    HistoryAction.allCases.contains { action in
      action.rawValue == text || action.rawValue.hasPrefix(text + ".")
    }
  }
}
