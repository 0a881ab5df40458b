public import Vocabulary

/// What awards were worth when the fund bound itself, beside what paying them was worth on the days
/// of payment (IAS 21, paragraph 28; IPSAS 4, paragraph 32).
///
/// Rows of one award are in its currency and in that of its call's budget; nothing is converted at
/// any other rate, and totals are by both currencies.
public struct ExchangeReport: Hashable, Sendable {
  /// The awards with a payment or refund in the period, by key.
  public let rows: [Row]

  /// The sums of the rows with a value at commitment, by the two currencies in order.
  public let totals: [Total]

  /// The call, or nil for the whole fund.
  public let call: FundingCall.ID?

  /// The days of the payments, first and last included, or nil for all.
  public let period: ClosedRange<Day>?

  /// The last day on which something was recorded that counts, or nil for all until now.
  public let recordedUntil: Day?

  /// When the report was made.
  public let asOf: Timestamp

  /// One award.
  public struct Row: Hashable, Sendable {
    /// The award.
    public let award: Award.ID
    /// The days on which the fund bound itself, first to last.
    public let committed: [Day]
    /// What was paid less what came back, in the currency of the award.
    public let paid: Money
    /// What that was worth on the days of payment, in base currency.
    public let atPayment: Money
    /// What it was worth on the days of commitment, in base currency.
    public let atCommitment: Value

    /// How much more base currency paying took than was expected at commitment, below zero a gain
    /// of the fund; nil where nobody can tell.
    public var difference: Money? {
      guard case .known(let value) = atCommitment else { return nil }
      return Money(
        minorUnits: atPayment.minorUnits - value.minorUnits, currency: atPayment.currency)
    }
  }

  /// A value, or why there is none.
  public enum Value: Hashable, Sendable {
    case known(Money)
    /// There is no rate for the day on which the fund bound itself.
    case noRate(Day)
    /// The newest rate for that day was of this day, which is too old.
    case staleRate(Day, rate: Day)
  }

  /// The sums of awards in one currency under budgets in one other.
  public struct Total: Hashable, Sendable {
    /// What was paid less what came back.
    public let paid: Money
    /// What that was worth on the days of payment.
    public let atPayment: Money
    /// What it was worth on the days of commitment.
    public let atCommitment: Money

    /// How much more paying took than was expected.
    public var difference: Money {
      Money(
        minorUnits: atPayment.minorUnits - atCommitment.minorUnits, currency: atPayment.currency)
    }
  }
}

/// An amount that the fund bound itself to by an agreement.
public struct Commitment: Hashable, Sendable {
  /// The award.
  public let award: Award.ID
  /// The day on which the last of the two signed.
  public let day: Day
  /// How much.
  public let amount: Money

  /// Makes a commitment.
  public init(award: Award.ID, day: Day, amount: Money) {
    self.award = award
    self.day = day
    self.amount = amount
  }
}

/// What the money of one award was worth when the fund bound itself to it.
///
/// Payments use up the oldest commitment first. What the first so many units were worth together is
/// rounded once, so that the values of parts sum to that of the whole however it is paid.
struct CommitmentValue {
  private let layers: [(amount: Money, worth: Money)]
  private let base: Currency

  init(
    _ commitments: [Commitment], in base: Currency, rates: RateTable
  ) throws(GrantError) {
    var layers: [(amount: Money, worth: Money)] = []
    for commitment in commitments {
      let worth = try rates.convert(commitment.amount, to: base, on: commitment.day)
      layers.append((commitment.amount, worth))
    }
    self.layers = layers
    self.base = base
  }

  /// What the first so many minor units were worth.
  func worth(ofFirst minorUnits: Int64) -> Int64 {
    var left = minorUnits
    var worth: Int64 = 0
    for layer in layers where left > 0 {
      let used = min(left, layer.amount.minorUnits)
      let rest = layer.amount.minorUnits - used
      worth += layer.worth.allocated(by: [used, rest])[0].minorUnits
      left -= used
    }
    return worth
  }
}
