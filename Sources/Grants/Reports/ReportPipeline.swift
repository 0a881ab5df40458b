public import Vocabulary

extension GrantService {
  /// Reports how far applications are, and what they ask for.
  ///
  /// Requests count at the rates of the day that their call names. The report tells sums only, so
  /// that people may have it who may not read applications; but what a conflict hides from someone
  /// counts in no sum either, as its list and its sums together would tell of it.
  ///
  /// - Parameters:
  ///   - dimensions: What to break down by, in the order of the columns; nothing for the total
  ///     alone.
  ///   - currency: The currency of all amounts.
  ///   - call: The call, or nil for the whole fund.
  ///   - actor: The person who asks.
  /// - Returns: The report.
  /// - Throws: `GrantError.dimensionTwice`, `.notAllowed`, or `.notFound` for a call that
  ///   is not there.
  public func reportPipeline(
    by dimensions: [PipelineDimension], currency: Currency, call: FundingCall.ID? = nil,
    actor: Person.ID
  ) async throws(GrantError) -> PipelineReport {
    let now = clock()
    return try await store.read { (grants) throws(GrantError) in
      let person = try grants.require(.report, of: actor)
      var seen: Set<PipelineDimension> = []
      for dimension in dimensions where !seen.insert(dimension).inserted {
        throw .dimensionTwice(dimension.rawValue)
      }
      let calls = if let call { [try grants.seenCall(call, by: actor)] } else { try grants.calls() }
      let rates = try grants.rateTable()
      var total = PipelineReport.Stages(currency: currency)
      var cells: [[PipelineValue]: PipelineReport.Stages] = [:]
      for call in calls {
        for application in try grants.applications(to: call.id) {
          if person.may(.review), try !grants.conflictReasons(of: person, with: application).isEmpty
          {
            continue
          }
          let amount = try rates.value(
            of: application.document.requested, in: currency, on: call.terms.rateDay)
          let values = dimensions.map { PipelineValue($0, of: application) }
          try total.add(application.status, amount)
          try cells[values, default: PipelineReport.Stages(currency: currency)]
            .add(application.status, amount)
        }
      }
      return PipelineReport(
        dimensions: dimensions, currency: currency,
        rows: cells.map { PipelineReport.Row(values: $0.key, stages: $0.value) }
          .sorted { one, other in
            one.values.map(\.plainText).lexicographicallyPrecedes(other.values.map(\.plainText))
          }, total: total, call: call, asOf: now)
    }
  }
}

extension RateTable {
  /// Converts an amount, or tells nil when a rate is missing or too old.
  func value(
    of amount: Money, in currency: Currency, on day: Day
  ) throws(GrantError) -> Money? {
    do throws(GrantError) {
      return try convert(amount, to: currency, on: day)
    } catch {
      switch error {
      case .noRate, .staleRate: return nil
      default: throw error
      }
    }
  }
}
