internal import Audit

/// Reads the rows of an immutable table along with the entries that they belong to, as bytes.
struct LeafRows {
  /// The entry that the next row belongs to; beyond the last row, a number that no entry has.
  private(set) var next: Int64

  /// How many rows were passed because no entry has their number.
  private(set) var strays = 0

  /// The sums of postings to accounts of small numbers, which nearly all are, and to others.
  private var smallSums: [Int128] = []
  private var otherSums: [Int64: Int128] = [:]

  private let isPosting: Bool
  private let rows: any SQLRawRows
  private let parts: LeafParts
  private let columns: Range<Int>

  init(
    _ table: ImmutableTable, of entries: ClosedRange<Int64>, in database: any SQLConnection
  ) throws(StoreError) {
    isPosting = table === ImmutableTable.posting
    rows = try database.openRaw(table.walkSQL(of: entries))
    parts = table.parts
    columns = 1..<(table.columns.count + 1)
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
  mutating func append(
    to writer: inout LeafWriter, of entry: Int64, isFirst: Bool
  ) throws(StoreError) -> Int {
    var count = 0
    while next <= entry {
      if isPosting { add(rows.integer(3), to: rows.integer(2)) }
      if next == entry {
        if !isFirst || count > 0 { writer.append(.frame, 1) }
        rows.append(columns, between: parts, leavesOutNull: false, to: &writer)
        writer.append(parts, columns.count)
        count += 1
      } else {
        strays += 1
      }
      next = try rows.next() ?? .max
    }
    return count
  }

  private mutating func add(_ minorUnits: Int64, to account: Int64) {
    guard (0..<Self.smallBound).contains(account) else {
      otherSums[account, default: 0] += Int128(minorUnits)
      return
    }
    let place = Int(account)
    while smallSums.count <= place {
      smallSums += Array(repeating: 0, count: max(64, smallSums.count))
    }
    smallSums[place] += Int128(minorUnits)
  }

  private static let smallBound: Int64 = 1 << 20

  /// The sums of postings by account; of other tables, nothing.
  var sums: [Int64: Int128] {
    var sums = otherSums
    for (account, sum) in smallSums.enumerated() where sum != 0 { sums[Int64(account)] = sum }
    return sums
  }
}
