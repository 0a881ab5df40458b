internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund report pipeline`: how far the applications are, and what they ask for.
struct ReportPipelineCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("pipeline", key: "report.pipeline", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.report.pipeline.by", valueName: "dimensions"))
  var by = "country"

  @Option(help: .localized("help.report.currency", valueName: "code"))
  var currency: Currency = .usd

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.output", valueName: "file"))
  var output: String?

  func run() async throws {
    let dimensions: [PipelineDimension] = try dimensions(of: by)
    let fund = try shared.openForReading()
    let report = try await fund.grants.reportPipeline(
      by: dimensions, currency: currency, call: try callID(call), actor: fund.actor)
    let sheet = PipelineSheet(report: report, title: fund.title, console: .current)
    if shared.format == .xlsx {
      return try OutputFile.write(workbook: try sheet.workbook.bytes(for: .current), to: output)
    }
    let text = try sheet.text(as: shared.format)
    guard let output else { return Console.current.outRaw(text) }
    try OutputFile.write(text, to: output)
    Console.current.note(Message("report.written", ["path": .text(output)]))
  }
}
