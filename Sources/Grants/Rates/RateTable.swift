public import Vocabulary

/// The exchange rates of a fund, and the one way in which amounts are converted.
public struct RateTable: Sendable {
  /// How many days old a rate may be on the day that it is used for, unless a fund says otherwise.
  ///
  /// A month covers funds that enter the monthly rates of the United Nations; older rates are
  /// refused, so that a forgotten import is noticed.
  public static let usualLongestAgeDays = 31

  /// How many days old a rate may be on the day that it is used for.
  public let longestAgeDays: Int

  private let byPair: [Pair: [ExchangeRate]]

  private struct Pair: Hashable {
    let base: Currency
    let quote: Currency
  }

  /// Makes a table of rates in any order.
  public init(_ rates: [ExchangeRate], longestAgeDays: Int = RateTable.usualLongestAgeDays) {
    self.longestAgeDays = longestAgeDays
    byPair = Dictionary(grouping: rates) { Pair(base: $0.base, quote: $0.quote) }
      .mapValues { $0.sorted { ($0.day, $0.source) < ($1.day, $1.source) } }
  }

  /// Converts an amount with the newest rate that was published on the day or before it.
  ///
  /// A direct rate in either direction comes first; otherwise the amount goes through one other
  /// currency that both have rates with (US dollar, euro, then by code), where it is not rounded.
  ///
  /// - Throws: `GrantError.noRate`, or `.staleRate` when the newest rate is too old.
  public func convert(
    _ amount: Money, to target: Currency, on day: Day
  ) throws(GrantError) -> Money {
    try conversion(of: amount, to: target, on: day).amount
  }

  /// Converts an amount as `convert` does, and names the rates that were used.
  ///
  /// - Throws: `GrantError.noRate`, or `.staleRate` when the newest rate is too old.
  public func conversion(
    of amount: Money, to target: Currency, on day: Day
  ) throws(GrantError) -> Conversion {
    if amount.currency == target { return Conversion(amount: amount, rates: []) }
    if let rate = newest(amount.currency, target, on: day) {
      return try apply([rate], to: amount, on: day)
    }
    for middle in [Currency.usd, .eur] + Currency.allCases
    where middle != amount.currency && middle != target {
      if let first = newest(amount.currency, middle, on: day),
        let second = newest(middle, target, on: day)
      {
        return try apply([first, second], to: amount, on: day)
      }
    }
    throw .noRate(amount.currency, target, day)
  }

  private func newest(_ one: Currency, _ other: Currency, on day: Day) -> ExchangeRate? {
    let rates = [Pair(base: one, quote: other), Pair(base: other, quote: one)]
      .compactMap { byPair[$0]?.last { $0.day <= day } }
    return rates.max { $0.day < $1.day }
  }

  private func apply(
    _ rates: [ExchangeRate], to amount: Money, on day: Day
  ) throws(GrantError) -> Conversion {
    for rate in rates where rate.day.number < day.number - longestAgeDays {
      throw .staleRate(rate, day, limitDays: longestAgeDays)
    }
    let result: Money
    do throws(MoneyError) {
      result =
        rates.count == 2
        ? try rates[0].convert(amount, then: rates[1]) : try rates[0].convert(amount)
    } catch {
      throw .money(error)
    }
    return Conversion(amount: result, rates: rates)
  }
}

/// What an amount is worth in another currency, and by which rates.
public struct Conversion: Hashable, Sendable {
  /// The amount in the other currency.
  public let amount: Money

  /// The rates in the order in which they were applied; none when the currency is the same.
  public let rates: [ExchangeRate]

  /// Makes a conversion.
  public init(amount: Money, rates: [ExchangeRate]) {
    self.amount = amount
    self.rates = rates
  }
}

/// What a transaction can do with exchange rates.
public protocol RateRecords {
  /// All rates of the fund, by day and pair.
  func rates() throws(GrantError) -> [ExchangeRate]

  /// The rates that can decide what an amount of one currency is worth in another on a day: the
  /// newest of each pair that were published on the day or before it, and where there are some
  /// between the two currencies, only those.
  func rates(
    from currency: Currency, to target: Currency, on day: Day
  ) throws(GrantError) -> [ExchangeRate]

  /// How many days old a rate may be on the day that it is used for.
  var longestRateAgeDays: Int { get }

  /// Adds a rate that the entry that is being made records.
  func insert(_ rate: ExchangeRate) throws(GrantError)
}

extension RateRecords {
  /// The rates of the fund under its own rule of their age.
  func rateTable() throws(GrantError) -> RateTable {
    RateTable(try rates(), longestAgeDays: longestRateAgeDays)
  }
}
