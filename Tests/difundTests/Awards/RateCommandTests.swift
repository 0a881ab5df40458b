import Formats
import Foundation
import TestSupport
import Testing

@Suite("Rates on the command line") struct RateCommandTests {
  private let history = """
    Date,USD,JPY,IDR,THB,
    2026-03-31,1.0800,160.10,17600.55,36.7,
    2026-01-30,1.0790,160.20,N/A,36.6,

    """

  private func take(_ fund: Fund, _ text: String, _ words: String...) async throws -> Outcome {
    let file = try fund.place.write(Array(text.utf8), to: "eurofxref-hist.csv")
    return try await fund.run(["rates", "import", file] + words)
  }

  @Test func `the history of the European Central Bank is taken once`() async throws {
    let fund = try await Fund()

    let first = try await take(fund, history)
    let again = try await take(fund, history)
    let listed = try await fund.run("rates", "list", "--pair", "THB:EUR", "--format", "csv")

    #expect(first.output == "5 rates added, 0 known before.\n", "\(first.errors)")
    #expect(again.output == "0 rates added, 5 known before.\n")
    #expect(first.errors.contains("1 other currency left out") && first.errors.contains("JPY"))
    #expect(first.errors.contains("for 60 days"), "\(first.errors)")
    #expect(listed.output.split(separator: "\n").count == 3, "\(listed.output)")
  }

  @Test func `a file that was cut off is refused whole`() async throws {
    let fund = try await Fund()
    let before = try await fund.verifiedRoot()

    let outcome = try await take(fund, String(history.dropLast(4)))

    #expect(outcome.status == 65 && outcome.errors.contains("eurofxref-hist.csv:3: "))
    #expect(try await fund.verifiedRoot() == before)
  }

  @Test func `what is converted with is told with its source and age`() async throws {
    let fund = try await Fund()

    let shown = try await fund.run(
      "rates", "show", "KHR", "THB", "2026-04-10", "--amount", "4050000", "--format", "json")
    let table = try await fund.run("rates", "show", "khr", "THB", "2026-04-10")
    let stale = try await fund.run("rates", "show", "KHR", "THB", "2026-05-10")

    let found = try JSONDocument.parse(shown.output, file: "-")
    #expect(found["value"]?.string == "34000.00", "\(shown.output)")
    let steps = try #require(found["steps"]?.elements)
    #expect(steps.map { $0["rate"]?.string } == ["4050.00", "34.0000"])
    #expect(steps.map { $0["age"]?.integer } == [10, 10])
    #expect(steps.map { $0["to_currency"]?.string } == ["USD", "THB"])
    #expect(table.output.contains("Demonstration rates (fictional)"), "\(table.errors)")
    #expect(stale.status == 1 && stale.output == "")
  }

  @Test func `the fund decides how old a rate may be`() async throws {
    let fund = try await Fund()
    let settings = fund.path + "/fund.yaml"
    let text = try String(contentsOfFile: settings, encoding: .utf8)
    #expect(text.contains("longest_age_days: 31"))
    let write = { (days: String) in
      try text.replacing("longest_age_days: 31", with: "longest_age_days: \(days)")
        .write(toFile: settings, atomically: true, encoding: .utf8)
    }
    let show = ["rates", "show", "KHR", "THB", "2026-05-10", "--format", "json"]

    try write("40")
    let allowed = try await fund.run(show)
    try write("39")
    let refused = try await fund.run(show)
    try write("-1")
    let wrong = try await fund.run(show)

    #expect(allowed.status == 0 && allowed.output.contains("\"longest_age_days\": 40"))
    #expect(refused.status == 1 && refused.errors.contains("39"), "\(refused.errors)")
    #expect(wrong.status == 65 && wrong.errors.contains("longest_age_days"), "\(wrong.errors)")
  }

  @Test(arguments: [
    (["show", "KHR"], "two currencies"), (["show", "KHR", "ZZZ"], "ZZZ"),
    (["show", "KHR", "USD", "2026-02-30"], "is not a date"),
    (["show", "KHR", "USD", "--amount", "1e30"], "is not an amount"),
    (["list", "--pair", "KHR"], "is not a pair"),
  ])
  func `what cannot be asked is misuse`(words: [String], says: String) async throws {
    let fund = try await Fund()

    let outcome = try await fund.run(["rates"] + words)

    #expect(outcome.status == 64 && outcome.errors.contains(says), "\(outcome.errors)")
  }
}
