import Formats
import Foundation
import TestSupport
import Testing
import Vocabulary

@Suite("Spreadsheets on the command line") struct SpreadsheetTests {
  private func sheets(_ path: String) throws -> [Workbook.Sheet] {
    try Workbook(reading: Files.readWhole(path: path, limitBytes: 1 << 24), file: path).sheets
  }

  /// A copy of a fund with applications that are assigned to the reviewers of the demonstration.
  private func panel() async throws -> Fund {
    let fund = try await Fund()
    for words in [
      ["application", "import", Fund.demo + "/applications", "--accept-valid"],
      ["application", "screen"], ["call", "close"],
      ["reviewer", "import", Fund.demo + "/reviewers.csv"],
      ["reviewer", "conflict", "import", Fund.demo + "/conflicts.csv"], ["review", "assign"],
      [
        "reviewer", "declare", "--all-assigned", "--reviewer", "sophea", "--on-paper",
        "Signed sheet of 4 May 2026",
      ],
    ] {
      let outcome = try await fund.run(words, environment: ["DIFUND_NOW": "2026-04-01T08:00:00Z"])
      try #require(outcome.status == 0 || words.contains("--accept-valid"), "\(outcome.errors)")
    }
    return fund
  }

  @Test func `a list is a workbook of numbers and days in the reader's words`() async throws {
    let fund = try await Fund()
    let path = fund.place.path("list.xlsx")

    let outcome = try await fund.spreadsheet(["application", "list", "--locale", "km"], at: path)

    #expect(outcome.status == 0, "\(outcome.errors)")
    let sheet = try #require(try sheets(path).first)
    let row = try #require(sheet.rows.dropFirst().first)
    #expect(row.cells.contains { $0.value == .text("KH-01") })
    #expect(row.cells.contains { $0.value == .number("154000000") })
    #expect(row.cells.contains { $0.value == .text("កម្ពុជា") })
  }

  @Test func `a table that a spreadsheet saved is taken whatever the name of its file`()
    async throws
  {
    let fund = try await Fund()
    let path = fund.place.path("reviewers.csv")
    let csv = try CSVTable.parse(
      String(contentsOfFile: Fund.demo + "/reviewers.csv", encoding: .utf8), file: "-")
    var writer = WorkbookWriter(
      WorkbookProperties(
        title: "", language: try #require(LanguageTag("en")),
        created: Timestamp(milliseconds: 0)))
    writer.begin(
      SheetLayout(name: "Panel", columns: csv.header.map { _ in SheetColumn(width: 9) }))
    try writer.append(header: csv.header)
    for record in csv.records { try writer.append(record.fields.map { .text($0.text) }) }
    try Files.writeAtomically(writer.finish(), path: path)

    let first = try await fund.run("reviewer", "import", path)
    let again = try await fund.run("reviewer", "import", Fund.demo + "/reviewers.csv")

    #expect(first.status == 0, "\(first.errors)")
    #expect(again.output.contains("\(csv.records.count)"), "\(again.output)")
  }

  @Test func `a form is filled in offline and taken back, twice without change`() async throws {
    let fund = try await panel()
    let form = fund.place.path("form.xlsx")
    let filled = fund.place.path("filled.xlsx")

    let made = try await fund.run(
      "review", "template", "--reviewer", "sophea", "--format", "xlsx", "--output", form,
      "--locale", "th")
    let count = try fill(form, into: filled)
    let first = try await fund.run("review", "import", filled, "--as", "sophea")
    let again = try await fund.run("review", "import", filled, "--as", "sophea")
    let empty = try await fund.run("review", "import", form)

    #expect(made.status == 0, "\(made.errors)")
    #expect(count > 1)
    #expect(first.status == 0 && first.output.contains("\(count)"), "\(first.errors)")
    #expect(again.status == 0 && again.output.contains("\(count)"), "\(again.errors)")
    #expect(empty.status == 0, "\(empty.errors)")
    let listed = try await fund.run("review", "list", "--format", "csv")
    let table = try CSVTable.parse(listed.output, file: "-")
    #expect(table.records.count == count)
    #expect(table.records.allSatisfy { $0["confidence"] == "2" && $0["to_panel"] == "=ល្អ" })
  }

  /// Writes a form with a score into every cell that takes one, as a reviewer would.
  private func fill(_ form: String, into path: String) throws -> Int {
    let sheet = try #require(try sheets(form).first)
    let names = sheet.rows[1].cells.map(\.value)
    var writer = WorkbookWriter(
      WorkbookProperties(
        title: "", language: try #require(LanguageTag("km")),
        created: Timestamp(milliseconds: 0)))
    writer.begin(
      SheetLayout(name: sheet.name, columns: names.map { _ in SheetColumn(width: 9) }))
    for row in sheet.rows {
      var cells = Array(repeating: SheetCell.empty, count: names.count)
      for cell in row.cells {
        if case .text(let text) = cell.value { cells[cell.column - 1] = .text(text) }
      }
      if row.number > 2 {
        for (index, name) in names.enumerated() {
          guard case .text(let name) = name else { continue }
          if name.hasPrefix("score_") { cells[index] = .number("3.5", decimals: 1) }
          if name == "confidence" { cells[index] = .integer(2) }
          if name == "to_panel" { cells[index] = .text("=ល្អ") }
        }
      }
      try writer.append(cells)
    }
    try Files.writeAtomically(writer.finish(), path: path)
    return sheet.rows.count - 2
  }

  @Test func `a form names nobody and tells how to fill it in`() async throws {
    let fund = try await panel()
    let path = fund.place.path("form.xlsx")

    _ = try await fund.run(
      "review", "template", "--as", "sophea", "--format", "xlsx", "--output", path)
    let csv = try await fund.run("review", "template", "--as", "sophea", "--format", "csv")
    let other = try await fund.run("review", "template", "--as", "sophea", "--reviewer", "malee")
    let page = try await fund.run("review", "template", "--as", "sophea", "--format", "json")

    let sheets = try sheets(path)
    #expect(sheets.map(\.name) == ["Reviews", "Applications", "How to read this"])
    let applications = try await fund.run("application", "list", "--format", "json")
    let leads =
      try JSONDocument.parse(applications.output, file: "-")["applications"]?.elements?
      .compactMap { $0["lead"]?.string } ?? []
    let texts = sheets.flatMap(\.rows).flatMap(\.cells).map { "\($0.value)" }.joined()
    #expect(!leads.isEmpty)
    for lead in leads { #expect(!texts.contains(lead) && !csv.output.contains(lead)) }
    #expect(other.status == 1 && page.status == 64)
  }

  @Test func `a file that is no workbook is refused by what is wrong with it`() async throws {
    let fund = try await Fund()
    let old = try fund.place.write(
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], to: "old.xls")
    let cut = try fund.place.write([0x50, 0x4B, 0x03, 0x04, 0], to: "cut.xlsx")
    let other = try fund.place.write(
      ZipArchive([.init(name: "a.xml", bytes: Array("<a/>".utf8))]).bytes(), to: "other.xlsx")
    let bomb = try fund.place.write(
      ZipArchive([.init(name: "a.xml", bytes: Array(repeating: 0x20, count: 50_000_000))]).bytes(),
      to: "bomb.xlsx")

    for (file, word) in [
      (old, "password"), (cut, "ZIP"), (other, ".xlsx"), (bomb, "limit"),
    ] {
      let outcome = try await fund.run("review", "import", file)
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains(word), "\(outcome.errors)")
    }
  }
}
