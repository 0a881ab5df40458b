import Formats
import Foundation
import TestSupport
import Testing

@Suite("Files of reports") struct ReportFileTests {
  /// A fund that paid one award: 1,540,000.00 riel in August, of which 40,000.00 came back in
  /// October.
  private func paidFund() async throws -> Fund {
    let fund = try await Fund()
    for words in [
      ["application", "screen"], ["call", "close"],
      ["decide", "KH-01", "--outcome", "fund", "--reason", "Board"],
      ["award", "agree", "KH-01", "--signed", "2026-07-15", "--end", "2027-07-14"],
      ["disbursement", "schedule", "KH-01", "--share", "100%", "--due", "2026-08-15"],
      [
        "disbursement", "pay", "KH-01", "--tranche", "1", "--day", "2026-08-14", "--reference",
        "P-1",
      ],
      [
        "disbursement", "refund", "KH-01", "--amount", "40000.00", "--day", "2026-10-14",
        "--reference", "R-1", "--reason", "Rest",
      ],
    ] {
      let outcome = try await fund.run(words, environment: now)
      try #require(outcome.status == 0, "\(words) \(outcome.errors)")
    }
    return fund
  }

  private let now = ["DIFUND_NOW": "2026-11-21T10:00:00.000Z"]

  private func report(
    _ fund: Fund, _ words: String..., locale: String = "en"
  ) async throws -> Outcome {
    try await fund.run(["report"] + words + ["--locale", locale], environment: now)
  }

  /// After a change that is wanted: `DIFUND_UPDATE_GOLDEN=1 swift test --filter ReportFileTests`.
  private func expectGolden(_ name: String, _ text: String) throws {
    let path = #filePath.replacing("Reports/ReportFileTests.swift", with: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["DIFUND_UPDATE_GOLDEN"] != nil {
      try Files.writeAtomically(Array(text.utf8), path: path)
    }
    let golden = try Files.readWhole(path: path, limitBytes: 1 << 20)
    #expect(text == String(decoding: golden, as: UTF8.self))
  }

  @Test func `a page and a chart keep their bytes`() async throws {
    let fund = try await paidFund()

    let page = try await report(
      fund, "disbursements", "--by", "month,gender", "--format", "html")
    let chart = try await report(
      fund, "disbursements", "--by", "gender,country", "--currency", "KHR", "--format", "svg")

    try expectGolden("report.html", page.output)
    try expectGolden("report.svg", chart.output)
  }

  @Test(arguments: ["en", "th", "km", "ms-Arab"])
  func `a page needs nothing else and tells its language and direction`(
    locale: String
  ) async throws {
    let fund = try await paidFund()

    let outcome = try await report(
      fund, "disbursements", "--by", "month,country,gender", "--format", "html", locale: locale)

    let page = outcome.output
    let direction = locale == "ms-Arab" ? "rtl" : "ltr"
    #expect(page.contains("<html lang=\"\(locale)\" dir=\"\(direction)\">"))
    #expect(!page.contains("<script") && !page.contains("src=") && !page.contains("⟨"))
    #expect(page.matches(of: #/href="(?!data:)/#).isEmpty)
    #expect(page.matches(of: #/<svg /#).count == 2)
    #expect(page.matches(of: #/<caption>/#).count == 1)
    #expect(page.contains("scope=\"col\"") && page.contains("scope=\"row\""))
    #expect(page.split(separator: "direction=\"\(direction)\"").count > 2)
    let ids = page.matches(of: #/ id="([^"]+)"/#).map(\.1)
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: [
    ["disbursements", "--by", "rural"], ["disbursements", "--by", "quarter,track,award"],
    ["disbursements", "--by", "lead,marker", "--gender-basis", "marker"], ["reach"],
    ["reach", "--by", "country"], ["pipeline", "--by", "country,gender"], ["exchange"],
  ])
  func `every report is a page with its numbers in a table`(words: [String]) async throws {
    let fund = try await paidFund()

    let outcome = try await fund.run(["report"] + words + ["--format", "html"], environment: now)

    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasSuffix("</html>\n"))
    #expect(outcome.output.contains("<ul>") && outcome.output.contains("<table"))
    #expect(!outcome.output.contains("⟨"))
  }

  @Test func `every form tells the basis, the period, the day and the policy of rates`()
    async throws
  {
    let fund = try await paidFund()
    let options = [
      "--by", "gender", "--gender-basis", "lead", "--from", "2026-08-01", "--to", "2026-08-31",
      "--as-of", "2026-11-20", "--currency", "KHR",
    ]
    let text = { (format: String) async throws in
      try await fund.run(
        ["report", "disbursements"] + options + ["--format", format, "--locale", "en"],
        environment: ["DIFUND_NOW": "2026-11-22T10:00:00.000Z"]
      ).output
    }

    for format in ["table", "svg", "html"] {
      let words = try await text(format).replacing("\n", with: " ")
      for part in ["Aug 1, 2026", "Nov 20, 2026", "leads the project", "KHR"] {
        #expect(words.contains(part), "\(format) \(part)")
      }
    }
    let json = try JSONDocument.parse(try await text("json"), file: "-")
    #expect(json["gender_basis"]?.string == "lead" && json["as_of"]?.string == "2026-11-20")
    #expect(json["from"]?.string == "2026-08-01" && json["to"]?.string == "2026-08-31")
    #expect(json["rate_policy"]?.string == "recorded" && json["currency"]?.string == "KHR")
    #expect(json["made"]?.string == "2026-11-22T10:00:00.000Z")
    let csv = try await text("csv")
    #expect(
      csv.hasPrefix("gender,amount,currency,paid,refunded,gender_basis,rate_policy,from,to,as_of\n")
    )
  }

  @Test(arguments: [
    (["--by", "planet"], Int32(64), "not something to break down by"),
    (["--by", "country,country"], 1, "twice"), (["--as-of", "2027-01-01"], 1, "future"),
    (["--as-of", "yesterday"], 64, "yesterday"), (["--gender-basis", "shoes"], 64, "shoes"),
    (["--by", "country,gender,track", "--format", "svg"], 64, "one or two dimensions"),
    (["--from", "2026-02-01", "--to", "2026-01-01"], 64, "ends before it begins"),
    (["--call", "missing"], 1, "missing"), (["--currency", "XAF"], 64, "XAF"),
  ])
  func `a report that cannot be made is refused`(
    options: [String], status: Int32, words: String
  ) async throws {
    let fund = try await Fund()

    let outcome = try await fund.run(
      ["report", "disbursements"] + options + ["--locale", "en"], environment: now)

    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }
}
