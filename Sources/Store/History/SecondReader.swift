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

  /// Begins to walk a part of the history.
  func walk(_ range: ClosedRange<Int64>) -> Walk {
    let walk = Walk()
    DispatchQueue.global().async { [queue, path] in
      let result: Result<Chunk, StoreError>
      do {
        result = .success(
          try queue.read { database in
            try Chunk(range, in: SQLiteConnection(database, path: path))
          })
      } catch {
        result = .failure(StoreError(error, path: path))
      }
      walk.end(with: result)
    }
    return walk
  }

  /// A part of the history that was walked.
  struct Chunk: Sendable {
    let entries: [WalkedEntry]
    let sums: [Int64: Int128]
    let hasStrays: Bool

    fileprivate init(
      _ range: ClosedRange<Int64>, in database: any SQLConnection
    ) throws(StoreError) {
      let walk = try RangeWalk(range, in: database)
      var entries: [WalkedEntry] = []
      while let entry = try walk.next() { entries.append(entry) }
      self.entries = entries
      sums = walk.sums
      hasStrays = walk.hasStrays
    }
  }

  /// A walk that is under way.
  final class Walk: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let result = Mutex<Result<Chunk, StoreError>?>(nil)

    /// Waits for the end.
    func wait() throws(StoreError) -> Chunk {
      semaphore.wait()
      guard let result = result.withLock({ $0 }) else { preconditionFailure("A walk without end") }
      return try result.get()
    }

    fileprivate func end(with result: Result<Chunk, StoreError>) {
      self.result.withLock { $0 = result }
      semaphore.signal()
    }
  }
}
