internal import Foundation
internal import GRDB
public import Grants
internal import Vocabulary

/// Keeps a fund in one SQLite file.
public final class SQLiteStore: GrantStore {
  let pool: any DatabaseWriter
  let path: String
  private let group: GroupCommit
  private let longestRateAgeDays: Int
  private let conflictRules: ConflictRules

  /// Opens the database of a fund for reading and writing, and brings it to the present shape.
  ///
  /// The caller holds the lock of the fund folder: one process, one pool.
  ///
  /// An index that other rules or models wrote is made anew.
  ///
  /// - Parameters:
  ///   - path: The file, which is made when it is missing.
  ///   - conflictRules: What the fund decided about the detection of conflicts.
  ///   - longestRateAgeDays: How many days old a rate may be on the day that it is used for.
  ///   - onIndexing: Is told how many of how many applications are in the new index.
  /// - Throws: `StoreError.tooNew` for a database of a later release, or why it cannot be opened.
  public init(
    path: String, conflictRules: ConflictRules = ConflictRules(),
    longestRateAgeDays: Int = RateTable.usualLongestAgeDays,
    onIndexing: (Int, Int) -> Void = { _, _ in }
  ) throws(StoreError) {
    self.path = path
    self.conflictRules = conflictRules
    self.longestRateAgeDays = longestRateAgeDays
    group = GroupCommit(log: LogSpace(database: path))
    // An empty file where a fund was is a loss to be told, not a place for a new fund.
    let isNew = !FileManager.default.fileExists(atPath: path)
    if !isNew {
      // A connection that cannot write looks first: opening a pool writes, and a database of a
      // later release stays untouched.
      do throws(StoreError) { try SQLiteStore(readOnlyPath: path).close() } catch .tooOld {}
    }
    do {
      let pool = try DatabasePool(path: path, configuration: Self.configuration())
      // GRDB sets NORMAL on the writer of a pool after it prepared the connection; with it, a power
      // cut loses commits that were acknowledged.
      // Files of 100,000 payments touch more pages than the 2 MB that SQLite keeps unless told so.
      try pool.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -65536")
        // Pages that each payment changes are written back less often.
        try database.execute(sql: "PRAGMA wal_autocheckpoint = \(LogSpace.pages)")
      }
      self.pool = pool
    } catch {
      throw StoreError(error, path: path)
    }
    try assertDurable()
    try migrate(isNew: isNew)
    try cleanFile()
    try refreshIndex(onIndexing)
    try refreshTotals()
  }

  /// Opens a database for reading only, beside a process that may be writing.
  public init(
    readOnlyPath path: String, conflictRules: ConflictRules = ConflictRules(),
    longestRateAgeDays: Int = RateTable.usualLongestAgeDays
  ) throws(StoreError) {
    self.path = path
    self.conflictRules = conflictRules
    self.longestRateAgeDays = longestRateAgeDays
    group = GroupCommit(log: nil)
    var configuration = Self.configuration()
    configuration.readonly = true
    do { pool = try DatabaseQueue(path: path, configuration: configuration) } catch {
      throw StoreError(error, path: path)
    }
    let waiting = try pendingMigrations(isNew: false)
    guard waiting.isEmpty else { throw .tooOld }
    guard try isIndexCurrent() else { throw .tooOld }
  }

  /// Opens a fund that lives in memory and is gone with the store, for tests and trials.
  public init(conflictRules: ConflictRules = ConflictRules()) throws(StoreError) {
    path = Self.memory
    group = GroupCommit(log: nil)
    longestRateAgeDays = RateTable.usualLongestAgeDays
    self.conflictRules = conflictRules
    do { pool = try DatabaseQueue(configuration: Self.configuration()) } catch {
      throw StoreError(error, path: path)
    }
    try migrate(isNew: true)
    try refreshIndex { _, _ in }
    try refreshTotals()
  }

  /// The path of a database that lives in memory.
  private static var memory: String { ":memory:" }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(5)
    configuration.label = "fund"
    configuration.prepareDatabase { try $0.prepareForSearch() }
    return configuration
  }

  private func assertDurable() throws(StoreError) {
    do {
      let (mode, level) = try pool.writeWithoutTransaction { database in
        (
          try String.fetchOne(database, sql: "PRAGMA journal_mode"),
          try Int.fetchOne(database, sql: "PRAGMA synchronous")
        )
      }
      guard mode == "wal", level == 2 else {
        throw StoreError.notDurable("journal_mode=\(mode ?? "?") synchronous=\(level ?? -1)")
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  // MARK: Transactions

  public func write<Value: Sendable>(
    _ body: @escaping @Sendable (any GrantTransaction) throws(GrantError) -> Value
  ) async throws(GrantError) -> Value {
    let result = await withCheckedContinuation { continuation in
      group.add(
        PendingWrite(
          path: path, conflictRules: conflictRules, longestRateAgeDays: longestRateAgeDays,
          continuation: continuation, body))
      pool.asyncWriteWithoutTransaction { [group] database in group.commit(in: database) }
    }
    return try result.get()
  }

  public func read<Value: Sendable>(
    _ body: @escaping @Sendable (any GrantTransaction) throws(GrantError) -> Value
  ) async throws(GrantError) -> Value {
    do {
      return try await pool.read { [path, conflictRules, longestRateAgeDays] database in
        try body(
          FundTransaction(
            database: SQLiteConnection(database, path: path),
            sharedPath: path == Self.memory ? nil : path, conflictRules: conflictRules,
            longestRateAgeDays: longestRateAgeDays))
      }
    } catch {
      throw grantError(error)
    }
  }

  private func grantError(_ error: any Error) -> GrantError {
    error as? GrantError ?? .storage(StoreError(error, path: path).message)
  }
}

// MARK: Migrations

extension SQLiteStore {
  /// The names of the migrations that the database does not have yet.
  private func pendingMigrations(isNew: Bool) throws(StoreError) -> [String] {
    let known = Migration.all.map(\.name)
    let applied: [String]
    do {
      applied = try pool.read { database in
        // The driver would read the whole schema for it, at the start of every command.
        let isThere = try Bool.fetchOne(
          database,
          sql: """
            SELECT EXISTS (
              SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_migration')
            """)
        guard isThere == true else { return [] }
        return try String.fetchAll(database, sql: "SELECT name FROM schema_migration ORDER BY name")
      }
    } catch {
      throw StoreError(error, path: path)
    }
    guard isNew || !applied.isEmpty else { throw .notAFund(path) }
    if let unknown = applied.first(where: { !known.contains($0) }) {
      throw .tooNew(version: unknown)
    }
    return known.filter { !applied.contains($0) }
  }

  private func migrate(isNew: Bool) throws(StoreError) {
    let pending = try pendingMigrations(isNew: isNew)
    guard !pending.isEmpty else { return }
    do {
      try pool.write { [path] database in
        try database.execute(
          sql: "CREATE TABLE IF NOT EXISTS schema_migration (name TEXT PRIMARY KEY) STRICT")
        for migration in Migration.all where pending.contains(migration.name) {
          try database.execute(sql: migration.sql)
          try migration.after?(
            FundTransaction(database: SQLiteConnection(database, path: path)))
          try database.execute(
            sql: "INSERT INTO schema_migration (name) VALUES (?)", arguments: [migration.name])
        }
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// The statements that make the present shape of the database, in a fixed order, for comparison.
  public func schemaText() throws(StoreError) -> String {
    do {
      return try pool.read { database in
        try String.fetchAll(
          database,
          sql: """
            SELECT sql || ';' FROM sqlite_master
            WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name
            """
        ).joined(separator: "\n\n") + "\n"
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }
}

// MARK: Care of the file

extension SQLiteStore {
  /// The version of SQLite that runs.
  public static var libraryVersion: String {
    (try? DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }) ?? "?"
  }

  /// Ends all connections, after which the file can be moved.
  public func close() throws(StoreError) {
    do { try pool.close() } catch { throw StoreError(error, path: path) }
  }

  /// Writes a consistent copy of the database into a new file, while the fund may be in use.
  public func backUp(to copy: String) throws(StoreError) {
    do {
      var configuration = Configuration()
      configuration.label = "backup"
      let target = try DatabaseQueue(path: copy, configuration: configuration)
      try pool.backup(to: target)
      try target.close()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      throw StoreError(error, path: path)
    } catch {
      throw StoreError(error, path: copy)
    }
  }

  /// What SQLite finds wrong with the file and its references; empty when all is well.
  public func integrityFaults() throws(StoreError) -> [String] {
    do {
      return try pool.read { database in
        let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check")
        let references = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map(
          \.description)
        return integrity.filter { $0 != "ok" } + references
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
