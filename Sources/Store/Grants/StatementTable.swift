internal import Grants
internal import Vocabulary

extension FundTransaction {
  func statement(_ key: ReviewKey) throws(GrantError) -> NoConflictStatement? {
    try attempt { () throws(StoreError) in
      try database.first(
        """
        \(statementQuery) WHERE application_id = ? AND reviewer_id = ?
        ORDER BY number DESC LIMIT 1
        """, [SQLValue(key.applicationID), SQLValue(key.reviewerID)],
        NoConflictStatement.init(row:))
    }
  }

  func statements(in call: FundingCall.ID) throws(GrantError) -> [NoConflictStatement] {
    try attempt { () throws(StoreError) in
      try database.all(
        """
        \(statementQuery)
        WHERE application_id IN (SELECT id FROM application WHERE call_id = ?)
          AND number = (SELECT max(number) FROM no_conflict_statement AS other
            WHERE other.application_id = no_conflict_statement.application_id
              AND other.reviewer_id = no_conflict_statement.reviewer_id)
        ORDER BY application_id, reviewer_id
        """, [SQLValue(call)], NoConflictStatement.init(row:))
    }
  }

  func statements(of person: Person.ID) throws(GrantError) -> [NoConflictStatement] {
    try attempt { () throws(StoreError) in
      try database.all(
        "\(statementQuery) WHERE reviewer_id = ? ORDER BY row_number", [SQLValue(person)],
        NoConflictStatement.init(row:))
    }
  }

  func insert(_ statement: NoConflictStatement) throws(GrantError) {
    let key = [SQLValue(statement.key.applicationID), SQLValue(statement.key.reviewerID)]
    try attempt { () throws(StoreError) in
      let number = try database.first(
        """
        SELECT count(*) + 1 FROM no_conflict_statement
        WHERE application_id = ? AND reviewer_id = ?
        """, key
      ) { (row) throws(StoreError) in try row.integer(0) }
      try insert(
        into: .noConflictStatement,
        key + [
          .integer(number ?? 1), SQLValue(statement.version), .text(statement.wording),
          SQLValue(statement.isOnPaper),
        ])
    }
  }

  func recusals(in call: FundingCall.ID) throws(GrantError) -> [Recusal] {
    try attempt { () throws(StoreError) in
      try database.all(
        """
        SELECT application_id, reviewer_id, kind FROM review_recusal
        WHERE application_id IN (SELECT id FROM application WHERE call_id = ?)
        ORDER BY application_id, reviewer_id
        """, [SQLValue(call)]
      ) { (row) throws(StoreError) in
        Recusal(
          key: try ReviewAssignment(row: row),
          kind: try row.parsed(2) { DeclaredConflict.Kind(rawValue: $0) })
      }
    }
  }

  func insert(_ recusal: Recusal) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try insert(
        into: .reviewRecusal,
        [
          SQLValue(recusal.key.applicationID), SQLValue(recusal.key.reviewerID),
          .text(recusal.kind.rawValue),
        ])
    }
  }

  private var statementQuery: String {
    """
    SELECT application_id, reviewer_id, application_version, wording, is_on_paper
    FROM no_conflict_statement
    """
  }
}

extension NoConflictStatement {
  fileprivate init(row: any SQLRow) throws(StoreError) {
    self.init(
      key: try ReviewAssignment(row: row), version: Int(try row.integer(2)),
      wording: try row.text(3), isOnPaper: try row.integer(4) == 1)
  }
}
