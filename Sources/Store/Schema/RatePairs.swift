extension Migration {
  /// An index by which a payment finds the newest rate of one pair of currencies.
  static let ratePairs = Migration(
    name: "023-rate-pairs",
    sql: """
      CREATE INDEX exchange_rate_pair ON exchange_rate (base, quote, day);

      """)
}
