extension Migration {
  /// An index of payments and refunds that holds all that reports read of them, award by award and
  /// in the order of their days.
  ///
  /// The last columns are those that reports need least. Of entries, only payments and refunds have
  /// a value in the currency of the call's budget.
  static let reportIndex = Migration(
    name: "022-report-index",
    sql: """
      CREATE INDEX ledger_entry_reported ON ledger_entry
        (award_id, kind, day, minor_units, currency, base_currency, base_minor_units)
        WHERE base_minor_units IS NOT NULL;

      """)
}
