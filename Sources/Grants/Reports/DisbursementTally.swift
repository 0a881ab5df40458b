internal import Vocabulary

/// Sums up payments and refunds for a report.
struct DisbursementTally {
  private let dimensions: [ReportDimension]
  private let currency: Currency
  private let basis: DisbursementReport.GenderBasis
  private let rates: RateTable
  private let awards: [Award.ID: ReportedAward]
  private var apportionments: [Award.ID: Apportionment] = [:]
  private var cells: [[DimensionValue]: Flow] = [:]
  private(set) var flow = Flow()
  private(set) var payments = 0
  private(set) var refunds = 0
  private(set) var usesRatesOfTheDay = false
  private var genderSources: [ReachSource: Flow] = [:]
  private var areaSources: [ReachSource: Flow] = [:]
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

    mutating func add(_ other: Flow) throws(GrantError) {
      try add(other.paid, isRefund: false)
      try add(other.refunded, isRefund: true)
    }
  }

  init(_ wanted: DisbursementQuery, rates: RateTable, awards: [Award.ID: ReportedAward]) {
    dimensions = wanted.dimensions
    currency = wanted.currency
    basis = wanted.basis
    self.rates = rates
    self.awards = awards
  }

  mutating func add(_ disbursement: Disbursement) throws(GrantError) {
    // What was paid without an agreement is missed when the sums are compared.
    guard let award = awards[disbursement.award] else { return }
    let amount = try value(of: disbursement)
    let isRefund = disbursement.isRefund
    try flow.add(amount.minorUnits, isRefund: isRefund)
    try paidByCurrency[disbursement.amount.currency, default: Flow()]
      .add(disbursement.amount.minorUnits, isRefund: isRefund)
    try baseByCurrency[disbursement.base.currency, default: Flow()]
      .add(disbursement.base.minorUnits, isRefund: isRefund)
    try genderSources[award.genders.source, default: Flow()]
      .add(amount.minorUnits, isRefund: isRefund)
    try areaSources[award.areas.source, default: Flow()]
      .add(amount.minorUnits, isRefund: isRefund)
    if isRefund { refunds += 1 } else { payments += Int(disbursement.count) }
    for (cell, part) in apportionment(of: award).cells(of: amount, to: dimensions.level) {
      let key = dimensions.map { award.value(of: $0, in: cell, disbursement) }
      try cells[key, default: Flow()].add(part.minorUnits, isRefund: isRefund)
    }
  }

  /// Adds a kept total, which stands for many payments and refunds.
  mutating func add(_ total: KeptTotal) throws(GrantError) {
    let sums = total.sums
    let isOwn = total.currency == currency
    let amounts = Flow(
      paid: isOwn ? sums.paid : sums.basePaid, refunded: isOwn ? sums.refunded : sums.baseRefunded)
    try flow.add(amounts)
    try paidByCurrency[total.currency, default: Flow()]
      .add(Flow(paid: sums.paid, refunded: sums.refunded))
    try genderSources[total.genderSource, default: Flow()].add(amounts)
    try areaSources[total.areaSource, default: Flow()].add(amounts)
    try cells[total.values, default: Flow()].add(amounts)
    payments += Int(sums.payments)
    refunds += Int(sums.refunds)
  }

  private mutating func apportionment(of award: ReportedAward) -> Apportionment {
    if let known = apportionments[award.id] { return known }
    let made = award.apportionment(by: basis)
    apportionments[award.id] = made
    return made
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

  /// What genders were shared by, where they were.
  var genders: DisbursementReport.Sources? {
    dimensions.contains(.gender) && basis == .beneficiaries ? sources(genderSources) : nil
  }

  /// What areas were shared by, where they were.
  var areas: DisbursementReport.Sources? {
    dimensions.contains(.rural) ? sources(areaSources) : nil
  }

  private func sources(_ flows: [ReachSource: Flow]) -> DisbursementReport.Sources {
    let net = { (source: ReachSource) in money(flows[source]?.net ?? 0) }
    return DisbursementReport.Sources(
      verified: net(.verified), planned: net(.planned), notStated: net(.notStated))
  }

  /// Compares what was read with what the ledger sums to.
  ///
  /// - Throws: `GrantError.unreconciled` at the first difference.
  func reconcile(with ledger: LedgerTotals) throws(GrantError) {
    try Self.compare(paidByCurrency, with: ledger.paid)
    try Self.compare(baseByCurrency, with: ledger.base)
  }

  /// Compares the rows with what was read.
  ///
  /// - Throws: `GrantError.unreconciled` when they do not sum to it.
  func reconcile(_ rows: [DisbursementReport.Row]) throws(GrantError) {
    let found = try sum(of: rows.map(\.amount), in: currency)
    guard found.minorUnits == flow.net else {
      throw .unreconciled(found: found, ledger: money(flow.net))
    }
  }

  /// What was paid less what came back, by currency.
  var ledger: [Money] {
    paidByCurrency.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { Money(minorUnits: $1.net, currency: $0) }
  }

  static func compare(
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

extension ReportedAward {
  /// Where a part of a payment belongs in a dimension.
  fileprivate func value(
    of dimension: ReportDimension, in cell: Apportionment.Cell, _ disbursement: Disbursement
  ) -> DimensionValue {
    let (year, month, _) = disbursement.day.fields
    return switch dimension {
    case .country: .country(cell.country ?? country)
    case .gender: cell.gender ?? .gender(.notStated)
    case .track: .track(track)
    case .year: .year(year)
    case .quarter: .quarter(year: year, quarter: (month + 2) / 3)
    case .month: .month(year: year, month: month)
    case .currency: .currency(disbursement.amount.currency)
    case .award: .award(id)
    case .call: .call(call)
    case .lead: .lead(details?.lead ?? LeadName(name: "", identifier: nil))
    case .language: .language(language)
    case .rural: .rural(cell.area ?? .notStated)
    case .marker: .marker(details?.marker ?? .notScreened)
    }
  }
}
