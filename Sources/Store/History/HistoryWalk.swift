internal import Audit
internal import Grants

extension FundTransaction {
  func walkHistory(
    _ body: (WalkedEntry) throws(GrantError) -> Void
  ) throws(GrantError) -> Bool {
    let chunks = HistoryChunks(size: try historyHead().size)
    guard let chunks, let beside = sharedPath.flatMap(SecondReader.init(path:)) else {
      var walk = try rangeWalk(Int64.min...Int64.max)
      while let entry = try attempt({ () throws(StoreError) in try walk.next() }) {
        try body(entry)
      }
      walkedSums = walk.hasStrays ? nil : walk.sums
      return walk.hasStrays
    }
    return try walkHistory(chunks, beside, body)
  }

  /// Walks with the help of a second connection: each computes every other chunk.
  ///
  /// Rows are only added, so it does not matter that the second sees a later state: the last chunk,
  /// which has no end, is read by this one.
  private func walkHistory(
    _ chunks: HistoryChunks, _ beside: SecondReader,
    _ body: (WalkedEntry) throws(GrantError) -> Void
  ) throws(GrantError) -> Bool {
    var sums: [Int64: Int128] = [:]
    var hasStrays = false
    let begin = { (range: ClosedRange<Int64>) in
      beside.read { database in try HistoryChunk(range, in: database) }
    }
    var ahead = begin(chunks[1])
    for index in 0..<chunks.count {
      let range = chunks[index]
      if !index.isMultiple(of: 2) {
        let chunk = try ahead.wait()
        if index + 2 < chunks.count { ahead = begin(chunks[index + 2]) }
        for entry in chunk.entries { try body(entry) }
        sums.merge(chunk.sums, uniquingKeysWith: +)
        hasStrays = hasStrays || chunk.hasStrays
      } else {
        var walk = try rangeWalk(range)
        while let entry = try attempt({ () throws(StoreError) in try walk.next() }) {
          try body(entry)
        }
        sums.merge(walk.sums, uniquingKeysWith: +)
        hasStrays = hasStrays || walk.hasStrays
      }
    }
    walkedSums = hasStrays ? nil : sums
    return hasStrays
  }

  private func rangeWalk(_ range: ClosedRange<Int64>) throws(GrantError) -> RangeWalk {
    do throws(StoreError) { return try RangeWalk(range, in: database) } catch {
      throw .storage(error.message)
    }
  }

  func walkLeaves(upTo size: Int64, _ body: (Digest) -> Void) throws(GrantError) {
    try attempt { () throws(StoreError) in
      let entries = try database.openRaw(
        "SELECT sequence, leaf FROM audit_entry WHERE sequence <= \(size) ORDER BY sequence")
      while try entries.next() != nil {
        // Another length leads to another root, which whoever walks compares.
        body(entries.digest(1) ?? Digest(hashing: []))
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
      found += try versionContradictions()
      found += try textContradictions()
      found += try roleContradictions()
      found += try sealContradictions()
      found += try sessionPeopleContradictions()
      return found + (try balanceContradictions())
    }
  }

  /// The applications whose newest version is not the one that was recorded last.
  private func versionContradictions() throws(StoreError) -> [HistoryContradiction] {
    try database.all(
      """
      SELECT application.id, application.version,
        (SELECT count(*) FROM application_version WHERE application_id = application.id)
      FROM application WHERE application.version <>
        (SELECT count(*) FROM application_version WHERE application_id = application.id)
      ORDER BY application.id
      """
    ) { (row) throws(StoreError) in
      HistoryContradiction(
        table: "application", subject: try row.text(0), stored: String(try row.integer(1)),
        recorded: String(try row.integer(2)))
    }
  }
}
