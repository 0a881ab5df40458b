internal import ArgumentParser
internal import Formats
internal import Grants
internal import Vocabulary

/// `difund application diff`: what changed between two versions of an application.
struct ApplicationDiffCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("diff", key: "application.diff", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.application-argument", valueName: "application"))
  var application: String

  @Option(help: .localized("help.application.diff.from", valueName: "number"))
  var from: Int?

  @Option(help: .localized("help.application.diff.to", valueName: "number"))
  var to: Int?

  @Flag(help: .localized("help.application.show.blind"))
  var blind = false

  @Option(help: .localized("help.output", valueName: "file"))
  var output: String?

  func run() async throws {
    let id = try applicationID(application)
    let fund = try shared.openForReading()
    let difference = try await fund.grants.compareVersions(
      of: id, from: from, to: to, blind: blind, by: fund.actor)
    let console = Console.current
    switch shared.format {
    case .table: try DifferenceSheet(difference: difference, console: console).print()
    case .json: try write(JSONWriter.pretty.text(of: try difference.json))
    case .html:
      try write(try DifferencePage(difference: difference, localizer: console.localizer).text)
    case .csv, .svg, .xlsx: throw UsageError(Message("usage.difference"))
    }
  }

  private func write(_ text: String) throws {
    guard let output else { return Console.current.outRaw(text) }
    try OutputFile.write(text, to: output)
    Console.current.note(Message("report.written", ["path": .text(output)]))
  }
}
