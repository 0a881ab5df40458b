internal import Audit
internal import Grants
internal import Vocabulary

extension FundTransaction {
  private var subjectQuery: String {
    """
    SELECT subject.id, subject.person_id, subject_key.subject_id FROM data_subject AS subject
    LEFT JOIN person_key AS subject_key ON subject_key.subject_id = subject.id
    """
  }

  func dataSubject(_ number: Int64) throws(GrantError) -> DataSubject? {
    try attempt { () throws(StoreError) in
      try database.first(
        "\(subjectQuery) WHERE subject.id = ?", [.integer(number)], DataSubject.init(row:))
    }
  }

  func contacts() throws(GrantError) -> [DataSubject] {
    try attempt { () throws(StoreError) in
      try database.all(
        """
        \(subjectQuery) WHERE subject.person_id IS NULL AND subject_key.subject_id IS NOT NULL
        ORDER BY subject.id
        """, [], DataSubject.init(row:))
    }
  }

  func dataSubjects(named name: String) throws(GrantError) -> [DataSubject] {
    if let id = Person.ID(rawValue: name) {
      return try attempt { () throws(StoreError) in
        try database.all(
          "\(subjectQuery) WHERE subject.person_id = ?", [SQLValue(id)], DataSubject.init(row:))
      }
    }
    guard name.contains("@") else { return [] }
    var found: [DataSubject] = []
    let contact = try attempt { () throws(StoreError) in try knownSubject(at: name) }
    if let contact, let subject = try dataSubject(contact) { found.append(subject) }
    for person in try people(with: nil) where person.email.map(plain) == plain(name) {
      found += try dataSubjects(named: person.id.rawValue)
    }
    return found
  }

  private func plain(_ address: String) -> String {
    address.lowercased().filter { !$0.isWhitespace }
  }

  func applications(ofContact number: Int64) throws(GrantError) -> [Application] {
    try attempt { () throws(StoreError) in
      try database.all(
        "\(applicationQuery) WHERE text.subject_id = ? ORDER BY application.id",
        [.integer(number)], Application.init(row:))
    }
  }

  func texts(about number: Int64) throws(GrantError) -> [KeptText] {
    try attempt { () throws(StoreError) in
      try database.all(
        """
        SELECT \(PersonalText.columns) FROM personal_text AS text
        LEFT JOIN person_key AS text_key ON text_key.subject_id = text.subject_id
        WHERE text.subject_id = ? ORDER BY text.row_number
        """, [.integer(number)]
      ) { (row) throws(StoreError) in
        let place = try row.text(0)
        let parts = try row.personalText(0).map { (text) throws(StoreError) in
          guard let parts = unpacked(text, count: partCount(of: place)) else {
            throw .unexpectedValue(0)
          }
          return parts
        }
        return KeptText(place: place, parts: parts, bytes: Int64(try row.bytes(1).count))
      }
    }
  }

  private func partCount(of place: String) -> Int {
    switch place.prefix(while: { $0 != "/" }) {
    case "person": 3
    case "letter", "review-comments", "session-words": 2
    default: 1
    }
  }

  func entries(
    by actor: Person.ID?, about keys: [String]
  ) throws(GrantError) -> [AuditEntry] {
    let marks = Array(repeating: "?", count: keys.count).joined(separator: ", ")
    return try attempt { () throws(StoreError) in
      try database.all(
        """
        SELECT \(entryColumns) FROM audit_entry
        WHERE actor = ? OR subject IN (\(marks)) ORDER BY sequence
        """, [SQLValue(actor?.rawValue)] + keys.map { .text($0) }, AuditEntry.init(row:))
    }
  }

  func entries(mentioning texts: [String]) throws(GrantError) -> [AuditEntry] {
    if texts.isEmpty { return [] }
    return try attempt { () throws(StoreError) in
      try database.all(
        "SELECT \(entryColumns) FROM audit_entry WHERE reason IS NOT NULL ORDER BY sequence", [],
        AuditEntry.init(row:))
    }.filter { entry in texts.contains { entry.reason?.contains($0) == true } }
  }

  func erasedTextCount() throws(GrantError) -> Int64 {
    try attempt { () throws(StoreError) in
      try database.first("SELECT count(*) FROM erased_text") { (row) throws(StoreError) in
        try row.integer(0)
      } ?? 0
    }
  }

  func openReviews(of person: Person.ID) throws(GrantError) -> [Application.ID] {
    try attempt { () throws(StoreError) in
      try database.all(
        """
        SELECT assignment.application_id FROM review_assignment AS assignment
        JOIN application ON application.id = assignment.application_id
        WHERE assignment.reviewer_id = ? AND application.status IN ('eligible', 'received', 'returned')
          AND NOT EXISTS (SELECT 1 FROM review_version AS review
            WHERE review.application_id = assignment.application_id
              AND review.reviewer_id = assignment.reviewer_id)
        ORDER BY assignment.application_id
        """, [SQLValue(person)]
      ) { (row) throws(StoreError) in try row.parsed(0) { ID(rawValue: $0) } }
    }
  }

  func award(for application: Application.ID) throws(GrantError) -> Award? {
    let id: Award.ID? = try attempt { () throws(StoreError) in
      try database.first(
        "SELECT id FROM award WHERE application_id = ?", [SQLValue(application)]
      ) { (row) throws(StoreError) in try row.parsed(0) { ID(rawValue: $0) } }
    }
    return try id.flatMap { (id) throws(GrantError) in try award(id) }
  }
}

extension DataSubject {
  fileprivate init(row: any SQLRow) throws(StoreError) { try self.init(row: row, from: 0) }

  /// Reads the number, the person and the number of the key.
  init(row: any SQLRow, from column: Int) throws(StoreError) {
    self.init(
      number: try row.integer(column),
      person: try row.optionalText(column + 1).flatMap { ID(rawValue: $0) },
      isErased: try row.optionalInteger(column + 2) == nil)
  }
}
