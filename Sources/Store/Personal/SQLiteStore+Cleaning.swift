internal import GRDB
public import Grants

extension SQLiteStore {
  /// Writes the file anew when it may still hold what was deleted, and empties the write-ahead log.
  ///
  /// SQLite writes zeros over what it frees, but pages that were rearranged may keep copies. A
  /// crash before this leaves the mark, so that whoever opens the fund next does it.
  func cleanFile() throws(StoreError) {
    do {
      try pool.writeWithoutTransaction { database in
        guard try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM unclean_file)") == true
        else { return }
        try database.execute(sql: "VACUUM")
        try database.checkpoint(.truncate)
        try database.execute(sql: "DELETE FROM unclean_file")
        try database.checkpoint(.truncate)
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  public func forgetErased() async throws(GrantError) {
    do throws(StoreError) { try cleanFile() } catch { throw .storage(error.message) }
  }
}
