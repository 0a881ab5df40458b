internal import ArgumentParser
internal import Grants
internal import OpenData
internal import Vocabulary
internal import Workspace

/// `difund publish xlsx`: the open data of the fund as one spreadsheet.
struct PublishXLSXCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("xlsx", key: "publish.xlsx", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.output", valueName: "file"))
  var output: String?

  func run() async throws {
    let fund = try shared.openForReading()
    let records = try await fund.grants.publicationRecords(under: try callID(call), by: fund.actor)
    let publisher = fund.workspace.settings.publisher
    let published = try PublishedTables(records, by: publisher)
    let sheet = PublishedWorkbook(
      published: published, publisher: publisher, title: fund.title, console: .current)
    try OutputFile.write(workbook: try sheet.workbook(), to: output)
  }
}
