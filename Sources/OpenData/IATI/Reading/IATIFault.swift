public import Vocabulary

/// Why a file cannot be read as a list of IATI activities at all.
public enum IATIFault: Hashable, Sendable {
  /// One activity has more transactions than are held in memory.
  case activityTooLarge(String, line: Int, limit: Int)
  /// The outermost element is another one.
  case notActivities(root: String, line: Int)

  /// The line of the fault.
  var line: Int {
    switch self {
    case .activityTooLarge(_, let line, _), .notActivities(_, let line): line
    }
  }

  /// What is wrong and what to do next.
  public var message: Message {
    switch self {
    case .activityTooLarge(let identifier, _, let limit):
      Message(
        "iati.activity-too-large",
        ["activity": .text(identifier), "limit": .integer(Int64(limit))])
    case .notActivities("iati-organisations", _): Message("iati.organisations")
    case .notActivities(let root, _):
      Message("iati.not-activities", ["name": .text(root)])
    }
  }
}

extension IATIFault: Error {}
