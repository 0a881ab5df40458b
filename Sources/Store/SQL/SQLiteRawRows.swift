internal import Audit
internal import GRDB
internal import GRDBSQLite

/// Rows that are read through SQLite's own functions, because GRDB makes a value of every column.
@safe final class SQLiteRawRows: SQLRawRows {
  /// What SQLite knows the statement by, as long as `statement` is there.
  let row: OpaquePointer
  private let statement: Statement
  private let database: Database
  private let path: String

  init(_ statement: Statement, of database: Database, path: String) {
    self.statement = statement
    unsafe row = statement.sqliteStatement
    self.database = database
    self.path = path
  }

  deinit { _ = unsafe sqlite3_reset(row) }

  func next() throws(StoreError) -> Int64? {
    switch unsafe sqlite3_step(row) {
    case SQLITE_ROW: return unsafe sqlite3_column_int64(row, 0)
    case SQLITE_DONE: return nil
    case let code: throw failure(code)
    }
  }

  func restart(_ values: [SQLValue]) throws(StoreError) {
    _ = unsafe sqlite3_reset(row)
    let code = SQLiteStatement.bind(values, to: statement)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  func failure(_ code: Int32) -> StoreError {
    StoreError(
      DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage),
      path: path)
  }

  func integer(_ column: Int) -> Int64 {
    unsafe sqlite3_column_int64(row, Int32(column))
  }

  func digest(_ column: Int) -> Digest? {
    unsafe Digest(Self.buffer(row, Int32(column)))
  }

  func append(
    _ columns: Range<Int>, between parts: LeafParts, leavesOutNull: Bool,
    to writer: inout LeafWriter
  ) {
    for (index, column) in columns.enumerated() {
      let column = Int32(column)
      let type = unsafe sqlite3_column_type(row, column)
      if leavesOutNull, type == SQLITE_NULL { continue }
      writer.append(parts, index)
      switch type {
      case SQLITE_NULL: writer.appendNull()
      case SQLITE_INTEGER: writer.append(unsafe sqlite3_column_int64(row, column))
      case SQLITE_TEXT: unsafe writer.append(Self.buffer(row, column))
      default: writer.appendForeign()
      }
    }
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
