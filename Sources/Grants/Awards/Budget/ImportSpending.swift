public import Vocabulary

extension GrantService {
  /// Takes records of what was spent: all of them, or none unless told otherwise.
  ///
  /// Repeating an import changes nothing. A reference under which something else was recorded is
  /// refused until that is withdrawn.
  ///
  /// - Parameters:
  ///   - drafts: What the files hold, with the place of each.
  ///   - problems: What was found wrong on reading the files.
  ///   - acceptValid: Whether to take the good ones when others are refused.
  ///   - actor: The person who imports.
  /// - Returns: What was done, by awards; a new version after a withdrawal counts as changed.
  /// - Throws: `GrantError.rejected` with every problem, when something is wrong and `acceptValid`
  ///   is false.
  public func importSpending(
    _ drafts: [Sourced<SpendingDraft>], problems: [InputProblem] = [], acceptValid: Bool,
    by actor: Person.ID
  ) async throws(GrantError) -> ImportTally<Award.ID> {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.manageAwards, of: actor)
      var check = SpendingCheck(today: now.fundDay, grants: grants)
      var tally = ImportTally<Award.ID>(problems: problems)
      var accepted: [Spending] = []
      for draft in drafts {
        do throws(GrantError) {
          if let spending = try check.take(draft) {
            accepted.append(spending)
          } else {
            tally.unchanged.append(draft.value.award)
          }
        } catch {
          if case .storage = error { throw error }
          tally.refused.append(
            InputProblem(at: draft.location.field(check.field(of: error)), error.message))
        }
      }
      guard tally.refused.isEmpty || acceptValid else { throw .rejected(tally.refused) }
      for spending in accepted {
        let step = HistoryStep(
          actor: actor, at: now, action: .spendingRecord, subject: spending.award.rawValue)
        try grants.record(step) { () throws(GrantError) in try grants.insert(spending) }
        if spending.number == 1 {
          tally.added.append(spending.award)
        } else {
          tally.changed.append(spending.award)
        }
      }
      return tally
    }
  }

  /// Withdraws spending that was recorded by mistake; it stays in the history.
  ///
  /// - Parameters:
  ///   - reference: What the organisation calls it.
  ///   - award: The award.
  ///   - reason: Why.
  ///   - actor: The person who withdraws it.
  /// - Throws: `GrantError.notFound`, `.textMissing` or `.notAllowed`.
  public func withdrawSpending(
    _ reference: String, of award: Award.ID, reason: String, by actor: Person.ID
  ) async throws(GrantError) {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.manageAwards, of: actor)
      try RequiredText.reason.check(reason)
      guard
        let spending = try grants.standingSpending(of: award)
          .first(where: { $0.reference == reference })
      else { throw .notFound("spending", "\(award)/\(reference)") }
      let step = HistoryStep(
        actor: actor, at: now, action: .spendingWithdraw, subject: award.rawValue, reason: reason)
      try grants.record(step) { () throws(GrantError) in try grants.withdraw(spending) }
    }
  }

  /// Lists what was spent, by award and in the order in which it was recorded.
  ///
  /// - Throws: `GrantError.notAllowed`.
  public func listSpending(
    of award: Award.ID? = nil, by actor: Person.ID
  ) async throws(GrantError) -> [Spending] {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.report, of: actor)
      return try grants.spending(of: award)
    }
  }
}

/// Tells which drafts of spending can be taken, one after the other.
private struct SpendingCheck {
  private let today: Day
  private let grants: any GrantTransaction
  private var seen: [Key: SourceLocation] = [:]
  private var known: [Award.ID: [Spending]] = [:]

  private struct Key: Hashable {
    let award: Award.ID
    let reference: String
  }

  init(today: Day, grants: any GrantTransaction) {
    self.today = today
    self.grants = grants
  }

  /// The record that a draft becomes, or nil when it is there already.
  mutating func take(_ draft: Sourced<SpendingDraft>) throws(GrantError) -> Spending? {
    let value = draft.value
    let key = Key(award: value.award, reference: value.reference)
    if let first = seen[key] {
      throw .award(.spendingTwice(value.award, value.reference, first: first))
    }
    seen[key] = draft.location
    let award = try grants.existingAward(value.award)
    let amount = try value.amount(for: award)
    guard amount.minorUnits > 0 else { throw .amountNotPositive(amount) }
    guard value.first <= value.last else {
      throw .daysReversed(first: value.first, last: value.last)
    }
    let facts = Spending.Facts(
      first: value.first, last: value.last, category: value.category, amount: amount,
      evidence: value.evidence)
    let earlier = try spending(of: award.id).last { $0.reference == value.reference }
    if let earlier, !earlier.isWithdrawn {
      guard earlier.facts == facts else {
        throw .award(.spendingDiffers(award.id, value.reference))
      }
      return nil
    }
    guard let agreement = try grants.agreement(of: award.id) else {
      throw .awardNotAgreed(award.id, award.status)
    }
    try agreement.check(value.first, of: award.id, today: today)
    try agreement.check(value.last, of: award.id, today: today)
    return Spending(
      award: award.id, reference: value.reference, number: (earlier?.number ?? 0) + 1,
      facts: facts)
  }

  private mutating func spending(of award: Award.ID) throws(GrantError) -> [Spending] {
    if let found = known[award] { return found }
    let found = try grants.spending(of: award)
    known[award] = found
    return found
  }

  /// The column that a fault lies in.
  func field(of error: GrantError) -> String {
    switch error {
    case .award: "reference"
    case .amountNotPositive, .money: "amount"
    case .daysReversed, .dayInFuture: "until"
    case .dayBeforeAgreement: "from"
    default: "award"
    }
  }
}

extension SpendingDraft {
  fileprivate func amount(for award: Award) throws(GrantError) -> Money {
    let own = award.amount.currency
    if let currency, currency != own { throw .money(.mixedCurrencies(currency, own)) }
    do throws(MoneyError) { return try Money(parsing: amount, currency: own) } catch {
      throw .money(error)
    }
  }
}
