public import Vocabulary

/// Money that an organisation gave back and that is to be recorded.
public struct RefundDraft: Hashable, Sendable {
  /// The award.
  public let award: Award.ID

  /// The day on which the money came.
  public let day: Day

  /// How much came.
  public let amount: Money

  /// What the bank calls it; no other payment or refund has the same.
  public let reference: String

  /// Why it came.
  public let reason: String

  /// Makes a draft.
  public init(award: Award.ID, day: Day, amount: Money, reference: String, reason: String) {
    self.award = award
    self.day = day
    self.amount = amount
    self.reference = reference
    self.reason = reason
  }
}

/// What came of recording a refund.
public enum RefundOutcome: Hashable, Sendable {
  /// The same refund had been recorded before, and nothing changed now.
  case alreadyRefunded(LedgerEntry)
  /// It is recorded now.
  case refunded(LedgerEntry)

  /// The entry of the refund.
  public var entry: LedgerEntry {
    switch self {
    case .alreadyRefunded(let entry), .refunded(let entry): entry
    }
  }
}

extension GrantService {
  /// Records money that came back, with its value in the currency of the call's budget on its day.
  ///
  /// Money may also come back while an award is suspended and after it is closed. The reference
  /// makes it safe to repeat.
  ///
  /// - Throws: `GrantError.overRefunded` for more than was paid and not given back yet,
  ///   `.referenceUsed`, `.amountNotPositive`, `.textMissing`, `.noRate`, `.staleRate`, or what is
  ///   wrong with the day.
  public func refundPayment(
    _ draft: RefundDraft, by actor: Person.ID
  ) async throws(GrantError) -> RefundOutcome {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.pay, of: actor)
      var cashier = Cashier(actor: actor, now: now)
      return try cashier.refund(draft, in: grants)
    }
  }
}

extension Cashier {
  fileprivate mutating func refund(
    _ draft: RefundDraft, in grants: any GrantTransaction
  ) throws(GrantError) -> RefundOutcome {
    try checkReference(draft.reference)
    if let earlier = try grants.ledgerEntry(withReference: draft.reference) {
      guard draft.describes(earlier.transfer) else {
        throw .referenceUsed(draft.reference, earlier)
      }
      return .alreadyRefunded(earlier)
    }
    try RequiredText.reason.check(draft.reason)
    let award = try grants.existingAward(draft.award)
    guard let agreement = try grants.agreement(of: award.id) else {
      throw .awardNotAgreed(award.id, award.status)
    }
    guard draft.amount.currency == award.amount.currency else {
      throw .money(.mixedCurrencies(draft.amount.currency, award.amount.currency))
    }
    guard draft.amount.minorUnits > 0 else { throw .amountNotPositive(draft.amount) }
    let kept = try grants.money(of: award).kept
    guard draft.amount.minorUnits <= kept.minorUnits else {
      throw .overRefunded(award.id, wanted: draft.amount, paid: kept)
    }
    try agreement.check(draft.day, of: award.id, today: now.fundDay)
    let base = try baseValue(of: draft.amount, on: draft.day, award: award, in: grants)
    let transfer = LedgerTransfer(
      .refund, draft.amount, of: award.id, on: draft.day, reference: draft.reference, base: base)
    return .refunded(try record(transfer, as: .paymentRefund, reason: draft.reason, in: grants))
  }
}

extension RefundDraft {
  /// Tells whether a transfer is the refund that the draft speaks of.
  fileprivate func describes(_ transfer: LedgerTransfer) -> Bool {
    transfer.kind == .refund && transfer.awardID == award && transfer.day == day
      && transfer.amount == amount
  }
}
