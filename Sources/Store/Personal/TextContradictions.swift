internal import Audit
internal import Grants

extension FundTransaction {
  /// Texts about people that are no longer what was hashed, or are gone without an erasure.
  ///
  /// After an erasure the sealed bytes still prove themselves; where the history holds the hash of
  /// the text itself, the erasure recorded that of the sealed bytes.
  func textContradictions() throws(StoreError) -> [HistoryContradiction] {
    var found: [HistoryContradiction] = []
    for text in PersonalText.all { found += try contradictions(of: text) }
    return try found + remainderContradictions()
  }

  private func contradictions(
    of text: PersonalText
  ) throws(StoreError) -> [HistoryContradiction] {
    var found: [HistoryContradiction] = []
    let key = text.key.map { "version.\($0)" }.joined(separator: " || '/' || ")
    try database.forEach(
      """
      SELECT '\(text.kind)/' || \(key), version.\(text.hash), text.sealed, text_key.key,
        text.hashes_text, erased.sealed_sha256
      FROM \(text.table) AS version
      \(text.join(to: "version"))
      LEFT JOIN erased_text AS erased ON erased.place = text.place
      ORDER BY version.row_number
      """, []
    ) { (row) throws(StoreError) in
      let place = try row.text(0)
      let recorded = try row.text(1)
      let stored = try storedHash(of: row, at: place)
      if stored == recorded { return }
      found.append(
        HistoryContradiction(
          table: "personal_text", subject: place, stored: stored, recorded: recorded))
    }
    return found
  }

  /// The hash that the text at a place leads to; an empty one when it is gone.
  private func storedHash(of row: any SQLRow, at place: String) throws(StoreError) -> String {
    guard try row.value(2) != .null else { return "" }
    let sealed = try row.bytes(2)
    let hash = Digest(hashing: sealed).description
    let hashesText = try row.integer(4) == 1
    guard try row.value(3) != .null else {
      guard let erased = try row.optionalText(5), erased == hash else { return "" }
      return hashesText ? try row.text(1) : hash
    }
    // A key that does not open its text keeps it from being read, as if it were gone.
    guard let text = TextKey(bytes: try row.bytes(3))?.open(sealed, at: place) else {
      return ""
    }
    return hashesText ? Digest(hashing: text).description : hash
  }

  /// What is left of erased documents, where it is not what the erasure recorded.
  private func remainderContradictions() throws(StoreError) -> [HistoryContradiction] {
    try database.all(
      """
      SELECT erased.place, erased.remainder_sha256, remainder.document
      FROM erased_text AS erased
      LEFT JOIN application_remainder AS remainder
        ON erased.place =
          '\(PersonalText.document.kind)/' || remainder.application_id || '/' || remainder.number
      WHERE erased.remainder_sha256 IS NOT NULL OR remainder.document IS NOT NULL
      UNION ALL
      SELECT '\(PersonalText.document.kind)/' || remainder.application_id || '/' || number, NULL,
        remainder.document
      FROM application_remainder AS remainder
      WHERE NOT EXISTS (SELECT 1 FROM erased_text WHERE place =
        '\(PersonalText.document.kind)/' || remainder.application_id || '/' || number)
      """
    ) { (row) throws(StoreError) in
      HistoryContradiction(
        table: "application_remainder", subject: try row.text(0),
        stored: try row.optionalText(2).map { Digest(hashing: Array($0.utf8)).description } ?? "",
        recorded: try row.optionalText(1) ?? "")
    }.filter { $0.stored != $0.recorded }
  }
}
