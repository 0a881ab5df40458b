public import Grants
public import Vocabulary

/// The fund's own transactions by country, year and type, to stand beside those of a publisher.
public struct FundFlows: Hashable, Sendable {
  /// The amounts in the currency of the comparison.
  public private(set) var amounts: [Key: Money] = [:]

  /// What was disbursed less what came back, by the mark for gender equality.
  public private(set) var markers: [GenderMarker: Money] = [:]

  /// How many ledger entries are not in the sums, because the fund has no rate for their day.
  public private(set) var unconverted = 0

  /// Where, when and what.
  public struct Key: Hashable, Sendable {
    /// The country.
    public let country: Country
    /// The year.
    public let year: Int
    /// `.commitment` or `.disbursement`.
    public let type: TransactionType

    /// Makes a key.
    public init(country: Country, year: Int, type: TransactionType) {
      self.country = country
      self.year = year
      self.type = type
    }
  }

  /// Adds the entries of awards up: what was committed less what was released, and what was paid
  /// less what came back, each at the value of its day and shared among the countries of the award.
  public init(_ records: PublicationRecords, in currency: Currency, rates: RateTable) {
    for record in records.awards {
      let shares = record.document.countryShares
      for transfer in record.entries.map(\.transfer) {
        guard let (type, isBack) = transfer.kind.flow else { continue }
        guard let value = Self.value(of: transfer, in: currency, rates: rates) else {
          unconverted += 1
          continue
        }
        let signed = isBack ? value.negated : value
        if type == .disbursement { Self.add(signed, to: &markers, record.document.genderMarker) }
        let parts = signed.allocated(by: shares.map(\.basisPoints))
        for (share, part) in zip(shares, parts) {
          let key = Key(country: share.country, year: transfer.day.fields.year, type: type)
          Self.add(part, to: &amounts, key)
        }
      }
    }
  }

  private static func add<Key>(_ amount: Money, to sums: inout [Key: Money], _ key: Key) {
    let sum = (sums[key]?.minorUnits ?? 0) + amount.minorUnits
    sums[key] = Money(minorUnits: sum, currency: amount.currency)
  }

  /// The value that was recorded with a payment, else that by the rate of its day.
  private static func value(
    of transfer: LedgerTransfer, in currency: Currency, rates: RateTable
  ) -> Money? {
    if transfer.amount.currency == currency { return transfer.amount }
    if let base = transfer.base?.amount, base.currency == currency { return base }
    return try? rates.convert(transfer.amount, to: currency, on: transfer.day)
  }
}

extension LedgerTransfer.Kind {
  /// What the movement is to others, and whether it takes money back; nil for plans.
  fileprivate var flow: (TransactionType, isBack: Bool)? {
    switch self {
    case .commit: (.commitment, false)
    case .pay: (.disbursement, false)
    case .refund, .reverse: (.disbursement, true)
    case .release: (.commitment, true)
    case .schedule: nil
    }
  }
}
