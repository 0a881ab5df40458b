import Formats
import Foundation
import TestSupport
import Testing

@Suite("Texts that a spreadsheet would run") struct HostileTextTests {
  private static let attack = #"=cmd|' /C calc'!A0"#

  /// A copy of a fund in which every text that people can give begins like a formula.
  private func fund() async throws -> Fund {
    let fund = try await Fund()
    let clock = ["DIFUND_NOW": "2026-04-01T08:00:00Z"]
    let original = try String(
      contentsOfFile: Fund.demo + "/applications/KH-01.json", encoding: .utf8)
    let document = original.replacing("\"KH-01\"", with: "\"KH-66\"")
      .replacing(#/"(title|summary|need|plan|risks|name|description)": "/#) { match in
        "\"\(match.1)\": \"\(match.1 == "title" ? Self.attack : "＋1+@") "
      }
    let application = try fund.place.write(Array(document.utf8), to: "hostile.json")
    let reviewers = try fund.place.write(
      Array(
        """
        key,name,country,gender,languages,tracks,maximum_load,organisation
        rev,"\(Self.attack)",KH,female,km en,rural-deployment,9,-2+3
        """.utf8), to: "reviewers.csv")
    let rates = try fund.place.write(
      Array("day,base,quote,rate,source\n2026-11-01,USD,KHR,4050,\"\(Self.attack)\"\n".utf8),
      to: "rates.csv")
    for words in [
      ["application", "import", application], ["application", "screen"],
      ["reviewer", "import", reviewers], ["rates", "import", rates],
      ["reviewer", "conflict", "add", "rev", "--organisation", Self.attack, "--kind", "employer"],
      ["call", "close", "--reason", "@SUM(1)"], ["review", "assign"],
    ] {
      let outcome = try await fund.run(words, environment: clock)
      try #require(outcome.status == 0, "\(words): \(outcome.errors)")
    }
    return fund
  }

  private let commands = [
    ["application", "list"], ["application", "search", "KH-66"], ["application", "screen"],
    ["call", "list"], ["reviewer", "list"], ["reviewer", "conflict", "list"],
    ["reviewer", "conflict", "check", "rev", "KH-66"], ["review", "progress"], ["review", "list"],
    ["review", "assign"], ["review", "agreement"], ["review", "template", "--reviewer", "rev"],
    ["rank"], ["rank", "--reviewers"], ["decisions"], ["award", "list"],
    ["award", "report", "list"], ["disbursement", "list"], ["rates", "show"],
    ["report", "disbursements", "--by", "award,lead"], ["report", "pipeline", "--by", "country"],
    ["report", "reach"], ["report", "reach", "--learning"], ["audit", "log"], ["person", "list"],
    ["lesson", "list"], ["lesson", "session", "template"], ["lesson", "session", "list"],
    ["lesson", "status", "what-is-ai"], ["lesson", "coverage"],
  ]

  @Test func `no list that is written as CSV begins a field like a formula`() async throws {
    let fund = try await fund()
    var guarded = 0

    for words in commands {
      let outcome = try await fund.run(words + ["--format", "csv"])
      if outcome.status != 0 {
        // Nothing was ranked or paid yet; a command that does not know the form would be misuse.
        #expect(outcome.status == 1, "\(words): \(outcome.errors)")
        continue
      }
      let table = try CSVTable.parse(
        outcome.output, file: "-", options: .init(removesGuards: false))
      for field in table.records.flatMap(\.fields) {
        let isNumber = Double(field.text) != nil
        let first = field.text.unicodeScalars.first ?? " "
        #expect(
          isNumber || !"=+-@\t\r\n\0＝＋－＠".unicodeScalars.contains(first),
          "\(words): \(field.text)")
        if field.text.hasPrefix("'") { guarded += 1 }
      }
    }

    // The texts were there, and each command that shows one guarded it.
    #expect(guarded >= 6)
  }

  @Test func `what was guarded comes back through our own import as it was`() async throws {
    let fund = try await fund()
    let listed = try await fund.run("reviewer", "list", "--format", "csv")
    let table = try CSVTable.parse(listed.output, file: "-")

    #expect(table.records.first?["name"] == Self.attack)
    #expect(table.records.first?["organisation"] == "-2+3")
  }

  @Test func `in a workbook such texts are texts`() async throws {
    let fund = try await fund()
    let path = fund.place.path("list.xlsx")

    let outcome = try await fund.spreadsheet(["reviewer", "list"], at: path)

    #expect(outcome.status == 0, "\(outcome.errors)")
    let bytes = try Files.readWhole(path: path, limitBytes: 1 << 20)
    let cells = try Workbook(reading: bytes, file: path).sheets.flatMap(\.rows).flatMap(\.cells)
    #expect(cells.contains { $0.value == .text(Self.attack) })
    #expect(cells.allSatisfy { !$0.isFormula })
    let parts = try ZipArchive(reading: bytes, path: path)
    let styles = String(decoding: try #require(parts["xl/styles.xml"]), as: UTF8.self)
    #expect(styles.contains("quotePrefix=\"1\""))
  }
}

extension Fund {
  /// Runs a command whose standard output, a workbook, goes into a file.
  func spreadsheet(_ words: [String], at file: String) async throws -> Outcome {
    try await Programs.run(
      "/bin/sh",
      ["-c", #"file=$1; shift; exec "$0" "$@" > "$file""#, Programs.folder + "/difund", file]
        + words
        + ["--format", "xlsx"], environment: ["DIFUND_HOME": path])
  }
}
