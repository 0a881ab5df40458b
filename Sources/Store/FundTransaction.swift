internal import Audit
internal import Grants

/// One transaction over the database of a fund.
///
/// The tables of each subject are in files of their own, as extensions.
final class FundTransaction: GrantTransaction {
  let database: any SQLConnection
  var history: HistoryWriter

  /// The file that a second connection may read, when this transaction only reads.
  let sharedPath: String?

  let longestRateAgeDays: Int

  /// The keys of the accounts that were used.
  var accounts: [LedgerAccount: Int64] = [:]

  /// What is to be added to the balances of accounts.
  var balances: [Int64: Int64] = [:]

  /// What is to change in the kept totals.
  var totals = TotalsWriter()

  /// The sums of postings by account, once the whole history was walked.
  var walkedSums: [Int64: Int128]?

  /// The keys of people that were used so far.
  var textKeys: [Int64: TextKey] = [:]

  /// What the fund decided about the detection of conflicts.
  let conflictRules: ConflictRules

  /// Who applied together beside a call, once it was asked for.
  var partnerships: [FundingCall.ID: [Partnership]] = [:]

  init(
    database: any SQLConnection, sharedPath: String? = nil,
    conflictRules: ConflictRules = ConflictRules(),
    longestRateAgeDays: Int = RateTable.usualLongestAgeDays
  ) {
    self.database = database
    self.conflictRules = conflictRules
    self.longestRateAgeDays = longestRateAgeDays
    self.sharedPath = sharedPath
    history = HistoryWriter()
  }

  /// Writes what is kept for the end of a transaction, before it is committed.
  func finish() throws(GrantError) {
    try saveTotals()
    try attempt { () throws(StoreError) in
      try saveBalances()
      try saveHead()
    }
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
    // Leaves are made of what JSON can say.
    for index in values.indices { if case .bytes = values[index] { throw .unexpectedValue(index) } }
    // It waits for the entry: whatever refers to rows that are not there yet, SQLite looks for in
    // every table when they come.
    database.runLater(table.insertion, entry, values)
    if table.tellsShares { noteShares(values) }
    history.rows.append(HistoryWriter.Row(table: table, place: table.place, values: values))
  }
}
