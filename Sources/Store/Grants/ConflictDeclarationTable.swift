internal import Audit
internal import Grants
internal import Vocabulary

extension FundTransaction {
  func declaredConflicts() throws(GrantError) -> [DeclaredConflict] {
    try attempt { () throws(StoreError) in
      try database.all(
        "\(conflictQuery) ORDER BY declaration.person_id, declaration.number", [],
        DeclaredConflict.init(row:))
    }
  }

  func declaredConflicts(of person: Person.ID) throws(GrantError) -> [DeclaredConflict] {
    try attempt { () throws(StoreError) in
      try database.all(
        "\(conflictQuery) WHERE declaration.person_id = ? ORDER BY declaration.number",
        [SQLValue(person)], DeclaredConflict.init(row:))
    }
  }

  func insert(_ conflict: DeclaredConflict) throws(GrantError) {
    try attempt { () throws(StoreError) in
      let earlier = try database.first(
        "SELECT count(*) FROM conflict_declaration WHERE person_id = ?",
        [SQLValue(conflict.personID)]
      ) { (row) throws(StoreError) in try row.integer(0) }
      let number = SQLValue.integer((earlier ?? 0) + 1)
      try insert(
        into: .conflictDeclaration,
        [
          SQLValue(conflict.personID), number, SQLValue(conflict.application?.rawValue),
          SQLValue(conflict.organisation), .text(conflict.kind.rawValue),
          .text(Digest(hashing: Array(conflict.note.utf8)).description),
        ])
      try database.run(
        "INSERT INTO conflict_note (person_id, number, note) VALUES (?, ?, ?)",
        [SQLValue(conflict.personID), number, .text(conflict.note)])
    }
  }

  private var conflictQuery: String {
    """
    SELECT declaration.person_id, declaration.application_id, declaration.organisation,
      declaration.kind, coalesce(note.note, '')
    FROM conflict_declaration AS declaration
    LEFT JOIN conflict_note AS note
      ON note.person_id = declaration.person_id AND note.number = declaration.number
    """
  }

  /// Notes that are no longer what was hashed when they were written.
  func noteContradictions() throws(StoreError) -> [HistoryContradiction] {
    try database.all(
      """
      SELECT declaration.person_id, declaration.note_sha256, note.note
      FROM conflict_declaration AS declaration
      LEFT JOIN conflict_note AS note
        ON note.person_id = declaration.person_id AND note.number = declaration.number
      ORDER BY declaration.person_id, declaration.number
      """
    ) { (row) throws(StoreError) in
      let digest = try row.optionalText(2).map { Digest(hashing: Array($0.utf8)) }
      return HistoryContradiction(
        table: "conflict_note", subject: try row.text(0), stored: digest?.description ?? "",
        recorded: try row.text(1))
    }.filter { $0.stored != $0.recorded }
  }
}

extension DeclaredConflict {
  fileprivate init(row: any SQLRow) throws(StoreError) {
    let subject: Subject =
      if let organisation = try row.optionalText(2) {
        .organisation(organisation)
      } else {
        .application(try row.parsed(1) { Vocabulary.ID(rawValue: $0) })
      }
    self.init(
      personID: try row.parsed(0) { Vocabulary.ID(rawValue: $0) }, subject: subject,
      kind: try row.parsed(3) { Kind(rawValue: $0) }, note: try row.text(4))
  }

  fileprivate var application: Application.ID? {
    guard case .application(let id) = subject else { return nil }
    return id
  }

  fileprivate var organisation: String? {
    guard case .organisation(let name) = subject else { return nil }
    return name
  }
}
