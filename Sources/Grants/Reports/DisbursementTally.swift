internal import Vocabulary

/// Sums up payments and refunds for a report.
struct DisbursementTally: Sendable {
  private let dimensions: [ReportDimension]
  private let currency: Currency
  private let basis: DisbursementReport.GenderBasis
  private let period: ClosedRange<Day>?
  private let rates: RateTable
  private let awards: [Award.ID: ReportedAward]
  private var place: Place?
  private var cells: TimedCells
  private(set) var flow = Flow()
  private(set) var payments = 0
  private(set) var refunds = 0
  private(set) var usesRatesOfTheDay = false
  private var genderSources: [ReachSource: Flow] = [:]
  private var areaSources: [ReachSource: Flow] = [:]
  private var paidByCurrency: [Currency: Flow] = [:]

  /// What the accounts hold if all is well: also what was paid before or after what is asked for.
  private var accounts: [Currency: Flow] = [:]

  /// What went out and what came back, in minor units.
  struct Flow: Sendable {
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
    period = wanted.period
    cells = TimedCells(by: wanted.dimensions)
    currency = wanted.currency
    basis = wanted.basis
    self.rates = rates
    self.awards = awards
  }

  /// Adds payments or refunds of one award.
  mutating func add(_ batch: DisbursementBatch) throws(GrantError) {
    let counted = batch.isLater ? nil : period.map { batch.within($0) } ?? batch
    if let counted, !counted.dates.isEmpty {
      // What was paid without an agreement is missed when the sums are compared.
      guard let award = awards[batch.award] else { return }
      try add(counted, to: award)
    }
    try accounts[batch.currency, default: Flow()]
      .add(batch.count * (try sum(of: batch.amounts[...])), isRefund: batch.isRefund)
  }

  private mutating func add(
    _ batch: DisbursementBatch, to award: ReportedAward
  ) throws(GrantError) {
    let isRefund = batch.isRefund
    let values = try values(of: batch)
    var place = takePlace(of: award, in: batch.currency)
    var total = Flow()
    try batch.forEachMonth { (month, rows) throws(GrantError) in
      for (number, part) in zip(place.numbers, try place.splitter.sums(of: values[rows])) {
        let part = batch.count * part
        try total.add(part, isRefund: isRefund)
        try cells.add(part, isRefund: isRefund, to: number, in: month)
      }
    }
    self.place = place
    try flow.add(total)
    try genderSources[award.genders.source, default: Flow()].add(total)
    try areaSources[award.areas.source, default: Flow()].add(total)
    try paidByCurrency[batch.currency, default: Flow()]
      .add(batch.count * (try sum(of: batch.amounts[...])), isRefund: isRefund)
    if isRefund { refunds += values.count } else { payments += Int(batch.count) * values.count }
  }

  /// What the money of a batch is in the currency of the report.
  private mutating func values(of batch: DisbursementBatch) throws(GrantError) -> [Int64] {
    if batch.currency == currency { return batch.amounts }
    if let bases = batch.bases, bases.currency == currency { return bases.amounts }
    usesRatesOfTheDay = true
    var values: [Int64] = []
    for (date, amount) in zip(batch.dates, batch.amounts) {
      guard let day = Day(date: date) else { preconditionFailure("A day that is none") }
      let money = Money(minorUnits: amount, currency: batch.currency)
      values.append(try rates.convert(money, to: currency, on: day).minorUnits)
    }
    return values
  }

  /// Where the parts of an award's money belong.
  private struct Place: Sendable {
    let award: Award.ID
    let currency: Currency
    var splitter: AmountSplitter
    /// The number of the cell of each part.
    let numbers: [Int]
  }

  /// Takes the place of the batch before when it is the same, so that it is changed in place.
  private mutating func takePlace(of award: ReportedAward, in currency: Currency) -> Place {
    if let known = place.take(), known.award == award.id, known.currency == currency {
      return known
    }
    let apportionment = award.apportionment(by: basis)
    let parts = apportionment.cells(of: .zero(currency), to: dimensions.level).map(\.cell)
    return Place(
      award: award.id, currency: currency,
      splitter: AmountSplitter(apportionment, to: dimensions.level),
      numbers: parts.map { part in
        cells.number(of: dimensions.map { award.value(of: $0, in: part, currency) })
      })
  }

  /// Adds what another tally with the same question found elsewhere.
  mutating func merge(_ other: DisbursementTally) throws(GrantError) {
    try flow.add(other.flow)
    payments += other.payments
    refunds += other.refunds
    usesRatesOfTheDay = usesRatesOfTheDay || other.usesRatesOfTheDay
    try cells.merge(other.cells)
    for (key, flow) in other.genderSources { try genderSources[key, default: Flow()].add(flow) }
    for (key, flow) in other.areaSources { try areaSources[key, default: Flow()].add(flow) }
    for (key, flow) in other.paidByCurrency { try paidByCurrency[key, default: Flow()].add(flow) }
    for (key, flow) in other.accounts { try accounts[key, default: Flow()].add(flow) }
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
    try cells.add(amounts, to: total.values)
    payments += Int(sums.payments)
    refunds += Int(sums.refunds)
  }

  var rows: [DisbursementReport.Row] {
    cells.flows.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { values, flow in
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

  /// Compares all that was read with what the accounts of paid money hold.
  ///
  /// - Throws: `GrantError.unreconciled` at the first difference.
  func reconcile(with balances: [Money]) throws(GrantError) {
    try Self.compare(accounts, with: balances)
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
  /// Where a part of a payment belongs in a dimension; in one of time, whenever.
  fileprivate func value(
    of dimension: ReportDimension, in cell: Apportionment.Cell, _ currency: Currency
  ) -> DimensionValue {
    switch dimension {
    case .country: .country(cell.country ?? country)
    case .gender: cell.gender ?? .gender(.notStated)
    case .track: .track(track)
    case .year, .quarter, .month: .year(0)
    case .currency: .currency(currency)
    case .award: .award(id)
    case .call: .call(call)
    case .lead: .lead(details?.lead ?? LeadName(name: "", identifier: nil))
    case .language: .language(language)
    case .rural: .rural(cell.area ?? .notStated)
    case .marker: .marker(details?.marker ?? .notScreened)
    }
  }
}
