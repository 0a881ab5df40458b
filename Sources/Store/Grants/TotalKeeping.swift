internal import Grants
internal import Vocabulary

extension FundTransaction {
  func keptTotals(
    by dimensions: [ReportDimension], under call: FundingCall.ID?, in months: ClosedRange<Int64>?
  ) throws(GrantError) -> [KeptTotal]? {
    try saveTotals()
    return try attempt { () throws(StoreError) in
      let table = TotalTable(database: database)
      guard try table.isCurrent() else { return nil }
      return try table.totals(by: dimensions, under: call, in: months)
    }
  }

  func paidBalances(under call: FundingCall.ID?) throws(GrantError) -> [Money] {
    try attempt { () throws(StoreError) in
      try saveBalances()
      return try database.all(
        """
        SELECT sum(account_balance.minor_units), account.currency
        FROM account JOIN account_balance ON account_balance.account_id = account.id
        WHERE account.part = 'paid'
          \(call == nil ? "" : "AND account.award_id IN (SELECT id FROM award WHERE call_id = ?)")
        GROUP BY account.currency ORDER BY account.currency
        """, call.map { [SQLValue($0)] } ?? []
      ) { (row) throws(StoreError) in try row.money(0, 1) }
    }
  }

  func totalDifferences() throws(GrantError) -> [TotalDifference] {
    let ledger = try ledgerSums()
    let kept = try attempt { () throws(StoreError) in try TotalTable(database: database).all() }
    return Set(kept.keys).union(ledger.keys).filter { kept[$0] != ledger[$0] }
      .map { TotalDifference(key: $0, kept: kept[$0], ledger: ledger[$0]) }
  }

  /// Notes that a payment or refund was added, for the end of the transaction.
  func note(_ transfer: LedgerTransfer) {
    guard transfer.kind.isDisbursement, let disbursement = Disbursement(transfer) else { return }
    totals.added[transfer.awardID, default: []].append(disbursement)
  }

  /// How the money of an award counts until something is recorded that changes it.
  private func shares(of award: Award.ID) throws(GrantError) -> AwardShares {
    if let known = totals.shares[award] { return known }
    let table = SharesTable(database: database)
    if let stored = try attempt({ () throws(StoreError) in try table.find(award) }) {
      totals.shares[award] = stored
      return stored
    }
    guard let fresh = try freshShares(of: award) else {
      throw .notFound("agreement", award.rawValue)
    }
    try attempt { () throws(StoreError) in try table.save(fresh, of: award) }
    totals.shares[award] = fresh
    return fresh
  }

  /// Notes the award of a row of a table that tells shares.
  func noteShares(_ values: [SQLValue]) {
    guard case .text(let key)? = values.first, let award = Award.ID(rawValue: key) else { return }
    totals.touched.insert(award)
  }

  /// Brings the kept totals to what the transaction did until now.
  func saveTotals() throws(GrantError) {
    let added = totals.added
    totals.added = [:]
    for (award, disbursements) in added {
      let shares = try shares(of: award)
      if disbursements.count == 1 {
        try totals.add(disbursements[0], shares)
      } else {
        for batch in DisbursementBatch.batches(of: disbursements) { try totals.add(batch, shares) }
      }
    }
    for award in totals.touched { try moveShares(of: award) }
    totals.touched = []
    let changes = totals.changes
    totals.changes = [:]
    try attempt { () throws(StoreError) in
      let table = TotalTable(database: database)
      for (key, sums) in changes where !sums.isEmpty { try table.add(sums, to: key) }
    }
  }

  /// Makes the kept totals anew from the ledger.
  func rebuildTotals() throws(GrantError) {
    totals = TotalsWriter()
    let awards = try reportedAwards(in: ReportScope(call: nil, period: nil), readsDetails: true)
    try attempt { () throws(StoreError) in
      try TotalTable(database: database).clear()
      try SharesTable(database: database).clear()
      for (id, award) in awards {
        try SharesTable(database: database).save(AwardShares(award), of: id)
      }
    }
    totals.changes = try ledgerSums(awards)
    try saveTotals()
  }

  /// Moves what was paid under an award to where it belongs now.
  private func moveShares(of award: Award.ID) throws(GrantError) {
    let table = SharesTable(database: database)
    let stored = try attempt { () throws(StoreError) in try table.find(award) }
    guard let fresh = try freshShares(of: award), fresh != stored else { return }
    if let stored {
      let scope = ReportScope(call: nil, period: nil, award: award)
      try forEachDisbursement(in: scope) { (disbursement) throws(GrantError) in
        try totals.add(disbursement, stored, times: -1)
        try totals.add(disbursement, fresh)
      }
    }
    totals.shares[award] = fresh
    try attempt { () throws(StoreError) in try table.save(fresh, of: award) }
  }

  private func freshShares(of award: Award.ID) throws(GrantError) -> AwardShares? {
    let scope = ReportScope(call: nil, period: nil, award: award)
    return try reportedAwards(in: scope, readsDetails: true)[award].map { AwardShares($0) }
  }

  /// What the entries of the ledger sum to, computed from nothing that was kept.
  private func ledgerSums(
    _ known: [Award.ID: ReportedAward]? = nil
  ) throws(GrantError) -> [TotalKey: TotalSums] {
    let scope = ReportScope(call: nil, period: nil)
    let awards =
      if let known { known } else { try reportedAwards(in: scope, readsDetails: true) }
    let shares = awards.mapValues { AwardShares($0) }
    let found = try sumDisbursements(
      DisbursementSelection(needsBases: true), into: TotalsWriter()
    ) {
      (sums, batch) throws(GrantError) in
      guard let shares = shares[batch.award] else {
        throw .notFound("agreement", batch.award.rawValue)
      }
      try sums.add(batch, shares)
    }
    var sums: [TotalKey: TotalSums] = [:]
    for part in found {
      for (key, change) in part.changes { try sums[key, default: TotalSums()].add(change) }
    }
    return sums
  }
}

extension Disbursement {
  /// Takes a transfer, unless no money crosses the border of the fund.
  fileprivate init?(_ transfer: LedgerTransfer) {
    guard transfer.kind.isDisbursement, let base = transfer.base else { return nil }
    self.init(
      award: transfer.awardID, day: transfer.day, kind: transfer.kind, amount: transfer.amount,
      base: base.amount)
  }
}
