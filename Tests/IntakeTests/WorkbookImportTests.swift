import Formats
import Grants
import Intake
import Testing
import Vocabulary

@Suite("Tables in workbooks that people hand in") struct WorkbookImportTests {
  private func workbook(_ rows: [[SheetCell]], named name: String = "Scores") throws -> TableFile {
    let language = try #require(LanguageTag("th"))
    var writer = WorkbookWriter(
      WorkbookProperties(title: "", language: language, created: Timestamp(milliseconds: 0)))
    let columns = rows.map(\.count).max() ?? 0
    writer.begin(
      SheetLayout(name: name, columns: (0..<columns).map { _ in SheetColumn(width: 9) }))
    for row in rows { try writer.append(row) }
    return .workbook(try Workbook(reading: writer.finish(), file: "v.xlsx"))
  }

  @Test func `numbers and days of a sheet are taken like those of comma-separated values`() throws {
    let rates = try readRates(
      csv: try workbook([
        ["day", "base", "quote", "rate", "source"].map { .text($0) },
        [
          .day(Day(number: 20_635)), .text("USD"), .text("KHR"), .number("4050.5", decimals: 1),
          .text("ធនាគារ"),
        ],
      ]), file: "v.xlsx")
    let payments = try readPayments(
      csv: try workbook([
        ["award", "tranche", "day", "reference", "amount", "currency"].map { .text($0) },
        [
          .text("TH-01"), .integer(1), .day(Day(number: 20_679)), .integer(4711),
          .amount(Money(minorUnits: 550, currency: .thb)), .text("THB"),
        ],
      ]), file: "v.xlsx")

    #expect(rates.values.map(\.value.plainText) == ["4050.5"])
    #expect(rates.values.first?.value.day.description == "2026-07-01")
    #expect(payments.values.first?.value.amount == Money(minorUnits: 550, currency: .thb))
    #expect(payments.values.first?.value.reference == "4711")
    #expect(rates.problems + payments.problems == [])
  }

  @Test func `a fault is told with the sheet and the cell`() throws {
    let batch = try readReviews(
      csv: try workbook([
        ["application", "reviewer", "confidence", "score_need"].map { .text($0) },
        [.text("TH-01"), .text("malee"), .integer(9), .text("4,5")],
        [.text("TH-02"), .text("malee"), .integer(3), .number("4.5", decimals: 1)],
      ]), file: "v.xlsx")

    #expect(
      batch.problems.map(\.location.plainText) == [
        "v.xlsx, Scores!C2: confidence", "v.xlsx, Scores!D2: score_need",
      ])
    #expect(batch.values.map(\.location.plainText) == ["v.xlsx, Scores!3"])
  }

  @Test func `what a form tells and lines that nobody filled in are passed over`() throws {
    let batch = try readReviews(
      csv: """
        application,info_title,score_need,confidence,to_panel,reviewer
        TH-01,'=cmd,4,2,,malee
        TH-02,Boats,,,,malee
        """, file: "v.csv")

    #expect(batch.values.map(\.value.key.applicationID.rawValue) == ["TH-01"])
    #expect(batch.problems == [])
  }

  @Test func `amounts of thirty digits are refused with their cell`() throws {
    let batch = try readPayments(
      csv: try workbook([
        ["award", "tranche", "day", "reference", "amount", "currency"].map { .text($0) },
        [
          .text("TH-01"), .integer(1), .day(Day(number: 20_679)), .text("B"),
          .text("1000000000000000000000000000000"), .text("THB"),
        ],
      ]), file: "v.xlsx")

    #expect(batch.values.isEmpty)
    #expect(batch.problems.map(\.location.plainText) == ["v.xlsx, Scores!E2: amount"])
  }
}
