internal import ArgumentParser
internal import Formats
internal import Grants
internal import OpenData
internal import Vocabulary
internal import Workspace

/// `difund publish commongrants`: the calls or the awards in the form of the CommonGrants protocol.
struct PublishCommonGrantsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("commongrants", key: "publish.commongrants", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Flag(help: .localized("help.publish.commongrants.opportunities"))
  var opportunities = false

  @Flag(help: .localized("help.publish.commongrants.awards"))
  var awards = false

  @Option(help: .localized("help.publish.call", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.publish.fictional"))
  var fictional: PublishedFiction = .refuse

  @Option(help: .localized("help.publish.output", valueName: "file"))
  var output: String

  func run() async throws {
    guard opportunities != awards else {
      throw UsageError(Message("usage.opportunities-or-awards"))
    }
    let fund = try shared.openForReading()
    guard let publisher = fund.workspace.settings.publisher else { throw OpenDataError.noPublisher }
    let records = try await fund.grants.publicationRecords(
      under: try callID(call), by: fund.actor)
    let file =
      opportunities
      ? try CommonGrantsFile(opportunities: records, publisher: publisher, words: .console)
      : try CommonGrantsFile(
        awards: records, publisher: publisher, words: .console, fiction: fictional)
    try OutputFile.write(JSONWriter.pretty.text(of: file.json), to: output)
    Console.current.out(
      Message(
        opportunities ? "publish.opportunities-written" : "publish.awards-written",
        ["count": .integer(Int64(file.count)), "file": .text(output)]))
  }
}

extension PublicationWords {
  /// The words of the language that the command speaks.
  static var console: PublicationWords {
    let console = Console.current
    return PublicationWords(language: console.locale) { console.unmarkedText($0) }
  }
}
