internal import Audit
internal import Vocabulary

/// A value that goes into or comes out of the database.
///
/// There is no case for binary fractions: money, scores and shares are stored as whole numbers.
enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
  case bytes([UInt8])

  init(_ text: String?) { self = text.map(SQLValue.text) ?? .null }

  init(_ number: Int64?) { self = number.map(SQLValue.integer) ?? .null }

  init(_ number: Int) { self = .integer(Int64(number)) }

  init(_ flag: Bool) { self = .integer(flag ? 1 : 0) }

  init<Owner>(_ id: ID<Owner>) { self = .text(id.rawValue) }

  init(_ day: Day) { self = .text(day.description) }

  init(_ time: Timestamp) { self = .text(time.description) }
}

/// One row of a result, read by the place of its columns.
protocol SQLRow {
  /// The value in a column, counted from 0.
  func value(_ column: Int) throws(StoreError) -> SQLValue

  /// The number in a column.
  func integer(_ column: Int) throws(StoreError) -> Int64
}

extension SQLRow {
  func text(_ column: Int) throws(StoreError) -> String {
    guard case .text(let text) = try value(column) else { throw .unexpectedValue(column) }
    return text
  }

  func optionalText(_ column: Int) throws(StoreError) -> String? {
    switch try value(column) {
    case .null: nil
    case .text(let text): text
    default: throw .unexpectedValue(column)
    }
  }

  func integer(_ column: Int) throws(StoreError) -> Int64 {
    guard case .integer(let number) = try value(column) else { throw .unexpectedValue(column) }
    return number
  }

  func optionalInteger(_ column: Int) throws(StoreError) -> Int64? {
    switch try value(column) {
    case .null: nil
    case .integer(let number): number
    default: throw .unexpectedValue(column)
    }
  }

  func bytes(_ column: Int) throws(StoreError) -> [UInt8] {
    guard case .bytes(let bytes) = try value(column) else { throw .unexpectedValue(column) }
    return bytes
  }

  /// Reads a text column as a type of the domain.
  func parsed<Value>(
    _ column: Int, _ make: (String) -> Value?
  ) throws(StoreError) -> Value {
    guard let value = make(try text(column)) else { throw .unexpectedValue(column) }
    return value
  }

  /// Reads an amount from a column of minor units and one with a currency code.
  func money(_ amount: Int, _ currency: Int) throws(StoreError) -> Money {
    Money(
      minorUnits: try integer(amount),
      currency: try parsed(currency) { Currency(rawValue: $0) })
  }
}

/// A connection inside a transaction, whatever the engine.
///
/// The SQL that is given to it is portable between SQLite 3.40 and PostgreSQL 15: `?` for
/// parameters, `ON CONFLICT`, `RETURNING`, common table expressions and window functions.
protocol SQLConnection: AnyObject {
  /// Runs a statement that returns nothing.
  func run(_ sql: String, _ values: [SQLValue]) throws(StoreError)

  /// Keeps a statement until another is run or `settle` is called; those that wait keep their
  /// order.
  ///
  /// - Parameters:
  ///   - sql: The statement.
  ///   - entry: Its first parameter, the number of an entry.
  ///   - values: The other parameters.
  func runLater(_ sql: SQLText, _ entry: Int64, _ values: [SQLValue])

  /// Runs a statement before those that wait.
  func runAhead(_ sql: SQLText, _ values: [SQLValue]) throws(StoreError)

  /// Runs the statements that wait.
  func settle() throws(StoreError)

  /// Forgets the statements that wait.
  func forgetWaiting()

  /// Gives each row of a result to `body` as it comes.
  func forEach(
    _ sql: String, _ values: [SQLValue], _ body: (any SQLRow) throws(StoreError) -> Void
  ) throws(StoreError)

  /// The first row of a result, or nil; the row stays valid.
  func firstRow(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> (any SQLRow)?

  /// Opens a result whose rows are fetched one after the other.
  func open(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> any SQLResult

  /// Opens a result of a query to read its values as bytes.
  func openRaw(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> any SQLRawRows
}

/// A result whose values go into leaves as they are, when there are millions of them.
protocol SQLRawRows: AnyObject {
  /// Moves to the next row and returns the number in its first column, or nil at the end.
  func next() throws(StoreError) -> Int64?

  /// Begins again with other parameters.
  func restart(_ values: [SQLValue]) throws(StoreError)

  /// The number in a column of the row; 0 when it holds none.
  func integer(_ column: Int) -> Int64

  /// Moves on through as many rows as fit into columns, and reads them.
  ///
  /// - Parameters:
  ///   - columns: Take the rows; the columns of the result are those of `MovementColumns`, in
  ///     order, as many as it says.
  ///   - limit: How many rows there may be in the columns.
  /// - Returns: Whether there may be more rows.
  /// - Throws: Why the next row could not be read.
  func read(
    into columns: inout MovementColumns, upTo limit: Int
  ) throws(StoreError) -> Bool

  /// The hash in a column of the row, or nil when there is none.
  func digest(_ column: Int) -> Digest?

  /// Adds the values in some columns of the row to a leaf, each behind its part.
  ///
  /// - Parameters:
  ///   - columns: The columns, as many as there are parts or one less.
  ///   - parts: What stands before the values, and behind the last.
  ///   - leavesOutNull: Whether an empty column is left out together with its part.
  ///   - writer: Writes the leaf.
  func append(
    _ columns: Range<Int>, between parts: LeafParts, leavesOutNull: Bool,
    to writer: inout LeafWriter)
}

/// A result that is read row by row.
protocol SQLResult: AnyObject {
  /// The next row, valid until the next call, or nil at the end.
  func next() throws(StoreError) -> (any SQLRow)?
}

extension SQLConnection {
  func run(_ sql: String) throws(StoreError) { try run(sql, []) }

  func openRaw(_ sql: String) throws(StoreError) -> any SQLRawRows { try openRaw(sql, []) }

  /// All rows of a result, each as `make` reads it.
  func all<Value>(
    _ sql: String, _ values: [SQLValue] = [], _ make: (any SQLRow) throws(StoreError) -> Value
  ) throws(StoreError) -> [Value] {
    var found: [Value] = []
    try forEach(sql, values) { (row) throws(StoreError) in found.append(try make(row)) }
    return found
  }

  /// The first row of a result as `make` reads it, or nil.
  func first<Value>(
    _ sql: String, _ values: [SQLValue] = [], _ make: (any SQLRow) throws(StoreError) -> Value
  ) throws(StoreError) -> Value? {
    guard let row = try firstRow(sql, values) else { return nil }
    return try make(row)
  }
}
