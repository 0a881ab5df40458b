public import Vocabulary

extension GrantService {
  /// Adds exchange rates: all of them, or none; those that are there already are left alone.
  ///
  /// - Parameters:
  ///   - rates: What the file holds, with the place of each.
  ///   - acceptJumps: Whether to take rates that are ten times off the nearest known one, as after
  ///     a currency reform.
  ///   - actor: The person who imports.
  /// - Returns: How many were new, and the gaps between rates.
  /// - Throws: `GrantError.rejected` with every rate that is for a day in the future, that looks
  ///   reversed or is far off, and of which the same source gave another for a day before.
  public func importRates(
    _ rates: [Sourced<ExchangeRate>], acceptJumps: Bool = false, by actor: Person.ID
  ) async throws(GrantError) -> RateImport {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.report, of: actor)
      let earlier = try grants.rates()
      var known = Dictionary(
        earlier.map { (RateKey($0), $0) }, uniquingKeysWith: { first, _ in first })
      var check = RateCheck(earlier)
      var problems: [InputProblem] = []
      var added: [ExchangeRate] = []
      for rate in rates {
        if let other = known[RateKey(rate.value)] {
          guard other.plainText != rate.value.plainText else { continue }
          problems.append(
            InputProblem(at: rate.location, .rateDiffers(known: other, new: rate.value)))
        } else if rate.value.day > now.fundDay {
          let future = GrantError.dayInFuture(rate.value.day, today: now.fundDay)
          problems.append(InputProblem(at: rate.location.field("day"), future.message))
        } else if !acceptJumps, let fault = check.fault(of: rate.value) {
          problems.append(InputProblem(at: rate.location.field("rate"), fault))
        } else {
          known[RateKey(rate.value)] = rate.value
          added.append(rate.value)
        }
      }
      guard problems.isEmpty else { throw .rejected(problems) }
      var result = RateImport(added: added.count, known: rates.count - added.count)
      result.gaps = earlier.gaps(longerThan: grants.longestRateAgeDays, ofPairsIn: added)
      guard let first = rates.first, !added.isEmpty else { return result }
      let step = HistoryStep(
        actor: actor, at: now, action: .rateAdd, subject: first.location.file)
      try grants.record(step) { () throws(GrantError) in
        for rate in added { try grants.insert(rate) }
      }
      return result
    }
  }

  /// Lists the exchange rates of the fund.
  public func listRates() async throws(GrantError) -> [ExchangeRate] {
    try await store.read { (grants) throws(GrantError) in try grants.rates() }
  }

  /// Converts an amount as payments and reports do, and names the rates that were used.
  ///
  /// - Parameters:
  ///   - amount: The amount.
  ///   - currency: The currency that it is converted into.
  ///   - day: The day whose rates hold.
  /// - Returns: The amount with its rates, none when the currency is the same.
  /// - Throws: `GrantError.noRate`, or `.staleRate` when the newest rate is too old.
  public func convert(
    _ amount: Money, to currency: Currency, on day: Day
  ) async throws(GrantError) -> Conversion {
    try await store.read { (grants) throws(GrantError) in
      try grants.rateTable().conversion(of: amount, to: currency, on: day)
    }
  }
}

/// What makes two rates speak of the same thing.
private struct RateKey: Hashable {
  let base: Currency
  let quote: Currency
  let day: Day
  let source: String

  init(_ rate: ExchangeRate) {
    base = rate.base
    quote = rate.quote
    day = rate.day
    source = rate.source
  }
}

extension Message {
  fileprivate static func rateDiffers(known: ExchangeRate, new: ExchangeRate) -> Message {
    Message(
      "rates.differs",
      [
        "base": .text(known.base.rawValue), "quote": .text(known.quote.rawValue),
        "day": .day(known.day), "source": .text(known.source), "known": .text(known.plainText),
        "new": .text(new.plainText),
      ])
  }
}
