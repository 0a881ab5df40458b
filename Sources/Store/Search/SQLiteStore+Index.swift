internal import GRDB

extension SQLiteStore {
  /// Whether these rules and models wrote the index of applications.
  func isIndexCurrent() throws(StoreError) -> Bool {
    try withIndex(writing: false) { (index) throws(StoreError) in try index.isCurrent() }
  }

  /// Makes the index anew when other rules or models wrote it.
  func refreshIndex(_ progress: (Int, Int) -> Void) throws(StoreError) {
    if try isIndexCurrent() { return }
    try rebuildIndex(progress)
  }

  /// Makes the index of applications anew, in one transaction.
  ///
  /// - Parameter progress: Is told how many of how many applications are done.
  /// - Throws: What the database says.
  public func rebuildIndex(_ progress: (Int, Int) -> Void) throws(StoreError) {
    try withIndex(writing: true) { (index) throws(StoreError) in
      try index.rebuild(progress: progress)
    }
  }

  /// What is wrong with the index of applications, as the engine says it; nil when all is well.
  ///
  /// - Throws: What the database says of anything but the index.
  public func indexFault() throws(StoreError) -> String? {
    do throws(StoreError) {
      return try withIndex(writing: true) { (index) throws(StoreError) in
        try index.database.run(
          "INSERT INTO application_search (application_search) VALUES ('integrity-check')")
        let strays = try index.strayCount()
        return strays == 0 ? nil : "application_search: \(strays)"
      }
    } catch {
      guard case .corrupt(_, let detail) = error else { throw error }
      return detail
    }
  }

  private func withIndex<Value>(
    writing: Bool, _ body: (SearchTable) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    do {
      let run = { [path] (database: Database) in
        try body(SearchTable(database: SQLiteConnection(database, path: path)))
      }
      return try writing ? pool.write(run) : pool.read(run)
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
