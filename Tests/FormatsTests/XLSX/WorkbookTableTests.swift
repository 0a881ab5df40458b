@testable import Formats
import Testing
import Vocabulary

@Suite("Tables in workbooks") struct WorkbookTableTests {
  private func table(
    _ bytes: [UInt8], _ options: CSVTable.Options = .init()
  ) throws -> CSVTable {
    try TableFile.workbook(try Workbook(reading: bytes, file: "a.xlsx"))
      .table(file: "a.xlsx", options: options)
  }

  private func inline(_ texts: [String?], row: Int) -> String {
    "<row r=\"\(row)\">"
      + texts.enumerated().map { index, text in
        guard let text else { return "" }
        let place = CellReference.letters(index + 1) + String(row)
        return "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }.joined() + "</row>"
  }

  @Test func `a sheet is the same table as comma-separated values`() throws {
    let bytes = try WorkbookFixtures.bytes(
      [
        [.text("សុខា"), .amount(Money(minorUnits: 125_050, currency: .usd)), .flag(false)],
        [.text("=1+1"), .empty, .day(Day(number: 20_778))],
      ], header: ["name", "amount", "when"])

    let read = try table(bytes)

    #expect(read.header == ["name", "amount", "when"])
    #expect(read.records.map { $0["name"] } == ["សុខា", "=1+1"])
    #expect(read.records.map { $0["amount"] } == ["1250.5", ""])
    #expect(read.records.map { $0["when"] } == ["false", "2026-11-21"])
  }

  @Test func `places are those of the sheet`() throws {
    let bytes = try WorkbookFixtures.bytes([[.text("x"), .text("y")]], header: ["a", "b"])

    let record = try #require(try table(bytes).records.first)

    #expect(record.location.plainText == "a.xlsx, Sheet1!2")
    #expect(record.location(of: "b").plainText == "a.xlsx, Sheet1!B2: b")
  }

  @Test func `lines above the headings and empty columns behind them are passed over`() throws {
    let bytes = WorkbookFixtures.handmade(
      sheet: inline(["Scores of the year"], row: 1)
        + inline([nil, "name", nil, "score", nil, ""], row: 4)
        + inline([nil, "x", nil, "5"], row: 6))

    let read = try table(bytes, .init(requiredColumns: ["name", "score"], optionalColumns: []))

    #expect(read.header == ["name", "score"])
    #expect(read.records.map { $0["score"] } == ["5"])
    #expect(read.records.first?.location(of: "score").plainText == "a.xlsx, Sheet1!D6: score")
  }

  @Test func `hidden sheets are passed over`() throws {
    let sheet = inline(["a"], row: 1) + inline(["1"], row: 2)
    let read = try table(
      WorkbookFixtures.handmade(
        sheet: sheet, names: [("Secret", "veryHidden"), ("Shown", "visible")]))

    #expect(read.records.first?.location.sheet == "Shown")
    #expect(throws: FormatError.workbook(.empty, path: "a.xlsx")) {
      try table(WorkbookFixtures.handmade(sheet: sheet, names: [("Secret", "hidden")]))
    }
  }

  @Test func `cells that hold no value are refused by their places`() throws {
    let header = inline(["a", "b", "c"], row: 1)
    let bytes = WorkbookFixtures.handmade(
      sheet: header + """
        <row r="2"><c r="A2" t="e"><v>#REF!</v></c><c r="B2"><f>A1</f></c>
        <c r="C2" s="0"><v>60</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>
        """, formats: "<cellXfs><xf numFmtId=\"14\"/></cellXfs>")
    let place = { (cell: Int, name: String) in
      SourceLocation(file: "a.xlsx", sheet: "Sheet1", line: 2, column: cell, field: name)
    }

    let problems = [
      CSVProblem(.errorValue("#REF!"), at: place(1, "a")),
      CSVProblem(.formulaWithoutValue, at: place(2, "b")),
      CSVProblem(.noSuchDay("60"), at: place(3, "c")),
    ]
    #expect(throws: FormatError.csv(problems)) { try table(bytes) }
    let taken = try table(bytes, .init(acceptsValidRecords: true))
    #expect(taken.problems == problems)
    #expect(taken.records.count == 1)
  }

  @Test func `a value under no heading, twice the same heading and missing ones are refused`()
    throws
  {
    let place = { (row: Int, column: Int?, name: String?) in
      SourceLocation(file: "a.xlsx", sheet: "Sheet1", line: row, column: column, field: name)
    }

    #expect(
      throws: FormatError.csv([CSVProblem(.unnamedColumn(number: 2), at: place(1, 2, nil))])
    ) {
      try table(
        WorkbookFixtures.handmade(sheet: inline(["a"], row: 1) + inline(["1", "2"], row: 2)))
    }
    #expect(
      throws: FormatError.csv([
        CSVProblem(.duplicateColumn("a"), at: place(1, 2, "a")),
        CSVProblem(.missingColumns(["b"]), at: place(1, nil, nil)),
      ])
    ) {
      try table(
        WorkbookFixtures.handmade(sheet: inline(["a", "a"], row: 1)),
        .init(requiredColumns: ["a", "b"]))
    }
  }
}
