internal import Audit
internal import Grants

extension FundTransaction {
  func walkHistory(
    _ body: (StoredHistoryEntry) throws(GrantError) -> Void
  ) throws(GrantError) {
    var readers: [TableReader] = []
    for table in ImmutableTable.all {
      readers.append(
        try attempt { () throws(StoreError) in try TableReader(table, in: database) })
    }
    let entries = try attempt { () throws(StoreError) in
      try database.open("SELECT \(entryColumns) FROM audit_entry ORDER BY sequence", [])
    }
    while let stored = try attempt({ () throws(StoreError) in try nextEntry(of: entries) }) {
      var rows: [CanonicalRow] = []
      for reader in readers {
        rows += try attempt { () throws(StoreError) in
          try reader.rows(of: stored.entry.sequence)
        }
      }
      try body(StoredHistoryEntry(entry: stored.entry, leaf: stored.leaf, rows: rows))
    }
  }

  private func nextEntry(
    of entries: any SQLResult
  ) throws(StoreError) -> (entry: AuditEntry, leaf: Digest?)? {
    guard let row = try entries.next() else { return nil }
    return (try AuditEntry(row: row), Digest(bytes: try row.bytes(7)))
  }

  func strayRows() throws(GrantError) -> [CanonicalRow] {
    try attempt { () throws(StoreError) in
      var stray: [CanonicalRow] = []
      for table in ImmutableTable.all {
        stray += try database.all(
          """
          SELECT \(table.rowKey) FROM \(table.name)
          WHERE entry NOT IN (SELECT sequence FROM audit_entry) ORDER BY \(table.rowKey) LIMIT 10
          """
        ) { (row) throws(StoreError) in
          CanonicalRow(
            table: table.name, columns: [(table.rowKey, .integer(try row.integer(0)))])
        }
      }
      return stray
    }
  }

  func contradictions() throws(GrantError) -> [HistoryContradiction] {
    try attempt { () throws(StoreError) in
      var found: [HistoryContradiction] = []
      for table in ["call", "application", "award"] {
        let steps = "\(table)_step"
        found += try database.all(
          """
          SELECT thing.id, thing.status, coalesce(step.status, '')
          FROM \(table) AS thing
          LEFT JOIN \(steps) AS step ON step.row_number =
            (SELECT max(row_number) FROM \(steps) WHERE \(table)_id = thing.id)
          WHERE step.status IS NULL OR step.status <> thing.status ORDER BY thing.id
          """
        ) { (row) throws(StoreError) in
          HistoryContradiction(
            table: table, subject: try row.text(0), stored: try row.text(1),
            recorded: try row.text(2))
        }
      }
      found += try documentContradictions()
      found += try noteContradictions()
      found += try commentContradictions()
      return found + (try balanceContradictions())
    }
  }

  /// Documents that are no longer what was hashed when they came.
  private func documentContradictions() throws(StoreError) -> [HistoryContradiction] {
    var found: [HistoryContradiction] = []
    try database.forEach(
      """
      SELECT version.application_id, version.document_sha256, document.original,
        version.stored_sha256, document.document
      FROM application_version AS version
      LEFT JOIN application_document AS document
        ON document.application_id = version.application_id AND document.number = version.number
      ORDER BY version.application_id, version.number
      """, []
    ) { (row) throws(StoreError) in
      // What came, and what was made of it: screening and selection go by the second.
      for column in [1, 3] {
        let recorded = try row.text(column)
        let text = try row.optionalText(column + 1)
        let stored = text.map { Digest(hashing: Array($0.utf8)).description } ?? ""
        guard stored != recorded else { continue }
        found.append(
          HistoryContradiction(
            table: "application_document", subject: try row.text(0), stored: stored,
            recorded: recorded))
      }
    }
    return found
  }
}

/// Reads the rows of an immutable table along with the entries that they belong to.
private final class TableReader {
  private let table: ImmutableTable
  private let result: any SQLResult
  private var pending: (entry: Int64, row: CanonicalRow)?

  init(_ table: ImmutableTable, in database: any SQLConnection) throws(StoreError) {
    self.table = table
    result = try database.open(table.walkSQL, [])
    pending = try next()
  }

  func rows(of entry: Int64) throws(StoreError) -> [CanonicalRow] {
    var rows: [CanonicalRow] = []
    while let found = pending, found.entry <= entry {
      if found.entry == entry { rows.append(found.row) }
      pending = try next()
    }
    return rows
  }

  private func next() throws(StoreError) -> (entry: Int64, row: CanonicalRow)? {
    guard let row = try result.next() else { return nil }
    var values: [SQLValue] = []
    for column in 1...table.columns.count { values.append(try row.value(column)) }
    return (try row.integer(0), try table.canonicalRow(values))
  }
}
