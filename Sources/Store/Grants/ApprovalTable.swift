internal import Audit
internal import Grants
internal import Vocabulary

extension FundTransaction {
  func proposals(in call: FundingCall.ID) throws(GrantError) -> [RecordedProposal] {
    try attempt { () throws(StoreError) in
      var rulings: [String: RecordedRuling] = [:]
      try database.forEach(
        """
        SELECT \(entryColumns), ruling.application_id, ruling.number, ruling.is_approved
        FROM decision_ruling AS ruling
        JOIN audit_entry ON audit_entry.sequence = ruling.entry
        JOIN application ON application.id = ruling.application_id
        WHERE application.call_id = ?
        """, [SQLValue(call)]
      ) { (row) throws(StoreError) in
        rulings["\(try row.text(8))/\(try row.integer(9))"] = RecordedRuling(
          isApproved: try row.integer(10) == 1, entry: try AuditEntry(row: row))
      }
      return try database.all(
        """
        SELECT \(entryColumns), proposal.application_id, proposal.number,
          proposal.amount_minor_units, proposal.currency, proposal.selection_id
        FROM decision_proposal AS proposal
        JOIN audit_entry ON audit_entry.sequence = proposal.entry
        JOIN application ON application.id = proposal.application_id
        WHERE application.call_id = ? ORDER BY proposal.row_number
        """, [SQLValue(call)]
      ) { (row) throws(StoreError) in
        let proposal = DecisionProposal(
          applicationID: try row.parsed(8) { ID(rawValue: $0) }, number: Int(try row.integer(9)),
          amount: try row.money(10, 11),
          selectionID: try row.optionalText(12).flatMap { ID(rawValue: $0) })
        return RecordedProposal(
          proposal: proposal, entry: try AuditEntry(row: row),
          ruling: rulings["\(proposal.applicationID)/\(proposal.number)"])
      }
    }
  }

  func insert(_ proposal: DecisionProposal) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try insert(
        into: .decisionProposal,
        [
          SQLValue(proposal.applicationID), SQLValue(proposal.number),
          SQLValue(proposal.amount.minorUnits), .text(proposal.amount.currency.rawValue),
          SQLValue(proposal.selectionID?.rawValue),
        ])
    }
  }

  func rule(on proposal: DecisionProposal, isApproved: Bool) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try insert(
        into: .decisionRuling,
        [SQLValue(proposal.applicationID), SQLValue(proposal.number), SQLValue(isApproved)])
    }
  }
}
