internal import Grants
internal import Vocabulary

extension FundTransaction {
  func award(_ id: Award.ID) throws(GrantError) -> Award? {
    try attempt { () throws(StoreError) in
      try database.first(Self.awardByKey, [SQLValue(id)], Award.init(row:))
    }
  }

  func awards(under call: FundingCall.ID) throws(GrantError) -> [Award] {
    try attempt { () throws(StoreError) in
      try database.all(
        "\(Self.awardQuery) WHERE award.call_id = ? ORDER BY award.id", [SQLValue(call)],
        Award.init(row:))
    }
  }

  func insert(_ award: Award) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try database.run(
        "INSERT INTO award (id, call_id, application_id, status) VALUES (?, ?, ?, ?)",
        [
          SQLValue(award.id), SQLValue(award.callID), SQLValue(award.applicationID),
          .text(award.status.rawValue),
        ])
      try insert(
        into: .awardVersion,
        [
          SQLValue(award.id), .integer(1), .integer(award.amount.minorUnits),
          .text(award.amount.currency.rawValue),
        ])
      try insert(into: .awardStep, [SQLValue(award.id), .text(award.status.rawValue)])
    }
  }

  func saveStatus(of award: Award) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try database.run(
        "UPDATE award SET status = ? WHERE id = ?",
        [.text(award.status.rawValue), SQLValue(award.id)])
      try insert(into: .awardStep, [SQLValue(award.id), .text(award.status.rawValue)])
    }
  }

  private static let awardQuery = """
    SELECT award.application_id, award.call_id, version.amount_minor_units, version.currency,
      award.status
    FROM award
    JOIN award_version AS version ON version.row_number =
      (SELECT max(row_number) FROM award_version WHERE award_id = award.id)
    """
  private static let awardByKey = "\(awardQuery) WHERE award.id = ?"
}

extension Award {
  /// Reads application, call, amount, currency and status from the first five columns.
  init(row: any SQLRow) throws(StoreError) {
    self.init(
      applicationID: try row.parsed(0) { Vocabulary.ID(rawValue: $0) },
      callID: try row.parsed(1) { Vocabulary.ID(rawValue: $0) }, amount: try row.money(2, 3),
      status: try row.parsed(4) { Award.Status(rawValue: $0) })
  }
}
