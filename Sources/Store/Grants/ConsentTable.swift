internal import Audit
internal import Grants
internal import Vocabulary

extension FundTransaction {
  func consents(of number: Int64?) throws(GrantError) -> [ConsentRecord] {
    try attempt { () throws(StoreError) in
      try database.all(
        """
        SELECT consent.consent_id, consent.subject_id, subject.person_id, subject_key.subject_id,
          consent.purpose, consent.text_version, consent.language, consent.text_sha256,
          consent.day, consent.manner, withdrawal.day
        FROM consent_version AS consent
        JOIN data_subject AS subject ON subject.id = consent.subject_id
        LEFT JOIN person_key AS subject_key ON subject_key.subject_id = subject.id
        LEFT JOIN consent_withdrawal AS withdrawal ON withdrawal.consent_id = consent.consent_id
        \(number == nil ? "" : "WHERE consent.subject_id = ?") ORDER BY consent.row_number
        """, number.map { [.integer($0)] } ?? [], ConsentRecord.init(row:))
    }
  }

  func insert(_ consent: ConsentRecord) throws(GrantError) {
    let content = consent.content
    try attempt { () throws(StoreError) in
      try insert(
        into: .consentVersion,
        [
          SQLValue(consent.id), .integer(consent.subject.number), .text(content.purpose.rawValue),
          .text(content.text.version), .text(content.text.language.text),
          .text(content.text.digest.description), SQLValue(content.day),
          .text(content.manner.rawValue),
        ])
    }
  }

  func withdraw(_ consent: ConsentRecord.ID, on day: Day) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try insert(into: .consentWithdrawal, [SQLValue(consent), SQLValue(day)])
    }
  }

  func transfers() throws(GrantError) -> [DataTransfer] {
    try attempt { () throws(StoreError) in
      try database.all(
        """
        SELECT \(entryColumns), transfer.content, transfer.country, transfer.legal_basis,
          transfer.subject_id, subject.person_id, subject_key.subject_id
        FROM data_transfer AS transfer
        JOIN audit_entry ON audit_entry.sequence = transfer.entry
        LEFT JOIN data_subject AS subject ON subject.id = transfer.subject_id
        LEFT JOIN person_key AS subject_key ON subject_key.subject_id = subject.id
        ORDER BY transfer.row_number
        """
      ) { (row) throws(StoreError) in
        let hasSubject = try row.optionalInteger(11) != nil
        return DataTransfer(
          subject: hasSubject ? try DataSubject(row: row, from: 11) : nil,
          content: try row.parsed(8) { DataTransfer.Content(rawValue: $0) },
          country: try row.text(9),
          basis: try row.parsed(10) { LegalBasis(rawValue: $0) }, entry: try AuditEntry(row: row))
      }
    }
  }

  func insert(_ transfer: DataTransfer) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try insert(
        into: .dataTransfer,
        [
          SQLValue(transfer.subject?.number), .text(transfer.content.rawValue),
          .text(transfer.country), .text(transfer.basis.rawValue),
        ])
    }
  }
}

extension ConsentRecord {
  fileprivate init(row: any SQLRow) throws(StoreError) {
    self.init(
      id: try row.parsed(0) { Vocabulary.ID(rawValue: $0) },
      subject: try DataSubject(row: row, from: 1),
      content: Content(
        purpose: try row.parsed(4) { PersonalUse.Purpose(rawValue: $0) },
        text: ConsentText(
          version: try row.text(5), language: try row.parsed(6) { LanguageTag($0) },
          digest: try row.parsed(7) { Digest($0) }),
        day: try row.parsed(8) { Day($0) },
        manner: try row.parsed(9) { Manner(rawValue: $0) }),
      withdrawn: try row.optionalText(10).flatMap { Day($0) })
  }
}
