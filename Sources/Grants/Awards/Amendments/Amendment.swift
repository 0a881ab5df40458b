public import Vocabulary

/// What is to be changed about an agreement; whatever is nil or empty stays as it is.
public struct Amendment: Hashable, Sendable {
  /// The day on which the last of the two signed it.
  public var signed: Day

  /// Who signed it for the fund; nil for the person who records it.
  public var signatory: Person.ID?

  /// The new last day of the work.
  public var end: Day?

  /// The new amount of the award.
  public var amount: Money?

  /// Unpaid tranches whose money is free again.
  public var cancelledTranches: [Int] = []

  /// The milestones to change or to add.
  public var milestones: [MilestoneChange] = []

  /// The whole new budget.
  public var budget: [AgreedLine] = []

  /// The people who are planned to be reached now.
  public var groups: PeopleGroups?

  /// What it says of reports and of the budget now.
  public var terms: AgreementTerms?

  /// Why.
  public var reason: String

  /// A milestone with another day or title, or a new one.
  public struct MilestoneChange: Hashable, Sendable {
    /// The number; a new milestone has one that was not used.
    public let number: Int
    /// The new title, or nil to keep it.
    public let title: String?
    /// The new day by which it is to be done, or nil to keep it.
    public let due: Day?

    /// Makes a change.
    public init(number: Int, title: String?, due: Day?) {
      self.number = number
      self.title = title
      self.due = due
    }
  }

  /// Makes an amendment that changes nothing yet.
  public init(signed: Day, reason: String) {
    self.signed = signed
    self.reason = reason
  }

  fileprivate func changesNothing(about award: Award, _ last: AgreementVersion) -> Bool {
    (end == nil || end == last.agreement.end) && (amount == nil || amount == award.amount)
      && cancelledTranches.isEmpty && milestones.isEmpty && budget.isEmpty && groups == nil
      && (terms == nil || terms == last.terms)
  }
}

/// What became of an amendment.
public enum AmendmentOutcome: Hashable, Sendable {
  /// It is a new version of the agreement.
  case amended(AgreementVersion)
  /// Nothing changed: it gives so much that a second person has to approve it first.
  case proposed(DecisionProposal)
}

extension GrantService {
  /// Records an amendment that was signed, as a new version of the agreement.
  ///
  /// More money is committed in the ledger when the budget of the call has room for it, at the
  /// rates of its day; less money is released, down to what is paid or in tranches. A budget that
  /// is not given is the old one in proportion to the new amount. Where the call asks for a second
  /// person, more money than one has approved is only proposed; the amendment is recorded when it
  /// is handed in again after that.
  ///
  /// - Parameters:
  ///   - id: The award, agreed or suspended.
  ///   - amendment: What changes and why.
  ///   - actor: The person who records it.
  /// - Returns: The new version, or the proposal that waits.
  /// - Throws: `GrantError.award` with what is wrong with the changes, `.awardNotAgreed`,
  ///   `.decision` when the call has no room or the award waits already, `.milestoneAchieved`,
  ///   `.trancheSettled`,
  ///   `.textMissing`, or what is wrong with the days.
  public func amendAward(
    _ id: Award.ID, by amendment: Amendment, actor: Person.ID
  ) async throws(GrantError) -> AmendmentOutcome {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.manageAwards, of: actor)
      try RequiredText.reason.check(amendment.reason)
      let award = try grants.existingAward(id)
      guard [.agreed, .suspended].contains(award.status),
        let last = try grants.agreementVersions(of: id).last
      else { throw .awardNotAgreed(id, award.status) }
      guard !amendment.changesNothing(about: award, last) else {
        throw .award(.nothingToAmend(id))
      }
      let agreement = try last.agreement(under: amendment, of: id, today: now.fundDay)
      let parts = try grants.parts(of: amendment, about: award, after: last, by: actor)
      if let amount = parts.amount, amount.minorUnits > award.amount.minorUnits {
        try grants.requireWithinBudget(
          try grants.existingCall(award.callID), raising: (id, amount))
        if try grants.needsApproval(toRaise: award, to: amount) {
          return .proposed(
            try grants.proposeRaise(of: award, to: amount, amendment.reason, by: actor, at: now))
        }
      }
      let treasurer = Treasurer(grants: grants, actor: actor, now: now, reason: amendment.reason)
      try treasurer.cancel(amendment.cancelledTranches, of: award)
      let shift = try treasurer.shift(of: award, to: amendment.amount ?? award.amount)
      let step = HistoryStep(
        actor: actor, at: now, action: .awardAmend, subject: id.rawValue, reason: amendment.reason)
      try grants.record(step) { () throws(GrantError) in
        try grants.insert(agreement, number: last.number + 1, of: id, parts: parts)
        if let shift { _ = try grants.insert(shift.transfer(of: id, on: now.fundDay)) }
      }
      guard let version = try grants.agreementVersions(of: id).last else {
        preconditionFailure("An amendment that is not there")
      }
      return .amended(version)
    }
  }
}

extension GrantTransaction {
  fileprivate func proposeRaise(
    of award: Award, to amount: Money, _ reason: String, by actor: Person.ID, at now: Timestamp
  ) throws(GrantError) -> DecisionProposal {
    guard let application = try application(award.applicationID) else {
      throw .notFound("application", award.applicationID.rawValue)
    }
    guard try pendingProposal(about: application) == nil else {
      throw .decision(.pending(application.id))
    }
    let step = HistoryStep(
      actor: actor, at: now, action: .decisionPropose, subject: application.id.rawValue,
      reason: reason)
    return try propose(amount, for: application, by: nil, step)
  }

  /// What a version of an agreement sets that an amendment leads to.
  fileprivate func parts(
    of amendment: Amendment, about award: Award, after last: AgreementVersion, by actor: Person.ID
  ) throws(GrantError) -> AgreementParts {
    var parts = AgreementParts(
      terms: amendment.terms ?? last.terms, signatory: amendment.signatory ?? actor)
    guard try person(parts.signatory) != nil else { throw .unknownPerson(parts.signatory) }
    if let amount = amendment.amount {
      guard amount.currency == award.amount.currency else {
        throw .money(.mixedCurrencies(amount.currency, award.amount.currency))
      }
      guard amount.minorUnits > 0 else { throw .amountNotPositive(amount) }
      if amount != award.amount { parts.amount = amount }
    }
    parts.milestones = try changedMilestones(amendment.milestones, of: award)
    parts.groups = amendment.groups
    parts.reach = amendment.groups?.reach
    parts.budget = try newBudget(amendment, of: award)
    return parts
  }
}

extension AgreementVersion {
  /// The days of the agreement that an amendment leads to.
  fileprivate func agreement(
    under amendment: Amendment, of award: Award.ID, today: Day
  ) throws(GrantError) -> Agreement {
    guard amendment.signed >= agreement.signed else {
      throw .award(.signedBefore(award, amendment.signed, earlier: agreement.signed))
    }
    let next = Agreement(
      signed: amendment.signed, start: agreement.start, end: amendment.end ?? agreement.end)
    try next.check(today: today)
    return next
  }
}

extension GrantTransaction {
  fileprivate func changedMilestones(
    _ changes: [Amendment.MilestoneChange], of award: Award
  ) throws(GrantError) -> [Milestone] {
    let known = Dictionary(try milestones(of: award.id).map { ($0.number, $0) }) { first, _ in first
    }
    guard let signed = try agreement(of: award.id)?.signed else {
      throw .awardNotAgreed(award.id, award.status)
    }
    var changed: [Milestone] = []
    for change in changes {
      guard change.number > 0 else { throw .invalidNumber(change.number) }
      guard !changed.contains(where: { $0.number == change.number }) else {
        throw .milestoneTwice(award.id, change.number)
      }
      let old = known[change.number]
      if let achievement = old?.achievement {
        throw .milestoneAchieved(award.id, change.number, achievement.day)
      }
      guard let due = change.due ?? old?.due else {
        throw .notFound("milestone", "\(award.id)/\(change.number)")
      }
      let title = change.title ?? old?.title ?? ""
      try RequiredText.title.check(title)
      guard due >= signed else { throw .dayBeforeAgreement(award.id, due, signed: signed) }
      guard old?.title != title || old?.due != due else { throw .award(.nothingToAmend(award.id)) }
      changed.append(Milestone(number: change.number, title: title, due: due))
    }
    return changed
  }

  /// The budget that an amendment sets; empty when it stays.
  fileprivate func newBudget(
    _ amendment: Amendment, of award: Award
  ) throws(GrantError) -> [AgreedLine] {
    let amount = amendment.amount ?? award.amount
    if amendment.budget.isEmpty {
      guard amount != award.amount else { return [] }
      return try budget(of: award).scaled(to: amount)
    }
    try check(amendment.budget, of: award, summingTo: amount)
    return amendment.budget.sorted { $0.category.place < $1.category.place }
  }

  private func check(
    _ budget: [AgreedLine], of award: Award, summingTo amount: Money
  ) throws(GrantError) {
    var seen: Set<BudgetLine.Category> = []
    for line in budget {
      guard line.amount.currency == amount.currency else {
        throw .money(.mixedCurrencies(line.amount.currency, amount.currency))
      }
      guard line.amount.minorUnits > 0 else { throw .amountNotPositive(line.amount) }
      guard seen.insert(line.category).inserted else {
        throw .award(.budgetLineTwice(award.id, line.category))
      }
    }
    let sum = try sum(of: budget.map(\.amount), in: amount.currency)
    guard sum == amount else { throw .award(.budgetSum(award.id, sum: sum, amount: amount)) }
    for old in try budgetState(of: award).lines {
      let line = budget.first { $0.category == old.category }?.amount ?? .zero(amount.currency)
      // A line that was passed already may stay as it is; it must not be cut.
      guard line.minorUnits >= min(old.spent.minorUnits, old.agreed.minorUnits) else {
        throw .award(
          .budgetBelowSpending(award.id, old.category, line: line, spent: old.spent))
      }
    }
  }
}

extension BudgetLine.Category {
  /// The place in the order of forms.
  var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
