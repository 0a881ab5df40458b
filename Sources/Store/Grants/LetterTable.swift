internal import Audit
internal import Grants
internal import Vocabulary

extension FundTransaction {
  func letters(in call: FundingCall.ID) throws(GrantError) -> [RecordedLetter] {
    try attempt { () throws(StoreError) in
      try database.all(
        """
        SELECT \(entryColumns), version.application_id, version.kind, version.language,
          version.form, \(PersonalText.columns)
        FROM letter_version AS version
        JOIN audit_entry ON audit_entry.sequence = version.entry
        JOIN application ON application.id = version.application_id
        \(PersonalText.letter.join(to: "version"))
        WHERE application.call_id = ? ORDER BY version.row_number
        """, [SQLValue(call)]
      ) { (row) throws(StoreError) in
        RecordedLetter(letter: try WrittenLetter(row: row), entry: try AuditEntry(row: row))
      }
    }
  }

  func insert(
    _ letter: WrittenLetter, to contact: LeadOrganisation.Contact
  ) throws(GrantError) {
    try attempt { () throws(StoreError) in
      let count = try database.first(
        "SELECT count(*) FROM letter_version WHERE application_id = ?",
        [SQLValue(letter.applicationID)]
      ) { (row) throws(StoreError) in try row.integer(0) }
      let key = [SQLValue(letter.applicationID), .integer((count ?? 0) + 1)]
      let sealed = try seal(
        packed([letter.subject ?? "", letter.digest ?? ""]),
        about: try subject(at: contact.email), at: PersonalText.letter.place(key))
      try insert(
        into: .letterVersion,
        key + [
          .text(letter.kind.rawValue), .text(letter.language.text), .text(letter.form.rawValue),
          .text(sealed),
        ])
    }
  }

  func statusTime(of id: Application.ID) throws(GrantError) -> Timestamp? {
    try attempt { () throws(StoreError) in
      try database.first(
        """
        SELECT audit_entry.recorded_at FROM application_step AS step
        JOIN audit_entry ON audit_entry.sequence = step.entry
        WHERE step.application_id = ? ORDER BY step.row_number DESC LIMIT 1
        """, [SQLValue(id)]
      ) { (row) throws(StoreError) in try row.parsed(0) { Timestamp($0) } }
    }
  }
}

extension WrittenLetter {
  /// Reads the columns that follow those of the entry.
  fileprivate init(row: any SQLRow) throws(StoreError) {
    var subject: String?
    var digest: String?
    if let text = try row.personalText(12) {
      guard let parts = unpacked(text, count: 2) else { throw .unexpectedValue(12) }
      subject = parts[0]
      digest = parts[1]
    }
    self.init(
      applicationID: try row.parsed(8) { Vocabulary.ID(rawValue: $0) },
      kind: try row.parsed(9) { LetterKind(rawValue: $0) },
      language: try row.parsed(10) { LanguageTag($0) },
      form: try row.parsed(11) { LetterForm(rawValue: $0) }, subject: subject, digest: digest)
  }
}
