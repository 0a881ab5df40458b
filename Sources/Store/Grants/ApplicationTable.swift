internal import Audit
internal import Grants
internal import Vocabulary

extension FundTransaction {
  func application(_ id: Application.ID) throws(GrantError) -> Application? {
    try attempt { () throws(StoreError) in
      try database.first(
        "\(applicationQuery) WHERE application.id = ?", [SQLValue(id)], Application.init(row:))
    }
  }

  func applications(to call: FundingCall.ID) throws(GrantError) -> [Application] {
    try attempt { () throws(StoreError) in
      try database.all(
        "\(applicationQuery) WHERE application.call_id = ? ORDER BY application.id",
        [SQLValue(call)], Application.init(row:))
    }
  }

  func digest(of id: Application.ID) throws(GrantError) -> Digest? {
    try original(of: id).map { Digest(hashing: Array($0.utf8)) }
  }

  func original(of id: Application.ID) throws(GrantError) -> String? {
    try attempt { () throws(StoreError) in
      try database.first(
        """
        SELECT document.original FROM application
        JOIN application_document AS document
          ON document.application_id = application.id AND document.number = application.version
        WHERE application.id = ?
        """, [SQLValue(id)]
      ) { (row) throws(StoreError) in try row.text(0) }
    }
  }

  func insert(
    _ application: Application, received: ReceivedDocument
  ) throws(GrantError) {
    let document = application.document
    try attempt { () throws(StoreError) in
      let stored = try storedJSON(document)
      try database.run(
        "INSERT INTO application (id, call_id, status, version) VALUES (?, ?, ?, ?)",
        [
          SQLValue(application.id), SQLValue(application.callID),
          .text(application.status.rawValue), SQLValue(application.version),
        ])
      try database.run(
        """
        INSERT INTO application_document (application_id, number, original, document)
        VALUES (?, ?, ?, ?)
        """,
        [
          SQLValue(application.id), SQLValue(application.version), .text(received.original),
          .text(stored),
        ])
      try insert(
        into: .applicationVersion,
        [
          SQLValue(application.id), SQLValue(application.version), SQLValue(application.callID),
          .text(document.country.rawValue), .text(document.language.text),
          .text(document.track.rawValue), .text(document.requested.currency.rawValue),
          .integer(document.requested.minorUnits), .text(received.digest.description),
          .text(Digest(hashing: Array(stored.utf8)).description),
          .text(received.repairedFields.joined(separator: " ")),
        ])
      try insert(
        into: .applicationStep, [SQLValue(application.id), .text(application.status.rawValue)])
      try SearchTable(database: database).insert(application.id, document)
    }
  }

  func saveStatus(of application: Application) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try database.run(
        "UPDATE application SET status = ? WHERE id = ?",
        [.text(application.status.rawValue), SQLValue(application.id)])
      try insert(
        into: .applicationStep, [SQLValue(application.id), .text(application.status.rawValue)])
    }
  }

  func insert(_ findings: [ScreeningFinding], for id: Application.ID) throws(GrantError) {
    try attempt { () throws(StoreError) in
      for finding in findings {
        try insert(
          into: .screeningFinding,
          [SQLValue(id), .text(finding.ruleID), SQLValue(finding.isMet)])
      }
    }
  }

  func findings(for id: Application.ID) throws(GrantError) -> [ScreeningFinding] {
    try attempt { () throws(StoreError) in
      try database.all(
        """
        SELECT rule_id, is_met FROM screening_finding
        WHERE application_id = ? AND entry =
          (SELECT max(entry) FROM screening_finding WHERE application_id = ?)
        ORDER BY row_number
        """, [SQLValue(id), SQLValue(id)]
      ) { (row) throws(StoreError) in
        ScreeningFinding(ruleID: try row.text(0), isMet: try row.integer(1) == 1)
      }
    }
  }

  private var applicationQuery: String {
    """
    SELECT application.call_id, application.status, application.version, document.document
    FROM application
    JOIN application_document AS document
      ON document.application_id = application.id AND document.number = application.version
    """
  }
}

extension Application {
  fileprivate init(row: any SQLRow) throws(StoreError) {
    self.init(
      callID: try row.parsed(0) { Vocabulary.ID(rawValue: $0) },
      document: try fromStoredJSON(try row.text(3), as: ApplicationDocument.self),
      version: Int(try row.integer(2)),
      status: try row.parsed(1) { Application.Status(rawValue: $0) })
  }
}
