internal import Audit

/// Reads the rows of an immutable table along with the entries that they belong to, as bytes.
final class LeafRows {
  /// The entry that the next row belongs to; beyond the last row, a number that no entry has.
  private(set) var next: Int64

  private let rows: any SQLRawRows
  /// What stands before the value of each column.
  private let names: [LeafPart]

  init(_ table: ImmutableTable, in database: any SQLConnection) throws(StoreError) {
    rows = try database.openRaw(table.walkSQL)
    names = table.columns.enumerated().map { index, column in
      .column(column, of: table.name, isFirst: index == 0)
    }
    next = try rows.next() ?? .max
  }

  /// Adds the rows of an entry to its leaf.
  ///
  /// - Parameters:
  ///   - writer: Writes the leaf.
  ///   - entry: The number of the entry; rows of those before it belong to none and are passed.
  ///   - isFirst: Whether no other table had a row of it.
  /// - Returns: How many rows there were.
  /// - Throws: Why the next row could not be read.
  func append(
    to writer: inout LeafWriter, of entry: Int64, isFirst: Bool
  ) throws(StoreError) -> Int {
    var count = 0
    while next <= entry {
      if next == entry {
        if !isFirst || count > 0 { writer.append(.nextRow) }
        for (column, name) in names.enumerated() {
          writer.append(name)
          rows.append(column + 1, to: &writer)
        }
        writer.append(.rowEnd)
        count += 1
      }
      next = try rows.next() ?? .max
    }
    return count
  }
}

extension SQLRawRows {
  /// Adds the fields of an entry that come before its rows; the columns are `entryColumns`.
  func appendHead(to writer: inout LeafWriter) {
    append(3, behind: .action, to: &writer)
    append(2, behind: .actor, to: &writer)
    append(1, behind: .time, to: &writer)
    append(0, behind: .number, to: &writer)
    if !isNull(6) { append(6, behind: .key, to: &writer) }
    if !isNull(5) { append(5, behind: .reason, to: &writer) }
    writer.append(.rows)
  }

  /// Adds the field of an entry that comes after its rows.
  func appendTail(to writer: inout LeafWriter) {
    append(4, behind: .subject, to: &writer)
    writer.append(.end)
  }

  private func append(_ column: Int, behind part: LeafPart, to writer: inout LeafWriter) {
    writer.append(part)
    append(column, to: &writer)
  }
}
