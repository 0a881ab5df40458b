public import Audit
public import Vocabulary

/// A step that is about to be added to the history of the fund.
public struct HistoryStep: Hashable, Sendable {
  /// Who takes it.
  public let actor: ID<Person>

  /// When.
  public let at: Timestamp

  /// What is done.
  public let action: HistoryAction

  /// The key of the thing that it is done to.
  public let subject: String

  /// Why, in the actor's own words.
  public let reason: String?

  /// What makes a repetition of the same request recognisable.
  public let idempotencyKey: String?

  /// Makes a step.
  public init(
    actor: ID<Person>, at: Timestamp, action: HistoryAction, subject: String,
    reason: String? = nil, idempotencyKey: String? = nil
  ) {
    self.actor = actor
    self.at = at
    self.action = action
    self.subject = subject
    self.reason = reason
    self.idempotencyKey = idempotencyKey
  }
}

/// The things that are recorded when they are done.
public enum HistoryAction: String, CaseIterable, Hashable, Sendable {
  case applicationReceive = "application.receive"
  case applicationReturn = "application.return"
  case applicationRevise = "application.revise"
  case applicationScreen = "application.screen"
  case applicationWithdraw = "application.withdraw"
  case attachmentAdd = "attachment.add"
  case attachmentRelease = "attachment.release"
  case attachmentWithdraw = "attachment.withdraw"
  case awardAgree = "award.agree"
  case awardAmend = "award.amend"
  case awardClose = "award.close"
  case awardLapse = "award.lapse"
  case awardResume = "award.resume"
  case awardSuspend = "award.suspend"
  case callCreate = "call.create"
  case callMove = "call.move"
  case consentGive = "consent.give"
  case consentWithdraw = "consent.withdraw"
  case conflictDeny = "conflict.deny"
  case conflictDeclare = "conflict.declare"
  case decisionApprove = "decision.approve"
  case decisionPropose = "decision.propose"
  case decisionRecord = "decision.record"
  case decisionReject = "decision.reject"
  case fundCreate = "fund.create"
  case keyAdd = "key.add"
  case letterWrite = "letter.write"
  case milestoneAchieve = "milestone.achieve"
  case milestoneAdd = "milestone.add"
  case paymentMake = "payment.make"
  case paymentRefund = "payment.refund"
  case paymentReverse = "payment.reverse"
  case personAdd = "person.add"
  case personErase = "person.erase"
  case personTransfer = "person.transfer"
  case progressRecord = "progress.record"
  case progressVerify = "progress.verify"
  case rateAdd = "rate.add"
  case reportPublish = "report.publish"
  case reviewAssign = "review.assign"
  case reviewRecuse = "review.recuse"
  case reviewSubmit = "review.submit"
  case roleAdopt = "role.adopt"
  case selectionSave = "selection.save"
  case sessionRecord = "session.record"
  case sessionVerify = "session.verify"
  case sessionWithdraw = "session.withdraw"
  case spendingRecord = "spending.record"
  case spendingWithdraw = "spending.withdraw"
  case trancheCancel = "tranche.cancel"
  case trancheExpire = "tranche.expire"
  case trancheSchedule = "tranche.schedule"
}

/// What a transaction can do with the history.
public protocol HistoryRecords {
  /// Adds a step, and lets `body` insert the rows that belong to it.
  ///
  /// The entry's leaf is the hash of the step and of exactly these rows, so none of them can change
  /// later without being noticed.
  func record<Value>(
    _ step: HistoryStep, _ body: () throws(GrantError) -> Value
  ) throws(GrantError) -> Value

  /// The entry that a request with this key made, if there was one.
  func historyEntry(forKey key: String) throws(GrantError) -> AuditEntry?

  /// The newest entries of those that are asked for, newest first.
  func historyEntries(_ query: HistoryQuery) throws(GrantError) -> [AuditEntry]

  /// Gives the hashes of every entry, oldest first, as they follow from the rows that lie in the
  /// database now.
  ///
  /// - Parameter body: Takes an entry.
  /// - Returns: Whether there are rows that belong to no entry.
  /// - Throws: What `body` throws, or why the database could not be read.
  func walkHistory(
    _ body: (WalkedEntry) throws(GrantError) -> Void
  ) throws(GrantError) -> Bool

  /// Gives the stored hash of every entry up to a number, oldest first.
  func walkLeaves(upTo size: Int64, _ body: (Digest) -> Void) throws(GrantError)

  /// One entry with its rows as they lie in the database now.
  func storedHistoryEntry(_ sequence: Int64) throws(GrantError) -> StoredHistoryEntry?

  /// How many entries there should be, and the root that the last of them led to.
  func historyHead() throws(GrantError) -> HistoryHead

  /// The rows of immutable tables that belong to no entry; there should be none.
  func strayRows() throws(GrantError) -> [CanonicalRow]

  /// The things whose present state is not the one that their last recorded step led to.
  func contradictions() throws(GrantError) -> [HistoryContradiction]
}

extension HistoryRecords {
  /// The newest entries about a subject, newest first.
  func historyEntries(about subject: String, limit: Int) throws(GrantError) -> [AuditEntry] {
    var query = HistoryQuery(limit: limit)
    query.subject = subject
    return try historyEntries(query)
  }
}

/// An entry on a walk through the history.
public struct WalkedEntry: Sendable {
  /// The number of the entry.
  public let sequence: Int64

  /// The hash of the entry and its rows as they are now.
  public let leaf: Digest

  /// The hash that was stored when it was made; nil when it is none.
  public let stored: Digest?

  /// How many rows belong to it.
  public let rows: Int

  /// Makes an entry on a walk.
  public init(sequence: Int64, leaf: Digest, stored: Digest?, rows: Int) {
    self.sequence = sequence
    self.leaf = leaf
    self.stored = stored
    self.rows = rows
  }
}

/// An entry as the database holds it.
public struct StoredHistoryEntry: Sendable {
  /// The entry.
  public let entry: AuditEntry

  /// The hash that was stored with it.
  public let leaf: Digest?

  /// The rows that belong to it.
  public let rows: [CanonicalRow]

  /// Makes a stored entry.
  public init(entry: AuditEntry, leaf: Digest?, rows: [CanonicalRow]) {
    self.entry = entry
    self.leaf = leaf
    self.rows = rows
  }
}

/// The end of the history as it was stored with the last entry.
public struct HistoryHead: Hashable, Sendable {
  /// The number of entries.
  public let size: Int64

  /// The root of the tree over all entries.
  public let root: Digest?

  /// Makes a head.
  public init(size: Int64, root: Digest?) {
    self.size = size
    self.root = root
  }
}

/// A present state that the history does not account for.
public struct HistoryContradiction: Hashable, Sendable {
  /// The table of the thing.
  public let table: String

  /// The key of the thing.
  public let subject: String

  /// What the database says now.
  public let stored: String

  /// What the last recorded step says.
  public let recorded: String

  /// Makes a contradiction.
  public init(table: String, subject: String, stored: String, recorded: String) {
    self.table = table
    self.subject = subject
    self.stored = stored
    self.recorded = recorded
  }
}
