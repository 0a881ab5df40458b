internal import Audit
internal import Grants
internal import Vocabulary

extension FundTransaction {
  func historyEntries(_ query: HistoryQuery) throws(GrantError) -> [AuditEntry] {
    let (conditions, values) = query.conditions
    let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    return try attempt { () throws(StoreError) in
      try database.all(
        "SELECT \(entryColumns) FROM audit_entry \(condition) ORDER BY sequence DESC LIMIT ?",
        values + [SQLValue(query.limit)], AuditEntry.init(row:))
    }
  }
}

extension HistoryQuery {
  /// The conditions on `audit_entry`, and their values.
  fileprivate var conditions: (sql: [String], values: [SQLValue]) {
    var sql: [String] = []
    var values: [SQLValue] = []
    if let subject {
      sql.append("subject = ?")
      values.append(.text(subject))
    }
    if let actor {
      sql.append("actor = ?")
      values.append(SQLValue(actor))
    }
    if let action {
      // Names of actions have no full stop but one, and nothing sorts between it and the slash.
      sql.append("(action = ? OR action >= ? AND action < ?)")
      values += [.text(action), .text(action + "."), .text(action + "/")]
    }
    switch since {
    case .day(let day):
      sql.append("recorded_at >= ?")
      values.append(SQLValue(day.fundStart))
    case .entry(let number):
      sql.append("sequence >= ?")
      values.append(.integer(number))
    case nil: break
    }
    switch until {
    case .day(let day):
      sql.append("recorded_at < ?")
      values.append(SQLValue(day.advanced(by: 1).fundStart))
    case .entry(let number):
      sql.append("sequence <= ?")
      values.append(.integer(number))
    case nil: break
    }
    return (sql, values)
  }
}
