internal import ArgumentParser
internal import Formats
internal import Grants
internal import OpenData
internal import Vocabulary

/// `difund import iati`: another publisher's activities beside the fund.
struct ImportIATICommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("iati", key: "import.iati", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.import.iati.file", valueName: "file.xml"))
  var file: String

  @Option(help: .localized("help.report.currency", valueName: "code"))
  var currency: Currency = .usd

  @Option(help: .localized("help.import.warnings", valueName: "count"))
  var warnings = 3

  @Option(help: .localized("help.output", valueName: "file"))
  var output: String?

  func run() async throws {
    let fund = try shared.openForReading()
    let records = try await fund.grants.publicationRecords(by: fund.actor)
    let rates = RateTable(
      try await fund.grants.listRates(), longestAgeDays: fund.longestRateAgeDays)
    let console = Console.current
    let report = try ComparisonReport.reading(
      path: file, in: currency, rates: rates, today: records.asOf.day
    ) { bytes in
      console.progress(
        Message("import.progress", ["megabytes": .integer(Int64(bytes / 1_000_000))]))
    }
    console.progress(nil)
    let sheet = ForeignSheet(
      report: report, own: FundFlows(records, in: currency, rates: rates), title: fund.title,
      examples: max(0, warnings), console: console)
    let text = try sheet.text(as: shared.format)
    guard let output else { return console.outRaw(text) }
    try OutputFile.write(text, to: output)
    console.note(Message("report.written", ["path": .text(output)]))
  }
}
