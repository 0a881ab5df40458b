internal import Vocabulary

/// Moves the money of an award between what is agreed and what the fund still has, within one
/// transaction and for an actor who may.
struct Treasurer {
  let grants: any GrantTransaction
  let actor: Person.ID
  let now: Timestamp
  let reason: String

  /// What changes about the money that is agreed and in no tranche.
  enum Shift {
    case commit(Money)
    case release(Money)

    func transfer(of award: Award.ID, on day: Day) -> LedgerTransfer {
      switch self {
      case .commit(let amount): LedgerTransfer(.commit, amount, of: award, on: day)
      case .release(let amount): LedgerTransfer(.release, amount, of: award, on: day)
      }
    }
  }

  /// Cancels unpaid tranches, each with an entry of its own.
  ///
  /// - Throws: `GrantError.trancheSettled`, or `.notFound`.
  func cancel(_ numbers: [Int], of award: Award) throws(GrantError) {
    for number in numbers {
      guard let tranche = try grants.tranche(number, of: award) else {
        throw .notFound("tranche", "\(award.id)/\(number)")
      }
      guard tranche.state == .scheduled else { throw .trancheSettled(award.id, tranche) }
      try cancel(tranche, of: award.id)
    }
  }

  /// Cancels an unpaid tranche with an entry of its own.
  func cancel(_ tranche: Tranche, of award: Award.ID) throws(GrantError) {
    let step = HistoryStep(
      actor: actor, at: now, action: .trancheCancel, subject: award.rawValue, reason: reason)
    try grants.record(step) { () throws(GrantError) in
      _ = try grants.insert(
        LedgerTransfer(
          .release, tranche.amount, of: award, tranche: tranche.number, on: now.fundDay))
    }
  }

  /// What has to be committed or released so that an award comes to an amount; nil for nothing.
  ///
  /// - Throws: `GrantError.award` when more is paid or in tranches.
  func shift(of award: Award, to amount: Money) throws(GrantError) -> Shift? {
    let money = try grants.money(of: award)
    let used = try sum(of: [money.paid, money.scheduled], in: amount.currency)
    guard used.minorUnits <= amount.minorUnits else {
      throw .award(.amountBelowUse(award.id, wanted: amount, used: used))
    }
    let free = amount.minorUnits - used.minorUnits
    let change = free - money.committed.minorUnits
    if change > 0 { return .commit(Money(minorUnits: change, currency: amount.currency)) }
    if change < 0 { return .release(Money(minorUnits: -change, currency: amount.currency)) }
    return nil
  }
}
