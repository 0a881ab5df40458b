public import Vocabulary

extension GrantService {
  /// Adds exchange rates; those that are there already are left alone.
  ///
  /// - Returns: How many were new.
  /// - Throws: `GrantError.rejected` when the same source gave another rate for a day before.
  public func importRates(
    _ rates: [Sourced<ExchangeRate>], by actor: Person.ID
  ) async throws(GrantError) -> Int {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.report, of: actor)
      var known = Dictionary(
        try grants.rates().map { (RateKey($0), $0) }, uniquingKeysWith: { first, _ in first })
      var problems: [InputProblem] = []
      var added: [ExchangeRate] = []
      for rate in rates {
        if let other = known[RateKey(rate.value)] {
          if other.plainText != rate.value.plainText {
            problems.append(
              InputProblem(at: rate.location, .rateDiffers(known: other, new: rate.value)))
          }
          continue
        }
        known[RateKey(rate.value)] = rate.value
        added.append(rate.value)
      }
      guard problems.isEmpty else { throw .rejected(problems) }
      guard let first = rates.first, !added.isEmpty else { return 0 }
      let step = HistoryStep(
        actor: actor, at: now, action: .rateAdd, subject: first.location.file)
      try grants.record(step) { () throws(GrantError) in
        for rate in added { try grants.insert(rate) }
      }
      return added.count
    }
  }

  /// Lists the exchange rates of the fund.
  public func listRates() async throws(GrantError) -> [ExchangeRate] {
    try await store.read { (grants) throws(GrantError) in try grants.rates() }
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
