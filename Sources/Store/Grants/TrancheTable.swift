internal import Grants
internal import Vocabulary

extension FundTransaction {
  func tranches(of award: Award) throws(GrantError) -> [Tranche] {
    try tranches(of: award, Self.allTranches, [])
  }

  func tranche(_ number: Int, of award: Award) throws(GrantError) -> Tranche? {
    try tranches(of: award, Self.oneTranche, [SQLValue(number)]).first
  }

  private static let trancheQuery = """
    SELECT tranche.number, tranche.minor_units, tranche.due, tranche.milestone,
      settled.kind, settled.entry, settled.day, step.action
    FROM tranche
    LEFT JOIN ledger_entry AS settled ON settled.award_id = tranche.award_id
      AND settled.tranche = tranche.number AND settled.kind IN ('pay', 'release')
      AND settled.entry NOT IN (SELECT reversed_entry FROM ledger_reversal)
    LEFT JOIN audit_entry AS step ON step.sequence = settled.entry
    WHERE tranche.award_id = ?
    """
  private static let allTranches = "\(trancheQuery) ORDER BY tranche.number"
  private static let oneTranche = "\(trancheQuery) AND tranche.number = ?"

  private func tranches(
    of award: Award, _ query: String, _ values: [SQLValue]
  ) throws(GrantError) -> [Tranche] {
    try attempt { () throws(StoreError) in
      try database.all(
        query, [SQLValue(award.id)] + values
      ) { (row) throws(StoreError) in
        Tranche(
          number: Int(try row.integer(0)),
          amount: Money(minorUnits: try row.integer(1), currency: award.amount.currency),
          due: try row.parsed(2) { Day($0) }, milestone: try row.optionalInteger(3).map(Int.init),
          state: try Tranche.State(row: row))
      }
    }
  }

  func insert(_ tranche: Tranche, of award: Award.ID) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try insert(
        into: .tranche,
        [
          SQLValue(award), SQLValue(tranche.number), .integer(tranche.amount.minorUnits),
          SQLValue(tranche.due), SQLValue(tranche.milestone.map(Int64.init)),
        ])
    }
  }
}

extension Tranche.State {
  fileprivate init(row: any SQLRow) throws(StoreError) {
    switch try row.optionalText(4) {
    case nil: self = .scheduled
    case LedgerTransfer.Kind.pay.rawValue:
      self = .paid(entry: try row.integer(5), day: try row.parsed(6) { Day($0) })
    default:
      let isExpired = try row.optionalText(7) == HistoryAction.trancheExpire.rawValue
      self = isExpired ? .expired : .cancelled
    }
  }
}
