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
      guard let country = part.cell.country, case .gender(let gender) = part.cell.gender,
        let area = part.cell.area
      else { preconditionFailure("A part without a place") }
      let key = TotalKey(
        country: country, gender: gender, month: Int64(year * 100 + month),
        currency: disbursement.amount.currency, baseCurrency: disbursement.base.currency,
        genderSource: genderSource, areaSource: areaSource, area: area, track: track, call: call)
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
