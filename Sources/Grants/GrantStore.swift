/// Keeps a fund, and gives use cases transactions over it.
public protocol GrantStore: Sendable {
  /// Runs `body` in one transaction that no other write interleaves, and rolls back when it throws.
  ///
  /// - Returns: What `body` returned, once it is safe on the disk.
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (any GrantTransaction) throws(GrantError) -> Value
  ) async throws(GrantError) -> Value

  /// Runs `body` over one unchanging state of the fund; whatever it writes is refused.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (any GrantTransaction) throws(GrantError) -> Value
  ) async throws(GrantError) -> Value

  /// Makes sure that nothing that was erased is left in the files of the store.
  func forgetErased() async throws(GrantError)
}

/// What a use case can read and write inside a transaction.
public protocol GrantTransaction: AgreementRecords, AmendmentRecords,
  ApplicationCardRecords, ApplicationRecords, AssignmentRecords, AttachmentRecords,
  ApprovalRecords, AwardRecords, CallRecords, ConflictRecords, DecisionRecords, DisbursementRecords,
  DraftRecords,
  HistoryRecords,
  LedgerRecords, LetterRecords, PersonRecords, PrivacyRecords, ProgressRecords,
  PublishedReportRecords,
  RateRecords, ReviewRecords,
  ReviewerRecords,
  SealRecords,
  SearchRecords,
  SelectionRecords, SessionRecords, SpendingRecords, StageRecords, StatementRecords,
  TotalRecords,
  VersionRecords
{}
