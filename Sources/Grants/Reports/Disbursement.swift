public import Vocabulary

/// A payment, refund or reversal as reports read it.
public struct Disbursement: Hashable, Sendable {
  /// The award.
  public let award: Award.ID

  /// The day on which money moved.
  public let day: Day

  /// Whether it came back.
  public let isRefund: Bool

  /// How much it adds to the number of payments or refunds: −1 for a payment that is taken back.
  public let count: Int64

  /// The amount; of a payment that is taken back, negative.
  public let amount: Money

  /// What it was worth on its day in the currency of the call's budget.
  public let base: Money

  /// Makes a disbursement of positive amounts.
  ///
  /// - Precondition: The kind is one that money crosses the border of the fund by.
  public init(
    award: Award.ID, day: Day, kind: LedgerTransfer.Kind, amount: Money, base: Money
  ) {
    precondition(kind.isDisbursement, "Money that stays within the fund")
    self.award = award
    self.day = day
    isRefund = kind == .refund
    count = kind == .reverse ? -1 : 1
    self.amount = Money(minorUnits: count * amount.minorUnits, currency: amount.currency)
    self.base = Money(minorUnits: count * base.minorUnits, currency: base.currency)
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

  /// The only award that counts, or nil for all.
  public let award: Award.ID?

  /// Makes a scope.
  public init(
    call: FundingCall.ID?, period: ClosedRange<Day>?, lastEntry: Int64? = nil,
    award: Award.ID? = nil
  ) {
    self.call = call
    self.period = period
    self.lastEntry = lastEntry
    self.award = award
  }
}

/// What a transaction can tell for reports about money.
public protocol DisbursementRecords {
  /// Gives every payment and refund of a scope in the order in which they were recorded, without
  /// holding them all.
  func forEachDisbursement(
    in scope: ReportScope, _ body: (Disbursement) throws(GrantError) -> Void
  ) throws(GrantError)

  /// Gives all payments and refunds in batches to sums, on as many connections as there are, each
  /// with a sum of its own.
  ///
  /// - Parameters:
  ///   - selection: Which ones.
  ///   - empty: What each connection begins with.
  ///   - body: Adds a batch to a sum; those of one award may come in several batches.
  /// - Returns: The sums, in any order.
  /// - Throws: What `body` throws, or why the database could not be read.
  func sumDisbursements<Sum: Sendable>(
    _ selection: DisbursementSelection, into empty: Sum,
    _ body: @escaping @Sendable (inout Sum, DisbursementBatch) throws(GrantError) -> Void
  ) throws(GrantError) -> [Sum]

  /// The awards under the call of a scope with an agreement, by key, as they were planned when its
  /// last entry was recorded; without what progress reports and applications tell.
  func agreedAwards(in scope: ReportScope) throws(GrantError) -> [ReportedAward]

  /// What progress reports about the awards of a scope tell of people, by award and number, as it
  /// was recorded until its last entry.
  func reportedReach(in scope: ReportScope) throws(GrantError) -> [ReportedReach]

  /// The commitments of a scope in the order in which they were recorded, whatever its period.
  func commitments(in scope: ReportScope) throws(GrantError) -> [Commitment]

  /// The last entry that was recorded before a time; 0 when there was none.
  func lastEntry(recordedBefore time: Timestamp) throws(GrantError) -> Int64
}
