public import Vocabulary

extension GrantService {
  /// Records that an agreement about an award was signed, and commits the amount in the ledger.
  ///
  /// The reach that the application plans is recorded with it: reports share the money by it. So is
  /// the budget of the application, in proportion to the award.
  ///
  /// - Parameters:
  ///   - id: The award, which is offered.
  ///   - agreement: When it was signed, and when the work begins and ends.
  ///   - milestones: What is to be done by when; more can be added later.
  ///   - terms: What it says of reports and of the budget.
  ///   - signatory: Who signed it for the fund; nil for the person who records it.
  ///   - reason: Anything to remember about it.
  ///   - actor: The person who records it.
  /// - Returns: The award, now agreed.
  /// - Throws: `GrantError.wrongAwardStatus` for an award that is not offered, or what is wrong
  ///   with the days and milestones.
  public func agreeAward(
    _ id: Award.ID, on agreement: Agreement, milestones: [Milestone] = [],
    terms: AgreementTerms = .standard, signatory: Person.ID? = nil, reason: String? = nil,
    by actor: Person.ID
  ) async throws(GrantError) -> Award {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.manageAwards, of: actor)
      var award = try grants.existingAward(id)
      guard award.status == .offered else { throw .wrongAwardStatus(id, award.status, .agreed) }
      try award.move(to: .agreed)
      try agreement.check(today: now.fundDay)
      try grants.check(milestones, of: id, under: agreement)
      guard let application = try grants.application(award.applicationID) else {
        throw .notFound("application", award.applicationID.rawValue)
      }
      var parts = AgreementParts(terms: terms, signatory: signatory ?? actor)
      guard try grants.person(parts.signatory) != nil else {
        throw .unknownPerson(parts.signatory)
      }
      parts.milestones = milestones
      parts.reach = application.document.reach
      parts.budget = try grants.plannedBudget(of: award)
      let (agreed, first) = (award, parts)
      let step = HistoryStep(
        actor: actor, at: now, action: .awardAgree, subject: id.rawValue, reason: reason)
      try grants.record(step) { () throws(GrantError) in
        try grants.insert(agreement, number: 1, of: id, parts: first)
        try grants.saveStatus(of: agreed)
        _ = try grants.insert(
          LedgerTransfer(.commit, agreed.amount, of: id, on: agreement.signed))
      }
      return agreed
    }
  }

  /// Adds milestones to the agreement about an award.
  ///
  /// - Returns: All milestones of the award, by number.
  /// - Throws: `GrantError.awardNotAgreed`, or what is wrong with a milestone.
  public func addMilestones(
    _ milestones: [Milestone], to id: Award.ID, reason: String? = nil, by actor: Person.ID
  ) async throws(GrantError) -> [Milestone] {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.manageAwards, of: actor)
      let agreement = try grants.standingAgreement(of: try grants.existingAward(id))
      try grants.check(milestones, of: id, under: agreement)
      guard !milestones.isEmpty else { return try grants.milestones(of: id) }
      let step = HistoryStep(
        actor: actor, at: now, action: .milestoneAdd, subject: id.rawValue, reason: reason)
      try grants.record(step) { () throws(GrantError) in
        for milestone in milestones { try grants.insert(milestone, of: id) }
      }
      return try grants.milestones(of: id)
    }
  }
}

extension GrantTransaction {
  fileprivate func check(
    _ milestones: [Milestone], of award: Award.ID, under agreement: Agreement
  ) throws(GrantError) {
    var numbers = Set(try self.milestones(of: award).map(\.number))
    for milestone in milestones {
      guard milestone.number > 0 else { throw .invalidNumber(milestone.number) }
      guard numbers.insert(milestone.number).inserted else {
        throw .milestoneTwice(award, milestone.number)
      }
      try RequiredText.title.check(milestone.title)
      guard milestone.due >= agreement.signed else {
        throw .dayBeforeAgreement(award, milestone.due, signed: agreement.signed)
      }
    }
  }
}
