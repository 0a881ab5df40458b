internal import Foundation

/// What the service promises of money in numbers, beside the peers on the same data and disk.
///
/// Each subject is a file of its own, and a line of `subjects`.
struct MoneyBenchmark {
  /// The subjects that are measured: all, or those that `DIFUND_BENCH_MONEY` names.
  static func run(_ environment: [String: String]) async throws {
    let subjects: [(name: String, measure: () async throws -> [MoneyLine])] = [
      ("posting", { try await PostingBenchmark(environment).run() }),
      ("report", { try await ReportBenchmark(environment).run() }),
    ]
    let wanted = environment["DIFUND_BENCH_MONEY"]?.split(separator: " ").map(String.init)
    for subject in subjects where wanted?.contains(subject.name) ?? true {
      for line in try await subject.measure() { print("\(subject.name): \(line.text)") }
    }
  }
}

/// One line of what a benchmark of money prints.
struct MoneyLine {
  /// What was measured.
  let name: String
  /// How it came out, with its unit.
  let measured: String
  /// How the peer did, or that it was not measured.
  var peer = "-"
  /// The one in terms of the other.
  var ratio = "-"
  /// What is promised.
  var aim = "-"

  /// The line as it is printed.
  var text: String { "\(name): \(measured) | \(peer) | \(ratio) | \(aim)" }
}

extension Double {
  /// The number as a person reads it: three digits that count, or whole thousands.
  var brief: String {
    if self >= 1000 { return String(Int(rounded())) }
    let decimals = self >= 100 ? 0 : self >= 1 ? 2 : 4
    let scale = (0..<decimals).reduce(1) { (power, _) in power * 10 }
    let digits = Int((self * Double(scale)).rounded())
    guard decimals > 0 else { return String(digits) }
    let tail = String(digits % scale)
    return "\(digits / scale)." + String(repeating: "0", count: decimals - tail.count) + tail
  }
}

/// How many seconds work takes.
func measureSeconds(_ body: () async throws -> Void) async rethrows -> Double {
  let start = ContinuousClock().now
  try await body()
  let duration = (ContinuousClock().now - start).components
  return Double(duration.seconds) + Double(duration.attoseconds) / 1e18
}
