internal import ArgumentParser
internal import Formats
internal import Grants
internal import Vocabulary

/// `difund rates show`: what an amount is converted with on a day, and why.
struct RatesShowCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("show", key: "rates.show", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.rates.show.from", valueName: "from"))
  var from: String?

  @Argument(help: .localized("help.rates.show.to", valueName: "to"))
  var to: String?

  @Argument(help: .localized("help.rates.show.day", valueName: "day"))
  var day: String?

  @Option(help: .localized("help.rates.show.amount"))
  var amount: String?

  func run() async throws {
    guard let from else {
      let fund = try shared.openForReading()
      return try printRates(try await fund.grants.listRates(), as: shared.format)
    }
    guard let to else { throw UsageError(Message("usage.two-currencies")) }
    let source = try currency(from)
    let target = try currency(to)
    // One unit of some currencies is worth nothing that could be written.
    let amounts = try (amount.map { [$0] } ?? ["1", "1000", "1000000"])
      .map { try parsedMoney($0, source) }
    let asOf = try day.map { try difund.day($0) } ?? Clock.now().day
    let fund = try shared.openForReading()
    var (given, found) = (amounts[0], Conversion(amount: .zero(target), rates: []))
    for amount in amounts where found.amount.minorUnits < target.minorUnitsPerUnit {
      given = amount
      found = try await fund.grants.convert(given, to: target, on: asOf)
    }
    if shared.format == .json {
      Console.current.outRaw(
        JSONWriter.pretty.text(
          of: found.json(
            of: given, on: asOf, longestAgeDays: fund.longestRateAgeDays)))
    } else {
      Console.current.out(
        Message(
          "rates.converted",
          ["amount": .money(given), "value": .money(found.amount), "day": .day(asOf)]))
      try found.listing(of: given, on: asOf).print(as: shared.format, whenEmpty: nil)
    }
  }
}

extension Conversion {
  /// The steps of the conversion, each with its rate, its source and its age.
  fileprivate func listing(of given: Money, on day: Day) -> Listing {
    var listing = Listing(
      name: "steps",
      columns: [
        .init("from_currency"), .init("to_currency"), .init("rate", alignsRight: true),
        .init("base"), .init("quote"), .init("day"), .init("age", alignsRight: true),
        .init("source"),
      ])
    var currency = given.currency
    for rate in rates {
      let next = rate.base == currency ? rate.quote : rate.base
      listing.rows.append([
        .text(currency.rawValue), .text(next.rawValue), .text(rate.plainText),
        .text(rate.base.rawValue), .text(rate.quote.rawValue), .day(rate.day),
        .integer(Int64(day.number - rate.day.number)), .text(rate.source),
      ])
      currency = next
    }
    return listing
  }

  fileprivate func json(of given: Money, on day: Day, longestAgeDays: Int) -> JSON {
    [
      "from": .string(given.currency.rawValue), "to": .string(amount.currency.rawValue),
      "day": .string(day.description), "amount": .string(given.plainText),
      "value": .string(amount.plainText),
      "longest_age_days": .integer(Int64(longestAgeDays)),
      "steps": listing(of: given, on: day).json.member("steps"),
    ]
  }
}
