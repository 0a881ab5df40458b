public import Vocabulary

/// What payments and refunds that are summed up in one kept total have in common.
public struct TotalKey: Hashable, Sendable {
  /// The country that the parts belong to.
  public let country: Country
  /// The gender that they belong to.
  public let gender: Gender
  /// The month in which money moved, as year × 100 + month.
  public let month: Int64
  /// The currency in which it moved.
  public let currency: Currency
  /// The currency of the call's budget.
  public let baseCurrency: Currency
  /// The count that genders were shared by.
  public let genderSource: ReachSource
  /// The count that areas were shared by.
  public let areaSource: ReachSource
  /// The area.
  public let area: Area
  /// The purpose of the award.
  public let track: Track
  /// The call.
  public let call: FundingCall.ID

  /// Makes a key.
  public init(
    country: Country, gender: Gender, month: Int64, currency: Currency, baseCurrency: Currency,
    genderSource: ReachSource, areaSource: ReachSource, area: Area, track: Track,
    call: FundingCall.ID
  ) {
    self.country = country
    self.gender = gender
    self.month = month
    self.currency = currency
    self.baseCurrency = baseCurrency
    self.genderSource = genderSource
    self.areaSource = areaSource
    self.area = area
    self.track = track
    self.call = call
  }
}

/// The sums of parts of payments and refunds.
public struct TotalSums: Hashable, Sendable {
  /// How many parts there are, those of nothing included.
  public var parts: Int64 = 0
  /// How many payments, less those that were taken back; each is counted with its first part.
  public var payments: Int64 = 0
  /// How many refunds, counted likewise.
  public var refunds: Int64 = 0
  /// What was paid, in minor units.
  public var paid: Int64 = 0
  /// What came back.
  public var refunded: Int64 = 0
  /// What was paid, in the currency of the call's budget.
  public var basePaid: Int64 = 0
  /// What came back, in the currency of the call's budget.
  public var baseRefunded: Int64 = 0

  /// Makes sums of nothing.
  public init() {}

  /// Whether nothing is summed up.
  public var isEmpty: Bool { self == TotalSums() }

  /// Adds other sums, or takes them away.
  ///
  /// - Throws: `GrantError.money` when a sum is too large.
  public mutating func add(_ other: TotalSums, times sign: Int64 = 1) throws(GrantError) {
    parts += sign * other.parts
    payments += sign * other.payments
    refunds += sign * other.refunds
    for field in [\TotalSums.paid, \.refunded, \.basePaid, \.baseRefunded] {
      let (sum, overflow) = self[keyPath: field].addingReportingOverflow(
        sign * other[keyPath: field])
      guard !overflow else { throw .money(.outOfRange) }
      self[keyPath: field] = sum
    }
  }
}

/// A sum of kept totals that agree in what a report asks for.
public struct KeptTotal: Hashable, Sendable {
  /// The values, one for each dimension that was asked for.
  public let values: [DimensionValue]
  /// The currency in which money moved.
  public let currency: Currency
  /// The currency of the call's budget.
  public let baseCurrency: Currency
  /// The count that genders were shared by.
  public let genderSource: ReachSource
  /// The count that areas were shared by.
  public let areaSource: ReachSource
  /// The sums.
  public let sums: TotalSums

  /// Makes a sum.
  public init(
    values: [DimensionValue], currency: Currency, baseCurrency: Currency,
    genderSource: ReachSource, areaSource: ReachSource, sums: TotalSums
  ) {
    self.values = values
    self.currency = currency
    self.baseCurrency = baseCurrency
    self.genderSource = genderSource
    self.areaSource = areaSource
    self.sums = sums
  }
}

/// A kept total that is not what the ledger says.
public struct TotalDifference: Hashable, Sendable {
  /// Which one.
  public let key: TotalKey
  /// What is kept; nil when there is none.
  public let kept: TotalSums?
  /// What the entries of the ledger sum to; nil when there are none.
  public let ledger: TotalSums?

  /// Makes a difference.
  public init(key: TotalKey, kept: TotalSums?, ledger: TotalSums?) {
    self.key = key
    self.kept = kept
    self.ledger = ledger
  }

  /// What differs, in a sentence.
  public var message: Message {
    let money = { (minorUnits: Int64) in
      Message.Value.money(Money(minorUnits: minorUnits, currency: key.currency))
    }
    let (kept, ledger) = (kept ?? TotalSums(), ledger ?? TotalSums())
    return Message(
      "doctor.totals.bad",
      [
        "country": .country(key.country),
        "gender": .gender(key.gender),
        "area": .message(Message("area.\(key.area.rawValue)")),
        "track": .message(Message("track.\(key.track.rawValue)")),
        "month": .text(
          DimensionValue.month(year: Int(key.month / 100), month: Int(key.month % 100)).plainText),
        "call": .text(key.call.rawValue), "kept": money(kept.paid - kept.refunded),
        "ledger": money(ledger.paid - ledger.refunded), "keptParts": .integer(kept.parts),
        "ledgerParts": .integer(ledger.parts),
      ])
  }
}

/// What a transaction can tell of kept totals.
public protocol TotalRecords {
  /// Sums of the kept totals under a call and of months, or nil when none are kept by these rules.
  ///
  /// - Parameters:
  ///   - dimensions: What to break down by; each is one that `ReportDimension.isKept` names.
  ///   - call: The call, or nil for the whole fund.
  ///   - months: The months as year × 100 + month, or nil for all.
  /// - Returns: The sums in any order, none twice.
  /// - Throws: `GrantError.storage`.
  func keptTotals(
    by dimensions: [ReportDimension], under call: FundingCall.ID?, in months: ClosedRange<Int64>?
  ) throws(GrantError) -> [KeptTotal]?

  /// What lies in the accounts of paid money under a call, or of the whole fund, by currency.
  func paidBalances(under call: FundingCall.ID?) throws(GrantError) -> [Money]

  /// The kept totals that the entries of the ledger do not account for.
  func totalDifferences() throws(GrantError) -> [TotalDifference]
}
