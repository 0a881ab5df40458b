internal import Grants
internal import Vocabulary

extension FundTransaction {
  func insert(_ transfer: LedgerTransfer) throws(GrantError) -> LedgerEntry {
    guard let number = history.current else { preconditionFailure("A transfer outside an entry") }
    let currency = transfer.amount.currency
    try attempt { () throws(StoreError) in
      // The postings come first: the entry is refused unless they balance.
      for (index, posting) in transfer.postings.enumerated() {
        let account = try accountID(of: posting.account, in: currency)
        try insert(
          into: .posting, [SQLValue(index + 1), .integer(account), .integer(posting.minorUnits)])
        try add(posting.minorUnits, toBalanceOf: account)
      }
      try insert(
        into: .ledgerEntry,
        [
          .text(transfer.kind.storedName), SQLValue(transfer.awardID),
          SQLValue(transfer.tranche.map(Int64.init)), SQLValue(transfer.day),
          .text(currency.rawValue), .integer(transfer.amount.minorUnits),
          SQLValue(transfer.reference), SQLValue(transfer.base?.amount.currency.rawValue),
          SQLValue(transfer.base?.amount.minorUnits),
          SQLValue(try transfer.base.map(storedRates)),
        ])
      if let reversed = transfer.reversedEntry {
        try insert(into: .ledgerReversal, [.integer(reversed)])
      }
    }
    note(transfer)
    return LedgerEntry(number: number, transfer: transfer)
  }

  private func add(_ minorUnits: Int64, toBalanceOf account: Int64) throws(StoreError) {
    let (sum, overflow) = balances[account, default: 0].addingReportingOverflow(minorUnits)
    if overflow {
      try saveBalances()
      balances[account] = minorUnits
    } else {
      balances[account] = sum
    }
  }

  /// Brings the balances to what the transaction did until now, which must leave none on the other
  /// side of zero.
  func saveBalances() throws(StoreError) {
    guard !balances.isEmpty else { return }
    // In one order, so that equal work writes equal bytes.
    let changes = balances.sorted { $0.key < $1.key }
    balances = [:]
    for (account, change) in changes {
      try database.run(
        "UPDATE account_balance SET minor_units = minor_units + ? WHERE account_id = ?",
        [.integer(change), .integer(account)])
    }
  }

  /// The key of an account, which is opened with an empty balance when it is used for the first
  /// time.
  private func accountID(
    of account: LedgerAccount, in currency: Currency
  ) throws(StoreError) -> Int64 {
    if let known = accounts[account] { return known }
    let id = try storedAccountID(of: account, in: currency)
    accounts[account] = id
    return id
  }

  private func storedAccountID(
    of account: LedgerAccount, in currency: Currency
  ) throws(StoreError) -> Int64 {
    let known = try database.first(
      "SELECT id FROM account WHERE name = ?", [.text(account.name)]
    ) { (row) throws(StoreError) in try row.integer(0) }
    if let known { return known }
    let id =
      try database.first("SELECT coalesce(max(id), 0) + 1 FROM account") {
        (row) throws(StoreError) in try row.integer(0)
      } ?? 1
    let (part, award): (String, Award.ID?) =
      switch account {
      case .appropriation: ("appropriation", nil)
      case .award(let award, let part): (part.rawValue, award)
      }
    try insert(
      into: .account,
      [
        .integer(id), .text(account.name), .text(part), SQLValue(award?.rawValue),
        .text(currency.rawValue), .integer(account.sign),
      ])
    try database.run(
      "INSERT INTO account_balance (account_id, sign, minor_units) VALUES (?, ?, 0)",
      [.integer(id), .integer(account.sign)])
    return id
  }

  func ledgerEntry(withReference reference: String) throws(GrantError) -> LedgerEntry? {
    // Nearly all are new, which the index of references alone tells.
    let found = try attempt { () throws(StoreError) in
      try database.first(
        "SELECT entry FROM ledger_entry WHERE reference = ?", [.text(reference)]
      ) { (row) throws(StoreError) in try row.integer(0) }
    }
    guard let found else { return nil }
    return try ledgerEntries("WHERE ledger_entry.entry = ?", [.integer(found)]).first
  }

  func reversal(of entry: Int64) throws(GrantError) -> LedgerEntry? {
    try ledgerEntries("WHERE reversal.reversed_entry = ?", [.integer(entry)]).first
  }

  func ledgerEntries(of award: Award.ID) throws(GrantError) -> [LedgerEntry] {
    try ledgerEntries("WHERE ledger_entry.award_id = ?", [SQLValue(award)])
  }

  func disbursements(under call: FundingCall.ID?) throws(GrantError) -> [LedgerEntry] {
    let condition = "WHERE ledger_entry.kind IN ('pay', 'refund')"
    guard let call else { return try ledgerEntries(condition, []) }
    return try ledgerEntries(
      """
      \(condition)
        AND ledger_entry.award_id IN (SELECT id FROM award WHERE call_id = ?)
      """, [SQLValue(call)])
  }

  private func ledgerEntries(
    _ condition: String, _ values: [SQLValue]
  ) throws(GrantError) -> [LedgerEntry] {
    try attempt { () throws(StoreError) in
      var entries: [LedgerEntry] = []
      var pending: (row: TransferRow, postings: [Posting])?
      try database.forEach(
        """
        SELECT ledger_entry.entry, ledger_entry.kind, ledger_entry.award_id,
          ledger_entry.tranche, ledger_entry.day, ledger_entry.minor_units,
          ledger_entry.currency, ledger_entry.reference, ledger_entry.base_minor_units,
          ledger_entry.base_currency, ledger_entry.rates, account.name, posting.minor_units,
          reversal.reversed_entry
        FROM ledger_entry
        LEFT JOIN ledger_reversal AS reversal ON reversal.entry = ledger_entry.entry
        JOIN posting ON posting.entry = ledger_entry.entry
        JOIN account ON account.id = posting.account_id
        \(condition) ORDER BY ledger_entry.entry, posting.line
        """, values
      ) { (row) throws(StoreError) in
        let posting = Posting(
          try row.parsed(11) { LedgerAccount(name: $0) }, try row.integer(12))
        if pending?.row.number == (try row.integer(0)) {
          pending?.postings.append(posting)
        } else {
          if let done = pending { entries.append(try done.row.entry(done.postings)) }
          pending = (try TransferRow(row: row), [posting])
        }
      }
      if let done = pending { entries.append(try done.row.entry(done.postings)) }
      return entries
    }
  }
}

/// A row of `ledger_entry` whose postings are still to come.
private struct TransferRow {
  let number: Int64
  let kind: LedgerTransfer.Kind
  let award: Award.ID
  let tranche: Int?
  let day: Day
  let amount: Money
  let reference: String?
  let base: Conversion?
  let reversedEntry: Int64?

  init(row: any SQLRow) throws(StoreError) {
    number = try row.integer(0)
    reversedEntry = try row.optionalInteger(13)
    let stored = try row.parsed(1) { LedgerTransfer.Kind(rawValue: $0) }
    kind = reversedEntry == nil ? stored : .reverse
    award = try row.parsed(2) { Award.ID(rawValue: $0) }
    tranche = try row.optionalInteger(3).map(Int.init)
    day = try row.parsed(4) { Day($0) }
    amount = try row.money(5, 6)
    reference = try row.optionalText(7)
    base =
      if let rates = try row.optionalText(10) {
        Conversion(amount: try row.money(8, 9), rates: try readRates(rates))
      } else {
        nil
      }
  }

  func entry(_ postings: [Posting]) throws(StoreError) -> LedgerEntry {
    let transfer = LedgerTransfer(
      kind: kind, awardID: award, tranche: tranche, day: day, amount: amount,
      reference: reference, base: base, postings: postings, reversedEntry: reversedEntry)
    guard let transfer else {
      throw .domain(Message("store.unbalanced", ["entry": .integer(number)]))
    }
    return LedgerEntry(number: number, transfer: transfer)
  }
}

extension LedgerTransfer.Kind {
  /// The name in the database, where a reversal is a refund that `ledger_reversal` has a row for.
  fileprivate var storedName: String { self == .reverse ? Self.refund.rawValue : rawValue }
}

/// A rate as it is stored with the payments that it was used for; a published form that never
/// changes.
private struct StoredRate: Codable {
  let base: Currency
  let quote: Currency
  let rate: String
  let day: Day
  let source: String
}

private func storedRates(_ conversion: Conversion) throws(StoreError) -> String {
  if conversion.rates.isEmpty { return "[]" }
  return try storedJSON(
    conversion.rates.map {
      StoredRate(
        base: $0.base, quote: $0.quote, rate: $0.plainText, day: $0.day, source: $0.source)
    })
}

private func readRates(_ text: String) throws(StoreError) -> [ExchangeRate] {
  var rates: [ExchangeRate] = []
  for stored in try fromStoredJSON(text, as: [StoredRate].self) {
    let rate = ExchangeRate(
      base: stored.base, quote: stored.quote, text: stored.rate, day: stored.day,
      source: stored.source)
    guard let rate else { throw .other("rate \(stored.rate)") }
    rates.append(rate)
  }
  return rates
}
