internal import Audit
internal import Grants

/// Computes the hashes of the entries in a range of numbers from the rows that lie in the database
/// now.
struct RangeWalk: ~Copyable {
  /// The sum of the postings to each account on the way, once the walk is at its end.
  private(set) var sums: [Int64: Int128] = [:]

  private var tables: [LeafRows]
  private let entries: any SQLRawRows
  /// The tables that have rows left, in their order, and the entry that the next row of each is of.
  private var live: [(table: Int, next: Int64)]
  private var writer: LeafWriter

  init(_ range: ClosedRange<Int64>, in database: any SQLConnection) throws(StoreError) {
    var tables: [LeafRows] = []
    for table in ImmutableTable.all { tables.append(try LeafRows(table, of: range, in: database)) }
    // In the order of a leaf: the fields before the rows, the subject, and the stored hash.
    let entries = try database.openRaw(
      """
      SELECT sequence, action, actor, recorded_at, sequence, idempotency_key, reason, subject, leaf
      FROM audit_entry WHERE sequence BETWEEN \(range.lowerBound) AND \(range.upperBound)
      ORDER BY sequence
      """)
    // All at once: what can be copied by nobody must not be half made.
    self.tables = tables
    self.entries = entries
    live = tables.enumerated().filter { $1.next < .max }.map { ($0, $1.next) }
    writer = LeafWriter()
  }

  /// The next entry, or nil at the end.
  mutating func next() throws(StoreError) -> WalkedEntry? {
    guard let sequence = try entries.next() else {
      for table in tables { sums.merge(table.sums, uniquingKeysWith: +) }
      return nil
    }
    entries.append(1..<7, between: .head, leavesOutNull: true, to: &writer)
    writer.append(.frame, 0)
    var rows = 0
    var hasEnded = false
    for index in live.indices where live[index].next <= sequence {
      let table = live[index].table
      rows += try tables[table].append(to: &writer, of: sequence, isFirst: rows == 0)
      live[index].next = tables[table].next
      hasEnded = hasEnded || live[index].next == .max
    }
    if hasEnded { live.removeAll { $0.next == .max } }
    writer.append(.frame, 2)
    entries.append(7..<8, between: .value, leavesOutNull: false, to: &writer)
    writer.append(.frame, 3)
    return WalkedEntry(
      sequence: sequence, leaf: writer.finish(), stored: entries.digest(8), rows: rows)
  }

  /// Whether rows were found of numbers beyond the last entry, or of numbers that are missing, once
  /// the walk is at its end.
  var hasStrays: Bool { tables.contains { $0.strays > 0 || $0.next < .max } }
}

/// The chunks that two connections share a history among.
struct HistoryChunks {
  /// How many there are, an odd number: the first and the last are of the same connection.
  let count: Int

  private let length: Int64

  /// Cuts a history of a size, or returns nil when there is too little of it.
  init?(size: Int64) {
    // Not too many, even where somebody wrote another size.
    let pairs = min(5_000, max(min(4, size / 16), size / 100_000))
    if pairs < 1 { return nil }
    // What is left for the last chunk is next to nothing, because nobody works beside it.
    length = size / (2 * pairs)
    count = Int(2 * pairs) + 1
  }

  /// A chunk; to the first belongs every smaller number, and to the last every greater one.
  subscript(index: Int) -> ClosedRange<Int64> {
    let lower = index == 0 ? Int64.min : end(before: index) + 1
    return lower...(index == count - 1 ? Int64.max : end(before: index + 1))
  }

  /// The last number before a chunk.
  ///
  /// The first of each two is the shorter one: whoever walks it also adds all leaves to the tree.
  private func end(before index: Int) -> Int64 {
    Int64(index) * length - (index.isMultiple(of: 2) ? 0 : length / 8)
  }
}
