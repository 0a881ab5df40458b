public import Vocabulary

extension GrantService {
  /// Puts parts of an agreed award into tranches: all of the given ones, or none.
  ///
  /// Shares are of the whole award and are split together by largest remainder, so that shares of
  /// 100 % sum to the award exactly.
  ///
  /// - Parameters:
  ///   - drafts: The tranches, in the order of the plan.
  ///   - id: The award.
  ///   - reason: Anything to remember about it.
  ///   - actor: The person who plans.
  /// - Returns: The new tranches.
  /// - Throws: `GrantError.overCommitted` when they sum to more than is left, `.awardNotAgreed`, or
  ///   what is wrong with a draft.
  public func scheduleTranches(
    _ drafts: [TrancheDraft], of id: Award.ID, reason: String? = nil, by actor: Person.ID
  ) async throws(GrantError) -> [Tranche] {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.manageAwards, of: actor)
      let award = try grants.existingAward(id)
      let agreement = try grants.standingAgreement(of: award)
      let milestones = Set(try grants.milestones(of: id).map(\.number))
      let taken = try grants.tranches(of: award).map(\.number)
      let tranches = try award.tranches(from: drafts, taken: taken)
      for tranche in tranches {
        guard tranche.due >= agreement.signed else {
          throw .dayBeforeAgreement(id, tranche.due, signed: agreement.signed)
        }
        if let milestone = tranche.milestone, !milestones.contains(milestone) {
          throw .notFound("milestone", "\(id)/\(milestone)")
        }
      }
      let left = try grants.money(of: award).committed
      let wanted = try sum(of: tranches.map(\.amount), in: award.amount.currency)
      guard wanted.minorUnits <= left.minorUnits else {
        throw .overCommitted(id, wanted: wanted, left: left)
      }
      for tranche in tranches {
        let step = HistoryStep(
          actor: actor, at: now, action: .trancheSchedule, subject: id.rawValue, reason: reason)
        try grants.record(step) { () throws(GrantError) in
          try grants.insert(tranche, of: id)
          _ = try grants.insert(
            LedgerTransfer(
              .schedule, tranche.amount, of: id, tranche: tranche.number, on: now.fundDay))
        }
      }
      return tranches
    }
  }
}

extension Award {
  /// The tranches that drafts ask for, with numbers and exact amounts.
  fileprivate func tranches(
    from drafts: [TrancheDraft], taken: [Int]
  ) throws(GrantError) -> [Tranche] {
    var amounts = try amounts(of: drafts).makeIterator()
    var numbers = Set(taken)
    var last = taken.max() ?? 0
    var tranches: [Tranche] = []
    for draft in drafts {
      guard let amount = amounts.next() else { preconditionFailure("A draft without an amount") }
      guard amount.currency == self.amount.currency else {
        throw .money(.mixedCurrencies(amount.currency, self.amount.currency))
      }
      guard amount.minorUnits > 0 else { throw .amountNotPositive(amount) }
      let number = draft.number ?? last + 1
      guard number > 0, number <= Self.highestTrancheNumber else { throw .invalidNumber(number) }
      guard numbers.insert(number).inserted else { throw .trancheTwice(id, number) }
      last = max(last, number)
      tranches.append(
        Tranche(number: number, amount: amount, due: draft.due, milestone: draft.milestone))
    }
    return tranches
  }

  private static var highestTrancheNumber: Int { 9_999 }

  private func amounts(of drafts: [TrancheDraft]) throws(GrantError) -> [Money] {
    let whole: Int64 = 10_000
    var weights: [Int64] = []
    for draft in drafts {
      guard case .share(let basisPoints) = draft.size else { continue }
      guard (1...whole).contains(basisPoints) else {
        throw .invalidShare(basisPoints: basisPoints)
      }
      weights.append(basisPoints)
    }
    let rest = whole - weights.reduce(0, +)
    guard rest >= 0 else { throw .invalidShare(basisPoints: whole - rest) }
    var shares = amount.allocated(by: weights + [rest]).makeIterator()
    return drafts.map { draft in
      switch draft.size {
      case .amount(let amount): amount
      case .share: shares.next() ?? .zero(amount.currency)
      }
    }
  }
}

/// Adds amounts of one currency.
///
/// - Throws: `GrantError.money` for mixed currencies and for a sum that is too large.
func sum(of amounts: [Money], in currency: Currency) throws(GrantError) -> Money {
  var sum = Money.zero(currency)
  for amount in amounts {
    do throws(MoneyError) { sum = try sum.adding(amount) } catch { throw .money(error) }
  }
  return sum
}
