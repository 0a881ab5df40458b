internal import Audit
internal import Grants
internal import Vocabulary

extension FundTransaction {
  func versions(of id: Application.ID) throws(GrantError) -> [ApplicationVersion] {
    try attempt { () throws(StoreError) in
      try database.all(
        """
        SELECT version.number, entry.recorded_at, entry.actor, version.repaired_fields,
          \(documentColumns)
        FROM application_version AS version
        JOIN audit_entry AS entry ON entry.sequence = version.entry
        \(versionTextJoin)
        WHERE version.application_id = ? ORDER BY version.number
        """, [SQLValue(id)]
      ) { (row) throws(StoreError) in
        ApplicationVersion(
          number: Int(try row.integer(0)),
          recordedAt: Timestamp(try row.text(1)) ?? Timestamp(milliseconds: 0),
          actor: try row.parsed(2) { Vocabulary.ID(rawValue: $0) },
          document: try row.document(4),
          repairedFields: try row.text(3).split(separator: " ").map(String.init))
      }
    }
  }

  func versionDigests(of id: Application.ID) throws(GrantError) -> [Int: Digest] {
    try attempt { () throws(StoreError) in
      var digests: [Int: Digest] = [:]
      try database.forEach(
        """
        SELECT version.number, \(PersonalText.columns) FROM application_version AS version
        \(PersonalText.original.join(to: "version")) WHERE version.application_id = ?
        """, [SQLValue(id)]
      ) { (row) throws(StoreError) in
        guard let original = try row.personalText(1) else { return }
        digests[Int(try row.integer(0))] = Digest(hashing: original)
      }
      return digests
    }
  }

  func revise(
    _ application: Application, received: ReceivedDocument, words: SearchableText
  ) throws(GrantError) {
    guard let earlier = try self.application(application.id) else {
      throw .notFound("application", application.id.rawValue)
    }
    try attempt { () throws(StoreError) in
      let index = SearchTable(database: database)
      try index.remove(earlier.id, earlier.document)
      try database.run(
        "UPDATE application SET status = ?, version = ? WHERE id = ?",
        [
          .text(application.status.rawValue), SQLValue(application.version),
          SQLValue(application.id),
        ])
      try insertVersion(of: application, received: received)
      try index.insert(application.id, words)
    }
  }

  func notice(
    about id: Application.ID
  ) throws(GrantError) -> (notice: ApplicationNotice, entry: AuditEntry)? {
    try attempt { () throws(StoreError) in
      try database.first(
        """
        SELECT sequence, recorded_at, actor, action, subject, reason, idempotency_key, until,
          by_applicant
        FROM application_notice JOIN audit_entry ON sequence = entry
        WHERE application_id = ? ORDER BY application_notice.row_number DESC LIMIT 1
        """, [SQLValue(id)]
      ) { (row) throws(StoreError) in
        let content: ApplicationNotice.Content =
          if try row.optionalText(7) != nil {
            .sentBack(until: try row.parsed(7) { Day($0) })
          } else {
            .withdrawn(byApplicant: try row.integer(8) == 1)
          }
        return (
          ApplicationNotice(applicationID: id, content: content), try AuditEntry(row: row)
        )
      }
    }
  }

  func insert(_ notice: ApplicationNotice) throws(GrantError) {
    try attempt { () throws(StoreError) in
      let values: [SQLValue] =
        switch notice.content {
        case .sentBack(let day): [.text(day.description), .null]
        case .withdrawn(let byApplicant): [.null, SQLValue(byApplicant)]
        }
      try insert(into: .applicationNotice, [SQLValue(notice.applicationID)] + values)
    }
  }

  func reviewedVersions(in call: FundingCall.ID) throws(GrantError) -> [ReviewKey: Int] {
    try attempt { () throws(StoreError) in
      var versions: [ReviewKey: Int] = [:]
      try database.forEach(
        """
        SELECT review.application_id, review.reviewer_id,
          (SELECT max(version.number) FROM application_version AS version
           WHERE version.application_id = review.application_id AND version.entry < review.entry)
        FROM review_version AS review
        JOIN application ON application.id = review.application_id
        WHERE application.call_id = ? ORDER BY review.number
        """, [SQLValue(call)]
      ) { (row) throws(StoreError) in
        versions[try ReviewKey(row: row)] = Int(try row.integer(2))
      }
      return versions
    }
  }

  func versions(ofContact number: Int64) throws(GrantError) -> [Application] {
    try attempt { () throws(StoreError) in
      try database.all(
        """
        SELECT application.call_id, application.status, version.number, \(documentColumns)
        FROM application
        JOIN application_version AS version ON version.application_id = application.id
        \(versionTextJoin)
        WHERE text.subject_id = ? ORDER BY application.id, version.number
        """, [.integer(number)], Application.init(row:))
    }
  }
}

/// Joins the document of each version, or what is left of it, to `version`.
private let versionTextJoin = """
  LEFT JOIN application_remainder AS remainder
    ON remainder.application_id = version.application_id AND remainder.number = version.number
  \(PersonalText.document.join(to: "version"))
  """
