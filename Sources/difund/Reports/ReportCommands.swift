internal import ArgumentParser
internal import Formats
internal import Grants
internal import Vocabulary

/// `difund report`: what was applied for and disbursed, who was reached, and where.
struct ReportGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "report", key: "report",
      subcommands: [
        ReportDisbursementsCommand.self, ReportReachCommand.self, ReportPipelineCommand.self,
      ])
  }
}

/// `difund report disbursements`: payments less refunds by country, gender and more.
struct ReportDisbursementsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("disbursements", key: "report.disbursements", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.report.by", valueName: "dimensions"))
  var by = "country,gender"

  @Option(help: .localized("help.report.currency", valueName: "code"))
  var currency: Currency = .usd

  @Option(help: .localized("help.report.from", valueName: "day"))
  var from: String?

  @Option(help: .localized("help.report.to", valueName: "day"))
  var to: String?

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.output", valueName: "file"))
  var output: String?

  func run() async throws {
    let dimensions: [ReportDimension] = try dimensions(of: by)
    let fund = try shared.openForReading()
    let report = try await fund.grants.reportDisbursements(
      by: dimensions, currency: currency, period: try period(from: from, to: to),
      call: try callID(call),
      actor: fund.actor)
    let sheet = DisbursementSheet(
      report: report, title: fund.title, console: .current)
    let text = try sheet.text(as: shared.format)
    guard let output else { return Console.current.outRaw(text) }
    try OutputFile.write(text, to: output)
    Console.current.note(Message("report.written", ["path": .text(output)]))
  }
}

/// The days of a report, of which either end may be left out.
///
/// - Throws: `UsageError` for what is no day, or a period that ends before it begins.
func period(from: String?, to: String?) throws -> ClosedRange<Day>? {
  guard from != nil || to != nil else { return nil }
  let first = try day(from ?? "0001-01-01")
  let last = try day(to ?? "9999-12-31")
  guard first <= last else { throw UsageError(Message("usage.period-reversed")) }
  return first...last
}

/// Reads what a report is to be broken down by: names with commas between them.
///
/// - Throws: `UsageError` for a name that is none, with those that there are.
func dimensions<Dimension: CaseIterable & RawRepresentable<String>>(
  of text: String
) throws -> [Dimension] {
  try text.split(separator: ",").map { name in
    guard let dimension = Dimension(rawValue: String(name)) else {
      let known = Dimension.allCases.map { Message.Value.text($0.rawValue) }
      throw UsageError(
        Message("usage.not-a-dimension", ["text": .text(String(name)), "known": .list(known)]))
    }
    return dimension
  }
}
