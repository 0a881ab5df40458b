public import Vocabulary

/// What a transaction can do with the ledger.
public protocol LedgerRecords {
  /// Adds a transfer with its postings and moves the balances, under the entry that is being made.
  func insert(_ transfer: LedgerTransfer) throws(GrantError) -> LedgerEntry

  /// The payment or refund with a reference, or nil.
  func ledgerEntry(withReference reference: String) throws(GrantError) -> LedgerEntry?

  /// The entry that takes a payment back, or nil.
  func reversal(of entry: Int64) throws(GrantError) -> LedgerEntry?

  /// Everything that moved for an award, oldest first.
  func ledgerEntries(of award: Award.ID) throws(GrantError) -> [LedgerEntry]

  /// The payments and refunds under a call, or of the whole fund, oldest first.
  func disbursements(under call: FundingCall.ID?) throws(GrantError) -> [LedgerEntry]

  /// The awards with their balances under a call, or of the whole fund, by key.
  func awardSummaries(under call: FundingCall.ID?) throws(GrantError) -> [AwardSummary]

  /// One award with its balances, or nil.
  func awardSummary(_ id: Award.ID) throws(GrantError) -> AwardSummary?

  /// Where the money of an award is.
  func money(of award: Award) throws(GrantError) -> AwardMoney

  /// The tranches of an award, by number.
  func tranches(of award: Award) throws(GrantError) -> [Tranche]

  /// One tranche of an award, or nil.
  func tranche(_ number: Int, of award: Award) throws(GrantError) -> Tranche?

  /// Adds a tranche, under the entry that is being made.
  func insert(_ tranche: Tranche, of award: Award.ID) throws(GrantError)
}
