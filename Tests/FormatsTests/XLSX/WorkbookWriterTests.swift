@testable import Formats
import Testing
import Vocabulary

@Suite("Writing workbooks") struct WorkbookWriterTests {
  private func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let archive = try ZipArchive(reading: bytes, path: "a.xlsx")
    return String(decoding: try #require(archive[name]), as: UTF8.self)
  }

  private func workbook() throws -> [UInt8] {
    var writer = WorkbookWriter(try WorkbookFixtures.properties())
    var layout = SheetLayout(
      name: "ថវិកា [2026]",
      columns: [SheetColumn(width: 12), SheetColumn(width: 8, wraps: true, isInput: true)])
    layout.isRightToLeft = true
    layout.frozenColumns = 1
    layout.rules = [
      SheetRule(column: 1, allowed: .list(["1", "2"]), refusal: "No\nmore", prompt: "1–2"),
      SheetRule(column: 0, allowed: .number(0...5), refusal: "0–5", prompt: ""),
    ]
    writer.begin(layout)
    try writer.append(header: ["Amount", "=Text"])
    try writer.append([.money(Money(minorUnits: -123_450, currency: .khr)), .text("=1+1")])
    try writer.append([.day(Day(number: 20_778)), .time(WorkbookFixtures.time)])
    try writer.append([.integer(3), .flag(true)])
    try writer.append([.percent("0.125", decimals: 1), .empty], as: .total)
    var locked = SheetLayout(name: "", columns: [SheetColumn(width: 4)])
    locked.isProtected = true
    writer.begin(locked)
    try writer.append([.text("a\u{7} <&>\r\n")], as: .title)
    return writer.finish()
  }

  @Test func `a small workbook has the parts that were looked at in other programs`() throws {
    let bytes = try workbook()

    let expected = [
      "xl/worksheets/sheet1.xml": [
        "rightToLeft=\"1\"", "topLeftCell=\"B2\"", "<v>-1234.50</v>", "=1+1</t></is></c>",
        "<v>46347</v>", "<v>46347.354166667</v>", "<v>0.125</v>", "t=\"b\"><v>1</v>",
        "<autoFilter ref=\"A1:B4\"/>", "error=\"No_x000A_more\"", "sqref=\"B2:B4\"",
        "<formula1>&quot;1,2&quot;</formula1>", "<formula2>5</formula2>",
      ],
      "xl/worksheets/sheet2.xml": [
        "a_x0007_ &lt;&amp;&gt;_x000D_\n</t>", "<sheetProtection sheet=\"1\"",
      ],
      "xl/workbook.xml": [
        "name=\"ថវិកា -2026-\"", "'ថវិកា -2026-'!$A$1:$B$4", "'ថវិកា -2026-'!$1:$1",
      ],
      "xl/styles.xml": [
        "[$KHR]\\ #,##0.00", "0.0%", "quotePrefix=\"1\"", "val=\"Noto Sans Khmer\"",
        "<protection locked=\"0\"/>",
      ],
    ]
    for (name, pieces) in expected {
      let text = try part(name, of: bytes)
      for piece in pieces { #expect(text.contains(piece), "\(name): \(piece)") }
    }
  }

  @Test func `the same calls give the same bytes`() throws {
    #expect(try workbook() == workbook())
  }

  @Test func `the file tells its title and its language, and no author`() throws {
    let core = try part("docProps/core.xml", of: try workbook())

    #expect(core.contains("<dc:title>ថវិកា</dc:title>"))
    #expect(core.contains("<dc:language>km</dc:language>"))
    #expect(core.contains(">2026-11-21T08:30:00Z</dcterms:created>"))
    #expect(!core.contains("creator"))
  }

  @Test(arguments: [
    (Money(minorUnits: 999_999_999_999_999, currency: .usd), "9999999999999.99"),
    (Money(minorUnits: .max, currency: .vnd), nil), (Money(minorUnits: .min, currency: .khr), nil),
    (Money(minorUnits: 1_000_000_000_000_001, currency: .khr), nil),
    (Money(minorUnits: 1_000_000_000_000_000_000, currency: .vnd), "1000000000000000000"),
  ])
  func `an amount that a spreadsheet would round becomes text`(
    money: Money, number: String?
  ) throws {
    var writer = WorkbookWriter(try WorkbookFixtures.properties())
    writer.begin(SheetLayout(name: "a", columns: [SheetColumn(width: 20)]))
    try writer.append([.amount(money)])
    let texts = writer.numbersAsText

    let values = try WorkbookFixtures.values(writer.finish())

    #expect(texts == (number == nil ? 1 : 0))
    let plain = SpreadsheetNumber.plain(money.plainText) ?? ""
    #expect(values == [[number == nil ? .text(money.plainText) : .number(plain)]])
  }

  @Test func `a number of thirty digits and what is no number become texts`() throws {
    let texts = ["1000000000000000000000000000001", "1e30", "12,5", "∞"]

    let values = try WorkbookFixtures.values(
      try WorkbookFixtures.bytes(
        texts.map { [.number($0, decimals: 2)] }, header: ["a"]))

    #expect(values.dropFirst().map { $0 } == texts.map { [.text($0)] })
  }

  @Test func `a text of a million characters is cut, and the cut is told`() throws {
    var writer = WorkbookWriter(try WorkbookFixtures.properties())
    writer.begin(SheetLayout(name: "a", columns: [SheetColumn(width: 20)]))
    try writer.append([.text(String(repeating: "😀", count: 1_000_000))])
    let cut = writer.textsCut

    let values = try WorkbookFixtures.values(writer.finish())

    #expect(cut == 1)
    guard case .text(let text) = values.first?.first else { Issue.record("No text"); return }
    #expect(text.utf16.count <= 32_767)
    #expect(text.hasSuffix("😀…"))
  }

  @Test func `a sheet takes no more rows than spreadsheets do`() throws {
    var writer = WorkbookWriter(try WorkbookFixtures.properties())
    writer.begin(SheetLayout(name: "long", columns: []))
    for _ in 0..<1_048_576 { try writer.append([]) }

    do throws(FormatError) {
      try writer.append([])
      Issue.record("The row was taken")
    } catch {
      #expect(error == .workbook(.tooManyRows(limit: 1_048_576), path: "long"))
    }
  }

  @Test func `names of sheets are made valid and unlike each other`() {
    let wanted = [
      "a/b:c*d?e[f]g\\h", "'quoted'", "", "  ", "History", "A", "a",
      String(repeating: "ក្រ", count: 20), String(repeating: "ក្រ", count: 20), "x\ny",
    ]

    let names = wanted.reduce(into: [String]()) {
      $0.append(SheetName.valid($1, notAmong: $0))
    }

    #expect(
      Array(names[..<7]) == [
        "a-b-c-d-e-f-g-h", "quoted", "Sheet", "Sheet 2", "History_", "A", "a 2",
      ])
    #expect(names[7].utf16.count <= 31 && names[8].hasSuffix(" 2"))
    #expect(names[8].utf16.count <= 31 && names[9] == "x y")
    #expect(Set(names).count == names.count)
  }
}
