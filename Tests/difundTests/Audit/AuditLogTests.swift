import Foundation
import TestSupport
import Testing

@Suite("Audit log on the command line") struct AuditLogTests {
  private func entries(_ fund: Fund, _ words: String...) async throws -> [String] {
    let outcome = try await fund.run(["audit", "log", "--format", "csv"] + words)
    #expect(outcome.status == 0, "\(words): \(outcome.errors)")
    return outcome.output.split(whereSeparator: \.isNewline).dropFirst().compactMap {
      $0.split(separator: ",").first.map(String.init)
    }
  }

  @Test func `the list is narrowed by number, day, person and action`() async throws {
    let fund = try await Fund()

    let all = try await entries(fund, "--limit", "1000")
    let first = try await entries(fund, "--since", "1", "--until", "2")
    let none = try await entries(fund, "--until", "2020-01-01")
    let later = try await entries(fund, "--since", "2020-01-01", "--limit", "1000")
    let received = try await entries(fund, "--action", "application.receive")
    let others = try await entries(fund, "--actor", "nobody")

    #expect(all.count > 3)
    #expect(first == ["2", "1"])
    #expect(none == [])
    #expect(later == all)
    #expect(!received.isEmpty && received.count < all.count)
    #expect(others == [])
  }

  @Test(
    arguments: [
      ["--since", "yesterday"], ["--until", "0"], ["--action", "pay"], ["--actor", "no!key"],
    ])
  func `what cannot be asked for is misuse`(words: [String]) async throws {
    let fund = try await Fund()

    let outcome = try await fund.run(["audit", "log"] + words)

    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(words[1]))
    #expect(outcome.output == "")
  }
}
