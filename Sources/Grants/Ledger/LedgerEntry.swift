public import Vocabulary

/// A movement of money as it stands in the ledger for ever.
public struct LedgerEntry: Hashable, Sendable {
  /// The number of the entry of the history that recorded it.
  public let number: Int64

  /// What moved.
  public let transfer: LedgerTransfer

  /// Makes an entry.
  public init(number: Int64, transfer: LedgerTransfer) {
    self.number = number
    self.transfer = transfer
  }
}

/// Money that moves between accounts, in postings that sum to zero.
///
/// All postings are in the currency of `amount`, so that one sum decides.
public struct LedgerTransfer: Hashable, Sendable {
  /// Why it moves.
  public let kind: Kind

  /// The award whose money it is.
  public let awardID: Award.ID

  /// The tranche that it belongs to, if it does.
  public let tranche: Int?

  /// The day on which it happened, which may lie before the day on which it was recorded.
  public let day: Day

  /// How much, always positive.
  public let amount: Money

  /// What the bank calls it; every payment and refund has one of its own.
  public let reference: String?

  /// What a payment or refund was worth in the currency of the call's budget on its day.
  public let base: Conversion?

  /// The lines, which sum to zero.
  public let postings: [Posting]

  /// The entry of the payment that is taken back, of a reversal.
  public let reversedEntry: Int64?

  /// The sorts of movements.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The fund binds itself by an agreement.
    case commit
    /// A part is put into a tranche.
    case schedule
    /// A tranche is paid.
    case pay
    /// Money comes back.
    case refund
    /// A payment that was recorded by mistake is taken back, and its tranche can be paid again.
    case reverse
    /// What was not paid is free again: a tranche that is cancelled, or the rest of an award that
    /// closes.
    case release

    /// Whether money crosses the border of the fund.
    public var isDisbursement: Bool { self == .pay || self == .refund || self == .reverse }
  }

  /// Makes the transfer that a sort of movement means.
  ///
  /// - Precondition: The amount is positive; a payment or refund has a reference and a value in
  ///   base currency.
  init(
    _ kind: Kind, _ amount: Money, of award: Award.ID, tranche: Int? = nil, on day: Day,
    reference: String? = nil, base: Conversion? = nil, reversedEntry: Int64? = nil
  ) {
    let (source, target) = kind.route(of: award, hasTranche: tranche != nil, in: amount.currency)
    let made = LedgerTransfer(
      kind: kind, awardID: award, tranche: tranche, day: day, amount: amount, reference: reference,
      base: base,
      postings: [Posting(source, 0 - amount.minorUnits), Posting(target, amount.minorUnits)],
      reversedEntry: reversedEntry)
    guard let made else { preconditionFailure("A transfer without an amount or its facts") }
    self = made
  }

  /// Takes the parts of a transfer, or returns nil when they do not make one: postings that do not
  /// sum to zero, an amount that is not what they move, a disbursement without reference and base
  /// value, or a reversal of nothing.
  public init?(
    kind: Kind, awardID: Award.ID, tranche: Int?, day: Day, amount: Money, reference: String?,
    base: Conversion?, postings: [Posting], reversedEntry: Int64? = nil
  ) {
    let into = postings.reduce(Int128(0)) { $0 + Int128(max($1.minorUnits, 0)) }
    let sum = postings.reduce(Int128(0)) { $0 + Int128($1.minorUnits) }
    guard amount.minorUnits > 0, sum == 0, into == Int128(amount.minorUnits),
      kind.isDisbursement == (reference != nil), kind.isDisbursement == (base != nil),
      (kind == .reverse) == (reversedEntry != nil)
    else { return nil }
    self.kind = kind
    self.awardID = awardID
    self.tranche = tranche
    self.day = day
    self.amount = amount
    self.reference = reference
    self.base = base
    self.postings = postings
    self.reversedEntry = reversedEntry
  }
}

extension LedgerTransfer.Kind {
  /// The accounts that money leaves and enters.
  fileprivate func route(
    of award: Award.ID, hasTranche: Bool, in currency: Currency
  ) -> (source: LedgerAccount, target: LedgerAccount) {
    switch self {
    case .commit: (.appropriation(currency), .award(award, .committed))
    case .schedule: (.award(award, .committed), .award(award, .scheduled))
    case .pay: (.award(award, .scheduled), .award(award, .paid))
    case .refund: (.award(award, .paid), .award(award, .returned))
    case .reverse: (.award(award, .paid), .award(award, .scheduled))
    case .release:
      (.award(award, hasTranche ? .scheduled : .committed), .appropriation(currency))
    }
  }
}
