internal import Dispatch
internal import Synchronization

/// Makes values on one more thread before they are asked for.
///
/// Who asks for a value that nobody has begun makes it alone, so that work never waits for a
/// thread, and asks in the order of the indices, for values are made in it. An error is thrown
/// when its value is asked for.
final class WorkAhead<Value: Sendable, Failure: Error>: Sendable {
  private struct State {
    /// The first index that nobody has begun.
    var next = 0
    var made: [Int: Result<Value, Failure>] = [:]
    var isStopped = false
  }

  private let count: Int
  private let make: @Sendable (Int) throws(Failure) -> Value
  private let state = Mutex(State())
  private let hasMore = DispatchSemaphore(value: 0)

  /// Begins to make values.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - make: Makes the value of an index, on any thread.
  init(_ count: Int, _ make: @escaping @Sendable (Int) throws(Failure) -> Value) {
    self.count = count
    self.make = make
    if count > 1 { DispatchQueue.global().async { self.work() } }
  }

  /// The value of an index, which is forgotten; each is asked for once, the lowest first.
  func value(_ index: Int) throws(Failure) -> Value {
    while true {
      let (found, isMine) = state.withLock { state in
        if let result = state.made.removeValue(forKey: index) { return (Optional(result), false) }
        guard state.next <= index else { return (nil, false) }
        state.next = index + 1
        return (nil, true)
      }
      if let found { return try found.get() }
      if isMine { return try make(index) }
      hasMore.wait()
    }
  }

  /// Lets nobody begin another value.
  func stop() { state.withLock { $0.isStopped = true } }

  private func work() {
    while let index = claim() {
      let result = Result { () throws(Failure) in try make(index) }
      state.withLock { $0.made[index] = result }
      hasMore.signal()
    }
  }

  private func claim() -> Int? {
    state.withLock { state in
      guard state.next < count, !state.isStopped else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }
}
