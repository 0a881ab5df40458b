public import Vocabulary

/// A part of an award that is paid at once.
public struct Tranche: Hashable, Sendable {
  /// The number within the award, from 1.
  public let number: Int

  /// How much.
  public let amount: Money

  /// The day on which it is due.
  public let due: Day

  /// The milestone that must be reached before it is paid, if there is one.
  public let milestone: Int?

  /// Where it stands.
  public let state: State

  /// What can become of a tranche.
  public enum State: Hashable, Sendable {
    case cancelled
    /// It was not paid until long after the end of the agreement.
    case expired
    case paid(entry: Int64, day: Day)
    case scheduled
  }

  /// Makes a tranche.
  public init(number: Int, amount: Money, due: Day, milestone: Int?, state: State = .scheduled) {
    self.number = number
    self.amount = amount
    self.due = due
    self.milestone = milestone
    self.state = state
  }
}

/// A tranche that someone asks for.
public struct TrancheDraft: Hashable, Sendable {
  /// The number, or nil for the next one.
  public let number: Int?

  /// How much.
  public let size: Size

  /// The day on which it is due.
  public let due: Day

  /// The milestone that must be reached before it is paid, if there is one.
  public let milestone: Int?

  /// The ways to say how much.
  public enum Size: Hashable, Sendable {
    case amount(Money)
    /// A share of the whole award in hundredths of a per cent: 2,500 is a quarter.
    case share(basisPoints: Int64)
  }

  /// Makes a draft.
  public init(number: Int? = nil, size: Size, due: Day, milestone: Int? = nil) {
    self.number = number
    self.size = size
    self.due = due
    self.milestone = milestone
  }
}
