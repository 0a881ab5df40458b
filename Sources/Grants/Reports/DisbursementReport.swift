public import Vocabulary

/// What was paid and came back, broken down; every breakdown sums to the ledger.
public struct DisbursementReport: Hashable, Sendable {
  /// What it is broken down by, in the order of the columns.
  public let dimensions: [ReportDimension]

  /// The currency of all amounts.
  public let currency: Currency

  /// The cells in which money moved, ordered by their values from the first column to the last.
  public let rows: [Row]

  /// What was paid less what came back.
  public let total: Money

  /// What was paid.
  public let paid: Money

  /// What came back.
  public let refunded: Money

  /// How many payments are in the report.
  public let payments: Int

  /// How many refunds are in the report.
  public let refunds: Int

  /// What the ledger's accounts say was paid less what came back, in each currency of payment.
  public let ledger: [Money]

  /// How amounts were shared among genders, or nil when they were not.
  public let genderBasis: GenderBasis?

  /// Where the values in the currency of the report come from.
  public let ratePolicy: RatePolicy

  /// The call, or nil for the whole fund.
  public let call: FundingCall.ID?

  /// The days of the payments, first and last included, or nil for all.
  public let period: ClosedRange<Day>?

  /// When the report was made.
  public let asOf: Timestamp

  /// One cell.
  public struct Row: Hashable, Sendable {
    /// The values, one for each dimension of the report.
    public let values: [DimensionValue]

    /// What was paid.
    public let paid: Money

    /// What came back.
    public let refunded: Money

    /// What was paid less what came back.
    public let amount: Money
  }

  /// How an amount is shared among genders.
  public enum GenderBasis: String, CaseIterable, Hashable, Sendable {
    /// In proportion to the people whom the project planned to reach when the agreement was made;
    /// the whole amount of a project that planned for nobody is *not stated*.
    case plannedReach = "planned-reach"
    /// In proportion to the people whom the project reached, where somebody vouches for a progress
    /// report about it, else in proportion to those whom it planned to reach.
    case verifiedReach = "verified-reach"
  }

  /// Where the values of payments in the currency of a report come from.
  public enum RatePolicy: String, CaseIterable, Hashable, Sendable {
    /// Every amount was paid in the currency of the report, or its value in it was recorded with
    /// the payment.
    case recorded
    /// Some amounts were converted with the newest rate of the day of payment or before.
    case ofTheDay = "of-the-day"
  }
}

/// A payment or refund with what reports need to know of its award.
public struct Disbursement: Hashable, Sendable {
  /// The award.
  public let award: Award.ID

  /// Where the work takes place.
  public let country: Country

  /// The purpose.
  public let track: Track

  /// The people whom the project planned to reach.
  public let reach: PlannedReach

  /// The day on which money moved.
  public let day: Day

  /// Whether it came back.
  public let isRefund: Bool

  /// The amount, positive.
  public let amount: Money

  /// What it was worth on its day in the currency of the call's budget.
  public let base: Money

  /// Makes a disbursement.
  public init(
    award: Award.ID, country: Country, track: Track, reach: PlannedReach, day: Day, isRefund: Bool,
    amount: Money, base: Money
  ) {
    self.award = award
    self.country = country
    self.track = track
    self.reach = reach
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

  /// The days, or nil for all.
  public let period: ClosedRange<Day>?

  /// Makes a scope.
  public init(call: FundingCall.ID?, period: ClosedRange<Day>?) {
    self.call = call
    self.period = period
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
  /// Gives every payment and refund of a scope, in any order, without holding them all.
  func forEachDisbursement(
    in scope: ReportScope, _ body: (Disbursement) throws(GrantError) -> Void
  ) throws(GrantError)

  /// Sums of a scope, computed from the postings by the database, currencies in order and none
  /// twice.
  func ledgerTotals(in scope: ReportScope) throws(GrantError) -> LedgerTotals
}
