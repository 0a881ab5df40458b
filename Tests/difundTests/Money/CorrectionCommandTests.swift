import Formats
import Foundation
import GRDB
import TestSupport
import Testing

@Suite("Commands that put payments right") struct CorrectionCommandTests {
  /// A fund with one award of which one tranche is paid and one is scheduled.
  private func paidFund() async throws -> Fund {
    let fund = try await Fund()
    for words in [
      ["application", "screen"], ["call", "close"],
      ["decide", "KH-01", "--outcome", "fund", "--reason", "Best of all"],
      ["award", "agree", "KH-01", "--signed", "2026-05-01", "--end", "2026-08-31"],
      [
        "disbursement", "schedule", "KH-01", "--share", "60%", "--due", "2026-06-01", "--share",
        "40%", "--due", "2026-08-01",
      ],
      [
        "disbursement", "pay", "KH-01", "--tranche", "1", "--day", "2026-07-02", "--reference",
        "ABA-1",
      ],
    ] {
      let outcome = try await fund.run(words)
      try #require(outcome.status == 0, "\(words): \(outcome.errors)")
    }
    return fund
  }

  private func states(_ fund: Fund) async throws -> [String?] {
    let shown = try await fund.run("award", "show", "KH-01", "--format", "json")
    let award = try JSONDocument.parse(shown.output, file: "-")
    return award["tranches"]?.elements?.map { $0["state"]?.string } ?? []
  }

  @Test func `a payment is taken back once, and its tranche is paid again`() async throws {
    let fund = try await paidFund()
    let words = [
      "disbursement", "reverse", "ABA-1", "--day", "2026-07-03", "--reason", "Meant for KH-02",
    ]

    let first = try await fund.run(words)
    let again = try await fund.run(words)

    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("Taken back: the payment ABA-1"))
    #expect(again.status == 0)
    #expect(again.output.contains("This payment was taken back before"))
    #expect(try await states(fund) == ["scheduled", "scheduled"])
    let listed = try await fund.run("disbursement", "list", "--format", "csv")
    #expect(listed.output.contains("reverse"))
    let report = try await fund.run(
      "report", "disbursements", "--by", "gender", "--currency", "USD", "--format", "json")
    #expect(try JSONDocument.parse(report.output, file: "-")["total"]?.string == "0.00")
    _ = try await fund.verifiedRoot()
  }

  @Test func `a reversal of nothing is refused with what to do`() async throws {
    let fund = try await paidFund()

    let outcome = try await fund.run(
      "disbursement", "reverse", "ABA-9", "--day", "2026-07-03", "--reason", "Mistake")

    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("ABA-9"))
  }

  @Test func `tranches are cancelled and expire`() async throws {
    let fund = try await paidFund()

    let early = try await fund.run("disbursement", "expire")
    let expired = try await fund.run("disbursement", "expire", "--days-after-end", "30")
    let paid = try await fund.run(
      "disbursement", "cancel", "KH-01", "--tranche", "1", "--reason", "Not needed")

    #expect(early.output.contains("No tranche has expired."))
    #expect(expired.output.contains("KH-01"), "\(expired.errors)")
    #expect(try await states(fund) == ["paid", "expired"])
    #expect(paid.status == 1)
    #expect(paid.errors.contains("already paid"))
    _ = try await fund.run(
      "disbursement", "schedule", "KH-01", "--share", "40%", "--due", "2026-08-20")
    let cancelled = try await fund.run(
      "disbursement", "cancel", "KH-01", "--tranche", "3", "--reason", "Not needed")
    #expect(cancelled.status == 0, "\(cancelled.errors)")
    #expect(try await states(fund) == ["paid", "expired", "cancelled"])
  }

  @Test func `the doctor names a total that differs, and makes totals anew`() async throws {
    let fund = try await paidFund()
    let queue = try DatabaseQueue(path: fund.path + "/fund.sqlite")
    try await queue.write { database in
      try database.execute(sql: "UPDATE disbursement_total SET paid = paid + 1")
    }
    try queue.close()

    let found = try await fund.run("doctor")
    let healed = try await fund.run("doctor", "--rebuild-totals")

    #expect(found.status == 1)
    #expect(found.output.contains("✗ A total that reports are made from differs from the ledger"))
    #expect(found.output.contains("Cambodia"))
    #expect(healed.status == 0, "\(healed.output)")
    #expect(
      healed.output.contains("The totals that reports are made from agree with the ledger."))
  }
}
