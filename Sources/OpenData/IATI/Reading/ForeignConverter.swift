internal import Grants
internal import Vocabulary

/// Converts amounts of other publishers with the rates of the fund, and remembers which rates it
/// used last.
struct ForeignConverter {
  let currency: Currency
  private let rates: RateTable
  private var found: [Key: [ExchangeRate]?] = [:]

  private struct Key: Hashable {
    let currency: Currency
    let day: Day
  }

  init(to currency: Currency, rates: RateTable) {
    self.currency = currency
    self.rates = rates
  }

  /// The value of an amount on a day, rounded once to a minor unit, or nil where the fund has no
  /// rate for it.
  mutating func value(of value: ForeignValue, on day: Day?) -> ExactAmount? {
    guard let from = Currency(rawValue: value.currency) else { return nil }
    if from == currency { return value.amount }
    guard let day, let minorUnits = value.amount.parts(decimals: from.decimals) else { return nil }
    let amount = Money(minorUnits: minorUnits, currency: from)
    guard let rates = rates(for: amount, on: day) else { return nil }
    let converted =
      try? rates.count == 2
      ? rates[0].convert(amount, then: rates[1]) : rates[0].convert(amount)
    guard let converted else { return nil }
    let scale = 1_000_000 / Int128(converted.currency.minorUnitsPerUnit)
    return ExactAmount(millionths: Int128(converted.minorUnits) * scale)
  }

  private mutating func rates(for amount: Money, on day: Day) -> [ExchangeRate]? {
    let key = Key(currency: amount.currency, day: day)
    if let known = found[key] { return known }
    let conversion = try? rates.conversion(of: amount, to: currency, on: day)
    // So that a file with every day of a century takes no more memory.
    if found.count >= 20_000 { found.removeAll(keepingCapacity: true) }
    found[key] = .some(conversion?.rates)
    return conversion?.rates
  }
}
