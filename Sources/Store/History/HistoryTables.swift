internal import Audit
internal import Grants
internal import Vocabulary

/// The history as a transaction adds to it.
struct HistoryWriter: ~Copyable {
  /// The tree as the transaction left it; nil until the first entry is made.
  var tree: MerkleTree?

  /// Whether the end of the history that is stored is that of `tree`.
  var isHeadSaved = true

  /// Whether this transaction has looked for roles that no entry covers.
  var hasAdoptedRoles = false

  /// The number of the entry that is being made.
  var current: Int64?

  /// The rows that belong to it so far.
  var rows: [Row] = []

  private var writer = LeafWriter()

  /// The time of the entry before, which many entries have in common.
  private var lastTime: (time: Timestamp, text: String)?

  /// A row that was added to a table.
  struct Row {
    let table: ImmutableTable
    /// The place of the table among all.
    let place: Int
    let values: [SQLValue]
  }

  /// A time as it is stored.
  mutating func text(of time: Timestamp) -> String {
    if let lastTime, lastTime.time == time { return lastTime.text }
    let text = time.description
    lastTime = (time, text)
    return text
  }

  /// The hash of an entry with the rows that belong to it, in the order of the tables and within
  /// one as they were added; the bytes are those of `AuditEntry.leafData`.
  mutating func leaf(of entry: AuditEntry, at time: String) -> Digest {
    order()
    writer.append(.head, 0)
    writer.append(entry.action)
    writer.append(.head, 1)
    writer.append(entry.actor)
    writer.append(.head, 2)
    writer.append(time)
    writer.append(.head, 3)
    writer.append(entry.sequence)
    if let key = entry.idempotencyKey {
      writer.append(.head, 4)
      writer.append(key)
    }
    if let reason = entry.reason {
      writer.append(.head, 5)
      writer.append(reason)
    }
    writer.append(.frame, 0)
    for index in rows.indices {
      if index > 0 { writer.append(.frame, 1) }
      let parts = rows[index].table.parts
      let values = rows[index].values
      for column in values.indices {
        writer.append(parts, column)
        values[column].append(to: &writer)
      }
      writer.append(parts, values.count)
    }
    writer.append(.frame, 2)
    writer.append(entry.subject)
    writer.append(.frame, 3)
    return writer.finish()
  }

  /// Puts the rows into the order of the tables, and leaves those of one table as they were added.
  private mutating func order() {
    guard rows.count <= 16 else {
      rows = rows.enumerated().sorted { left, right in
        (left.element.place, left.offset) < (right.element.place, right.offset)
      }.map(\.element)
      return
    }
    for end in rows.indices.dropFirst() {
      var place = end
      while place > 0, rows[place - 1].place > rows[place].place {
        rows.swapAt(place - 1, place)
        place -= 1
      }
    }
  }
}

extension SQLValue {
  /// Adds the value to a leaf.
  fileprivate func append(to writer: inout LeafWriter) {
    switch self {
    case .null: writer.appendNull()
    case .integer(let number): writer.append(number)
    case .text(let text): writer.append(text)
    case .bytes: writer.appendForeign()
    }
  }
}

extension FundTransaction {
  func record<Value>(
    _ step: HistoryStep, _ body: () throws(GrantError) -> Value
  ) throws(GrantError) -> Value {
    precondition(history.current == nil, "Entries do not nest")
    if let key = step.idempotencyKey, let earlier = try historyEntry(forKey: key) {
      throw .alreadyDone(earlier)
    }
    if !history.hasAdoptedRoles {
      history.hasAdoptedRoles = true
      try adoptRoles(for: step)
    }
    var tree = try attempt { () throws(StoreError) in try storedTree() }
    let sequence = tree.size + 1
    history.current = sequence
    defer {
      history.current = nil
      history.rows.removeAll(keepingCapacity: true)
      database.forgetWaiting()
    }
    let value = try body()
    let entry = AuditEntry(
      sequence: sequence, recordedAt: step.at, actor: step.actor.rawValue,
      action: step.action.rawValue, subject: step.subject, reason: step.reason,
      idempotencyKey: step.idempotencyKey)
    let time = history.text(of: entry.recordedAt)
    let leaf = history.leaf(of: entry, at: time)
    tree.append(leaf)
    try attempt { () throws(StoreError) in
      try insert(entry, at: time, leaf: leaf)
      try database.settle()
    }
    history.tree = tree
    history.isHeadSaved = false
    return value
  }

  private func storedTree() throws(StoreError) -> MerkleTree {
    if let tree = history.tree { return tree }
    let stored = try database.first("SELECT size, frontier FROM audit_head WHERE id = 1") {
      (row) throws(StoreError) -> (Int64, [UInt8]) in (try row.integer(0), try row.bytes(1))
    }
    guard let (size, bytes) = stored else { return MerkleTree() }
    let frontier = stride(from: 0, to: bytes.count, by: 32)
      .compactMap { Digest(bytes: Array(bytes[$0..<min($0 + 32, bytes.count)])) }
    guard let tree = MerkleTree(size: size, frontier: frontier) else {
      throw .domain(Message("audit.head-damaged"))
    }
    return tree
  }

  private func insert(
    _ entry: AuditEntry, at time: String, leaf: Digest
  ) throws(StoreError) {
    try database.runAhead(
      Self.entryInsertion,
      [
        .integer(entry.sequence), .text(time), .text(entry.actor),
        .text(entry.action), .text(entry.subject), SQLValue(entry.reason),
        SQLValue(entry.idempotencyKey), .bytes(leaf.bytes),
      ])
  }

  private static let entryByIdempotencyKey =
    "SELECT \(entryColumns) FROM audit_entry WHERE idempotency_key = ?"

  private static let entryInsertion = SQLText(
    """
    INSERT INTO audit_entry
      (sequence, recorded_at, actor, action, subject, reason, idempotency_key, leaf)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    """)

  /// Stores the end of the history, once for all entries of a transaction.
  func saveHead() throws(StoreError) {
    guard let tree = history.tree, !history.isHeadSaved else { return }
    history.isHeadSaved = true
    try database.run(
      """
      INSERT INTO audit_head (id, size, root, frontier) VALUES (1, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE
      SET size = excluded.size, root = excluded.root, frontier = excluded.frontier
      """,
      [.integer(tree.size), .bytes(tree.root.bytes), .bytes(tree.frontier.flatMap(\.bytes))])
  }

  func historyEntry(forKey key: String) throws(GrantError) -> AuditEntry? {
    try attempt { () throws(StoreError) in
      try database.first(Self.entryByIdempotencyKey, [.text(key)], AuditEntry.init(row:))
    }
  }

  func historyHead() throws(GrantError) -> HistoryHead {
    try attempt { () throws(StoreError) in
      try saveHead()
      return try database.first("SELECT size, root FROM audit_head WHERE id = 1") {
        (row) throws(StoreError) in
        HistoryHead(size: try row.integer(0), root: Digest(bytes: try row.bytes(1)))
      } ?? HistoryHead(size: 0, root: Digest(hashing: []))
    }
  }
}

/// The columns that an entry is read from.
let entryColumns = "sequence, recorded_at, actor, action, subject, reason, idempotency_key, leaf"

extension AuditEntry {
  init(row: any SQLRow) throws(StoreError) {
    self.init(
      sequence: try row.integer(0),
      // A time that was tampered with must not stop the walk that finds it.
      recordedAt: Timestamp(try row.text(1)) ?? Timestamp(milliseconds: 0),
      actor: try row.text(2), action: try row.text(3), subject: try row.text(4),
      reason: try row.optionalText(5), idempotencyKey: try row.optionalText(6))
  }
}
