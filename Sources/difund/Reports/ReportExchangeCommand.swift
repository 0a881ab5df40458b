internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund report exchange`: what awards were worth at commitment, beside what paying them took.
struct ReportExchangeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("exchange", key: "report.exchange", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.report.from", valueName: "day"))
  var from: String?

  @Option(help: .localized("help.report.to", valueName: "day"))
  var to: String?

  @Option(help: .localized("help.report.as-of", valueName: "day"))
  var asOf: String?

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.output", valueName: "file"))
  var output: String?

  func run() async throws {
    let fund = try shared.openForReading()
    let report = try await fund.grants.reportExchange(
      period: try period(from: from, to: to), call: try callID(call),
      recordedUntil: try asOf.map { try day($0) }, actor: fund.actor)
    let sheet = ExchangeSheet(report: report, title: fund.title, console: .current)
    let text = try sheet.text(as: shared.format)
    guard let output else { return Console.current.outRaw(text) }
    try OutputFile.write(text, to: output)
    Console.current.note(Message("report.written", ["path": .text(output)]))
  }
}
