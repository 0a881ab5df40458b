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
        SELECT \(PersonalText.columns) FROM application_version AS version
        \(PersonalText.original.join(to: "version"))
        WHERE version.application_id = ? ORDER BY version.number DESC LIMIT 1
        """, [SQLValue(id)]
      ) { (row) throws(StoreError) in try row.personalText(0) }?.map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }

  func insert(
    _ application: Application, received: ReceivedDocument, words: SearchableText
  ) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try database.run(
        "INSERT INTO application (id, call_id, status, version) VALUES (?, ?, ?, ?)",
        [
          SQLValue(application.id), SQLValue(application.callID),
          .text(application.status.rawValue), SQLValue(application.version),
        ])
      try insertVersion(of: application, received: received)
      try insertOutline(of: application)
      try SearchTable(database: database).insert(application.id, words)
    }
  }

  /// Adds the rows of a version, with its texts sealed under the key of its contact.
  func insertVersion(
    of application: Application, received: ReceivedDocument
  ) throws(StoreError) {
    let document = application.document
    let key = [SQLValue(application.id), SQLValue(application.version)]
    let contact = try subject(at: document.lead.contact.email)
    let original = try seal(
      Array(received.original.utf8), about: contact, at: PersonalText.original.place(key))
    let stored = try seal(
      Array(try storedJSON(document).utf8), about: contact, at: PersonalText.document.place(key))
    try insert(
      into: .applicationVersion,
      key + [
        SQLValue(application.callID), .text(document.country.rawValue),
        .text(document.language.text), .text(document.track.rawValue),
        .text(document.requested.currency.rawValue), .integer(document.requested.minorUnits),
        .text(original), .text(stored),
        .text(received.repairedFields.joined(separator: " ")),
      ])
    try insert(
      into: .applicationStep, [SQLValue(application.id), .text(application.status.rawValue)])
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

  func applicationCards(_ mark: ApplicationCard.Mark) throws(GrantError) -> [ApplicationCard] {
    let conditions: [(column: String, value: String?)] = [
      ("application.call_id", mark.callID?.rawValue),
      ("application.status", mark.status?.rawValue),
      ("version.country", mark.country?.rawValue), ("version.track", mark.track?.rawValue),
    ]
    let set = conditions.filter { $0.value != nil }
    let filter =
      set.isEmpty ? "" : "WHERE \(set.map { "\($0.column) = ?" }.joined(separator: " AND "))"
    return try attempt { () throws(StoreError) in
      try database.all(
        "\(cardQuery) \(filter)", set.compactMap { $0.value.map(SQLValue.text) },
        ApplicationCard.init(row:))
    }
  }

  func applicationCard(_ id: Application.ID) throws(GrantError) -> ApplicationCard? {
    try attempt { () throws(StoreError) in
      try database.first(
        "\(cardQuery) WHERE application.id = ?", [SQLValue(id)], ApplicationCard.init(row:))
    }
  }

  private var cardQuery: String {
    """
    SELECT application.id, application.call_id, application.status, version.country,
      version.language, version.track, version.currency, version.requested_minor_units
    FROM application JOIN application_version AS version
      ON version.application_id = application.id AND version.number = application.version
    """
  }

  var applicationQuery: String {
    """
    SELECT application.call_id, application.status, application.version, \(documentColumns)
    FROM application \(documentJoin)
    """
  }
}

/// The columns that `document(_:)` reads.
let documentColumns = "remainder.document, \(PersonalText.columns)"

/// Joins the newest document to `application`: what is left of it after an erasure, or its text.
let documentJoin = """
  JOIN application_version AS version
    ON version.application_id = application.id AND version.number = application.version
  LEFT JOIN application_remainder AS remainder
    ON remainder.application_id = version.application_id AND remainder.number = version.number
  \(PersonalText.document.join(to: "version"))
  """

extension SQLRow {
  /// Reads a document from `documentColumns`.
  func document(_ column: Int) throws(StoreError) -> ApplicationDocument {
    if let remainder = try optionalText(column) {
      return try fromStoredJSON(remainder, as: ApplicationDocument.self)
    }
    guard let text = try personalText(column + 1) else { throw .unexpectedValue(column) }
    return try fromStoredJSON(text, as: ApplicationDocument.self)
  }
}

extension Application {
  init(row: any SQLRow) throws(StoreError) {
    self.init(
      callID: try row.parsed(0) { Vocabulary.ID(rawValue: $0) }, document: try row.document(3),
      version: Int(try row.integer(2)),
      status: try row.parsed(1) { Application.Status(rawValue: $0) })
  }
}

extension ApplicationCard {
  fileprivate init(row: any SQLRow) throws(StoreError) {
    self.init(
      id: try row.parsed(0) { Vocabulary.ID(rawValue: $0) },
      callID: try row.parsed(1) { Vocabulary.ID(rawValue: $0) },
      status: try row.parsed(2) { Application.Status(rawValue: $0) },
      country: try row.parsed(3) { Country(rawValue: $0) },
      language: try row.parsed(4) { LanguageTag($0) },
      track: try row.parsed(5) { Track(rawValue: $0) },
      requested: Money(
        minorUnits: try row.integer(7),
        currency: try row.parsed(6) { Currency(rawValue: $0) }))
  }
}
