public import Vocabulary

/// Something about an award that somebody has to look at.
public struct AwardAlert: Hashable, Sendable {
  /// The award.
  public let award: Award.ID

  /// What it is.
  public let kind: Kind

  /// The day that it is about: the day on which something was due, or since which it is so.
  public let day: Day

  /// How many days that day has passed; negative for days to come.
  public let days: Int

  /// What it is about, where the award has several: the number of a milestone or a tranche.
  public let number: Int?

  /// The line of the budget that it is about.
  public let category: BudgetLine.Category?

  /// How much it is about.
  public let amount: Money?

  /// Makes an alert.
  public init(
    award: Award.ID, kind: Kind, day: Day, today: Day, number: Int? = nil,
    category: BudgetLine.Category? = nil, amount: Money? = nil
  ) {
    self.award = award
    self.kind = kind
    self.day = day
    days = today.number - day.number
    self.number = number
    self.category = category
    self.amount = amount
  }

  /// The sorts of alerts.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The agreement has ended, and the award is not closed.
    case agreementEnded = "agreement-ended"
    /// The agreement ends soon.
    case agreementEnding = "agreement-ending"
    /// A milestone was not reached by its day.
    case milestoneOverdue = "milestone-overdue"
    /// More was spent on a line than the agreement lets go by.
    case overBudget = "over-budget"
    /// More was spent on a line than agreed, within the limit.
    case aboveBudget = "above-budget"
    /// The period of a progress report has passed without one.
    case reportOverdue = "report-overdue"
    /// Nobody vouches for the newest progress report.
    case reportUnverified = "report-unverified"
    /// More was spent than was paid.
    case spentAbovePaid = "spent-above-paid"
    /// The award has been suspended for long.
    case suspendedLong = "suspended-long"
    /// A tranche has to be paid soon.
    case trancheDue = "tranche-due"
    /// A tranche was not paid by its day, though nothing stands in the way.
    case trancheOverdue = "tranche-overdue"
    /// A tranche waits for its milestone beyond its day.
    case trancheWaiting = "tranche-waiting"

    /// How urgent it is.
    public var severity: Severity {
      switch self {
      case .agreementEnded, .milestoneOverdue, .reportOverdue, .trancheOverdue: .overdue
      case .overBudget, .spentAbovePaid, .suspendedLong, .trancheWaiting: .warning
      case .aboveBudget, .agreementEnding, .reportUnverified, .trancheDue: .notice
      }
    }
  }

  /// How urgent alerts are.
  public enum Severity: String, CaseIterable, Hashable, Sendable {
    /// Something should have been done by now.
    case overdue
    /// Something is not as agreed.
    case warning
    /// Something is to be done soon.
    case notice
  }
}

extension AwardAlert: Comparable {
  /// Orders alerts from the most urgent, then by how long they have stood, then by award.
  public static func < (left: AwardAlert, right: AwardAlert) -> Bool { left.rank < right.rank }

  private var rank: (Int, Int, String, Int, Int, Int) {
    (
      Severity.allCases.firstIndex(of: kind.severity) ?? 0, -days, award.rawValue,
      Kind.allCases.firstIndex(of: kind) ?? 0, number ?? 0, category?.place ?? 0
    )
  }
}

/// How many days make something soon, or long.
public struct AlertLimits: Hashable, Sendable {
  /// How many days before the end of an agreement it is told.
  public var endingDays = 60
  /// How many days before its day a tranche is told.
  public var trancheDays = 14
  /// How many days after its period a report is due.
  public var reportDays = 30
  /// How many days a report may stand without anybody who vouches for it.
  public var unverifiedDays = 30
  /// How many days an award may be suspended.
  public var suspendedDays = 90

  /// Makes the limits that hold unless others are given.
  public init() {}
}
