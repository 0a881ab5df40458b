import Formats
import Foundation
import TestSupport
import Testing

@Suite("Awards on the command line") struct AwardCommandTests {
  /// A fund with one agreed award, KH-01 of KHR 154,000,000.00, whose first tranche is due.
  private func fund() async throws -> Fund {
    let fund = try await Fund()
    for words in [
      ["application", "screen"], ["call", "close"],
      ["decide", "KH-01", "--outcome", "fund", "--reason", "Board"],
      [
        "award", "agree", "KH-01", "--signed", "2026-07-15", "--end", "2027-07-31", "--plan",
        Fund.demo + "/agreement.yaml",
      ],
    ] {
      let made = try await fund.run(words)
      try #require(made.status == 0, "\(words): \(made.errors)")
    }
    return fund
  }

  private func json(_ fund: Fund, _ words: String...) async throws -> JSONNode {
    let outcome = try await fund.run(words + ["--format", "json"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try JSONDocument.parse(outcome.output, file: "-")
  }

  @Test func `an amendment is shown with what it changed`() async throws {
    let fund = try await fund()
    let budget = try fund.place.write(
      Array("category,amount\nstaff,100000000\ntravel,30000000\n".utf8), to: "b.csv")

    let amended = try await fund.run(
      "award", "amend", "KH-01", "--signed", "2026-10-01", "--end", "2027-10-31", "--amount",
      "130000000", "--cancel-tranche", "3", "--milestone", "2:Half: done:2027-05-31", "--budget",
      budget, "--report-every", "3", "--reason", "Floods")
    let sheet = try await fund.run("award", "show", "KH-01")
    let shown = try await json(fund, "award", "show", "KH-01")

    #expect(amended.status == 0, "\(amended.errors)")
    #expect(amended.output.hasPrefix("Recorded amendment 1 of award KH-01."))
    #expect(sheet.output.contains("Amendment 1 changed:"), "\(sheet.output)")
    #expect(sheet.output.contains("Milestone 2: Half: done, due on"))
    #expect(shown["amount"]?.string == "130000000.00" && shown["end"]?.string == "2027-10-31")
    #expect(shown["committed"]?.string == "6800000.00")
    #expect(shown["agreements"]?.elements?.map { $0["reason"]?.string } == [nil, "Floods"])
    #expect(shown["amendments"]?.elements?.first?["changes"]?.elements?.count == 9)
    #expect(shown["report_every_months"]?.integer == 3)
    #expect(
      shown["budget"]?.elements?.map { $0["agreed"]?.string } == ["100000000.00", "30000000.00"])
    _ = try await fund.verifiedRoot()
  }

  @Test(arguments: [
    (["--amount", "0"], 1, "above zero"), (["--amount=-5"], 64, "is not an amount"),
    (["--amount", "1e30"], 64, "is not an amount"), (["--amount", "1"], 1, "cannot be cut to"),
    (["--amount", "999999999999999"], 1, "budget"), (["--end", "2026-02-30"], 64, "is not a date"),
    (["--milestone", "2"], 64, "does not say how a milestone changes"),
    (["--end", "2027-07-31"], 1, "Nothing would change"), ([], 1, "Nothing would change"),
    (["--signed-by", "nobody", "--end", "2027-10-01"], 1, "nobody"),
    (["--report-every", "0"], 64, "1 to 24 months"), (["--line-limit", "x"], 64, "not a share"),
  ])
  func `an amendment that cannot be is refused, and the fund is as before`(
    words: [String], status: Int32, says: String
  ) async throws {
    let fund = try await fund()
    let before = try await fund.verifiedRoot()

    let outcome = try await fund.run(
      ["award", "amend", "KH-01", "--signed", "2026-10-01", "--reason", "Floods"] + words)

    #expect(outcome.status == status && outcome.output == "", "\(outcome.errors)")
    #expect(outcome.errors.contains(says), "\(outcome.errors)")
    #expect(try await fund.verifiedRoot() == before)
  }

  @Test func `spending is taken once, listed, withdrawn and compared with the budget`()
    async throws
  {
    let fund = try await fund()
    let header = "reference,award,from,until,category,amount,evidence\n"
    let file = try fund.place.write(
      Array(
        (header + "V-1,KH-01,2026-08-01,2026-09-30,training,9900000.01,Receipts\n"
          + "V-2,KH-01,2026-08-01,2026-09-30,staff,100,Pay slips\n").utf8), to: "s.csv")

    let first = try await fund.run("award", "spending", "import", file)
    let again = try await fund.run("award", "spending", "import", file)
    let shown = try await json(fund, "award", "show", "KH-01")
    let withdrawn = try await fund.run(
      "award", "spending", "withdraw", "KH-01", "V-2", "--reason", "Slip")
    let listed = try await json(fund, "award", "spending", "list", "--award", "KH-01")

    #expect(first.output.hasPrefix("2 records of spending added"), "\(first.errors)")
    #expect(again.output.contains("2 unchanged") && withdrawn.status == 0)
    let training = shown["budget"]?.elements?.first { $0["category"]?.string == "training" }
    #expect(training?["state"]?.string == "over")
    #expect(training?["budget_left"]?.string == "-900000.01")
    #expect(
      listed["spending"]?.elements?.map { $0["status"]?.string } == ["recorded", "withdrawn"])
  }

  @Test func `a file of spending with faults, or cut off in a row, is refused whole`() async throws
  {
    let fund = try await fund()
    let before = try await fund.verifiedRoot()
    let file = try fund.place.write(
      Array(
        """
        reference,award,from,until,category,amount,currency,evidence
        V-1,KH-01,2026-08-01,2026-09-30,staff,100,KHR,Pay slips
        V-2,KH-01,2026-08-01,2026-09-30,staff,-100,KHR,Pay slips
        V-3,KH-01,2026-08-01,2026-09-30,staff,1e30,KHR,Pay slips
        V-4,KH-01,2026-08-01,2026-09-30,staff,100,KRH,Pay slips
        V-5,KH-01,2026-08-01,2999-09-30,staff,0,KHR,Pay slips
        V-6,KH-01,2026-08-01,2026-09-30,sta
        """.utf8), to: "s.csv")

    let outcome = try await fund.run("award", "spending", "import", file)

    #expect(outcome.status == 65 && outcome.output == "")
    let told = outcome.errors.replacingOccurrences(of: fund.place.path + "/", with: "")
    for place in [
      "s.csv:3: amount: ", "s.csv:4: amount: ", "s.csv:5:43: currency: ",
      "s.csv:6: amount: ", "s.csv:7: ",
    ] {
      #expect(told.contains(place), "\(told)")
    }
    #expect(try await fund.verifiedRoot() == before)
  }

  @Test func `alerts tell what is late, and a check fails by them`() async throws {
    let fund = try await fund()

    let early = try await fund.run(
      "award", "alerts", "--by-day", "2026-07-20", "--check", "--country", "KH")
    let late = try await fund.run("award", "alerts", "--by-day", "2026-11-21", "--check")
    let listed = try await json(fund, "award", "alerts", "--by-day", "2026-11-21")
    let page = try await fund.run(
      "award", "alerts", "--by-day", "2026-11-21", "--format", "html", "--locale", "th")
    let elsewhere = try await fund.run(
      "award", "alerts", "--by-day", "2026-11-21", "--country", "LA")

    #expect(early.status == 0, "\(early.output)")
    #expect(late.status == 1 && late.output.contains("Tranche 1 is not paid"), "\(late.output)")
    #expect(
      listed["alerts"]?.elements?.map { $0["alert"]?.string }
        == ["tranche-overdue", "milestone-overdue", "tranche-waiting"])
    #expect(
      listed["alerts"]?.elements?.first?["next"]?.string?
        .hasPrefix("difund disbursement pay KH-01 --tranche 1") == true)
    #expect(page.output.hasPrefix("<!DOCTYPE html>") && page.output.contains("KH-01"))
    #expect(elsewhere.output == "Nothing is overdue, and nothing comes up soon.\n")
  }

  @Test func `a suspended award is not paid, and a payment above its tranche is refused`()
    async throws
  {
    let fund = try await fund()
    let above = try fund.place.write(
      Array(
        """
        award,tranche,day,reference,amount,currency
        KH-01,1,2026-08-20,B-1,61600000.01,KHR

        """.utf8), to: "p.csv")

    let tooMuch = try await fund.run("disbursement", "import", above)
    let suspended = try await fund.run("award", "suspend", "KH-01", "--reason", "Audit")
    let paid = try await fund.run(
      "disbursement", "pay", "KH-01", "--tranche", "1", "--day", "2026-08-20", "--reference", "B-1")
    let resumed = try await fund.run("award", "resume", "KH-01", "--reason", "All well")

    #expect(tooMuch.status == 65 && tooMuch.errors.contains("61,600,000.00"), "\(tooMuch.errors)")
    #expect(suspended.output == "Award KH-01 is now: suspended.\n")
    #expect(paid.status == 1 && paid.errors.contains("suspended"), "\(paid.errors)")
    #expect(resumed.output == "Award KH-01 is now: agreed.\n")
    #expect(try await json(fund, "award", "show", "KH-01")["paid"]?.string == "0.00")
  }

  @Test func `a file of payments with faults, or cut off in a row, pays nothing`() async throws {
    let fund = try await fund()
    let before = try await fund.verifiedRoot()
    let file = try fund.place.write(
      Array(
        """
        award,tranche,day,reference,amount,currency
        KH-01,1,2026-08-20,B-1,61600000.00,KHR
        KH-01,2,2999-08-20,B-2,,
        KH-01,1,2026-08-20,B-3,-1,KHR
        KH-01,1,2026-08-20,B-4,1e30,KHR
        KH-01,1,2026-08-20,B-5,61600000.00,KRH
        KH-01,1,2026-08-20,B-6,61600000.00,USD
        KH-01,1,2026-08-20,B-7,616
        """.utf8), to: "p.csv")

    let outcome = try await fund.run("disbursement", "import", file)

    #expect(outcome.status == 65 && outcome.output == "")
    let told = outcome.errors.replacingOccurrences(of: fund.place.path + "/", with: "")
    for place in [
      "p.csv:3: ", "p.csv:4:24: amount: ", "p.csv:5:24: amount: ", "p.csv:6:36: currency: ",
      "p.csv:7: ", "p.csv:8: ",
    ] {
      #expect(told.contains(place), "\(told)")
    }
    #expect(try await fund.verifiedRoot() == before)
  }

  @Test func `a payment tells the rate that it was valued with`() async throws {
    let fund = try await fund()

    let paid = try await fund.run(
      "disbursement", "pay", "KH-01", "--tranche", "1", "--day", "2026-08-20", "--reference", "B-1")
    let listed = try await fund.run("disbursement", "list", "--format", "csv")

    #expect(paid.output.contains("One USD was 4053.24 KHR on"), "\(paid.output)\(paid.errors)")
    #expect(
      listed.output.contains(",4053.24 KHR/USD 2026-08-01 Demonstration rates (fictional)"),
      "\(listed.output)")
  }

  @Test func `closing sums up, and minds unpaid tranches and the last report`() async throws {
    let fund = try await fund()
    _ = try await fund.run(
      "disbursement", "pay", "KH-01", "--tranche", "1", "--day", "2026-08-20", "--reference", "B-1")

    let unpaid = try await fund.run("award", "close", "KH-01", "--reason", "Over")
    let unreported = try await fund.run(
      "award", "close", "KH-01", "--cancel-unpaid", "--require-report", "--reason", "Over")
    let closed = try await fund.run(
      "award", "close", "KH-01", "--cancel-unpaid", "--reason", "Over", "--format", "json")

    #expect(unpaid.status == 1 && unpaid.errors.contains("2 and 3"), "\(unpaid.errors)")
    #expect(unreported.status == 1 && unreported.errors.contains("--require-report"))
    #expect(closed.status == 0 && closed.errors.contains("No progress report"), "\(closed.errors)")
    let sums = try JSONDocument.parse(closed.output, file: "-")
    #expect(sums["paid"]?.string == "61600000.00" && sums["released"]?.string == "92400000.00")
    #expect(sums["missing_report_until"]?.string == "2026-08-20")
    #expect(sums["people_planned"]?.integer == 1885)
  }

  @Test func `an offer lapses`() async throws {
    let fund = try await Fund()
    for words in [
      ["application", "screen"], ["call", "close"],
      ["decide", "KH-01", "--outcome", "fund", "--reason", "Board"],
    ] { _ = try await fund.run(words) }

    let lapsed = try await fund.run("award", "lapse", "KH-01", "--reason", "No answer")
    let agreed = try await fund.run(
      "award", "agree", "KH-01", "--signed", "2026-07-15", "--end", "2027-07-31")

    #expect(lapsed.output == "Award KH-01 is now: lapsed.\n", "\(lapsed.errors)")
    #expect(agreed.status == 1)
  }
}
