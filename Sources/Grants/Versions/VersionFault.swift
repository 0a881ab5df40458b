public import Vocabulary

/// Why an application was not changed, sent back, compared or withdrawn.
public enum VersionFault: Hashable, Sendable {
  /// The day until which changes are wanted is over.
  case dayOver(Day, today: Day)
  /// An award hangs on the application.
  case funded(Application.ID)
  /// The application has no version with this number.
  case noVersion(Application.ID, Int, newest: Int)
  /// There is nothing to compare yet.
  case onlyVersion(Application.ID)

  /// What happened and what to do next.
  public var message: Message {
    switch self {
    case .dayOver(let day, let today):
      Message("versions.day-over", ["day": .day(day), "today": .day(today)])
    case .funded(let id): Message("versions.funded", ["id": .text(id.rawValue)])
    case .noVersion(let id, let number, let newest):
      Message(
        "versions.no-version",
        [
          "id": .text(id.rawValue), "number": .integer(Int64(number)),
          "newest": .integer(Int64(newest)),
        ])
    case .onlyVersion(let id): Message("versions.only-version", ["id": .text(id.rawValue)])
    }
  }
}
