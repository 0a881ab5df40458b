internal import GRDB
internal import Grants

extension SQLiteStore {
  /// Makes the kept totals anew when other rules wrote them, or none did yet.
  func refreshTotals() throws(StoreError) {
    let isCurrent = try withTransaction(writing: false) { transaction in
      try TotalTable(database: transaction.database).isCurrent()
    }
    if !isCurrent { try rebuildTotals() }
  }

  /// Makes the totals that reports are made from anew from the ledger, in one transaction.
  ///
  /// - Throws: What the database says.
  public func rebuildTotals() throws(StoreError) {
    try withTransaction(writing: true) { transaction in try transaction.rebuildTotals() }
  }

  private func withTransaction<Value>(
    writing: Bool, _ body: (FundTransaction) throws -> Value
  ) throws(StoreError) -> Value {
    do {
      let run = { [path] (database: Database) in
        try body(FundTransaction(database: SQLiteConnection(database, path: path)))
      }
      return try writing ? pool.write(run) : pool.read(run)
    } catch let error as GrantError {
      throw .domain(error.message)
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
