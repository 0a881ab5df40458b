internal import Audit
internal import Grants

/// One transaction over the database of a fund.
///
/// The tables of each subject are in files of their own, as extensions.
final class FundTransaction: GrantTransaction {
  let database: any SQLConnection
  var history: HistoryWriter

  /// The keys of people that were used so far.
  var textKeys: [Int64: TextKey] = [:]

  init(database: any SQLConnection) {
    self.database = database
    history = HistoryWriter()
  }

  /// Runs `body` and turns what the database says into an error of the domain.
  func attempt<Value>(
    _ body: () throws(StoreError) -> Value
  ) throws(GrantError) -> Value {
    do throws(StoreError) { return try body() } catch { throw .storage(error.message) }
  }

  /// Adds a row to an immutable table, under the entry that is being made.
  ///
  /// - Precondition: `record` is under way.
  func insert(into table: ImmutableTable, _ values: [SQLValue]) throws(StoreError) {
    guard let entry = history.current else { preconditionFailure("\(table.name) outside an entry") }
    precondition(values.count == table.columns.count, "\(table.name) has other columns")
    try database.run(table.insertSQL, [.integer(entry)] + values)
    history.rows.append((table, try table.canonicalRow(values)))
  }
}
