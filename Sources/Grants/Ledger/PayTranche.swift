public import Vocabulary

/// A payment that was made at the bank and is to be recorded.
public struct PaymentDraft: Hashable, Sendable {
  /// The award.
  public let award: Award.ID

  /// The number of the tranche that it pays.
  public let tranche: Int

  /// The day on which the money left.
  public let day: Day

  /// The amount that left, which must be that of the tranche; nil when the source does not say.
  public let amount: Money?

  /// What the bank calls the payment; no other payment or refund has the same.
  public let reference: String

  /// Anything to remember about it.
  public let reason: String?

  /// Makes a draft.
  public init(
    award: Award.ID, tranche: Int, day: Day, amount: Money? = nil, reference: String,
    reason: String? = nil
  ) {
    self.award = award
    self.tranche = tranche
    self.day = day
    self.amount = amount
    self.reference = reference
    self.reason = reason
  }
}

/// What came of recording a payment.
public enum PaymentOutcome: Hashable, Sendable {
  /// The same payment had been recorded before, and nothing changed now.
  case alreadyPaid(LedgerEntry)
  /// It is recorded now.
  case paid(LedgerEntry)

  /// The entry of the payment.
  public var entry: LedgerEntry {
    switch self {
    case .alreadyPaid(let entry), .paid(let entry): entry
    }
  }
}

extension GrantService {
  /// Records the payment of a tranche, with its value in the currency of the call's budget on its
  /// day.
  ///
  /// The reference makes it safe to repeat: the same payment again returns what happened before.
  ///
  /// - Throws: `GrantError.referenceUsed` when the reference belongs to something else,
  ///   `.awardNotAgreed`, `.trancheSettled`, `.milestoneOpen`, `.amountDiffers`, `.noRate`,
  ///   `.staleRate`, or what is wrong with the day.
  public func payTranche(
    _ draft: PaymentDraft, by actor: Person.ID
  ) async throws(GrantError) -> PaymentOutcome {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.admit(actor, to: .pay)
      var cashier = Cashier(actor: actor, now: now)
      return try cashier.pay(draft, in: grants)
    }
  }
}

/// Records payments and refunds within one transaction, for an actor who may.
struct Cashier {
  let actor: Person.ID
  let now: Timestamp
  private var rates: RateTable?
  private var baseCurrencies: [FundingCall.ID: Currency] = [:]

  /// The awards that were paid, which nothing else changes within the transaction.
  private var payees: [Award.ID: (award: Award, agreement: Agreement)] = [:]

  /// The tranches of the awards that were paid, where many payments are to come.
  private var tranches: [Award.ID: [Int: Tranche]] = [:]
  private let paysMany: Bool

  init(actor: Person.ID, now: Timestamp, paysMany: Bool = false) {
    self.actor = actor
    self.now = now
    self.paysMany = paysMany
  }

  mutating func pay(
    _ draft: PaymentDraft, in grants: any GrantTransaction
  ) throws(GrantError) -> PaymentOutcome {
    try checkReference(draft.reference)
    if let earlier = try grants.ledgerEntry(withReference: draft.reference) {
      guard draft.describes(earlier.transfer) else {
        throw .referenceUsed(draft.reference, earlier)
      }
      return .alreadyPaid(earlier)
    }
    let (award, agreement) = try payee(draft.award, in: grants)
    let tranche = try payableTranche(draft, of: award, in: grants)
    try agreement.check(draft.day, of: award.id, today: now.fundDay)
    let base = try baseValue(of: tranche.amount, on: draft.day, award: award, in: grants)
    let transfer = LedgerTransfer(
      .pay, tranche.amount, of: award.id, tranche: tranche.number, on: draft.day,
      reference: draft.reference, base: base)
    let entry = try record(transfer, as: .paymentMake, reason: draft.reason, in: grants)
    if paysMany {
      tranches[award.id]?[tranche.number] = Tranche(
        number: tranche.number, amount: tranche.amount, due: tranche.due,
        milestone: tranche.milestone, state: .paid(entry: entry.number, day: draft.day))
    }
    return .paid(entry)
  }

  private mutating func payee(
    _ id: Award.ID, in grants: any GrantTransaction
  ) throws(GrantError) -> (award: Award, agreement: Agreement) {
    if let known = payees[id] { return known }
    let award = try grants.existingAward(id)
    let payee = (award, try grants.standingAgreement(of: award))
    payees[id] = payee
    return payee
  }

  private mutating func tranche(
    _ number: Int, of award: Award, in grants: any GrantTransaction
  ) throws(GrantError) -> Tranche? {
    guard paysMany else { return try grants.tranche(number, of: award) }
    if tranches[award.id] == nil {
      tranches[award.id] = Dictionary(
        uniqueKeysWithValues: try grants.tranches(of: award).map { ($0.number, $0) })
    }
    return tranches[award.id]?[number]
  }

  private mutating func payableTranche(
    _ draft: PaymentDraft, of award: Award, in grants: any GrantTransaction
  ) throws(GrantError) -> Tranche {
    guard let tranche = try tranche(draft.tranche, of: award, in: grants) else {
      throw .notFound("tranche", "\(award.id)/\(draft.tranche)")
    }
    guard tranche.state == .scheduled else { throw .trancheSettled(award.id, tranche) }
    if let given = draft.amount, given != tranche.amount {
      throw .amountDiffers(
        award.id, tranche: tranche.number, scheduled: tranche.amount, given: given)
    }
    if let number = tranche.milestone,
      let milestone = try grants.milestones(of: award.id).first(where: { $0.number == number }),
      milestone.achievement == nil
    {
      throw .milestoneOpen(award.id, tranche: tranche.number, milestone)
    }
    return tranche
  }

  /// What an amount is worth in the currency of the call's budget, at the rate of its day (IPSAS
  /// 4).
  mutating func baseValue(
    of amount: Money, on day: Day, award: Award, in grants: any GrantTransaction
  ) throws(GrantError) -> Conversion {
    let currency: Currency
    if let known = baseCurrencies[award.callID] {
      currency = known
    } else {
      currency = try grants.existingCall(award.callID).terms.budget.currency
      baseCurrencies[award.callID] = currency
    }
    if amount.currency == currency { return Conversion(amount: amount, rates: []) }
    return try rates(from: amount.currency, to: currency, on: day, in: grants)
      .conversion(of: amount, to: currency, on: day)
  }

  /// The rates for one conversion, or all of them, read once, where many payments are to come.
  private mutating func rates(
    from currency: Currency, to target: Currency, on day: Day, in grants: any GrantTransaction
  ) throws(GrantError) -> RateTable {
    guard paysMany else {
      return RateTable(
        try grants.rates(from: currency, to: target, on: day),
        longestAgeDays: grants.longestRateAgeDays)
    }
    let table = if let rates { rates } else { try grants.rateTable() }
    rates = table
    return table
  }

  func record(
    _ transfer: LedgerTransfer, as action: HistoryAction, reason: String?,
    in grants: any GrantTransaction
  ) throws(GrantError) -> LedgerEntry {
    let step = HistoryStep(
      actor: actor, at: now, action: action, subject: transfer.awardID.rawValue, reason: reason,
      idempotencyKey: transfer.reference.map { "ledger/\($0)" })
    return try grants.record(step) { () throws(GrantError) in try grants.insert(transfer) }
  }

  /// References are printable ASCII without blanks at the ends, so that no two look alike and
  /// differ.
  func checkReference(_ text: String) throws(GrantError) {
    let bytes = text.utf8
    guard (1...64).contains(bytes.count), bytes.allSatisfy({ (0x20...0x7E).contains($0) }),
      bytes.first != 0x20, bytes.last != 0x20
    else { throw .invalidReference(text) }
  }
}

extension PaymentDraft {
  /// Tells whether a transfer is the payment that the draft speaks of.
  fileprivate func describes(_ transfer: LedgerTransfer) -> Bool {
    transfer.kind == .pay && transfer.awardID == award && transfer.tranche == tranche
      && transfer.day == day && (amount == nil || amount == transfer.amount)
  }
}
