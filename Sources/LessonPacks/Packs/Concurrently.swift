import Dispatch
import Synchronization

/// Makes the values of all indices, on as many processors as there are.
///
/// - Parameters:
///   - count: How many values there are.
///   - make: Makes the value of an index; the order in which indices come is open.
/// - Returns: The values in the order of their indices.
/// - Throws: The error of the lowest index, so that the same faults are told first each time.
func concurrently<Value: Sendable, Failure: Error>(
  _ count: Int, _ make: @Sendable (Int) throws(Failure) -> Value
) throws(Failure) -> [Value] {
  let results = Mutex<[Int: Result<Value, Failure>]>([:])
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let result: Result<Value, Failure>
    do throws(Failure) { result = .success(try make(index)) } catch { result = .failure(error) }
    results.withLock { $0[index] = result }
  }
  let made = results.withLock { $0 }
  var values: [Value] = []
  for index in 0..<count {
    guard let result = made[index] else { preconditionFailure("Every index has been made") }
    values.append(try result.get())
  }
  return values
}
