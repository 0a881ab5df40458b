internal import Foundation
internal import GRDB

/// A connection to SQLite inside one of GRDB's transactions.
final class SQLiteConnection: SQLConnection {
  private let database: Database
  private let path: String

  init(_ database: Database, path: String) {
    self.database = database
    self.path = path
  }

  func run(_ sql: String, _ values: [SQLValue]) throws(StoreError) {
    try attempt {
      let statement = try database.cachedStatement(sql: sql)
      try statement.execute(arguments: StatementArguments(values.map(\.databaseValue)))
    }
  }

  func forEach(
    _ sql: String, _ values: [SQLValue], _ body: (any SQLRow) throws(StoreError) -> Void
  ) throws(StoreError) {
    let result = try open(sql, values)
    while let row = try result.next() { try body(row) }
  }

  func firstRow(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> (any SQLRow)? {
    try attempt {
      let statement = try database.cachedStatement(sql: sql)
      let arguments = StatementArguments(values.map(\.databaseValue))
      return try Row.fetchOne(statement, arguments: arguments).map(SQLiteRow.init(row:))
    }
  }

  func open(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> any SQLResult {
    try attempt {
      // A statement of its own: cached ones cannot be read twice at the same time.
      let statement = try database.makeStatement(sql: sql)
      let arguments = StatementArguments(values.map(\.databaseValue))
      let cursor = try Row.fetchCursor(statement, arguments: arguments)
      return SQLiteResult(cursor: cursor, path: path)
    }
  }

  func openRaw(_ sql: String) throws(StoreError) -> any SQLRawRows {
    try attempt { SQLiteRawRows(try database.makeStatement(sql: sql), of: database, path: path) }
  }

  private func attempt<Value>(_ body: () throws -> Value) throws(StoreError) -> Value {
    do { return try body() } catch { throw StoreError(error, path: path) }
  }
}

private final class SQLiteResult: SQLResult {
  private let cursor: RowCursor
  private let path: String

  init(cursor: RowCursor, path: String) {
    self.cursor = cursor
    self.path = path
  }

  func next() throws(StoreError) -> (any SQLRow)? {
    do { return try cursor.next().map(SQLiteRow.init(row:)) } catch {
      throw StoreError(error, path: path)
    }
  }
}

private struct SQLiteRow: SQLRow {
  let row: Row

  func value(_ column: Int) throws(StoreError) -> SQLValue {
    let value: DatabaseValue = row[column]
    switch value.storage {
    case .null: return .null
    case .int64(let number): return .integer(number)
    case .string(let text): return .text(text)
    case .blob(let data): return .bytes(Array(data))
    case .double: throw .unexpectedValue(column)
    }
  }
}

extension SQLValue {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .bytes(let bytes): Data(bytes).databaseValue
    }
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
