internal import Vocabulary

/// Sums up payments and refunds for a report.
struct DisbursementTally {
  private let dimensions: [ReportDimension]
  private let currency: Currency
  private let rates: RateTable
  private let verified: [Award.ID: PlannedReach]
  private var cells: [[DimensionValue]: Flow] = [:]
  private(set) var flow = Flow()
  private(set) var payments = 0
  private(set) var refunds = 0
  private(set) var usesRatesOfTheDay = false
  private(set) var usesVerifiedReach = false
  private var paidByCurrency: [Currency: Flow] = [:]
  private var baseByCurrency: [Currency: Flow] = [:]

  /// What went out and what came back, in minor units.
  struct Flow {
    var paid: Int64 = 0
    var refunded: Int64 = 0
    var net: Int64 { paid - refunded }

    mutating func add(_ minorUnits: Int64, isRefund: Bool) throws(GrantError) {
      let (sum, overflow) = (isRefund ? refunded : paid).addingReportingOverflow(minorUnits)
      guard !overflow else { throw .money(.outOfRange) }
      if isRefund { refunded = sum } else { paid = sum }
    }
  }

  init(
    by dimensions: [ReportDimension], in currency: Currency, rates: RateTable,
    verified: [Award.ID: PlannedReach]
  ) {
    self.dimensions = dimensions
    self.currency = currency
    self.rates = rates
    self.verified = verified
  }

  mutating func add(_ disbursement: Disbursement) throws(GrantError) {
    let amount = try value(of: disbursement)
    let isRefund = disbursement.isRefund
    try flow.add(amount.minorUnits, isRefund: isRefund)
    try paidByCurrency[disbursement.amount.currency, default: Flow()]
      .add(disbursement.amount.minorUnits, isRefund: isRefund)
    try baseByCurrency[disbursement.base.currency, default: Flow()]
      .add(disbursement.base.minorUnits, isRefund: isRefund)
    if isRefund { refunds += 1 } else { payments += 1 }
    guard let column = dimensions.firstIndex(of: .gender) else {
      let key = dimensions.map { disbursement.value(of: $0) }
      return try cells[key, default: Flow()].add(amount.minorUnits, isRefund: isRefund)
    }
    var key = dimensions.map { disbursement.value(of: $0) }
    let reached = verified[disbursement.award]
    if reached != nil { usesVerifiedReach = true }
    for (gender, share) in (reached ?? disbursement.reach).shares(of: amount) {
      key[column] = .gender(gender)
      try cells[key, default: Flow()].add(share.minorUnits, isRefund: isRefund)
    }
  }

  private mutating func value(of disbursement: Disbursement) throws(GrantError) -> Money {
    if disbursement.amount.currency == currency { return disbursement.amount }
    if disbursement.base.currency == currency { return disbursement.base }
    usesRatesOfTheDay = true
    return try rates.convert(disbursement.amount, to: currency, on: disbursement.day)
  }

  var rows: [DisbursementReport.Row] {
    cells.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { values, flow in
      DisbursementReport.Row(
        values: values, paid: money(flow.paid), refunded: money(flow.refunded),
        amount: money(flow.net))
    }
  }

  /// Compares what was read with what the ledger sums to, and the rows with both.
  ///
  /// - Throws: `GrantError.unreconciled` at the first difference.
  func reconcile(
    _ rows: [DisbursementReport.Row], with ledger: LedgerTotals
  ) throws(GrantError) {
    try compare(paidByCurrency, with: ledger.paid)
    try compare(baseByCurrency, with: ledger.base)
    let found = try sum(of: rows.map(\.amount), in: currency)
    guard found.minorUnits == flow.net else {
      throw .unreconciled(found: found, ledger: money(flow.net))
    }
  }

  private func compare(
    _ found: [Currency: Flow], with ledger: [Money]
  ) throws(GrantError) {
    let sums = Dictionary(ledger.map { ($0.currency, $0.minorUnits) }) { first, _ in first }
    for currency in Currency.allCases {
      let (found, ledger) = (found[currency]?.net ?? 0, sums[currency] ?? 0)
      guard found == ledger else {
        throw .unreconciled(
          found: Money(minorUnits: found, currency: currency),
          ledger: Money(minorUnits: ledger, currency: currency))
      }
    }
  }

  func money(_ minorUnits: Int64) -> Money { Money(minorUnits: minorUnits, currency: currency) }
}

extension Disbursement {
  /// Where it belongs in a dimension; of gender, which it is shared among, the value for nobody.
  fileprivate func value(of dimension: ReportDimension) -> DimensionValue {
    let (year, month, _) = day.fields
    return switch dimension {
    case .country: .country(country)
    case .gender: .gender(.notStated)
    case .track: .track(track)
    case .year: .year(year)
    case .quarter: .quarter(year: year, quarter: (month + 2) / 3)
    case .month: .month(year: year, month: month)
    case .currency: .currency(amount.currency)
    case .award: .award(award)
    }
  }
}

extension PlannedReach {
  /// Shares an amount among the genders that there are people of, by largest remainder.
  fileprivate func shares(of amount: Money) -> [(gender: Gender, share: Money)] {
    let present = Gender.allCases.filter { people($0) > 0 }
    guard !present.isEmpty else { return [(.notStated, amount)] }
    return Array(zip(present, amount.allocated(by: present.map(people))))
  }
}
