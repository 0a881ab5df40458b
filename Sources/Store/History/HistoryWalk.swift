internal import Audit
internal import Grants

extension FundTransaction {
  func walkHistory(
    _ body: (WalkedEntry) throws(GrantError) -> Void
  ) throws(GrantError) -> Bool {
    let tables = try attempt { () throws(StoreError) in
      var tables: [LeafRows] = []
      for table in ImmutableTable.all { tables.append(try LeafRows(table, in: database)) }
      return tables
    }
    // In the order of a leaf: the fields before the rows, the subject, and the stored hash.
    let entries = try attempt { () throws(StoreError) in
      try database.openRaw(
        """
        SELECT sequence, action, actor, recorded_at, sequence, idempotency_key, reason, subject,
          leaf
        FROM audit_entry ORDER BY sequence
        """)
    }
    var next = tables.map(\.next)
    var writer = LeafWriter()
    while let sequence = try attempt({ () throws(StoreError) in try entries.next() }) {
      entries.append(1..<7, between: .head, leavesOutNull: true, to: &writer)
      writer.append(.frame, 0)
      var rows = 0
      for index in next.indices where next[index] <= sequence {
        let isFirst = rows == 0
        rows += try attempt { () throws(StoreError) in
          try tables[index].append(to: &writer, of: sequence, isFirst: isFirst)
        }
        next[index] = tables[index].next
      }
      writer.append(.frame, 2)
      entries.append(7..<8, between: .value, leavesOutNull: false, to: &writer)
      writer.append(.frame, 3)
      try body(
        WalkedEntry(
          sequence: sequence, leaf: writer.finish(), stored: Digest(bytes: entries.bytes(8)),
          rows: rows))
    }
    // Rows of numbers beyond the last entry, or of numbers that are missing, belong to none.
    return tables.contains { $0.strays > 0 || $0.next < .max }
  }

  func walkLeaves(upTo size: Int64, _ body: (Digest) -> Void) throws(GrantError) {
    try attempt { () throws(StoreError) in
      let entries = try database.openRaw(
        "SELECT sequence, leaf FROM audit_entry WHERE sequence <= \(size) ORDER BY sequence")
      while try entries.next() != nil {
        // Another length leads to another root, which whoever walks compares.
        body(Digest(bytes: entries.bytes(1)) ?? Digest(hashing: []))
      }
    }
  }

  func storedHistoryEntry(_ sequence: Int64) throws(GrantError) -> StoredHistoryEntry? {
    try attempt { () throws(StoreError) in
      let found = try database.first(
        "SELECT \(entryColumns) FROM audit_entry WHERE sequence = ?", [.integer(sequence)]
      ) { (row) throws(StoreError) in
        (entry: try AuditEntry(row: row), leaf: Digest(bytes: try row.bytes(7)))
      }
      guard let found else { return nil }
      var rows: [CanonicalRow] = []
      for table in ImmutableTable.all {
        rows += try database.all(table.rowsSQL, [.integer(sequence)]) {
          (row) throws(StoreError) in
          var values: [SQLValue] = []
          for column in 1...table.columns.count { values.append(try row.value(column)) }
          return try table.canonicalRow(values)
        }
      }
      return StoredHistoryEntry(entry: found.entry, leaf: found.leaf, rows: rows)
    }
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
      found += try textContradictions()
      found += try roleContradictions()
      found += try sealContradictions()
      found += try sessionPeopleContradictions()
      return found + (try balanceContradictions())
    }
  }
}
