public import Vocabulary

extension GrantService {
  /// Reports what was paid less what came back.
  ///
  /// Each payment and refund counts in the currency of the report: as it is when it was made in
  /// that currency, else with the value that was recorded with it when that is in the currency,
  /// else converted with the rate of its day. Only then is it shared among genders, by the reach of
  /// the award that somebody vouches for or else by the planned one, by largest remainder for each
  /// entry, so that the rows of every breakdown sum to the ledger.
  ///
  /// - Parameters:
  ///   - dimensions: What to break down by, in the order of the columns; nothing for the total
  ///     alone.
  ///   - currency: The currency of all amounts.
  ///   - period: The days of payment, first and last included, or nil for all.
  ///   - call: The call, or nil for the whole fund.
  ///   - actor: The person who asks.
  /// - Returns: The report.
  /// - Throws: `GrantError.dimensionTwice`, `.noRate`, `.staleRate`, or `.unreconciled` when the
  ///   rows, the entries and the accounts do not agree to the last minor unit.
  public func reportDisbursements(
    by dimensions: [ReportDimension], currency: Currency, period: ClosedRange<Day>? = nil,
    call: FundingCall.ID? = nil, actor: Person.ID
  ) async throws(GrantError) -> DisbursementReport {
    let now = clock()
    return try await store.read { (grants) throws(GrantError) in
      try grants.require(.report, of: actor)
      var seen: Set<ReportDimension> = []
      for dimension in dimensions where !seen.insert(dimension).inserted {
        throw .dimensionTwice(dimension.rawValue)
      }
      if let call { _ = try grants.existingCall(call) }
      let scope = ReportScope(call: call, period: period)
      var tally = DisbursementTally(
        by: dimensions, in: currency, rates: RateTable(try grants.rates()),
        verified: dimensions.contains(.gender) ? try grants.verifiedReach() : [:])
      try grants.forEachDisbursement(in: scope) { (disbursement) throws(GrantError) in
        try tally.add(disbursement)
      }
      let rows = tally.rows
      let ledger = try grants.ledgerTotals(in: scope)
      try tally.reconcile(rows, with: ledger)
      return DisbursementReport(
        dimensions: dimensions, currency: currency, rows: rows, total: tally.money(tally.flow.net),
        paid: tally.money(tally.flow.paid), refunded: tally.money(tally.flow.refunded),
        payments: tally.payments, refunds: tally.refunds, ledger: ledger.paid,
        genderBasis: dimensions.contains(.gender)
          ? tally.usesVerifiedReach ? .verifiedReach : .plannedReach : nil,
        ratePolicy: tally.usesRatesOfTheDay ? .ofTheDay : .recorded, call: call, period: period,
        asOf: now)
    }
  }
}
