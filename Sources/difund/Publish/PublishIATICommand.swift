internal import ArgumentParser
internal import Formats
internal import Grants
internal import OpenData
internal import Vocabulary
internal import Workspace

/// `difund publish iati`: awards as activities of the International Aid Transparency Initiative.
struct PublishIATICommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("iati", key: "publish.iati", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.publish.call", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.publish.since", valueName: "day"))
  var since: String?

  @Option(help: .localized("help.publish.fictional"))
  var fictional: PublishedFiction = .refuse

  @Option(help: .localized("help.publish.output", valueName: "file"))
  var output: String

  func run() async throws {
    let since = try since.map(day)
    let fund = try shared.openForReading()
    let records = try await fund.grants.publicationRecords(under: try callID(call), by: fund.actor)
    let publication = try IATIPublication(
      records, by: fund.workspace.settings.publisher, since: since, fiction: fictional)
    try OutputFile.write(to: output) { (write) throws(FormatError) in
      try publication.write(to: write)
    }
    Console.current.note(
      Message(
        "publish.iati-written",
        [
          "count": .integer(Int64(publication.activityCount)), "path": .text(output),
          "left": .integer(Int64(publication.awardsWithoutAgreement)),
        ]))
  }
}
