public import Vocabulary

/// Where the money of one award is, as the ledger has it.
///
/// While an award is agreed, `committed`, `scheduled` and `paid` sum to `amount`.
public struct AwardMoney: Hashable, Sendable {
  /// What was awarded.
  public let amount: Money

  /// What is agreed and not yet in a tranche.
  public let committed: Money

  /// What is in tranches and not yet paid.
  public let scheduled: Money

  /// What was paid, refunds included.
  public let paid: Money

  /// What was paid and came back.
  public let refunded: Money

  /// Makes a summary from balances in minor units.
  public init(
    amount: Money, committed: Int64, scheduled: Int64, paid: Int64, refunded: Int64
  ) {
    self.amount = amount
    let currency = amount.currency
    self.committed = Money(minorUnits: committed, currency: currency)
    self.scheduled = Money(minorUnits: scheduled, currency: currency)
    self.paid = Money(minorUnits: paid, currency: currency)
    self.refunded = Money(minorUnits: refunded, currency: currency)
  }

  /// What can still be paid.
  public var left: Money {
    Money(minorUnits: committed.minorUnits + scheduled.minorUnits, currency: amount.currency)
  }

  /// What was paid and did not come back.
  public var kept: Money {
    Money(minorUnits: paid.minorUnits - refunded.minorUnits, currency: amount.currency)
  }
}
