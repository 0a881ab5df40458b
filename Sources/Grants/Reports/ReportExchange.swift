public import Vocabulary

extension GrantService {
  /// Reports realised differences of exchange: what awards were worth in the currency of their
  /// call's budget when the fund bound itself, beside what paying them took.
  ///
  /// It is a report of its own: no difference is ever mixed into disbursements. Where there is no
  /// rate for a day of commitment, or only one that is too old, the row says so and stands in no
  /// total.
  ///
  /// - Parameters:
  ///   - period: The days of payment, first and last included, or nil for all.
  ///   - call: The call, or nil for the whole fund.
  ///   - recordedUntil: The last day on which something was recorded that counts, or nil for all.
  ///   - actor: The person who asks.
  /// - Returns: The report.
  /// - Throws: `GrantError.notAllowed`, `.notFound`, `.dayInFuture` or `.money`.
  public func reportExchange(
    period: ClosedRange<Day>? = nil, call: FundingCall.ID? = nil, recordedUntil: Day? = nil,
    actor: Person.ID
  ) async throws(GrantError) -> ExchangeReport {
    let now = clock()
    return try await store.read { (grants) throws(GrantError) in
      try grants.require(.report, of: actor)
      // The payments before a period use up commitments too.
      let scope = try grants.scope(
        call: call, period: nil, recordedUntil: recordedUntil, now: now, by: actor)
      var awards: [Award.ID: SettledAward] = [:]
      try grants.forEachDisbursement(in: scope) { (disbursement) throws(GrantError) in
        try awards[disbursement.award, default: SettledAward(disbursement)]
          .add(disbursement, in: period)
      }
      let commitments = Dictionary(grouping: try grants.commitments(in: scope), by: \.award)
      let rates = try grants.rateTable()
      var rows: [ExchangeReport.Row] = []
      for (award, settled) in awards.sorted(by: { $0.key < $1.key }) where settled.moves {
        rows.append(try settled.row(of: award, commitments[award] ?? [], rates: rates))
      }
      return ExchangeReport(
        rows: rows, totals: try rows.totals, call: call, period: period,
        recordedUntil: recordedUntil, asOf: now)
    }
  }
}

/// The payments and refunds of one award, as far as they were read.
private struct SettledAward {
  let currency: Currency
  let base: Currency
  /// What was kept of all that was paid.
  private var kept: Int64 = 0
  /// What was kept before and after each movement of the period.
  private var steps: [(from: Int64, to: Int64)] = []
  private var paid: Int64 = 0
  private var worth: Int64 = 0

  init(_ first: Disbursement) {
    currency = first.amount.currency
    base = first.base.currency
  }

  /// Whether money moved in the period.
  var moves: Bool { !steps.isEmpty }

  mutating func add(
    _ disbursement: Disbursement, in period: ClosedRange<Day>?
  ) throws(GrantError) {
    let sign: Int64 = disbursement.isRefund ? -1 : 1
    let before = kept
    kept += sign * disbursement.amount.minorUnits
    guard period?.contains(disbursement.day) ?? true else { return }
    steps.append((before, kept))
    paid += sign * disbursement.amount.minorUnits
    let (sum, overflow) = worth.addingReportingOverflow(sign * disbursement.base.minorUnits)
    guard !overflow else { throw .money(.outOfRange) }
    worth = sum
  }

  func row(
    of award: Award.ID, _ commitments: [Commitment], rates: RateTable
  ) throws(GrantError) -> ExchangeReport.Row {
    let value: ExchangeReport.Value
    do throws(GrantError) {
      let committed = try CommitmentValue(commitments, in: base, rates: rates)
      let minorUnits = steps.reduce(Int64(0)) {
        $0 + committed.worth(ofFirst: $1.to) - committed.worth(ofFirst: $1.from)
      }
      value = .known(Money(minorUnits: minorUnits, currency: base))
    } catch {
      switch error {
      case .noRate(_, _, let day): value = .noRate(day)
      case .staleRate(let rate, let day, _): value = .staleRate(day, rate: rate.day)
      default: throw error
      }
    }
    return ExchangeReport.Row(
      award: award, committed: commitments.map(\.day),
      paid: Money(minorUnits: paid, currency: currency),
      atPayment: Money(minorUnits: worth, currency: base), atCommitment: value)
  }
}

extension [ExchangeReport.Row] {
  /// The sums of rows with a value at commitment, by the two currencies.
  fileprivate var totals: [ExchangeReport.Total] {
    get throws(GrantError) {
      var groups: [[Currency]: [(row: ExchangeReport.Row, value: Money)]] = [:]
      for row in self {
        guard case .known(let value) = row.atCommitment else { continue }
        groups[[row.paid.currency, row.atPayment.currency], default: []].append((row, value))
      }
      var totals: [ExchangeReport.Total] = []
      for (pair, rows) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        totals.append(
          ExchangeReport.Total(
            paid: try sum(of: rows.map(\.row.paid), in: pair[0]),
            atPayment: try sum(of: rows.map(\.row.atPayment), in: pair[1]),
            atCommitment: try sum(of: rows.map(\.value), in: pair[1])))
      }
      return totals
    }
  }
}
