internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund report decisions`: the decision sheet of a board.
struct ReportDecisionsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("decisions", key: "report.decisions", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.report.decisions.selection", valueName: "selection"))
  var selection: String?

  @Flag(help: .localized("help.report.decisions.blind"))
  var blind = false

  @Option(help: .localized("help.seed", valueName: "number"))
  var seed: UInt64 = 1

  @Option(help: .localized("help.output", valueName: "file"))
  var output: String?

  func run() async throws {
    guard shared.format != .svg else { throw UsageError(Message("usage.no-chart")) }
    var selectionID: SavedSelection.ID?
    if let selection {
      selectionID = SavedSelection.ID(rawValue: selection)
      guard selectionID != nil else {
        throw UsageError(Message("usage.not-a-key", ["text": .text(selection)]))
      }
    }
    let fund = try shared.openForReading()
    let report = try await fund.grants.reportDecisions(
      call: try callID(call), selection: selectionID, blind: blind, seed: seed, by: fund.actor)
    let sheet = DecisionSheet(report: report, fund: fund.title, console: .current)
    if shared.format == .xlsx {
      return try OutputFile.write(workbook: try sheet.workbook(), to: output)
    }
    let text = try sheet.text(as: shared.format)
    guard let output else { return Console.current.outRaw(text) }
    try OutputFile.write(text, to: output)
    Console.current.note(Message("report.written", ["path": .text(output)]))
  }
}
