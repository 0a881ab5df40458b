internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund rates list`: the exchange rates of the fund.
struct RatesListCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("list", key: "rates.list", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.rates.list.pair", valueName: "USD:KHR"))
  var pair: String?

  @Option(help: .localized("help.rates.list.from", valueName: "day"))
  var from: String?

  @Option(help: .localized("help.rates.list.until", valueName: "day"))
  var until: String?

  func run() async throws {
    let wanted = try pair.map(currencies)
    let first = try from.map { try day($0) }
    let last = try until.map { try day($0) }
    let fund = try shared.openForReading()
    let rates = try await fund.grants.listRates().filter { rate in
      (wanted.map { $0 == [rate.base, rate.quote] || $0 == [rate.quote, rate.base] } ?? true)
        && (first.map { rate.day >= $0 } ?? true) && (last.map { rate.day <= $0 } ?? true)
    }
    try printRates(rates, as: shared.format)
  }

  private func currencies(_ text: String) throws -> [Currency] {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw UsageError(Message("usage.currency-pair", ["text": .text(text)]))
    }
    return try parts.map { try currency(String($0)) }
  }
}

/// Prints exchange rates as a list.
func printRates(_ rates: [ExchangeRate], as format: OutputFormat) throws {
  var listing = Listing(
    name: "rates",
    columns: [
      .init("day"), .init("base"), .init("quote"), .init("rate", alignsRight: true),
      .init("source"),
    ])
  listing.rows = rates.map { rate in
    [
      .day(rate.day), .text(rate.base.rawValue), .text(rate.quote.rawValue),
      .text(rate.plainText), .text(rate.source),
    ]
  }
  try listing.print(as: format, whenEmpty: Message("rates.none"))
}

/// A currency that a user typed.
func currency(_ text: String) throws -> Currency {
  guard let currency = Currency(rawValue: text.uppercased()) else {
    let known = Currency.allCases.map { Message.Value.text($0.rawValue) }
    throw UsageError(
      Message("input.unknown-value", ["value": .text(text), "known": .list(known)]))
  }
  return currency
}
