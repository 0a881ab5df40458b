internal import Grants
internal import Vocabulary

extension FundTransaction {
  func spending(of award: Award.ID?) throws(GrantError) -> [Spending] {
    try attempt { () throws(StoreError) in
      try database.all(
        """
        SELECT spending.award_id, spending.reference, spending.number, spending.first_day,
          spending.last_day, spending.category, spending.minor_units, amount.currency,
          spending.evidence, withdrawal.number
        FROM spending
        JOIN award_version AS amount ON amount.award_id = spending.award_id AND amount.number = 1
        LEFT JOIN spending_withdrawal AS withdrawal
          ON withdrawal.award_id = spending.award_id
            AND withdrawal.reference = spending.reference AND withdrawal.number = spending.number
        WHERE spending.number = (SELECT max(number) FROM spending AS other
          WHERE other.award_id = spending.award_id AND other.reference = spending.reference)
          \(award == nil ? "" : "AND spending.award_id = ?")
        ORDER BY spending.award_id, spending.row_number
        """, award.map { [SQLValue($0)] } ?? [], Spending.init(row:))
    }
  }

  func insert(_ spending: Spending) throws(GrantError) {
    let facts = spending.facts
    try attempt { () throws(StoreError) in
      try insert(
        into: .spending,
        spending.key + [
          SQLValue(facts.first), SQLValue(facts.last), .text(facts.category.rawValue),
          .integer(facts.amount.minorUnits), .text(facts.evidence),
        ])
    }
  }

  func withdraw(_ spending: Spending) throws(GrantError) {
    try attempt { () throws(StoreError) in try insert(into: .spendingWithdrawal, spending.key) }
  }
}

extension Spending {
  fileprivate var key: [SQLValue] { [SQLValue(award), .text(reference), SQLValue(number)] }

  fileprivate init(row: any SQLRow) throws(StoreError) {
    self.init(
      award: try row.parsed(0) { ID(rawValue: $0) }, reference: try row.text(1),
      number: Int(try row.integer(2)),
      facts: Facts(
        first: try row.parsed(3) { Day($0) }, last: try row.parsed(4) { Day($0) },
        category: try row.parsed(5) { BudgetLine.Category(rawValue: $0) },
        amount: try row.money(6, 7), evidence: try row.text(8)),
      isWithdrawn: try row.optionalInteger(9) != nil)
  }
}
