public import Vocabulary

/// How the money of one award counts in kept totals: by the people whom it reaches, as reports
/// share it unless told otherwise.
public struct AwardShares: Hashable, Sendable {
  /// The call.
  public let call: FundingCall.ID
  /// The purpose.
  public let track: Track
  /// The count that genders are shared by.
  public let genderSource: ReachSource
  /// The count that areas are shared by.
  public let areaSource: ReachSource
  /// The parts.
  public let apportionment: Apportionment

  /// Makes shares.
  public init(
    call: FundingCall.ID, track: Track, genderSource: ReachSource, areaSource: ReachSource,
    apportionment: Apportionment
  ) {
    self.call = call
    self.track = track
    self.genderSource = genderSource
    self.areaSource = areaSource
    self.apportionment = apportionment
  }

  /// Takes the shares of an award whose details were read.
  public init(_ award: ReportedAward) {
    self.init(
      call: award.call, track: award.track, genderSource: award.genders.source,
      areaSource: award.areas.source, apportionment: award.apportionment(by: .beneficiaries))
  }

  /// Gives every kept total that a payment or refund belongs to, with its part of it.
  public func forEachPart(
    of disbursement: Disbursement, _ body: (TotalKey, TotalSums) throws(GrantError) -> Void
  ) throws(GrantError) {
    let cells = apportionment.cells(of: disbursement.amount, to: .area)
    let baseCells =
      disbursement.base == disbursement.amount
      ? cells : apportionment.cells(of: disbursement.base, to: .area)
    let (year, month, _) = disbursement.day.fields
    for (index, (part, basePart)) in zip(cells, baseCells).enumerated() {
      let key = key(
        of: part.cell, in: Int64(year * 100 + month), currency: disbursement.amount.currency,
        base: disbursement.base.currency)
      var sums = TotalSums()
      sums.parts = 1
      if disbursement.isRefund {
        sums.refunds = index == 0 ? 1 : 0
        sums.refunded = part.amount.minorUnits
        sums.baseRefunded = basePart.amount.minorUnits
      } else {
        sums.payments = index == 0 ? disbursement.count : 0
        sums.paid = part.amount.minorUnits
        sums.basePaid = basePart.amount.minorUnits
      }
      try body(key, sums)
    }
  }
}

extension AwardShares {
  /// What shares many amounts as the shares say.
  public var splitter: AmountSplitter { AmountSplitter(apportionment, to: .area) }

  /// Gives every kept total that payments or refunds belong to, with its part of each month.
  ///
  /// - Parameters:
  ///   - batch: The payments or refunds.
  ///   - splitter: The splitter of these shares, which learns.
  ///   - body: Takes a total and what it gets.
  /// - Throws: `GrantError.money` when a sum is too large, or what `body` throws.
  public func forEachPart(
    of batch: DisbursementBatch, _ splitter: inout AmountSplitter,
    _ body: (TotalKey, TotalSums) throws(GrantError) -> Void
  ) throws(GrantError) {
    let places = apportionment.cells(of: .zero(batch.currency), to: .area).map(\.cell)
    guard let values = batch.bases else { preconditionFailure("Totals without base values") }
    let isSame = values.amounts == batch.amounts
    try batch.forEachMonth { (month, rows) throws(GrantError) in
      let parts = try splitter.sums(of: batch.amounts[rows])
      let bases = isSame ? parts : try splitter.sums(of: values.amounts[rows])
      for (index, place) in places.enumerated() {
        var sums = TotalSums()
        sums.parts = Int64(rows.count)
        if batch.isRefund {
          sums.refunds = index == 0 ? Int64(rows.count) : 0
          sums.refunded = parts[index]
          sums.baseRefunded = bases[index]
        } else {
          sums.payments = index == 0 ? batch.count * Int64(rows.count) : 0
          sums.paid = batch.count * parts[index]
          sums.basePaid = batch.count * bases[index]
        }
        try body(
          key(of: place, in: month, currency: batch.currency, base: values.currency), sums)
      }
    }
  }

  private func key(
    of place: Apportionment.Cell, in month: Int64, currency: Currency, base: Currency
  ) -> TotalKey {
    guard let country = place.country, case .gender(let gender) = place.gender,
      let area = place.area
    else { preconditionFailure("A part without a place") }
    return TotalKey(
      country: country, gender: gender, month: month, currency: currency, baseCurrency: base,
      genderSource: genderSource, areaSource: areaSource, area: area, track: track, call: call)
  }
}

extension ReportDimension {
  /// Whether kept totals tell it.
  public var isKept: Bool {
    switch self {
    case .call, .country, .currency, .gender, .month, .quarter, .rural, .track, .year: true
    case .award, .language, .lead, .marker: false
    }
  }
}

extension DisbursementQuery {
  /// The months of the period, or nil when it does not consist of whole months.
  private var months: ClosedRange<Int64>? {
    guard let period else { return nil }
    let first = period.lowerBound.fields
    let last = period.upperBound.fields
    guard first.day == 1, period.upperBound.advanced(by: 1).fields.day == 1 else { return nil }
    return Int64(first.year * 100 + first.month)...Int64(last.year * 100 + last.month)
  }

  /// Answers from kept totals, or returns nil where only the entries of the ledger tell.
  func keptTotals(in grants: any GrantTransaction) throws(GrantError) -> [KeptTotal]? {
    guard basis == .beneficiaries, recordedUntil == nil, dimensions.allSatisfy(\.isKept),
      period == nil || months != nil,
      let totals = try grants.keptTotals(by: dimensions, under: call, in: months),
      totals.allSatisfy({ $0.currency == currency || $0.baseCurrency == currency })
    else { return nil }
    return totals
  }
}
