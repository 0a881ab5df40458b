import Formats
import Grants
import Intake
import Testing
import Vocabulary

@Suite("Files of exchange rates") struct RateFileTests {
  private let history = """
    Date,USD,JPY,CYP,IDR,MYR,PHP,SGD,THB,CNY,
    2026-11-20,1.1563,180.82,N/A,19312.31,4.7812,67.95,1.5083,37.46,8.2193,
    2026-11-19,1.1583,179.65,N/A,19387.9,4.8012,68.114,1.5095,37.52,8.2404,

    """

  @Test func `the history of the European Central Bank is taken for the currencies of the fund`()
    throws
  {
    let read = try readRateFile(.text(history), file: "eurofxref-hist.csv")

    #expect(read.batch.problems == [])
    #expect(read.otherCurrencies == ["JPY", "CYP"])
    #expect(read.batch.values.count == 14)
    let first = try #require(read.batch.values.first?.value)
    #expect(first.base == .eur && first.quote == .usd && first.plainText == "1.1563")
    #expect(first.day == Day("2026-11-20"))
    #expect(first.source == "European Central Bank, euro reference rates")
    #expect(read.batch.values.first?.location.plainText == "eurofxref-hist.csv:2:12: USD")
  }

  @Test func `days without a rate are passed`() throws {
    let read = try readRateFile(
      .text("Date,USD,IDR,\n1999-01-04,1.1789,N/A,\n"), file: "h.csv")

    #expect(read.batch.problems == [] && read.batch.values.map(\.value.quote) == [.usd])
  }

  @Test func `the daily file writes its day in words`() throws {
    let read = try readRateFile(
      .text("Date, USD, JPY, THB, \n20 November 2026, 1.1563, 180.82, 37.46, \n"),
      file: "eurofxref.csv")

    #expect(read.batch.problems == [])
    #expect(read.batch.values.map(\.value.plainText) == ["1.1563", "37.46"])
    #expect(read.batch.values.allSatisfy { $0.value.day == Day("2026-11-20") })
  }

  @Test(arguments: [
    (",37.52,8.2404,\n", ",37.52,8.2"), (",37.52,8.2404,\n", ",37"),
    (",37.52,8.2404,\n", ",-37.52,8.2404,\n"), (",37.52,8.2404,\n", ",0,8.2404,\n"),
    (",37.52,8.2404,\n", ",1e30,8.2404,\n"), (",37.52,8.2404,\n", ",,8.2404,\n"),
    ("2026-11-19", "2026-11-31"), ("2026-11-19", "19 Nobember 2026"),
  ])
  func `a row that was cut off or holds no rate is a fault`(old: String, new: String) throws {
    let read = try readRateFile(
      .text(history.replacing(old, with: new)), file: "eurofxref-hist.csv")

    #expect(read.batch.problems.count == 1)
    #expect(read.batch.problems.first?.location.line == 3)
  }

  @Test func `the layout of the fund is told by its header`() throws {
    let read = try readRateFile(
      .text("day,base,quote,rate,source\n2026-11-20,USD,KHR,4050,Bank\n"), file: "r.csv")

    #expect(read.otherCurrencies == [] && read.batch.values.map(\.value.quote) == [.khr])
  }
}
