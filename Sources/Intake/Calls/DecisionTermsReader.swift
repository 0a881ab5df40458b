internal import Grants
internal import Vocabulary

extension ObjectReader {
  /// The parts `approval`, `feedback` and `conditions` of a call.
  func decisionTerms() -> DecisionTerms? {
    let rule = optional("approval") == nil ? nil : object("approval")?.approvalRule()
    let feedback = optional("feedback") == nil ? nil : object("feedback")
    feedback?.refuseOthers(than: ["scores"])
    let conditions = optional("conditions") == nil ? [] : conditions()
    guard let conditions, (rule == nil) == (optional("approval") == nil) else { return nil }
    return DecisionTerms(
      approval: rule, tellsScores: feedback?.flag("scores") ?? false, conditions: conditions)
  }

  private func approvalRule() -> ApprovalRule? {
    refuseOthers(than: ["above", "roles"])
    let above = amountWithCurrency("above")
    let roles = values("roles", wanted: "a-role") { Role(rawValue: $0) }
    guard let above, let roles else { return nil }
    let others = roles.filter { !$0.mayApprove }
    guard others.isEmpty else {
      let able = Role.allCases.filter(\.mayApprove).map(\.rawValue)
      note(
        Message(
          "call.role-cannot-approve",
          [
            "roles": .list(others.map { .text($0.rawValue) }),
            "able": .list(able.map { .text($0) }),
          ]), in: "roles")
      return nil
    }
    // Without a list, everyone who decides may approve.
    return ApprovalRule(
      above: above, roles: roles.isEmpty ? Set(Role.allCases.filter(\.mayApprove)) : Set(roles))
  }

  /// An amount with its currency behind it: `20000 USD`.
  private func amountWithCurrency(_ name: String) -> Money? {
    parsed(name, wanted: "an-amount-with-currency") { text in
      let parts = text.split(separator: " ")
      guard parts.count == 2, let currency = Currency(rawValue: String(parts[1])),
        let money = try? Money(parsing: String(parts[0]), currency: currency),
        money.minorUnits >= 0
      else { return nil }
      return money
    }
  }

  private func conditions() -> [LocalizedText]? {
    guard let readers = objects("conditions", limit: 30) else { return nil }
    let texts = readers.compactMap { reader -> LocalizedText? in
      reader.refuseOthers(than: ["text"])
      return reader.localized("text")
    }
    return texts.count == readers.count ? texts : nil
  }
}
