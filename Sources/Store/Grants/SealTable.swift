internal import Audit
internal import Grants
internal import Vocabulary

extension FundTransaction {
  func sealKeys() throws(GrantError) -> [NoteVerifier] {
    try attempt { () throws(StoreError) in
      // A key that was tampered with is a fault of its entry, and must not stop the walk.
      try database.all("SELECT verifier FROM seal_key ORDER BY row_number") {
        (row) throws(StoreError) in NoteVerifier(try row.text(0))
      }.compactMap(\.self)
    }
  }

  func insert(_ key: NoteVerifier) throws(GrantError) {
    try attempt { () throws(StoreError) in try insert(into: .sealKey, [.text(key.text)]) }
  }

  func seals() throws(GrantError) -> [KeptSeal] {
    try attempt { () throws(StoreError) in
      try database.all("SELECT note, sealed_at, sealed_by, size FROM seal ORDER BY row_number") {
        (row) throws(StoreError) in
        // `sealContradictions` tells of one that cannot be read.
        let note = Array(try row.text(0).utf8)
        guard let seal = try? Seal(parsing: note, file: "seal \(try row.integer(3))") else {
          return KeptSeal?.none
        }
        return KeptSeal(
          seal: seal, sealedAt: try row.parsed(1) { Timestamp($0) },
          sealedBy: try row.parsed(2) { ID(rawValue: $0) })
      }.compactMap(\.self)
    }
  }

  func insert(_ seal: KeptSeal) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try database.run(
        "INSERT INTO seal (size, sealed_at, sealed_by, note) VALUES (?, ?, ?, ?)",
        [
          .integer(seal.size), SQLValue(seal.sealedAt), SQLValue(seal.sealedBy),
          .text(seal.seal.note.text),
        ])
    }
  }

  /// Seals that cannot be read, or are kept for another number of entries than they speak of.
  func sealContradictions() throws(StoreError) -> [HistoryContradiction] {
    try database.all("SELECT row_number, size, note FROM seal ORDER BY row_number") {
      (row) throws(StoreError) in
      let seal = try? Seal(parsing: Array(try row.text(2).utf8), file: "-")
      return HistoryContradiction(
        table: "seal", subject: String(try row.integer(0)), stored: String(try row.integer(1)),
        recorded: seal.map { String($0.checkpoint.size) } ?? "")
    }.filter { $0.stored != $0.recorded }
  }
}
