internal import Grants
internal import Vocabulary

extension FundTransaction {
  func rates() throws(GrantError) -> [ExchangeRate] {
    try attempt { () throws(StoreError) in
      try database.all(
        """
        SELECT base, quote, digits, decimals, day, source FROM exchange_rate
        ORDER BY day, base, quote, source
        """, []
      ) { (row) throws(StoreError) in
        ExchangeRate(
          base: try row.parsed(0) { Currency(rawValue: $0) },
          quote: try row.parsed(1) { Currency(rawValue: $0) }, digits: try row.integer(2),
          decimals: Int(try row.integer(3)), day: try row.parsed(4) { Day($0) },
          source: try row.text(5))
      }
    }
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
