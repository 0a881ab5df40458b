public import Audit
public import Vocabulary

/// The result of walking the whole history of a fund.
public struct HistoryVerification: Hashable, Sendable {
  /// How many entries were walked.
  public let entries: Int64

  /// How many rows their hashes cover.
  public let rows: Int64

  /// The root of the tree over all entries, to be compared with one kept elsewhere.
  public let root: Digest

  /// What was found; empty when nothing was changed afterwards.
  public let faults: [HistoryFault]
}

/// Something that does not fit the history.
public enum HistoryFault: Hashable, Sendable {
  /// An entry or a row of it was changed, added or removed.
  case changed(AuditEntry, tables: [String])
  /// A thing is in a state that no recorded step led to.
  case contradiction(HistoryContradiction)
  /// The entries do not lead to the stored end of the history.
  case headDiffers(size: Int64, stored: Int64)
  /// Numbers are missing from the history.
  case missing(ClosedRange<Int64>)
  /// A row belongs to no entry.
  case stray(table: String, row: String)

  /// The fault in a sentence.
  public var message: Message {
    switch self {
    case .changed(let entry, let tables):
      Message(
        "audit.changed",
        [
          "entry": .integer(entry.sequence), "action": .text(entry.action),
          "subject": .text(entry.subject), "actor": .text(entry.actor),
          "time": .time(entry.recordedAt),
          "tables": .list(tables.map { .text($0) }), "count": .integer(Int64(tables.count)),
        ])
    case .contradiction(let found):
      Message(
        "audit.contradiction",
        [
          "table": .text(found.table), "subject": .text(found.subject),
          "stored": .text(found.stored), "recorded": .text(found.recorded),
        ])
    case .headDiffers(let size, let stored):
      Message("audit.head-differs", ["size": .integer(size), "stored": .integer(stored)])
    case .missing(let range):
      Message(
        "audit.missing", ["first": .integer(range.lowerBound), "last": .integer(range.upperBound)])
    case .stray(let table, let row):
      Message("audit.stray", ["table": .text(table), "row": .text(row)])
    }
  }
}

extension GrantService {
  /// Proves that nothing was changed since it was recorded, or says what was.
  ///
  /// Every leaf is computed anew from the rows as they are now and compared with the stored one;
  /// the root over the new leaves is compared with the stored end; rows without an entry and states
  /// without a step are looked for.
  ///
  /// - Complexity: O(*n*) in the number of entries, in constant memory.
  public func verifyHistory(by actor: ID<Person>) async throws(GrantError) -> HistoryVerification {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.audit, of: actor)
      var walk = HistoryWalk()
      try grants.walkHistory { (stored) throws(GrantError) in walk.take(stored) }
      let head = try grants.historyHead()
      var faults = walk.faults
      if head.size != walk.tree.size || (faults.isEmpty && head.root != walk.tree.root) {
        faults.append(.headDiffers(size: walk.tree.size, stored: head.size))
      }
      faults += try grants.strayRows().map { (row) in
        .stray(table: row.table, row: row.columns.first.map { "\($0.name)=\($0.value.text)" } ?? "")
      }
      faults += try grants.contradictions().map { (found) in .contradiction(found) }
      return HistoryVerification(
        entries: walk.tree.size, rows: walk.rows, root: walk.tree.root, faults: faults)
    }
  }
}

/// What is known of a history on the way through it.
private struct HistoryWalk {
  var tree = MerkleTree()
  var rows: Int64 = 0
  var faults: [HistoryFault] = []
  private var next: Int64 = 1

  mutating func take(_ stored: StoredHistoryEntry) {
    let sequence = stored.entry.sequence
    if sequence > next { faults.append(.missing(next...(sequence - 1))) }
    next = sequence + 1
    let leaf = MerkleTree.leafHash(of: stored.entry.leafData(rows: stored.rows))
    if leaf != stored.leaf {
      let tables = Set(stored.rows.map(\.table)).sorted()
      faults.append(.changed(stored.entry, tables: tables))
    }
    tree.append(leaf)
    rows += Int64(stored.rows.count)
  }
}

extension CanonicalRow.Value {
  fileprivate var text: String {
    switch self {
    case .null: "NULL"
    case .integer(let number): String(number)
    case .text(let text): text
    }
  }
}
