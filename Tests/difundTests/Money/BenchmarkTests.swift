import Foundation
import TestSupport
import Testing

@Suite("Benchmarks of money") struct BenchmarkTests {
  private func measure(
    _ subject: String, _ environment: [String: String]
  ) async throws -> [String] {
    let outcome = try await Programs.run(
      Programs.folder + "/difund-bench", [subject], environment: environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test func `payments are measured one by one, at once and in a file, beside the database alone`()
    async throws
  {
    let lines = try await measure(
      "money", ["DIFUND_BENCH_MONEY": "posting", "DIFUND_BENCH_PAYMENTS": "50"])

    #expect(lines.count == 10)
    #expect(lines.contains { $0.hasPrefix("posting: one by one, durable: ") })
    #expect(lines.contains { $0.hasPrefix("posting: the same rows added by SQLite alone") })
  }

  @Test func `the walk through a history and its proofs are measured`() async throws {
    let lines = try await measure("audit", ["DIFUND_BENCH_ENTRIES": "400"])

    #expect(
      lines.map { $0.prefix { $0 != ":" } } == [
        "recorded", "verified", "entry proved", "growth proved",
      ])
  }
}
