internal import GRDB
internal import GRDBSQLite

/// Movements of money as an index holds them, one array for each column: amount, day, currency, and
/// where they are asked for the base currency with the value in it, and the entry.
struct MovementColumns {
  /// Whether there are columns for the value in the base currency, and for the entry.
  let hasDetails: Bool

  /// The amounts in minor units.
  private(set) var amounts: [Int64] = []

  /// The days as year × 10,000 + month × 100 + day; 0 for what is none.
  private(set) var dates: [Int32] = []

  /// The three letters of the currencies, and of the base currencies, as numbers.
  private(set) var currencies: [UInt64] = []

  /// The values in minor units of the base currency.
  private(set) var bases: [Int64] = []

  /// The numbers of the entries.
  private(set) var entries: [Int64] = []

  init(hasDetails: Bool) { self.hasDetails = hasDetails }

  /// Forgets the rows but not the place for them.
  mutating func removeAll() {
    amounts.removeAll(keepingCapacity: true)
    dates.removeAll(keepingCapacity: true)
    currencies.removeAll(keepingCapacity: true)
    bases.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
  }

  /// Adds the row that a statement stands on.
  fileprivate mutating func append(_ row: OpaquePointer) {
    amounts.append(unsafe sqlite3_column_int64(row, 0))
    dates.append(unsafe Self.date(row, 1))
    let currency = unsafe Self.letters(row, 2)
    guard hasDetails else { return currencies.append(currency) }
    currencies.append(unsafe currency << 24 | Self.letters(row, 3))
    bases.append(unsafe sqlite3_column_int64(row, 4))
    entries.append(unsafe sqlite3_column_int64(row, 5))
  }

  private static func date(_ row: OpaquePointer, _ column: Int32) -> Int32 {
    guard let text = unsafe sqlite3_column_text(row, column),
      unsafe sqlite3_column_bytes(row, column) == 10
    else { return 0 }
    let digit = { (place: Int) in unsafe Int32(text[place] &- 0x30) }
    let year = ((digit(0) * 10 + digit(1)) * 10 + digit(2)) * 10 + digit(3)
    let month = digit(5) * 10 + digit(6)
    return year * 10_000 + month * 100 + digit(8) * 10 + digit(9)
  }

  private static func letters(_ row: OpaquePointer, _ column: Int32) -> UInt64 {
    guard let text = unsafe sqlite3_column_text(row, column),
      unsafe sqlite3_column_bytes(row, column) == 3
    else { return 0 }
    return unsafe UInt64(text[0]) << 16 | UInt64(text[1]) << 8 | UInt64(text[2])
  }
}

extension SQLiteRawRows {
  func read(
    into columns: inout MovementColumns, upTo limit: Int
  ) throws(StoreError) -> Bool {
    for _ in columns.amounts.count..<limit {
      switch unsafe sqlite3_step(row) {
      case SQLITE_ROW: unsafe columns.append(row)
      case SQLITE_DONE: return false
      case let code: throw failure(code)
      }
    }
    return true
  }
}
