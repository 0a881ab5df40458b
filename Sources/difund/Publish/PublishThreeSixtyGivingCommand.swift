internal import ArgumentParser
internal import Formats
internal import Grants
internal import OpenData
internal import Vocabulary
internal import Workspace

/// `difund publish 360giving`: the grants in the form of the 360Giving Data Standard.
struct PublishThreeSixtyGivingCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("360giving", key: "publish.360giving", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.publish.call", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.publish.360giving.prefix"))
  var prefix: String?

  @Option(help: .localized("help.publish.fictional"))
  var fictional: PublishedFiction = .refuse

  @Option(help: .localized("help.publish.output", valueName: "file"))
  var output: String

  func run() async throws {
    let fund = try shared.openForReading()
    guard let publisher = fund.workspace.settings.publisher else { throw OpenDataError.noPublisher }
    let records = try await fund.grants.publicationRecords(
      under: try callID(call), by: fund.actor)
    let package = try GrantPackage(
      records, publisher: publisher, prefix: prefix, words: .console, fiction: fictional)
    try OutputFile.write(JSONWriter.pretty.text(of: package.json), to: output)
    let console = Console.current
    console.out(
      Message(
        "publish.grants-written",
        ["count": .integer(Int64(package.count)), "file": .text(output)]))
    if !package.withheld.isEmpty {
      console.note(
        Message(
          "publish.withheld", ["awards": .list(package.withheld.map { .text($0.rawValue) })]))
    }
  }
}
