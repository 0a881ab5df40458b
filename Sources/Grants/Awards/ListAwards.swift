public import Vocabulary

/// One award in a list.
public struct AwardSummary: Hashable, Sendable {
  /// The award.
  public let award: Award

  /// Where the work takes place.
  public let country: Country

  /// The purpose.
  public let track: Track

  /// Where its money is.
  public let money: AwardMoney

  /// Makes a summary.
  public init(award: Award, country: Country, track: Track, money: AwardMoney) {
    self.award = award
    self.country = country
    self.track = track
    self.money = money
  }
}

/// One award with all that belongs to it.
public struct ShownAward: Hashable, Sendable {
  /// The award and its money.
  public let summary: AwardSummary

  /// The agreement, once there is one.
  public let agreement: Agreement?

  /// The milestones, by number.
  public let milestones: [Milestone]

  /// The tranches, by number.
  public let tranches: [Tranche]

  /// What moved in the ledger, oldest first.
  public let entries: [LedgerEntry]

  /// The agreement and its amendments, oldest first.
  public let versions: [AgreementVersion]

  /// The agreed budget beside what was spent.
  public let budget: AwardBudget

  /// The newest progress report, if there is one.
  public let progress: ProgressReport?

  /// The people planned to be reached, by groups where the agreement tells them.
  public var plannedGroups: PeopleGroups? { versions.last { $0.reach != nil }?.groups }
}

extension GrantService {
  /// Lists awards with their money, by key.
  ///
  /// - Parameters:
  ///   - call: The call, or nil for every call of the fund.
  ///   - actor: The person who asks.
  /// - Returns: The awards.
  /// - Throws: `GrantError.notAllowed`, or `.notFound` for a call that is not there.
  public func listAwards(
    call: FundingCall.ID?, by actor: Person.ID
  ) async throws(GrantError) -> [AwardSummary] {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.report, of: actor)
      if let call { _ = try grants.seenCall(call, by: actor) }
      return try grants.awardSummaries(under: call)
    }
  }

  /// Shows one award with its agreement, milestones, tranches and ledger entries.
  ///
  /// - Throws: `GrantError.notAllowed` or `.notFound`.
  public func showAward(
    _ id: Award.ID, by actor: Person.ID
  ) async throws(GrantError) -> ShownAward {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.report, of: actor)
      guard let summary = try grants.awardSummary(id) else {
        throw .notFound("award", id.rawValue)
      }
      return ShownAward(
        summary: summary, agreement: try grants.agreement(of: id),
        milestones: try grants.milestones(of: id), tranches: try grants.tranches(of: summary.award),
        entries: try grants.ledgerEntries(of: id), versions: try grants.agreementVersions(of: id),
        budget: try grants.budgetState(of: summary.award),
        progress: try grants.progressReports(of: id).last)
    }
  }
}
