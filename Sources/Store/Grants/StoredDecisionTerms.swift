internal import Grants
internal import Vocabulary

/// How a call decides, as it is stored; a published form that never changes.
struct StoredDecisionTerms: Codable {
  let approvalAbove: Money?
  let approvalRoles: [String]?
  let tellsScores: Bool
  let conditions: [LocalizedText]

  init(_ terms: DecisionTerms) {
    approvalAbove = terms.approval?.above
    approvalRoles = terms.approval?.roles.map(\.rawValue).sorted()
    tellsScores = terms.tellsScores
    conditions = terms.conditions
  }

  func terms() throws(StoreError) -> DecisionTerms {
    var rule: ApprovalRule?
    if let approvalAbove {
      var roles: Set<Role> = []
      for name in approvalRoles ?? [] {
        guard let role = Role(rawValue: name) else { throw .other("role: \(name)") }
        roles.insert(role)
      }
      rule = ApprovalRule(above: approvalAbove, roles: roles)
    }
    return DecisionTerms(approval: rule, tellsScores: tellsScores, conditions: conditions)
  }
}
