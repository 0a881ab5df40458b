import Formats
import TestSupport
import Testing

@Suite("Results for machines") struct OutputTests {
  @Test(arguments: [
    ["call", "list"], ["call", "show"], ["application", "list"], ["application", "show", "KH-01"],
    ["application", "show", "KH-01", "--blind"], ["application", "screen"], ["rates", "show"],
    ["audit", "verify"], ["audit", "log"], ["doctor"], ["award", "list"], ["disbursement", "list"],
    ["report", "disbursements", "--currency", "USD"],
  ])
  func `JSON is one object on standard output`(words: [String]) async throws {
    let fund = try await Fund()

    let outcome = try await fund.run(words + ["--format", "json"])

    let object = try JSONDocument.parse(outcome.output, file: "-")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(object.members?.isEmpty == false)
    #expect(object.members?.allSatisfy { $0.name.wholeMatch(of: #/[a-z0-9_]+/#) != nil } == true)
    #expect(outcome.output.hasSuffix("}\n"))
  }

  @Test(arguments: [
    ["call", "list"], ["application", "list"], ["application", "screen"], ["rates", "show"],
    ["audit", "log"], ["award", "list"], ["disbursement", "list"],
  ])
  func `CSV has the same fields as JSON`(words: [String]) async throws {
    let fund = try await Fund()

    let csv = try await fund.run(words + ["--format", "csv"])
    let json = try await fund.run(words + ["--format", "json"])

    let table = try CSVTable.parse(csv.output, file: "-")
    let rows = try #require(
      JSONDocument.parse(json.output, file: "-").members?.first?.node.elements)
    #expect(table.records.count == rows.count)
    for (record, row) in zip(table.records, rows) {
      #expect(record.header == row.members?.map(\.name))
    }
  }

  @Test func `a table has no word of the program's catalogue left out`() async throws {
    let fund = try await Fund()

    for words in [
      ["call", "show"], ["application", "list"], ["audit", "log"], ["rates", "show"],
    ] {
      let outcome = try await fund.run(words)
      #expect(outcome.status == 0)
      #expect(!outcome.output.contains("⟨"), "\(words)")
    }
  }
}
