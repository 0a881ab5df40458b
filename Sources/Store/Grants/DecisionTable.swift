internal import Audit
internal import Grants
internal import Vocabulary

extension FundTransaction {
  func decisions(in call: FundingCall.ID) throws(GrantError) -> [RecordedDecision] {
    try attempt { () throws(StoreError) in
      let decisions = try database.all(
        """
        SELECT \(entryColumns), decision.application_id, decision.outcome,
          decision.amount_minor_units, decision.currency, decision.selection_id
        FROM decision
        JOIN audit_entry ON audit_entry.sequence = decision.entry
        JOIN application ON application.id = decision.application_id
        WHERE application.call_id = ? ORDER BY decision.row_number
        """, [SQLValue(call)]
      ) { (row) throws(StoreError) in
        RecordedDecision(decision: try Decision(row: row), entry: try AuditEntry(row: row))
      }
      return try (decisions + invitations(in: call)).sorted {
        $0.entry.sequence < $1.entry.sequence
      }
    }
  }

  func insert(_ decision: Decision) throws(GrantError) {
    try attempt { () throws(StoreError) in
      if decision.outcome == .invite { return try insertInvitation(decision) }
      try insert(
        into: .decision,
        [
          SQLValue(decision.applicationID), .text(decision.outcome.rawValue),
          SQLValue(decision.amount?.minorUnits), SQLValue(decision.amount?.currency.rawValue),
          SQLValue(decision.selectionID?.rawValue),
        ])
    }
  }
}

extension Decision {
  /// Reads the columns that follow those of the entry.
  fileprivate init(row: any SQLRow) throws(StoreError) {
    let hasAmount = try row.optionalInteger(10) != nil
    self.init(
      applicationID: try row.parsed(8) { Vocabulary.ID(rawValue: $0) },
      outcome: try row.parsed(9) { Outcome(rawValue: $0) },
      amount: hasAmount ? try row.money(10, 11) : nil,
      selectionID: try row.optionalText(12).flatMap { Vocabulary.ID(rawValue: $0) })
  }
}
