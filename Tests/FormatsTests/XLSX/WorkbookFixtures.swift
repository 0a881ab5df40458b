@testable import Formats
import Testing
import Vocabulary

/// Makes workbooks for tests.
enum WorkbookFixtures {
  static let time = Timestamp("2026-11-21T08:30:00.000Z") ?? Timestamp(milliseconds: 0)

  static func properties(_ language: String = "km") throws -> WorkbookProperties {
    WorkbookProperties(
      title: "ថវិកា", subject: "2026", language: try #require(LanguageTag(language)), created: time)
  }

  /// A workbook of one sheet with a heading.
  static func bytes(_ rows: [[SheetCell]], header: [String]) throws -> [UInt8] {
    var writer = WorkbookWriter(try properties())
    writer.begin(SheetLayout(name: "Sheet1", columns: header.map { _ in SheetColumn(width: 9) }))
    try writer.append(header: header)
    for row in rows { try writer.append(row) }
    return writer.finish()
  }

  /// A workbook whose sheet, texts and styles are written by hand, as other programs do.
  static func handmade(
    sheet: String, strings: String = "", formats: String = "", book: String = "",
    names: [(name: String, state: String)] = [("Sheet1", "visible")]
  ) -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    let sheets = names.enumerated().map {
      "<sheet name=\"\($0.element.name)\" sheetId=\"\($0.offset + 1)\" state=\"\($0.element.state)\" "
        + "r:id=\"s\($0.offset)\"/>"
    }.joined()
    let targets = names.indices.map {
      "<Relationship Id=\"s\($0)\" Type=\"\(relations)/worksheet\" "
        + "Target=\"/xl/worksheets/sheet\($0).xml\"/>"
    }.joined()
    let parts: [(String, String)] = [
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"a\" "
          + "Type=\"\(relations)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\">\(book)<sheets>\(sheets)</sheets>"
          + "</workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)\">\(targets)<Relationship Id=\"x\" "
          + "Type=\"\(relations)/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"y\" "
          + "Type=\"\(relations)/styles\" Target=\"styles.xml\"/></Relationships>"
      ),
      ("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>"),
      ("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(formats)</styleSheet>"),
    ]
    let contents = names.indices.map {
      (
        "xl/worksheets/sheet\($0).xml",
        "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet)"
          + "</sheetData></worksheet>"
      )
    }
    return ZipArchive(
      (parts + contents).map { ZipArchive.Entry(name: $0.0, bytes: Array($0.1.utf8)) }
    ).bytes()
  }

  static func values(_ bytes: [UInt8]) throws -> [[Workbook.Value]] {
    let workbook = try Workbook(reading: bytes, file: "a.xlsx")
    return try #require(workbook.sheets.first).rows.map { $0.cells.map(\.value) }
  }
}
