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
        SELECT award_id, day,
          CASE WHEN kind = 'refund' AND entry IN (SELECT entry FROM ledger_reversal)
            THEN 'reverse' ELSE kind END,
          minor_units, currency, base_minor_units, base_currency
        FROM ledger_entry \(condition) ORDER BY entry
        """, values)
    }
    while let row = try attempt({ () throws(StoreError) in try result.next() }) {
      try body(try attempt { () throws(StoreError) in try Disbursement(row: row) })
    }
  }

  func commitments(in scope: ReportScope) throws(GrantError) -> [Commitment] {
    let last = scope.lastEntry ?? .max
    let call = scope.call.map { SQLValue($0) }
    return try attempt { () throws(StoreError) in
      try database.all(
        """
        SELECT award_id, day, minor_units, currency FROM ledger_entry
        WHERE kind = 'commit' AND entry <= ?
          \(call == nil ? "" : "AND award_id IN (SELECT id FROM award WHERE call_id = ?)")
        ORDER BY entry
        """, [.integer(last)] + (call.map { [$0] } ?? [])
      ) { (row) throws(StoreError) in
        Commitment(
          award: try row.parsed(0) { ID(rawValue: $0) }, day: try row.parsed(1) { Day($0) },
          amount: try row.money(2, 3))
      }
    }
  }

  func lastEntry(recordedBefore time: Timestamp) throws(GrantError) -> Int64 {
    try attempt { () throws(StoreError) in
      try database.first(
        "SELECT coalesce(max(sequence), 0) FROM audit_entry WHERE recorded_at < ?",
        [.text(time.description)]
      ) { (row) throws(StoreError) in try row.integer(0) } ?? 0
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
    if let lastEntry {
      terms.append("ledger_entry.entry <= ?")
      values.append(.integer(lastEntry))
    }
    if let award {
      terms.append("ledger_entry.award_id = ?")
      values.append(SQLValue(award))
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
    self.init(
      award: try row.parsed(0) { ID(rawValue: $0) }, day: try row.parsed(1) { Day($0) },
      kind: try row.parsed(2) { LedgerTransfer.Kind(rawValue: $0) }, amount: try row.money(3, 4),
      base: try row.money(5, 6))
  }
}
