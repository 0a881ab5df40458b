public import Vocabulary

/// A payment that was recorded by mistake and is to be taken back.
public struct ReversalDraft: Hashable, Sendable {
  /// The reference under which the payment was recorded.
  public let reference: String

  /// The day on which the mistake is put right, not before that of the payment.
  public let day: Day

  /// What the mistake was.
  public let reason: String

  /// Makes a draft.
  public init(reference: String, day: Day, reason: String) {
    self.reference = reference
    self.day = day
    self.reason = reason
  }
}

/// What came of taking a payment back.
public enum ReversalOutcome: Hashable, Sendable {
  /// It had been taken back before, and nothing changed now.
  case alreadyReversed(LedgerEntry)
  /// It is taken back now.
  case reversed(LedgerEntry)

  /// The entry of the reversal.
  public var entry: LedgerEntry {
    switch self {
    case .alreadyReversed(let entry), .reversed(let entry): entry
    }
  }
}

extension GrantService {
  /// Takes back a payment that was recorded by mistake: no money came back, because none had left.
  ///
  /// The entry of the payment stays, and one of the opposite follows it, with the value in base
  /// currency that the payment was recorded with. The tranche can then be paid again, under another
  /// reference. A payment is taken back once, and whole.
  ///
  /// - Throws: `GrantError.notFound` for a reference that no entry has, `.notAPayment`,
  ///   `.overRefunded` when a part was refunded, `.awardNotAgreed` for an award that is closed,
  ///   `.dayBeforePayment`, `.dayInFuture`, or `.textMissing` without a reason.
  public func reversePayment(
    _ draft: ReversalDraft, by actor: Person.ID
  ) async throws(GrantError) -> ReversalOutcome {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.pay, of: actor)
      try RequiredText.reason.check(draft.reason)
      guard let payment = try grants.ledgerEntry(withReference: draft.reference) else {
        throw .notFound("payment", draft.reference)
      }
      guard payment.transfer.kind == .pay else { throw .notAPayment(payment) }
      if let earlier = try grants.reversal(of: payment.number) { return .alreadyReversed(earlier) }
      let transfer = try grants.reversal(of: payment, on: draft.day, today: now.fundDay)
      let step = HistoryStep(
        actor: actor, at: now, action: .paymentReverse, subject: transfer.awardID.rawValue,
        reason: draft.reason, idempotencyKey: "reversal/\(payment.number)")
      return .reversed(
        try grants.record(step) { () throws(GrantError) in try grants.insert(transfer) })
    }
  }
}

extension GrantTransaction {
  /// The transfer that takes a payment back.
  fileprivate func reversal(
    of payment: LedgerEntry, on day: Day, today: Day
  ) throws(GrantError) -> LedgerTransfer {
    let paid = payment.transfer
    let award = try existingAward(paid.awardID)
    guard award.status == .agreed || award.status == .suspended else {
      throw .awardNotAgreed(award.id, award.status)
    }
    let kept = try money(of: award).kept
    guard paid.amount.minorUnits <= kept.minorUnits else {
      throw .overRefunded(award.id, wanted: paid.amount, paid: kept)
    }
    guard day >= paid.day else { throw .dayBeforePayment(payment, day) }
    guard day <= today else { throw .dayInFuture(day, today: today) }
    // Slashes are in no other reference of ours; one that a bank made alike is found.
    let reference = "reversal/\(payment.number)"
    if let other = try ledgerEntry(withReference: reference) {
      throw .referenceUsed(reference, other)
    }
    return LedgerTransfer(
      .reverse, paid.amount, of: paid.awardID, tranche: paid.tranche, on: day,
      reference: reference, base: paid.base, reversedEntry: payment.number)
  }
}

extension [LedgerEntry] {
  /// The entries that mean something outside the fund: without payments that were taken back, what
  /// took them back, and tranches whose money stayed with the award.
  public var meantForOthers: [LedgerEntry] {
    let reversed = Set(compactMap(\.transfer.reversedEntry))
    return filter { entry in
      let transfer = entry.transfer
      guard transfer.kind != .reverse, !reversed.contains(entry.number) else { return false }
      return transfer.kind != .release || transfer.releasesCommitment
    }
  }
}

extension LedgerTransfer {
  /// Whether money of the award is the fund's again.
  fileprivate var releasesCommitment: Bool {
    postings.contains { posting in
      if case .appropriation = posting.account { true } else { false }
    }
  }
}
