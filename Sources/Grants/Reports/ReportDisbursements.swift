public import Vocabulary

/// What somebody asks a report of disbursements for.
public struct DisbursementQuery: Hashable, Sendable {
  /// What to break down by, in the order of the columns; nothing for the total alone.
  public var dimensions: [ReportDimension]

  /// The currency of all amounts.
  public var currency: Currency

  /// What money is shared among genders by.
  public var basis = DisbursementReport.GenderBasis.beneficiaries

  /// The days of payment, first and last included, or nil for all.
  public var period: ClosedRange<Day>?

  /// The call, or nil for the whole fund.
  public var call: FundingCall.ID?

  /// The last day on which something was recorded that counts, or nil for all until now.
  public var recordedUntil: Day?

  /// Asks for everything of the fund, by beneficiaries; the other properties narrow it.
  public init(by dimensions: [ReportDimension], in currency: Currency) {
    self.dimensions = dimensions
    self.currency = currency
  }

  /// Whether the answer needs what only the applications tell.
  var needsDetails: Bool {
    dimensions.level > .whole || dimensions.contains(.lead) || dimensions.contains(.marker)
  }
}

extension GrantService {
  /// Reports what was paid less what came back.
  ///
  /// Each payment and refund counts in the currency of the report: as it is when it was made in
  /// that currency, else with the value that was recorded with it when that is in the currency,
  /// else converted with the rate of its day. Only then is it shared, as `Apportionment` says, so
  /// that the rows of every breakdown sum to the ledger.
  ///
  /// What was recorded after the day that the query names does not count: no payment, and no plan,
  /// progress report or verification to share money by. Days end where they end last in the region.
  ///
  /// - Parameters:
  ///   - query: What is asked for.
  ///   - actor: The person who asks.
  /// - Returns: The report.
  /// - Throws: `GrantError.dimensionTwice`, `.dayInFuture`, `.noRate`, `.staleRate`, or
  ///   `.unreconciled` when the rows, the entries and the accounts do not agree to the last minor
  ///   unit.
  public func reportDisbursements(
    _ query: DisbursementQuery, actor: Person.ID
  ) async throws(GrantError) -> DisbursementReport {
    let now = clock()
    return try await store.read { (grants) throws(GrantError) in
      try grants.require(.report, of: actor)
      var seen: Set<ReportDimension> = []
      for dimension in query.dimensions where !seen.insert(dimension).inserted {
        throw .dimensionTwice(dimension.rawValue)
      }
      let scope = try grants.scope(
        call: query.call, period: query.period, recordedUntil: query.recordedUntil, now: now,
        by: actor)
      let tally = try grants.tally(query, in: scope)
      let rows = tally.rows
      try tally.reconcile(rows)
      return DisbursementReport(
        dimensions: query.dimensions, currency: query.currency, rows: rows,
        total: tally.money(tally.flow.net), paid: tally.money(tally.flow.paid),
        refunded: tally.money(tally.flow.refunded), payments: tally.payments,
        refunds: tally.refunds, ledger: tally.ledger, genderBasis: query.basis,
        genderSources: tally.genders, areaSources: tally.areas,
        ratePolicy: tally.usesRatesOfTheDay ? .ofTheDay : .recorded, call: query.call,
        period: query.period, recordedUntil: query.recordedUntil, asOf: now)
    }
  }
}

extension GrantTransaction {
  /// Sums up a scope in the way that takes least.
  fileprivate func tally(
    _ query: DisbursementQuery, in scope: ReportScope
  ) throws(GrantError) -> DisbursementTally {
    if let kept = try keptTally(query) { return kept }
    return try entireTally(query, in: scope)
  }

  /// Sums up every payment and refund of a scope, and compares all of them with the accounts.
  private func entireTally(
    _ query: DisbursementQuery, in scope: ReportScope
  ) throws(GrantError) -> DisbursementTally {
    try entireTally(
      query, of: try reportedAwards(in: scope, readsDetails: query.needsDetails), in: scope)
  }

  /// Sums up every payment and refund of a scope.
  ///
  /// Those of the call on other days or of later entries are read too: all together are what the
  /// accounts of paid money hold, and where they are not, no part of them is reported.
  func entireTally(
    _ query: DisbursementQuery, of awards: [Award.ID: ReportedAward], in scope: ReportScope
  ) throws(GrantError) -> DisbursementTally {
    let balances = try paidBalances(under: scope.call)
    let selection = DisbursementSelection(
      call: scope.call, lastEntry: scope.lastEntry,
      needsBases: balances.contains { $0.currency != query.currency })
    let empty = DisbursementTally(query, rates: try rateTable(), awards: awards)
    var tally = empty
    let found = try sumDisbursements(selection, into: empty) { (tally, batch) throws(GrantError) in
      try tally.add(batch)
    }
    for part in found { try tally.merge(part) }
    try tally.reconcile(with: balances)
    return tally
  }

  /// Takes the sums that are kept beside the ledger, or returns nil where they do not tell.
  private func keptTally(_ query: DisbursementQuery) throws(GrantError) -> DisbursementTally? {
    guard let totals = try query.keptTotals(in: self) else { return nil }
    var tally = DisbursementTally(query, rates: RateTable([]), awards: [:])
    for total in totals { try tally.add(total) }
    // The accounts know no months; what they hold is the sum over all of them.
    let all = query.period == nil ? totals : try keptTotals(by: [], under: query.call, in: nil)
    try reconcile(all ?? [], with: try paidBalances(under: query.call))
    return tally
  }

  /// Compares kept totals with the accounts of paid money.
  private func reconcile(_ totals: [KeptTotal], with accounts: [Money]) throws(GrantError) {
    var found: [Currency: DisbursementTally.Flow] = [:]
    for total in totals {
      try found[total.currency, default: .init()]
        .add(.init(paid: total.sums.paid, refunded: total.sums.refunded))
    }
    try DisbursementTally.compare(found, with: accounts)
  }

  /// The part of the ledger that a report is asked for.
  ///
  /// - Throws: `GrantError.notFound` for a call that is not there, or `.dayInFuture`.
  func scope(
    call: FundingCall.ID?, period: ClosedRange<Day>?, recordedUntil: Day?, now: Timestamp,
    by actor: Person.ID
  ) throws(GrantError) -> ReportScope {
    if let call { _ = try seenCall(call, by: actor) }
    guard let last = recordedUntil else { return ReportScope(call: call, period: period) }
    guard last <= now.fundDay else { throw .dayInFuture(last, today: now.fundDay) }
    return ReportScope(
      call: call, period: period,
      lastEntry: try lastEntry(recordedBefore: last.advanced(by: 1).fundStart))
  }
}

extension Day {
  /// The moment at which the day begins in the east of the region, as `Timestamp.fundDay` has it.
  package var fundStart: Timestamp {
    Timestamp(milliseconds: Int64(number) * 86_400_000 - 9 * 3_600_000)
  }
}
