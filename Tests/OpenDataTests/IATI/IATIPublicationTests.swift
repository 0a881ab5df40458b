import Formats
import Foundation
import Grants
import OpenData
import TestSupport
import Testing
import Vocabulary

@Suite("Publishing IATI") struct IATIPublicationTests {
  private func bytes(
    of records: AwardRecord..., fiction: PublishedFiction = .refuse
  ) throws -> [UInt8] {
    let publication = try IATIPublication(
      PublicationRecords(calls: [], awards: records, asOf: Samples.asOf), by: Samples.publisher,
      fiction: fiction)
    var bytes: [UInt8] = []
    publication.write { bytes += $0 }
    return bytes
  }

  private func activity(of parts: Samples.Parts) throws -> XMLElement {
    let root = try XMLElement.reading(try bytes(of: parts.record()), file: "-")
    return try #require(root.elements("iati-activity").first)
  }

  private func problems(_ change: (inout Samples.Parts) -> Void) throws -> [PublicationProblem] {
    var parts = Samples.Parts()
    change(&parts)
    let record = try parts.record()
    do {
      _ = try IATIPublication(Samples.records(record), by: Samples.publisher)
      return []
    } catch {
      guard case .problems(let problems) = error else { throw error }
      return problems
    }
  }

  @Test func `an award becomes the activity of the golden file`() throws {
    var parts = Samples.Parts()
    parts.tranches = [
      Tranche(
        number: 2, amount: Samples.usd(8_000), due: Fixtures.day("2027-01-31"), milestone: 1)
    ]
    parts.entries = [
      try Samples.transfer(.commit, Samples.usd(20_000), "2026-05-01"),
      try Samples.transfer(.schedule, Samples.usd(12_000), "2026-05-02"),
      try Samples.transfer(.pay, Samples.usd(12_000), "2026-06-01"),
      try Samples.transfer(.refund, Fixtures.usd(50_025), "2026-09-30"),
    ]
    parts.reached = [
      Samples.group(.female): 30, Samples.group(.female, age: .from60): 12,
      Samples.group(.male): 25,
    ]
    parts.rural = 60

    let found = try bytes(of: parts.record())

    let path = #filePath.replacing(
      "IATI/IATIPublicationTests.swift", with: "Golden/iati-activities.xml")
    if ProcessInfo.processInfo.environment["DIFUND_UPDATE_GOLDEN"] != nil {
      try Files.writeAtomically(found, path: path)
    }
    #expect(
      String(decoding: found, as: UTF8.self)
        == String(
          decoding: try Files.readWhole(path: path, limitBytes: 1 << 20), as: UTF8.self))
    #expect(try bytes(of: parts.record()) == found)
  }

  @Test func `bank references and contacts of applicants are never in the file`() throws {
    var parts = Samples.Parts()
    parts.entries = [try Samples.transfer(.pay, Samples.usd(1), "2026-06-01")]

    let text = String(decoding: try bytes(of: parts.record()), as: UTF8.self)

    for secret in ["SECRET-BANK", "Bopha", "bopha@"] { #expect(!text.contains(secret)) }
    #expect(text.contains("data@fund.example"))
  }

  @Test func `countries and sectors sum to 100, and the gender marker is left out unscreened`()
    throws
  {
    var parts = Samples.Parts()
    let screened = try activity(of: parts)
    parts.document.genderMarker = .notScreened
    let unscreened = try activity(of: parts)

    #expect(
      screened.elements("recipient-country").map { $0.value("percentage") } == ["66.67", "33.33"])
    #expect(screened.elements("sector").map { $0.value("percentage") } == ["100"])
    #expect(screened.elements("policy-marker").first?.value("significance") == "1")
    #expect(unscreened.elements("policy-marker").isEmpty)
  }

  @Test func `budgets cover the agreement in years and sum to the award`() throws {
    let budgets = try activity(of: Samples.Parts()).elements("budget")

    let days = budgets.map { budget in
      ["period-start", "period-end"].map { budget.elements($0).first?.value("iso-date") ?? "" }
    }
    let sum = try budgets.reduce(Money.zero(.usd)) {
      try $0.adding(Money(parsing: $1.elements("value").map(\.text).joined(), currency: .usd))
    }
    #expect(days == [["2026-05-15", "2027-05-14"], ["2027-05-15", "2027-11-14"]])
    #expect(sum == Samples.usd(20_000))
  }

  @Test(arguments: [
    (Award.Status.agreed, "2"), (.suspended, "6"), (.closed, "4"),
  ])
  func `the status follows the award`(status: Award.Status, code: String) throws {
    var parts = Samples.Parts()
    parts.status = status

    let activity = try activity(of: parts)

    #expect(activity.elements("activity-status").first?.value("code") == code)
    let ends = activity.elements("activity-date").filter { $0.value("type") == "4" }
    #expect(ends.count == (status == .closed ? 1 : 0))
  }

  @Test func `what came back and what was released are negative`() throws {
    var parts = Samples.Parts()
    parts.entries = [
      try Samples.transfer(.refund, Samples.usd(5), "2026-06-01"),
      try Samples.transfer(.release, Samples.usd(7), "2026-06-02"),
    ]

    let transactions = try activity(of: parts).elements("transaction")

    let found = transactions.map { transaction in
      [
        transaction.elements("transaction-type").first?.value("code"),
        transaction.elements("value").first?.text,
      ]
    }
    #expect(found == [["3", "-5.00"], ["2", "-7.00"]])
  }

  @Test func `a breakdown with a small group is left out whole`() throws {
    var parts = Samples.Parts()
    parts.reached = [Samples.group(.female): 30, Samples.group(.male, age: .from60): 9]
    parts.rural = 12

    let result = try #require(try activity(of: parts).elements("result").first)

    let actuals = result.elements("indicator").flatMap { $0.elements("period") }
      .flatMap { $0.elements("actual") }
    let names = actuals.map { $0.elements("dimension").first?.value("name") }
    #expect(actuals.map { $0.value("value") } == ["39", "12", "27"])
    #expect(names == [nil, "location", "location"])
  }

  @Test func `fewer than ten people reached are not told at all`() throws {
    var parts = Samples.Parts()
    parts.reached = [Samples.group(.female): 9]

    let result = try #require(try activity(of: parts).elements("result").first)

    let periods = result.elements("indicator").flatMap { $0.elements("period") }
    #expect(periods.flatMap { $0.elements("actual") }.isEmpty)
    #expect(!periods.flatMap { $0.elements("target") }.isEmpty)
  }

  @Test func `a person who receives a grant is not named`() throws {
    var parts = Samples.Parts()
    parts.isToPerson = true

    let text = String(decoding: try bytes(of: parts.record()), as: UTF8.self)

    for secret in ["រីករាយ", "Rik Reay", "បណ្ណាល័យ", "Summary"] {
      #expect(!text.contains(secret))
    }
  }

  @Test func `words of an applicant that name a person are not published`() throws {
    var parts = Samples.Parts()
    parts.namesContact = [.title, .summary]

    let text = String(decoding: try bytes(of: parts.record()), as: UTF8.self)

    for withheld in [parts.document.title, parts.document.summary] {
      #expect(!text.contains(withheld))
    }
    #expect(text.contains(">Test call</narrative>"))
    #expect(text.contains("name a person and are not published"))
  }

  @Test func `invented awards are refused, or marked`() throws {
    var parts = Samples.Parts()
    parts.document.isFictional = true

    let refused = try problems { $0.document.isFictional = true }
    let text = String(
      decoding: try bytes(of: parts.record(), fiction: .allow), as: UTF8.self)

    #expect(refused.map(\.message.key) == ["publish.fictional"])
    #expect(refused.map(\.award) == [ID(checked: "KH-01")])
    #expect(text.contains("<narrative>[FICTIONAL] បណ្ណាល័យ"))
  }

  @Test func `each fault names its award, its field and what to do`() throws {
    let found = try [
      problems { $0.document.summary = "Ask bopha@rik-reay.example" },
      problems { $0.document.title = "A\u{1}" }, problems { $0.document.title = " " },
      problems {
        $0.document.partners[0].basisPoints = 12_000
      },
      problems {
        $0.agreement = Agreement(
          signed: Fixtures.day("2026-05-01"), start: Fixtures.day("2026-05-15"),
          end: Fixtures.day("2026-05-14"))
      },
    ].map { $0.map { [$0.award?.rawValue, $0.field, $0.message.key] } }

    #expect(
      found == [
        [["KH-01", "description", "iati.rule.address"]],
        [["KH-01", "title", "iati.rule.character"]],
        [["KH-01", "title", "iati.rule.text-missing"]],
        [["KH-01", "recipient-country", "iati.rule.percentages"]],
        [["KH-01", "activity-date", "iati.rule.days-reversed"]],
      ])
  }

  @Test func `a payment dated in the future is refused`() throws {
    var parts = Samples.Parts()
    parts.entries = [try Samples.transfer(.pay, Samples.usd(1), "2026-11-23")]
    let record = try parts.record()

    let error = #expect(throws: OpenDataError.self) {
      _ = try IATIPublication(Samples.records(record), by: Samples.publisher)
    }

    #expect(error?.details.map(\.key) == ["publish.problem"])
    #expect(error?.failure == .badData)
  }

  @Test func `a fund without publisher or agreement publishes nothing`() throws {
    var parts = Samples.Parts()
    parts.agreement = nil
    let record = try parts.record()

    #expect(throws: OpenDataError.noPublisher) {
      _ = try IATIPublication(Samples.records(record), by: nil)
    }
    let error = #expect(throws: OpenDataError.self) {
      _ = try IATIPublication(Samples.records(record), by: Samples.publisher)
    }
    #expect(error?.details.map(\.key) == ["publish.problem-of-fund"])
  }

  @Test func `since leaves out what did not change`() throws {
    var parts = Samples.Parts()
    parts.entries = [try Samples.transfer(.pay, Samples.usd(1), "2026-06-01")]
    let records = Samples.records(try parts.record())

    let later = #expect(throws: OpenDataError.self) {
      _ = try IATIPublication(
        records, by: Samples.publisher, since: Fixtures.day("2026-06-02"))
    }
    let same = try IATIPublication(
      records, by: Samples.publisher, since: Fixtures.day("2026-06-01"))

    #expect(later?.details.count == 1)
    #expect(same.activityCount == 1)
  }
}
