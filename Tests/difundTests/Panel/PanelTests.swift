import Formats
import Foundation
import TestSupport
import Testing
import Text

@Suite("Panel on the command line") struct PanelTests {
  /// A copy of a fund in which all applications of the demonstration are reviewed.
  private func fund() async throws -> Fund {
    let fund = try await Fund()
    let clock = ["DIFUND_NOW": "2026-04-01T08:00:00Z"]
    for words in [
      ["application", "import", Fund.demo + "/applications", "--accept-valid"],
      ["application", "screen"], ["call", "close"],
      ["reviewer", "import", Fund.demo + "/reviewers.csv"],
      ["reviewer", "conflict", "import", Fund.demo + "/conflicts.csv"],
      ["review", "assign"],
      [
        "review", "import", Fund.demo + "/reviews.csv", "--declared-on-paper",
        "Signed sheets of 4 May 2026",
      ],
    ] {
      let outcome = try await fund.run(words, environment: clock)
      try #require(outcome.status == 0 || words.contains("--accept-valid"), "\(outcome.errors)")
    }
    return fund
  }

  private let policy = Fund.demo + "/policy.yaml"

  @Test func `a panel ranks, agrees, selects and compares`() async throws {
    let fund = try await fund()

    let first = try await fund.run(
      "select", "--policy", policy, "--robustness", "20", "--format", "json")
    let second = try await fund.run(
      "select", "--policy", policy, "--robustness", "20", "--format", "json")
    let table = try await fund.run("select", "--policy", policy, "--robustness", "20")
    let comparison = try await fund.run(
      "select", "--policy", policy, "--compare", try stricter(in: fund), "--format", "json")
    let agreement = try await fund.run("review", "agreement", "--format", "json")
    let ranking = try await fund.run("rank", "--reviewers")

    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output == second.output)
    let selected = try JSONDocument.parse(first.output, file: "-")
    #expect(selected["optimal"]?.bool == true)
    #expect(selected["robustness"]?["draws"]?.integer == 20)
    #expect(table.output.contains("%") && table.output.contains("20 sets"))
    let compared = try JSONDocument.parse(comparison.output, file: "-")
    #expect(compared["changes"]?.elements?.isEmpty == false, "\(comparison.errors)")
    let agreed = try JSONDocument.parse(agreement.output, file: "-")
    #expect(agreed["agreement"]?.elements?.count == 5)
    #expect(ranking.status == 0 && ranking.output.contains("Moves most"))
  }

  @Test(arguments: ["en", "th", "km"], [80, 120])
  func `reasons go on in the next line, whole and within the terminal`(
    language: String, columns: Int
  ) async throws {
    let fund = try await fund()
    let words = ["select", "--policy", policy, "--budget", "100000.00", "--locale", language]

    let narrow = try await fund.run(words, environment: ["COLUMNS": String(columns)])
    let json = try await fund.run(words + ["--format", "json"])

    let lines = narrow.output.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { !$0.isEmpty }
    #expect(lines.count > 20 && !narrow.output.contains("…"))
    #expect(lines.allSatisfy { displayWidth(of: $0) <= columns }, "\(narrow.output)")
    let selected = try JSONDocument.parse(json.output, file: "-")
    let reason = try #require(selected["reasons"]?["KH-01"]?.string)
    let start = try #require(lines.firstIndex { $0.hasPrefix("KH-01 ") })
    let first = lines[start].split(separator: " ").last.map(String.init) ?? ""
    #expect(reason.contains(first))
  }

  @Test func `a reader sees how near an application was that was not chosen`() async throws {
    let fund = try await fund()
    let words = ["select", "--policy", policy, "--losses"]

    let json = try await fund.run(words + ["--format", "json"])
    let csv = try await fund.run(words + ["--format", "csv"])
    let table = try await fund.run(words)

    let selected = try JSONDocument.parse(json.output, file: "-")
    let chosen = selected["chosen"]?.elements?.count ?? 0
    let refused = (selected["reasons"]?.members?.count ?? 0) - chosen
    #expect(selected["losses"]?.members?.count == refused && refused > 0, "\(json.errors)")
    #expect(csv.output.hasPrefix("application,outcome,calibrated,cost,"))
    #expect(csv.output.contains(",loss,loss_least,reason\n"))
    #expect(table.output.contains("Loss: how many points"))
  }

  private func stricter(in fund: Fund) throws -> String {
    let path = fund.place.path("stricter.yaml")
    let text = "minimum_score: 3.8\nrural: {minimum: 20%}\n"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test func `what a selection cannot do is misuse`() async throws {
    let fund = try await Fund()

    let draws = try await fund.run("select", "--robustness", "0")
    let both = try await fund.run("select", "--compare", "a.yaml", "--save")

    #expect(draws.status == 64 && draws.errors.contains("10,000"))
    #expect(both.status == 64 && both.errors.contains("--compare"))
  }
}
