import Grants
import Intake
import TestSupport
import Testing
import Vocabulary

@Suite("Self-assessments and times in files") struct GovernanceFileTests {
  private static func json(_ members: String) -> String {
    ApplicationTableTests.json.replacing(
      "\"submitted\":\"2026-03-01\"", with: members)
  }

  private static var assessment: String {
    GovernancePrinciple.allCases.map { "\"\($0.rawValue)\":{\"level\":3,\"text\":\"We do.\"}" }
      .joined(separator: ",")
  }

  private func read(_ members: String) throws -> Batch<ReceivedDocument> {
    try readApplications(json: Self.json(members), file: "a.json") { _, _ in nil }
  }

  @Test func `a time with its distance from UTC, an outline and an assessment are read`() throws {
    let batch = try read(
      """
      "submitted":"2026-03-31T23:30:00+07:00","outline":"KH-OUT-1","governance":{\(Self.assessment)}
      """)

    let document = try #require(batch.values.first?.value.document)
    #expect(document.submitted == Fixtures.day("2026-03-31"))
    #expect(document.submittedAt?.description == "2026-03-31T16:30:00.000Z")
    #expect(document.outline?.rawValue == "KH-OUT-1")
    #expect(document.governance == Fixtures.governance(level: 3))
  }

  @Test(arguments: [
    ("\"submitted\":\"2026-03-31 17:00\"", "submitted"),
    ("\"submitted\":\"2026-03-31T17:00\"", "submitted"),
    ("\"submitted\":\"2026-03-01\",\"outline\":\"a b\"", "outline"),
    ("\"submitted\":\"2026-03-01\",\"governance\":{}", "governance.transparency"),
    (
      "\"submitted\":\"2026-03-01\",\"governance\":{\"privacy\":{\"level\":5,\"text\":\"A\"}}",
      "governance.privacy.level"
    ),
    (
      "\"submitted\":\"2026-03-01\",\"governance\":{\"privacy\":{\"level\":4,\"text\":\" \"}}",
      "governance.privacy.text"
    ),
    ("\"submitted\":\"2026-03-01\",\"governance\":{\"speed\":1}", "governance.speed"),
  ])
  func `what is wrong is told with its field`(members: String, field: String) throws {
    let batch = try read(members)

    #expect(batch.values.isEmpty)
    #expect(batch.problems.contains { $0.location.field == field }, "\(batch.problems)")
  }

  @Test func `a table has two columns for each principle`() throws {
    let names = [
      "transparency", "fairness", "security", "reliability", "human_centricity", "privacy",
      "accountability",
    ]
    let columns = names.flatMap { ["governance_\($0)", "governance_\($0)_text"] }
    let cells = names.flatMap { _ in ["3", "We do."] }
    let table = ApplicationTableTests.table(
      more: columns + ["outline"], values: cells + ["KH-OUT-1"])

    let batch = try readApplications(csv: table, file: "a.csv", repair: { _, _ in nil })

    #expect(batch.problems == [])
    let document = try #require(batch.values.first?.value.document)
    #expect(document.governance == Fixtures.governance(level: 3))
    #expect(document.outline?.rawValue == "KH-OUT-1")
  }

  @Test func `texts in Zawgyi are repaired in an assessment too`() throws {
    let batch = try readApplications(
      json: Self.json("\"submitted\":\"2026-03-01\",\"governance\":{\(Self.assessment)}"),
      file: "a.json", repair: { text, _ in text == "We do." ? "Repaired" : nil })

    let received = try #require(batch.values.first?.value)
    #expect(received.repairedFields.contains("governance.privacy.text"))
    #expect(received.document.governance?.answers.first?.text == "Repaired")
  }
}
