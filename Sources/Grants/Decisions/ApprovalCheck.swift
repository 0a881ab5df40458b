internal import Vocabulary

/// Tells which grants of a call need a second person: those that bring what one organisation gets
/// under the call above the amount that the call names.
///
/// Organisations count as one as they do for selections, so that a grant is not made small by
/// dividing it.
struct ApprovalCheck {
  private let rule: ApprovalRule
  private let day: Day
  private let rates: RateTable
  private let organisations: [Application.ID: Int]
  private var held: [Int: [Application.ID: Money]] = [:]

  /// Gathers what is given and what waits; nil when grants of the call need nobody.
  init?(_ call: FundingCall, in grants: any GrantTransaction) throws(GrantError) {
    guard let rule = call.terms.decisions.approval else { return nil }
    self.rule = rule
    day = call.terms.rateDay
    rates = try grants.rateTable()
    let applications = try grants.applications(to: call.id)
    organisations = Dictionary(
      uniqueKeysWithValues: zip(
        applications.map(\.id), organisationNumbers(of: applications)))
    for award in try grants.awards(under: call.id) where award.status != .lapsed {
      hold(award.amount, for: award.applicationID)
    }
    for waiting in try grants.pendingProposals(under: call.id) {
      hold(waiting.proposal.amount, for: waiting.proposal.applicationID)
    }
  }

  /// Counts an amount that an application gets.
  mutating func hold(_ amount: Money, for id: Application.ID) {
    guard let organisation = organisations[id] else { return }
    held[organisation, default: [:]][id] = amount
  }

  /// Whether an application may get an amount only if a second person approves.
  ///
  /// - Throws: `GrantError.noRate` when amounts cannot be compared.
  func needsApproval(_ amount: Money, for id: Application.ID) throws(GrantError) -> Bool {
    var amounts = organisations[id].flatMap { held[$0] } ?? [:]
    amounts[id] = amount
    var total = Int128(0)
    for (_, money) in amounts.sorted(by: { $0.key < $1.key }) {
      total += Int128(
        try rates.convert(money, to: rule.above.currency, on: day).minorUnits)
    }
    return total > Int128(rule.above.minorUnits)
  }
}

extension GrantTransaction {
  /// Whether an award may be raised to an amount only if a second person approves: when that is so
  /// for a grant of this amount, and nobody has approved as much for this award.
  ///
  /// - Throws: `GrantError.noRate` when amounts cannot be compared.
  func needsApproval(toRaise award: Award, to amount: Money) throws(GrantError) -> Bool {
    guard amount.minorUnits > award.amount.minorUnits else { return false }
    let check = try ApprovalCheck(try existingCall(award.callID), in: self)
    guard let check, try check.needsApproval(amount, for: award.applicationID) else { return false }
    return try !proposals(in: award.callID).contains { recorded in
      recorded.proposal.applicationID == award.applicationID
        && recorded.ruling?.isApproved == true
        && recorded.proposal.amount.minorUnits >= amount.minorUnits
    }
  }
}
