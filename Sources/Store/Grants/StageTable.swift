internal import Audit
internal import Grants
internal import Vocabulary

extension FundTransaction {
  func proposals(following outline: Application.ID) throws(GrantError) -> [Application] {
    try attempt { () throws(StoreError) in
      try database.all(
        """
        \(applicationQuery) WHERE application.id IN
          (SELECT application_id FROM application_outline WHERE outline_id = ?)
        ORDER BY application.id
        """, [SQLValue(outline)], Application.init(row:))
    }
  }

  /// Records the outline that a new application follows, under the entry that is being made.
  func insertOutline(of application: Application) throws(StoreError) {
    guard let outline = application.document.outline else { return }
    try insert(into: .applicationOutline, [SQLValue(application.id), SQLValue(outline)])
  }

  /// Records an invitation, under the entry that is being made.
  func insertInvitation(_ decision: Decision) throws(StoreError) {
    try insert(
      into: .invitation,
      [SQLValue(decision.applicationID), SQLValue(decision.selectionID?.rawValue)])
  }

  /// The invitations among the applications of a call, oldest first.
  func invitations(in call: FundingCall.ID) throws(StoreError) -> [RecordedDecision] {
    try database.all(
      """
      SELECT \(entryColumns), invitation.application_id, invitation.selection_id
      FROM invitation
      JOIN audit_entry ON audit_entry.sequence = invitation.entry
      JOIN application ON application.id = invitation.application_id
      WHERE application.call_id = ? ORDER BY invitation.row_number
      """, [SQLValue(call)]
    ) { (row) throws(StoreError) in
      RecordedDecision(
        decision: Decision(
          applicationID: try row.parsed(8) { ID(rawValue: $0) }, outcome: .invite, amount: nil,
          selectionID: try row.optionalText(9).flatMap { ID(rawValue: $0) }),
        entry: try AuditEntry(row: row))
    }
  }
}
