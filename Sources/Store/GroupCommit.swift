internal import GRDB
internal import Grants
internal import Synchronization

/// Lets writes that wait at the same time share one transaction, and so one wait for the disk.
///
/// While the disk makes one transaction safe, other writes come and wait; the next transaction is
/// all of them. Each runs within a savepoint, so that one that is refused leaves nothing behind,
/// and none is acknowledged before the transaction is safe. When that fails, none of them happened.
final class GroupCommit: Sendable {
  /// A write that waits.
  protocol Write: Sendable {
    /// Does what is to be done, within a savepoint unless it is the only one.
    ///
    /// - Returns: Whether there is something to make safe.
    func run(in database: Database, isAlone: Bool) -> Bool

    /// Tells whoever waits how it ended, with what went wrong with the whole transaction.
    func end(with error: (any Error)?)
  }

  private let waiting = Mutex<[any Write]>([])
  private let log: LogSpace?

  /// Whether the connection keeps what savepoints need in memory.
  private let keepsInMemory = Mutex(false)

  /// Makes a group whose transactions go through a log, or nil where there is none.
  init(log: LogSpace?) { self.log = log }

  /// Adds a write; `commit` is to be called after it.
  func add(_ write: any Write) { waiting.withLock { $0.append(write) } }

  /// Makes all writes that wait, if there are any, in one transaction.
  func commit(in database: Database) {
    var writes = waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
    while !writes.isEmpty {
      var begun = 0
      do {
        try keepInMemory(writes.count > 1, in: database)
        try database.inTransaction(.immediate) {
          var hasMade = false
          for write in writes {
            begun += 1
            if write.run(in: database, isAlone: writes.count == 1) { hasMade = true }
            // A full disk and the like take back the whole transaction, and what others did in it.
            guard database.isInsideTransaction else {
              throw DatabaseError(
                resultCode: database.lastErrorCode, message: database.lastErrorMessage)
            }
          }
          return hasMade ? .commit : .rollback
        }
        for write in writes { write.end(with: nil) }
        log?.noteCommit()
        return
      } catch {
        // What has not begun yet is tried by itself, unless nothing can begin at all.
        let ended = begun == 0 ? writes.count : begun
        for write in writes.prefix(ended) { write.end(with: error) }
        writes.removeFirst(ended)
      }
    }
  }
}

extension GroupCommit {
  /// Lets a connection keep the pages that savepoints may bring back in memory, or in a file.
  ///
  /// Several small writes do not wait for a file then; one that changes much needs no savepoint,
  /// and what it sorts and copies may be larger than the memory.
  private func keepInMemory(_ isWanted: Bool, in database: Database) throws {
    let isSet = keepsInMemory.withLock { isSet in
      defer { isSet = isWanted }
      return isSet
    }
    guard isSet != isWanted else { return }
    try database.execute(sql: "PRAGMA temp_store = \(isWanted ? "MEMORY" : "DEFAULT")")
  }
}

/// A write of a use case that waits for its turn and then for the disk.
final class PendingWrite<Value: Sendable>: GroupCommit.Write {
  private let path: String
  private let conflictRules: ConflictRules
  private let longestRateAgeDays: Int
  private let body: @Sendable (any GrantTransaction) throws(GrantError) -> Value
  private let continuation: CheckedContinuation<Result<Value, GrantError>, Never>
  private let result = Mutex<Result<Value, GrantError>?>(nil)

  init(
    path: String, conflictRules: ConflictRules, longestRateAgeDays: Int,
    continuation: CheckedContinuation<Result<Value, GrantError>, Never>,
    _ body: @escaping @Sendable (any GrantTransaction) throws(GrantError) -> Value
  ) {
    self.path = path
    self.conflictRules = conflictRules
    self.longestRateAgeDays = longestRateAgeDays
    self.continuation = continuation
    self.body = body
  }

  func run(in database: Database, isAlone: Bool) -> Bool {
    let made: Result<Value, GrantError>
    do {
      if isAlone {
        made = .success(try make(in: database))
      } else {
        var value: Value?
        try database.inSavepoint {
          value = try make(in: database)
          return .commit
        }
        guard let value else { preconditionFailure("A savepoint that was never reached") }
        made = .success(value)
      }
    } catch {
      made = .failure(error as? GrantError ?? .storage(StoreError(error, path: path).message))
    }
    result.withLock { $0 = made }
    guard case .success = made else { return false }
    return true
  }

  private func make(in database: Database) throws(GrantError) -> Value {
    let transaction = FundTransaction(
      database: SQLiteConnection(database, path: path), conflictRules: conflictRules,
      longestRateAgeDays: longestRateAgeDays)
    let value = try body(transaction)
    try transaction.finish()
    return value
  }

  func end(with error: (any Error)?) {
    let made = result.withLock { $0 }
    switch (made, error) {
    case (.failure(let refusal)?, _): continuation.resume(returning: .failure(refusal))
    case (_, let error?):
      continuation.resume(
        returning: .failure(.storage(StoreError(error, path: path).message)))
    case (.success(let value)?, nil): continuation.resume(returning: .success(value))
    case (nil, nil): preconditionFailure("A write that never ran was acknowledged")
    }
  }
}
