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

  /// What money is shared among genders by.
  public let genderBasis: GenderBasis

  /// How much of the total was shared by which count of people; nil where none was asked.
  public let genderSources: Sources?

  /// How much of the total was shared among areas by which count of people; nil where none was
  /// asked.
  public let areaSources: Sources?

  /// Where the values in the currency of the report come from.
  public let ratePolicy: RatePolicy

  /// The call, or nil for the whole fund.
  public let call: FundingCall.ID?

  /// The days of the payments, first and last included, or nil for all.
  public let period: ClosedRange<Day>?

  /// The last day on which something was recorded that counts, or nil for all until now.
  public let recordedUntil: Day?

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

  /// What an amount is shared among genders by.
  public enum GenderBasis: String, CaseIterable, Hashable, Sendable {
    /// In proportion to the people whom the project reached, where somebody vouches for a progress
    /// report about it, else to those whom its agreement plans to reach; the whole amount of a
    /// project that names nobody is *not stated*.
    case beneficiaries
    /// The whole amount belongs to the gender of the person who leads the project.
    case lead
    /// The whole amount belongs to the policy marker of the project, which stands in place of a
    /// gender.
    case marker
  }

  /// Parts of the total by the count of people that they were shared by.
  public struct Sources: Hashable, Sendable {
    /// By the people whom projects reached, as somebody vouches.
    public internal(set) var verified: Money
    /// By the people whom agreements plan to reach.
    public internal(set) var planned: Money
    /// By neither.
    public internal(set) var notStated: Money
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
