public import Vocabulary

/// Some payments, refunds or reversals of one award that agree in their currencies, as columns and
/// in the order of their days.
///
/// Reports over millions of them read them so, because a value for each takes longer than its sum.
public struct DisbursementBatch: Sendable {
  /// The award.
  public let award: Award.ID

  /// What they are: payments, refunds or payments that are taken back.
  public let kind: LedgerTransfer.Kind

  /// The currency in which money moved.
  public let currency: Currency

  /// Whether they were recorded after the last entry that counts.
  public let isLater: Bool

  /// The days as year × 10,000 + month × 100 + day, the first one first.
  public let dates: [Int32]

  /// The amounts in minor units, all positive.
  public let amounts: [Int64]

  /// What they were worth in the currency of the call's budget; nil where it was not asked for.
  public let bases: Bases?

  /// Values in the currency of the call's budget.
  public struct Bases: Sendable {
    /// The currency.
    public let currency: Currency
    /// The amounts in minor units, none negative.
    public let amounts: [Int64]

    /// Makes values.
    public init(currency: Currency, amounts: [Int64]) {
      self.currency = currency
      self.amounts = amounts
    }
  }

  /// Makes a batch of columns of equal length.
  ///
  /// - Precondition: Money crosses the border of the fund, no amount is negative, and the days are
  ///   in order.
  public init(
    award: Award.ID, kind: LedgerTransfer.Kind, currency: Currency, isLater: Bool,
    dates: [Int32], amounts: [Int64], bases: Bases?
  ) {
    precondition(kind.isDisbursement, "Money that stays within the fund")
    let isEven = bases.map { $0.amounts.count == dates.count } ?? true
    precondition(isEven && dates.count == amounts.count, "Columns that differ")
    self.award = award
    self.kind = kind
    self.currency = currency
    self.isLater = isLater
    self.dates = dates
    self.amounts = amounts
    self.bases = bases
  }

  /// Puts payments, refunds and reversals of one award into batches.
  public static func batches(of disbursements: [Disbursement]) -> [DisbursementBatch] {
    struct Key: Hashable {
      let isRefund: Bool
      let count: Int64
      let currency: Currency
      let base: Currency
    }
    let groups = Dictionary(grouping: disbursements) {
      Key(
        isRefund: $0.isRefund, count: $0.count, currency: $0.amount.currency,
        base: $0.base.currency)
    }
    return groups.compactMap { key, group in
      guard let award = group.first?.award else { return nil }
      let group = group.sorted { $0.day < $1.day }
      return DisbursementBatch(
        award: award, kind: key.isRefund ? .refund : key.count < 0 ? .reverse : .pay,
        currency: key.currency, isLater: false, dates: group.map(\.day.date),
        amounts: group.map { key.count * $0.amount.minorUnits },
        bases: Bases(
          currency: key.base, amounts: group.map { key.count * $0.base.minorUnits }))
    }
  }

  /// Whether the money came back.
  var isRefund: Bool { kind == .refund }

  /// What each adds to the number of payments or refunds, and the sign of its amount: −1 for a
  /// payment that is taken back.
  var count: Int64 { kind == .reverse ? -1 : 1 }

  /// The batch without what happened on other days.
  func within(_ period: ClosedRange<Day>) -> DisbursementBatch {
    let first = dates.firstIndex { $0 >= period.lowerBound.date } ?? dates.endIndex
    let end = dates.lastIndex { $0 <= period.upperBound.date }.map { $0 + 1 } ?? 0
    if first == 0, end == dates.count { return self }
    let rows = first..<max(first, end)
    return DisbursementBatch(
      award: award, kind: kind, currency: currency, isLater: isLater, dates: Array(dates[rows]),
      amounts: Array(amounts[rows]),
      bases: bases.map { Bases(currency: $0.currency, amounts: Array($0.amounts[rows])) })
  }

  /// Gives the rows of each month, which is year × 100 + month.
  func forEachMonth(
    _ body: (_ month: Int64, _ rows: Range<Int>) throws(GrantError) -> Void
  ) throws(GrantError) {
    var start = 0
    while start < dates.count {
      let month = dates[start] / 100
      let bound = (month + 1) * 100
      var end = start + 1
      while end < dates.count, dates[end] < bound { end += 1 }
      try body(Int64(month), start..<end)
      start = end
    }
  }
}

/// Which payments and refunds are to be read for a sum.
public struct DisbursementSelection: Hashable, Sendable {
  /// The call, or nil for the whole fund.
  public let call: FundingCall.ID?

  /// The last entry of the history that counts, or nil for all; later ones are told as such.
  public let lastEntry: Int64?

  /// Whether their values in the currency of the call's budget are to be read.
  public let needsBases: Bool

  /// Selects payments and refunds.
  public init(
    call: FundingCall.ID? = nil, lastEntry: Int64? = nil, needsBases: Bool
  ) {
    self.call = call
    self.lastEntry = lastEntry
    self.needsBases = needsBases
  }
}

extension Day {
  /// The day as year × 10,000 + month × 100 + day.
  var date: Int32 {
    let (year, month, day) = fields
    return Int32(year * 10_000 + month * 100 + day)
  }

  /// Takes a day as year × 10,000 + month × 100 + day; nil when there is no such day.
  public init?(date: Int32) {
    self.init(year: Int(date / 10_000), month: Int(date / 100 % 100), day: Int(date % 100))
  }
}

/// Adds amounts in minor units of one currency.
///
/// - Throws: `GrantError.money` for a sum that is too large.
func sum(of amounts: ArraySlice<Int64>) throws(GrantError) -> Int64 {
  var sum: Int64 = 0
  for amount in amounts {
    let (next, overflow) = sum.addingReportingOverflow(amount)
    guard !overflow else { throw .money(.outOfRange) }
    sum = next
  }
  return sum
}
