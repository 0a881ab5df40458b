internal import GRDB
internal import GRDBSQLite
internal import Vocabulary

/// A statement that is run through SQLite's own functions, because GRDB makes a value of every
/// argument and column.
struct SQLiteStatement {
  private let statement: Statement
  private let database: Database
  private let path: String

  /// Prepares a statement, or takes up the one that was prepared before.
  ///
  /// - Parameters:
  ///   - sql: The text.
  ///   - database: The connection.
  ///   - path: The file, for errors.
  ///   - isShared: Whether the statement may be the one that others run between its rows; it is
  ///     another as soon as the first row was read.
  /// - Throws: What is wrong with the text.
  init(_ sql: String, in database: Database, path: String, isShared: Bool) throws(StoreError) {
    self.database = database
    self.path = path
    do {
      let known = isShared ? try database.cachedStatement(sql: sql) : nil
      if let known, unsafe sqlite3_stmt_busy(known.sqliteStatement) == 0 {
        statement = known
      } else {
        statement = try database.makeStatement(sql: sql)
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Sets the arguments of a statement that is not being read.
  func bind(_ values: [SQLValue]) throws(StoreError) {
    let code = Self.bind(values, to: statement)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// Sets the arguments of a statement that is not being read: a number and then others.
  func bind(_ number: Int64, _ values: [SQLValue]) throws(StoreError) {
    var code = unsafe sqlite3_bind_int64(statement.sqliteStatement, 1, number)
    if code == SQLITE_OK { code = Self.bind(values, to: statement, after: 1) }
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// Sets the arguments of a statement behind those that are set, and returns what SQLite says to
  /// the first that it refuses.
  static func bind(
    _ values: [SQLValue], to statement: Statement, after set: Int32 = 0
  ) -> Int32 {
    let pointer = unsafe statement.sqliteStatement
    var place = set
    for value in values {
      place += 1
      let code =
        switch value {
        case .null: unsafe sqlite3_bind_null(pointer, place)
        case .integer(let number): unsafe sqlite3_bind_int64(pointer, place, number)
        case .text(let text): unsafe Self.bind(text, at: place, of: pointer)
        case .bytes(let bytes):
          unsafe sqlite3_bind_blob(pointer, place, bytes, Int32(bytes.count), Self.copying)
        }
      guard code == SQLITE_OK else { return code }
    }
    return SQLITE_OK
  }

  /// Moves to the next row; false at the end.
  func step() throws(StoreError) -> Bool {
    switch unsafe sqlite3_step(statement.sqliteStatement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw failure(code)
    }
  }

  /// Ends the reading, so that the statement can be run again.
  func reset() { _ = unsafe sqlite3_reset(statement.sqliteStatement) }

  /// The row that was moved to, valid until the next move.
  var row: some SQLRow { SQLitePresentRow(statement: statement) }

  /// The row that was moved to, for as long as it is held.
  var lastingRow: some SQLRow {
    get throws(StoreError) {
      let row = SQLitePresentRow(statement: statement)
      var values: [SQLValue] = []
      for column in 0..<Int(unsafe sqlite3_column_count(statement.sqliteStatement)) {
        values.append(try row.value(column))
      }
      return LastingRow(values: values)
    }
  }

  private func failure(_ code: Int32) -> StoreError {
    StoreError(
      DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage),
      path: path)
  }

  private static func bind(_ text: String, at place: Int32, of pointer: OpaquePointer) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      // An empty text is not the absence of one, whatever it begins at.
      guard let start = bytes.baseAddress else {
        return unsafe sqlite3_bind_text(pointer, place, "", 0, copying)
      }
      return unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        unsafe sqlite3_bind_text(pointer, place, $0, Int32(bytes.count), copying)
      }
    }
  }

  /// Tells SQLite to copy what it is given.
  private static var copying: sqlite3_destructor_type {
    unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}

/// The row that a statement stands on.
private struct SQLitePresentRow: SQLRow {
  let statement: Statement

  func value(_ column: Int) throws(StoreError) -> SQLValue {
    let pointer = unsafe statement.sqliteStatement
    let place = Int32(column)
    switch unsafe sqlite3_column_type(pointer, place) {
    case SQLITE_NULL: return .null
    case SQLITE_INTEGER: return .integer(unsafe sqlite3_column_int64(pointer, place))
    case SQLITE_TEXT:
      return .text(unsafe String(decoding: Self.buffer(pointer, place), as: UTF8.self))
    case SQLITE_BLOB: return .bytes(unsafe Array(Self.buffer(pointer, place)))
    default: throw .unexpectedValue(column)
    }
  }

  func integer(_ column: Int) throws(StoreError) -> Int64 {
    let pointer = unsafe statement.sqliteStatement
    guard unsafe sqlite3_column_type(pointer, Int32(column)) == SQLITE_INTEGER else {
      throw .unexpectedValue(column)
    }
    return unsafe sqlite3_column_int64(pointer, Int32(column))
  }

  /// The bytes in a column, valid until the next row.
  private static func buffer(
    _ row: OpaquePointer, _ column: Int32
  ) -> UnsafeBufferPointer<UInt8> {
    let start = unsafe sqlite3_column_blob(row, column)
    let count = Int(unsafe sqlite3_column_bytes(row, column))
    return unsafe UnsafeBufferPointer(
      start: start?.assumingMemoryBound(to: UInt8.self), count: count)
  }
}

/// A row that outlives its statement.
private struct LastingRow: SQLRow {
  let values: [SQLValue]

  func value(_ column: Int) throws(StoreError) -> SQLValue {
    guard values.indices.contains(column) else { throw .unexpectedValue(column) }
    return values[column]
  }
}
