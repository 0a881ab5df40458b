internal import Grants
internal import Vocabulary

extension FundTransaction {
  func forEachDisbursement(
    in scope: ReportScope, _ body: (Disbursement) throws(GrantError) -> Void
  ) throws(GrantError) {
    let (condition, values) = scope.condition
    let result = try attempt { () throws(StoreError) in
      try database.open(
        """
        WITH fact AS (
          SELECT award.id, version.country, version.track, reach.female, reach.male,
            reach.another, reach.not_stated, reach.rural, reach.with_disability
          FROM award
          JOIN application ON application.id = award.application_id
          JOIN application_version AS version ON version.application_id = application.id
            AND version.number = application.version
          JOIN planned_reach AS reach ON reach.award_id = award.id AND reach.number =
            (SELECT max(number) FROM planned_reach WHERE award_id = award.id)
        )
        SELECT ledger_entry.award_id, fact.country, fact.track, fact.female, fact.male,
          fact.another, fact.not_stated, fact.rural, fact.with_disability, ledger_entry.day,
          ledger_entry.kind, ledger_entry.minor_units, ledger_entry.currency,
          ledger_entry.base_minor_units, ledger_entry.base_currency
        FROM ledger_entry JOIN fact ON fact.id = ledger_entry.award_id
        \(condition)
        """, values)
    }
    while let row = try attempt({ () throws(StoreError) in try result.next() }) {
      try body(try attempt { () throws(StoreError) in try Disbursement(row: row) })
    }
  }

  func ledgerTotals(in scope: ReportScope) throws(GrantError) -> LedgerTotals {
    let (condition, values) = scope.condition
    return try attempt { () throws(StoreError) in
      LedgerTotals(
        paid: try database.all(
          """
          SELECT sum(posting.minor_units), account.currency
          FROM ledger_entry
          JOIN posting ON posting.entry = ledger_entry.entry
          JOIN account ON account.id = posting.account_id AND account.part = 'paid'
          \(condition) GROUP BY account.currency ORDER BY account.currency
          """, values
        ) { (row) throws(StoreError) in try row.money(0, 1) },
        base: try database.all(
          """
          SELECT sum(CASE kind WHEN 'refund' THEN -base_minor_units ELSE base_minor_units END),
            base_currency
          FROM ledger_entry \(condition) GROUP BY base_currency ORDER BY base_currency
          """, values
        ) { (row) throws(StoreError) in try row.money(0, 1) })
    }
  }
}

extension ReportScope {
  /// The condition on `ledger_entry` that a scope stands for, and its values.
  fileprivate var condition: (sql: String, values: [SQLValue]) {
    var terms = ["ledger_entry.kind IN ('pay', 'refund')"]
    var values: [SQLValue] = []
    if let period {
      terms.append("ledger_entry.day BETWEEN ? AND ?")
      values += [SQLValue(period.lowerBound), SQLValue(period.upperBound)]
    }
    if let call {
      terms.append("ledger_entry.award_id IN (SELECT id FROM award WHERE call_id = ?)")
      values.append(SQLValue(call))
    }
    return ("WHERE " + terms.joined(separator: " AND "), values)
  }
}

extension Disbursement {
  fileprivate init(row: any SQLRow) throws(StoreError) {
    let kind = try row.parsed(10) { LedgerTransfer.Kind(rawValue: $0) }
    self.init(
      award: try row.parsed(0) { ID(rawValue: $0) },
      country: try row.parsed(1) { Country(rawValue: $0) },
      track: try row.parsed(2) { Track(rawValue: $0) },
      reach: PlannedReach(
        female: try row.integer(3), male: try row.integer(4), another: try row.integer(5),
        notStated: try row.integer(6), rural: try row.optionalInteger(7),
        withDisability: try row.optionalInteger(8)),
      day: try row.parsed(9) { Day($0) }, isRefund: kind == .refund, amount: try row.money(11, 12),
      base: try row.money(13, 14))
  }
}
