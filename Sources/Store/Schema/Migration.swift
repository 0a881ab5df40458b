/// A step from one shape of the database to the next; once shipped, its text never changes.
struct Migration: Sendable {
  /// The name under which the database remembers it.
  let name: String

  /// The statements, in the portable subset except where a comment says so.
  let sql: String

  /// What SQL alone cannot do, in the same transaction.
  let after: (@Sendable (FundTransaction) throws(StoreError) -> Void)?

  init(
    name: String, sql: String,
    after: (@Sendable (FundTransaction) throws(StoreError) -> Void)? = nil
  ) {
    self.name = name
    self.sql = sql
    self.after = after
  }

  /// Every migration, in order.
  static let all: [Migration] = [
    .people, .calls, .applications, .awards, .agreementsAndLedger, .reviews, .decisions,
    .search, .seals, .sessions, .progress, .awardChanges, .totals, .personalData, .publications,
    .attachments, .versions, .reading, .selectionParts, .approvals, .stages, .reportIndex,
    .ratePairs,
  ]
}

/// Writes the triggers that keep a table as it is: rows are added, never changed or removed.
func immutable(_ table: String) -> String {
  """
  CREATE TRIGGER \(table)_keep_update BEFORE UPDATE ON \(table)
  BEGIN SELECT RAISE(ABORT, '\(table) rows never change'); END;
  CREATE TRIGGER \(table)_keep_delete BEFORE DELETE ON \(table)
  BEGIN SELECT RAISE(ABORT, '\(table) rows are never removed'); END;

  """
}
