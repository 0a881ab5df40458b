public import Vocabulary

/// A payment or refund as reports read it.
public struct Disbursement: Hashable, Sendable {
  /// The award.
  public let award: Award.ID

  /// The day on which money moved.
  public let day: Day

  /// Whether it came back.
  public let isRefund: Bool

  /// The amount, positive.
  public let amount: Money

  /// What it was worth on its day in the currency of the call's budget.
  public let base: Money

  /// Makes a disbursement.
  public init(award: Award.ID, day: Day, isRefund: Bool, amount: Money, base: Money) {
    self.award = award
    self.day = day
    self.isRefund = isRefund
    self.amount = amount
    self.base = base
  }
}

/// Which part of the ledger a report is about.
public struct ReportScope: Hashable, Sendable {
  /// The call, or nil for the whole fund.
  public let call: FundingCall.ID?

  /// The days of payment, or nil for all.
  public let period: ClosedRange<Day>?

  /// The last entry of the history that counts, or nil for all.
  public let lastEntry: Int64?

  /// Makes a scope.
  public init(call: FundingCall.ID?, period: ClosedRange<Day>?, lastEntry: Int64? = nil) {
    self.call = call
    self.period = period
    self.lastEntry = lastEntry
  }
}

/// What the ledger itself sums to, for comparison with a report.
public struct LedgerTotals: Hashable, Sendable {
  /// What went into and out of the accounts of paid money, by currency.
  public let paid: [Money]

  /// The recorded values of payments less those of refunds, by base currency.
  public let base: [Money]

  /// Makes totals.
  public init(paid: [Money], base: [Money]) {
    self.paid = paid
    self.base = base
  }
}

/// What a transaction can tell for reports about money.
public protocol DisbursementRecords {
  /// Gives every payment and refund of a scope in the order in which they were recorded, without
  /// holding them all.
  func forEachDisbursement(
    in scope: ReportScope, _ body: (Disbursement) throws(GrantError) -> Void
  ) throws(GrantError)

  /// Sums of a scope, computed from the postings by the database, currencies in order and none
  /// twice.
  func ledgerTotals(in scope: ReportScope) throws(GrantError) -> LedgerTotals

  /// The awards under the call of a scope with an agreement, by key, as they were planned when its
  /// last entry was recorded; without what progress reports and applications tell.
  func agreedAwards(in scope: ReportScope) throws(GrantError) -> [ReportedAward]

  /// What progress reports tell of people, by award and number, as it was recorded until an entry.
  func reportedReach(recordedUntil entry: Int64?) throws(GrantError) -> [ReportedReach]

  /// The commitments of a scope in the order in which they were recorded, whatever its period.
  func commitments(in scope: ReportScope) throws(GrantError) -> [Commitment]

  /// The last entry that was recorded before a time; 0 when there was none.
  func lastEntry(recordedBefore time: Timestamp) throws(GrantError) -> Int64
}
