@testable import Formats
import Testing
import Vocabulary

@Suite("Reading workbooks") struct WorkbookReaderTests {
  @Test(arguments: 0..<40)
  func `texts of any script come back as they were written`(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let texts = (0..<50).map { _ in
      chance.text() + (Bool.random(using: &chance) ? "_x0041_" : "_x00_")
    }

    let values = try WorkbookFixtures.values(
      try WorkbookFixtures.bytes(texts.map { [.text($0)] }, header: ["a"]))

    #expect(values.dropFirst().map { $0 } == texts.map { [.text($0)] })
  }

  @Test(arguments: 0..<20)
  func `amounts, days and times come back to the last minor unit`(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let rows: [[SheetCell]] = (0..<50).map { _ in
      let currency = Currency.allCases.randomElement(using: &chance) ?? .usd
      let units = Int64.random(in: 0...999_999_999_999_999, using: &chance)
      let day = Day(number: Int.random(in: -25_000...2_900_000, using: &chance))
      let time = Int64.random(in: 0...4_000_000_000_000, using: &chance)
      return [
        .amount(Money(minorUnits: units, currency: currency)), .day(day),
        .time(Timestamp(milliseconds: time)),
      ]
    }

    let values = try WorkbookFixtures.values(
      try WorkbookFixtures.bytes(rows, header: ["a", "b", "c"]))

    for (row, read) in zip(rows, values.dropFirst()) {
      guard case .amount(let money) = row[0], case .day(let day) = row[1],
        case .time(let time) = row[2], case .number(let amount) = read[0]
      else { Issue.record("\(read)"); continue }
      #expect(try Money(parsing: amount, currency: money.currency) == money)
      #expect(read[1] == .time(day.description))
      let isMidnight = time.millisecondsOfDay == 0
      #expect(read[2] == .time(isMidnight ? time.day.description : time.description))
    }
  }

  @Test func `what other programs write is understood`() throws {
    let bytes = WorkbookFixtures.handmade(
      sheet: """
        <row r="2"><c r="B2" t="s"><v>1</v></c><c r="C2" s="1"><v>46347</v></c>
        <c r="D2" s="2"><v>46347.75</v></c><c r="E2" t="b"><v>1</v></c><c r="F2" t="e"><v>#N/A</v></c>
        <c r="G2"><f>A1+1</f><v>0.30000000000000004</v></c><c r="H2"><f>A1</f></c>
        <c r="I2" t="str"><f>B2</f><v>x_x000A_y</v></c><c r="J2"/><c r="AA2"><v>1.5E+3</v></c></row>
        <row><c t="inlineStr"><is><r><t>a </t></r><r><t>b</t></r><rPh><t>c</t></rPh></is></c>
        <c t="d"><v>2026-03-31T00:00:00</v></c><c s="1"><v>60</v></c><c s="1"><v>59</v></c>
        <c><v>1e30</v></c></row>
        """,
      strings: "<si><t>no</t></si><si><r><t xml:space=\"preserve\">រូប </t></r><r><t>x</t></r></si>",
      formats: """
        <numFmts><numFmt numFmtId="170" formatCode="[$-409]&quot;d&quot;0.0\\d"/>
        <numFmt numFmtId="171" formatCode="d\\-mmm"/></numFmts>
        <cellXfs><xf numFmtId="170"/><xf numFmtId="14"/><xf numFmtId="171"/></cellXfs>
        """)

    let sheet = try #require(try Workbook(reading: bytes, file: "a.xlsx").sheets.first)

    #expect(sheet.rows.map(\.number) == [2, 3])
    #expect(
      sheet.rows[0].cells.map(\.value) == [
        .text("រូប x"), .time("2026-11-21"), .time("2026-11-21T18:00:00.000Z"), .flag(true),
        .error("#N/A"), .number("0.3"), .missing, .text("x\ny"), .number("1500"),
      ])
    #expect(sheet.rows[0].cells.map(\.column) == [2, 3, 4, 5, 6, 7, 8, 9, 27])
    #expect(sheet.rows[0].cells.map(\.isFormula).firstIndex(of: true) == 5)
    #expect(
      sheet.rows[1].cells.map(\.value) == [
        .text("a b"), .time("2026-03-31"), .wrongTime("60"), .time("1900-02-28"),
        .number("1" + String(repeating: "0", count: 30)),
      ])
  }

  @Test func `days are counted from 1904 when the workbook says so`() throws {
    let bytes = WorkbookFixtures.handmade(
      sheet: "<row><c s=\"0\"><v>0</v></c><c s=\"0\"><v>44885.5</v></c></row>",
      formats: "<cellXfs><xf numFmtId=\"22\"/></cellXfs>",
      book: "<workbookPr date1904=\"1\"/>")

    #expect(
      try WorkbookFixtures.values(bytes) == [
        [.time("1904-01-01"), .time("2026-11-21T12:00:00.000Z")]
      ])
  }

  private func fault(
    _ bytes: [UInt8], limits: Workbook.Limits = Workbook.Limits()
  ) -> FormatError? {
    #expect(throws: FormatError.self) {
      try Workbook(reading: bytes, file: "a.xlsx", limits: limits)
    }
  }

  @Test func `what is no workbook of today is refused by its kind`() {
    let text = ZipArchive([.init(name: "content.xml", bytes: Array("<a/>".utf8))]).bytes()
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]

    #expect(fault(text) == .workbook(.notWorkbook, path: "a.xlsx"))
    #expect(fault(old) == .workbook(.binary, path: "a.xlsx"))
    #expect(fault(Array("a,b".utf8)) == .zip(.notArchive, path: "a.xlsx"))
  }

  @Test(arguments: [
    "<row><c t=\"s\"><v>9</v></c></row>", "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"0\"/>",
    "<row><c r=\"B1\"/><c r=\"A1\"/></row>", "<row><c r=\"A2\"/></row>",
    "<row><c><v>one</v></c></row>", "<row><c r=\"XFE1\"/></row>", "<row r=\"1048577\"/>",
  ])
  func `a sheet that contradicts itself is refused`(sheet: String) {
    #expect(
      fault(WorkbookFixtures.handmade(sheet: sheet))
        == .workbook(.damaged(part: "xl/worksheets/sheet0.xml"), path: "a.xlsx"))
  }

  @Test func `a file with a DOCTYPE is refused`() throws {
    let bytes = WorkbookFixtures.handmade(sheet: "<row/>")
    var archive = try ZipArchive(reading: bytes, path: "a.xlsx")
    archive.entries = archive.entries.map { entry in
      guard entry.name == "xl/workbook.xml" else { return entry }
      return .init(
        name: entry.name,
        bytes: Array("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>".utf8) + entry.bytes)
    }

    guard case .xml(.doctype, let place) = fault(archive.bytes()) else {
      Issue.record("The DOCTYPE was read")
      return
    }
    #expect(place.file == "a.xlsx/xl/workbook.xml")
  }

  @Test func `a file that would fill the memory is refused before it is unpacked`() {
    let bomb = ZipArchive([
      .init(name: "xl/worksheets/sheet1.xml", bytes: Array(repeating: 0x20, count: 40_000_000))
    ]).bytes()
    let many = WorkbookFixtures.handmade(
      sheet: "<row>" + String(repeating: "<c><v>1</v></c>", count: 101) + "</row>")
    var limits = Workbook.Limits()
    limits.cells = 100

    guard case .zip(.tooLarge(let limit), "a.xlsx") = fault(bomb) else {
      Issue.record("The bomb went off")
      return
    }
    #expect(limit <= max(10_000_000, 300 * bomb.count))
    #expect(fault(many, limits: limits) == .workbook(.tooManyCells(limit: 100), path: "a.xlsx"))
  }

  @Test(arguments: 0..<300)
  func `damaged files are refused or read, and never more`(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let bytes = try WorkbookFixtures.bytes([[.text("ក"), .integer(1)]], header: ["a", "b"])
    var archive = try ZipArchive(reading: bytes, path: "a.xlsx")
    let index = Int.random(in: 0..<archive.entries.count, using: &chance)
    let entry = archive.entries[index]
    archive.entries[index] = .init(name: entry.name, bytes: chance.mutation(of: entry.bytes))

    let read = Result { () throws(FormatError) in
      try Workbook(reading: archive.bytes(), file: "a.xlsx")
    }

    if case .success(let workbook) = read { #expect(workbook.sheets.count <= 1) }
  }
}
