internal import Grants
internal import Vocabulary

extension FundTransaction {
  func awardSummaries(under call: FundingCall.ID?) throws(GrantError) -> [AwardSummary] {
    guard let call else { return try summaries("", []) }
    return try summaries("WHERE award.call_id = ?", [SQLValue(call)])
  }

  func awardSummary(_ id: Award.ID) throws(GrantError) -> AwardSummary? {
    try summaries("WHERE award.id = ?", [SQLValue(id)]).first
  }

  private func summaries(
    _ condition: String, _ values: [SQLValue]
  ) throws(GrantError) -> [AwardSummary] {
    try attempt { () throws(StoreError) in
      try saveBalances()
      return try database.all(
        """
        SELECT award.application_id, award.call_id, version.amount_minor_units,
          version.currency, award.status, document.country, document.track,
          coalesce(committed.minor_units, 0), coalesce(scheduled.minor_units, 0),
          coalesce(paid.minor_units, 0), coalesce(returned.minor_units, 0)
        FROM award
        JOIN award_version AS version ON version.row_number =
          (SELECT max(row_number) FROM award_version WHERE award_id = award.id)
        JOIN application ON application.id = award.application_id
        JOIN application_version AS document
          ON document.application_id = application.id AND document.number = application.version
        \(Self.balanceJoins) \(condition) ORDER BY award.id
        """, values
      ) { (row) throws(StoreError) in
        let award = try Award(row: row)
        return AwardSummary(
          award: award, country: try row.parsed(5) { Country(rawValue: $0) },
          track: try row.parsed(6) { Track(rawValue: $0) },
          money: try AwardMoney(amount: award.amount, row: row, from: 7))
      }
    }
  }

  func money(of award: Award) throws(GrantError) -> AwardMoney {
    try attempt { () throws(StoreError) in
      try saveBalances()
      let found = try database.first(
        """
        SELECT coalesce(committed.minor_units, 0), coalesce(scheduled.minor_units, 0),
          coalesce(paid.minor_units, 0), coalesce(returned.minor_units, 0)
        FROM award \(Self.balanceJoins) WHERE award.id = ?
        """, [SQLValue(award.id)]
      ) { (row) throws(StoreError) in try AwardMoney(amount: award.amount, row: row, from: 0) }
      return found
        ?? AwardMoney(
          amount: award.amount, committed: 0, scheduled: 0, paid: 0, refunded: 0)
    }
  }

  /// Joins the balance of each part of an award, under the name of the part.
  private static let balanceJoins = LedgerAccount.Part.allCases.map(\.rawValue).map { part in
    """
    LEFT JOIN account AS \(part)_account
      ON \(part)_account.name = 'award/' || award.id || '/\(part)'
    LEFT JOIN account_balance AS \(part) ON \(part).account_id = \(part)_account.id

    """
  }.joined()

  /// Balances that are not the sums of their postings.
  func balanceContradictions() throws(StoreError) -> [HistoryContradiction] {
    try saveBalances()
    let sums = if let walkedSums { walkedSums } else { try postingSums() }
    return try database.all(
      """
      SELECT account.id, account.name, account_balance.minor_units
      FROM account LEFT JOIN account_balance ON account_balance.account_id = account.id
      ORDER BY account.id
      """
    ) { (row) throws(StoreError) in
      HistoryContradiction(
        table: "account_balance", subject: try row.text(1),
        stored: try row.optionalInteger(2).map(String.init) ?? "",
        recorded: String(sums[try row.integer(0)] ?? 0))
    }.filter { $0.stored != $0.recorded }
  }

  private func postingSums() throws(StoreError) -> [Int64: Int128] {
    // In the order of the file: an engine that groups by account looks up every posting anew.
    let postings = try database.openRaw("SELECT account_id, minor_units FROM posting")
    var sums: [Int64: Int128] = [:]
    while let account = try postings.next() {
      sums[account, default: 0] += Int128(postings.integer(1))
    }
    return sums
  }
}

extension AwardMoney {
  /// Reads balances of committed, scheduled, kept and returned money from four columns.
  fileprivate init(amount: Money, row: any SQLRow, from column: Int) throws(StoreError) {
    let returned = try row.integer(column + 3)
    self.init(
      amount: amount, committed: try row.integer(column), scheduled: try row.integer(column + 1),
      paid: try row.integer(column + 2) + returned, refunded: returned)
  }
}
