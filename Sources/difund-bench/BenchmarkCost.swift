internal import Glibc

/// What work took on the clock and, where other programs run beside it, of the processor.
struct BenchmarkCost {
  /// How long it took.
  let seconds: Double
  /// How long all threads of the program worked.
  let processorSeconds: Double

  /// The better of two, each on its own.
  func least(_ other: BenchmarkCost) -> BenchmarkCost {
    BenchmarkCost(
      seconds: min(seconds, other.seconds),
      processorSeconds: min(processorSeconds, other.processorSeconds))
  }

  /// How many of a number were done in a second.
  func rate(_ count: Int) -> String { (Double(count) / seconds).brief }

  /// How many of a number were done in a second of processor time.
  func processorRate(_ count: Int) -> String { (Double(count) / processorSeconds).brief }
}

/// What work takes.
func cost(_ body: () async throws -> Void) async rethrows -> BenchmarkCost {
  let start = (ContinuousClock().now, clock())
  try await body()
  let duration = (ContinuousClock().now - start.0).components
  return BenchmarkCost(
    seconds: Double(duration.seconds) + Double(duration.attoseconds) / 1e18,
    processorSeconds: Double(clock() - start.1) / Double(CLOCKS_PER_SEC))
}
