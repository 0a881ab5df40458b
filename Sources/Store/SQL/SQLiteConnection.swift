internal import GRDB

/// A connection to SQLite inside one of GRDB's transactions.
final class SQLiteConnection: SQLConnection {
  private let database: Database
  private let path: String
  private var waiting: [(sql: SQLText, entry: Int64, values: [SQLValue])] = []
  private var known: [ObjectIdentifier: SQLiteStatement] = [:]

  init(_ database: Database, path: String) {
    self.database = database
    self.path = path
  }

  func run(_ sql: String, _ values: [SQLValue]) throws(StoreError) {
    try settle()
    let statement = try prepared(sql, isShared: true)
    defer { statement.reset() }
    try statement.bind(values)
    while try statement.step() {}
  }

  func runLater(_ sql: SQLText, _ entry: Int64, _ values: [SQLValue]) {
    waiting.append((sql, entry, values))
  }

  func settle() throws(StoreError) {
    guard !waiting.isEmpty else { return }
    defer { waiting.removeAll(keepingCapacity: true) }
    for (sql, entry, values) in waiting {
      let statement = try prepared(sql)
      defer { statement.reset() }
      try statement.bind(entry, values)
      while try statement.step() {}
    }
  }

  func forgetWaiting() { waiting.removeAll(keepingCapacity: true) }

  func runAhead(_ sql: SQLText, _ values: [SQLValue]) throws(StoreError) {
    let statement = try prepared(sql)
    defer { statement.reset() }
    try statement.bind(values)
    while try statement.step() {}
  }

  func forEach(
    _ sql: String, _ values: [SQLValue], _ body: (any SQLRow) throws(StoreError) -> Void
  ) throws(StoreError) {
    try settle()
    let statement = try prepared(sql, isShared: true)
    defer { statement.reset() }
    try statement.bind(values)
    while try statement.step() { try body(statement.row) }
  }

  func firstRow(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> (any SQLRow)? {
    try settle()
    let statement = try prepared(sql, isShared: true)
    defer { statement.reset() }
    try statement.bind(values)
    return try statement.step() ? try statement.lastingRow : nil
  }

  func open(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> any SQLResult {
    try settle()
    // A statement of its own: cached ones cannot be read twice at the same time.
    let statement = try prepared(sql, isShared: false)
    try statement.bind(values)
    return SQLiteResult(statement)
  }

  func openRaw(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> any SQLRawRows {
    try settle()
    let statement = try attempt { try database.makeStatement(sql: sql) }
    let rows = SQLiteRawRows(statement, of: database, path: path)
    if !values.isEmpty { try rows.restart(values) }
    return rows
  }

  private func prepared(_ sql: String, isShared: Bool) throws(StoreError) -> SQLiteStatement {
    try SQLiteStatement(sql, in: database, path: path, isShared: isShared)
  }

  /// The statement of a text that is never read from while it is run again.
  private func prepared(_ sql: SQLText) throws(StoreError) -> SQLiteStatement {
    if let statement = known[ObjectIdentifier(sql)] { return statement }
    let statement = try prepared(sql.text, isShared: true)
    known[ObjectIdentifier(sql)] = statement
    return statement
  }

  private func attempt<Value>(_ body: () throws -> Value) throws(StoreError) -> Value {
    do { return try body() } catch { throw StoreError(error, path: path) }
  }
}

private final class SQLiteResult: SQLResult {
  private let statement: SQLiteStatement

  init(_ statement: SQLiteStatement) { self.statement = statement }

  deinit { statement.reset() }

  func next() throws(StoreError) -> (any SQLRow)? {
    try statement.step() ? statement.row : nil
  }
}

extension StoreError {
  /// Says what an error of the engine means for the person at the keyboard.
  init(_ error: any Error, path: String) {
    if let known = error as? StoreError {
      self = known
      return
    }
    guard let error = error as? DatabaseError else {
      self = .other(String(describing: error))
      return
    }
    let detail = error.message ?? "SQLite \(error.extendedResultCode.rawValue)"
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path)
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .cannotOpen(path, detail: detail)
      case .SQLITE_CONSTRAINT: .constraint(detail)
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .corrupt(path, detail: detail)
      case .SQLITE_FULL: .diskFull(path)
      case .SQLITE_IOERR: .device(path, detail: detail)
      case .SQLITE_READONLY: .readOnly
      default: .other(detail)
      }
  }
}
