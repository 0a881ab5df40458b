public import Vocabulary

/// What an organisation spent of an award on one sort of cost, as it reports.
public struct Spending: Hashable, Sendable {
  /// The award.
  public let award: Award.ID

  /// What the organisation calls it: a voucher, an invoice; no other spending of the award has the
  /// same.
  public let reference: String

  /// The number of the version, from 1; a later one follows a withdrawal.
  public let number: Int

  /// What was recorded for good.
  public let facts: Facts

  /// Whether it was withdrawn.
  public let isWithdrawn: Bool

  /// The parts that the history covers.
  public struct Facts: Hashable, Sendable {
    /// The first day of the time in which it was spent.
    public let first: Day
    /// The last day of that time.
    public let last: Day
    /// What sort of cost it is.
    public let category: BudgetLine.Category
    /// How much, in the currency of the award.
    public let amount: Money
    /// What shows it.
    public let evidence: String

    /// Makes the facts.
    public init(
      first: Day, last: Day, category: BudgetLine.Category, amount: Money, evidence: String
    ) {
      self.first = first
      self.last = last
      self.category = category
      self.amount = amount
      self.evidence = evidence
    }
  }

  /// Makes a record of spending.
  public init(
    award: Award.ID, reference: String, number: Int, facts: Facts, isWithdrawn: Bool = false
  ) {
    self.award = award
    self.reference = reference
    self.number = number
    self.facts = facts
    self.isWithdrawn = isWithdrawn
  }
}

/// Spending as a file gives it; the amount is in the currency of the award when the file names
/// none.
public struct SpendingDraft: Hashable, Sendable {
  /// The award.
  public let award: Award.ID
  /// What the organisation calls it.
  public let reference: String
  /// The first day of the time in which it was spent.
  public let first: Day
  /// The last day of that time.
  public let last: Day
  /// What sort of cost it is.
  public let category: BudgetLine.Category
  /// How much, as it is written.
  public let amount: String
  /// The currency, when the file names one.
  public let currency: Currency?
  /// What shows it.
  public let evidence: String

  /// Makes a draft.
  public init(
    award: Award.ID, reference: String, first: Day, last: Day, category: BudgetLine.Category,
    amount: String, currency: Currency? = nil, evidence: String
  ) {
    self.award = award
    self.reference = reference
    self.first = first
    self.last = last
    self.category = category
    self.amount = amount
    self.currency = currency
    self.evidence = evidence
  }
}

/// What a transaction can do with spending.
public protocol SpendingRecords {
  /// The newest version of all spending of an award, or of all awards, by award and in the order
  /// in which it was recorded.
  func spending(of award: Award.ID?) throws(GrantError) -> [Spending]

  /// Adds spending, under the entry that is being made.
  func insert(_ spending: Spending) throws(GrantError)

  /// Withdraws spending, under the entry that is being made.
  func withdraw(_ spending: Spending) throws(GrantError)
}

extension GrantTransaction {
  /// What was spent of an award and not withdrawn.
  func standingSpending(of award: Award.ID) throws(GrantError) -> [Spending] {
    try spending(of: award).filter { !$0.isWithdrawn }
  }
}

extension [Spending] {
  /// What was spent on each sort of cost, in minor units.
  var byCategory: [BudgetLine.Category: Int64] {
    reduce(into: [:]) { $0[$1.facts.category, default: 0] += $1.facts.amount.minorUnits }
  }
}
