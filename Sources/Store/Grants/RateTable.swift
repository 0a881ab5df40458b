internal import Grants
internal import Vocabulary

extension FundTransaction {
  func rates() throws(GrantError) -> [ExchangeRate] {
    try attempt { () throws(StoreError) in
      try database.all(
        """
        SELECT base, quote, digits, decimals, day, source FROM exchange_rate
        ORDER BY day, base, quote, source
        """, [], ExchangeRate.init(row:))
    }
  }

  func rates(
    from currency: Currency, to target: Currency, on day: Day
  ) throws(GrantError) -> [ExchangeRate] {
    try attempt { () throws(StoreError) in
      let direct = try newest(currency, target, on: day)
      guard direct.isEmpty else { return direct }
      var found: [ExchangeRate] = []
      for middle in Currency.allCases where middle != currency && middle != target {
        found += try newest(currency, middle, on: day)
        found += try newest(middle, target, on: day)
      }
      return found
    }
  }

  /// The newest rates between two currencies, in each direction, on a day.
  private func newest(
    _ one: Currency, _ other: Currency, on day: Day
  ) throws(StoreError) -> [ExchangeRate] {
    var found: [ExchangeRate] = []
    for (base, quote) in [(one, other), (other, one)] {
      let pair: [SQLValue] = [.text(base.rawValue), .text(quote.rawValue)]
      found += try database.all(
        """
        SELECT base, quote, digits, decimals, day, source FROM exchange_rate
        WHERE base = ? AND quote = ? AND day =
          (SELECT max(day) FROM exchange_rate WHERE base = ? AND quote = ? AND day <= ?)
        ORDER BY source
        """, pair + pair + [SQLValue(day)], ExchangeRate.init(row:))
    }
    return found
  }

  func insert(_ rate: ExchangeRate) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try insert(
        into: .exchangeRate,
        [
          SQLValue(rate.day), .text(rate.base.rawValue), .text(rate.quote.rawValue),
          .integer(rate.digits), SQLValue(rate.decimals), .text(rate.source),
        ])
    }
  }
}

extension ExchangeRate {
  fileprivate init(row: any SQLRow) throws(StoreError) {
    self.init(
      base: try row.parsed(0) { Currency(rawValue: $0) },
      quote: try row.parsed(1) { Currency(rawValue: $0) }, digits: try row.integer(2),
      decimals: Int(try row.integer(3)), day: try row.parsed(4) { Day($0) },
      source: try row.text(5))
  }
}
