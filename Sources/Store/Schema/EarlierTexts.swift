internal import Vocabulary

/// Seals the texts that a fund kept in the clear before it had keys for people.
///
/// It speaks of the tables as they were, never of our types.
enum EarlierTexts {
  static let seal: @Sendable (FundTransaction) throws(StoreError) -> Void = {
    (fund) throws(StoreError) in
    var count = try people(in: fund)
    for source in sources {
      try fund.database.forEach(source.sql, []) { (row) throws(StoreError) in
        let subject =
          source.isByAddress
          ? try fund.subject(at: try row.text(1))
          : try fund.subject(of: ID(checked: try row.text(1)))
        try fund.seal(
          Array(try row.text(2).utf8), about: subject, at: "\(source.kind)/\(try row.text(0))",
          hashesText: true)
        count += 1
      }
    }
    for statement in removals { try fund.database.run(statement) }
    // What was deleted lies in the file until it is written anew.
    if count > 0 { try fund.markUnclean() }
  }

  private static func people(in fund: FundTransaction) throws(StoreError) -> Int {
    let people = try fund.database.all(
      "SELECT id, name, coalesce(email, ''), coalesce(organisation, '') FROM person ORDER BY id"
    ) { (row) throws(StoreError) in
      (try row.text(0), [try row.text(1), try row.text(2), try row.text(3)])
    }
    for (id, texts) in people {
      try fund.seal(
        packed(texts), about: try fund.subject(of: ID(checked: id)), at: "person/\(id)")
    }
    return people.count
  }

  /// A table: of each text the place, the person or the address of the person, and the bytes that
  /// were hashed.
  private struct Source {
    let kind: String
    let isByAddress: Bool
    let sql: String
  }

  private static let address = "json_extract(document.document, '$.lead.contact.email')"

  private static let sources = [
    Source(
      kind: "application-original", isByAddress: true,
      sql: """
        SELECT application_id || '/' || number, \(address), original
        FROM application_document AS document
        """),
    Source(
      kind: "application-document", isByAddress: true,
      sql: """
        SELECT application_id || '/' || number, \(address), document
        FROM application_document AS document
        """),
    Source(
      kind: "review-comments", isByAddress: false,
      sql: """
        SELECT application_id || '/' || reviewer_id || '/' || number, reviewer_id,
          length(CAST(to_panel AS BLOB)) || '.' || to_panel || to_applicant
        FROM review_comment
        """),
    Source(
      kind: "conflict-note", isByAddress: false,
      sql: "SELECT person_id || '/' || number, person_id, note FROM conflict_note"),
    Source(
      kind: "session-words", isByAddress: false,
      sql: """
        SELECT text.session_id || '/' || text.number, version.trainer_id,
          length(CAST(place AS BLOB)) || '.' || place || notes
        FROM session_text AS text JOIN session_version AS version
          ON version.session_id = text.session_id AND version.number = text.number
        """),
    Source(
      kind: "progress-notes", isByAddress: true,
      sql: """
        SELECT note.award_id || '/' || note.number, \(address), note.notes
        FROM progress_note AS note JOIN award ON award.id = note.award_id
        JOIN application ON application.id = award.application_id
        JOIN application_document AS document
          ON document.application_id = application.id AND document.number = application.version
        """),
  ]

  private static let removals = [
    "DROP TABLE application_document", "DROP TABLE review_comment", "DROP TABLE conflict_note",
    "DROP TABLE session_text", "DROP TABLE progress_note",
    "ALTER TABLE person DROP COLUMN name", "ALTER TABLE person DROP COLUMN email",
    "ALTER TABLE person DROP COLUMN organisation",
  ]
}
