internal import Dispatch
internal import GRDB
internal import Grants
internal import Synchronization

/// A second connection to the file of a fund, which reads at the same time as the first.
final class SecondReader: Sendable {
  private let queue: DatabaseQueue
  private let path: String

  /// Opens the file for reading; nil when that is not possible, and then one connection does it.
  init?(path: String) {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    configuration.label = "fund beside"
    guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else {
      return nil
    }
    self.queue = queue
    self.path = path
  }

  /// Begins to read in a transaction of its own.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Value
  ) -> Reading<Value> {
    let reading = Reading<Value>()
    DispatchQueue.global().async { [queue, path] in
      let result: Result<Value, GrantError>
      do {
        result = .success(
          try queue.read { database in try body(SQLiteConnection(database, path: path)) })
      } catch {
        result = .failure(error as? GrantError ?? .storage(StoreError(error, path: path).message))
      }
      reading.end(with: result)
    }
    return reading
  }

  /// Something that is being read.
  final class Reading<Value: Sendable>: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let result = Mutex<Result<Value, GrantError>?>(nil)

    /// Waits for the end.
    func wait() throws(GrantError) -> Value {
      semaphore.wait()
      guard let result = result.withLock({ $0 }) else { preconditionFailure("No end of reading") }
      return try result.get()
    }

    fileprivate func end(with result: Result<Value, GrantError>) {
      self.result.withLock { $0 = result }
      semaphore.signal()
    }
  }
}

/// A part of the history that was walked.
struct HistoryChunk: Sendable {
  let entries: [WalkedEntry]
  let sums: [Int64: Int128]
  let hasStrays: Bool

  init(_ range: ClosedRange<Int64>, in database: any SQLConnection) throws(StoreError) {
    var walk = try RangeWalk(range, in: database)
    var entries: [WalkedEntry] = []
    while let entry = try walk.next() { entries.append(entry) }
    self.entries = entries
    sums = walk.sums
    hasStrays = walk.hasStrays
  }
}
