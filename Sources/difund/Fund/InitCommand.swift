internal import ArgumentParser
internal import Grants
internal import Intake
internal import Vocabulary
internal import Workspace

/// `difund init`: makes a fund folder.
struct InitCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("init", key: "init", more: true) }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.init.folder", valueName: "dir"))
  var folder: String?

  @Option(help: .localized("help.init.title"))
  var title: String?

  @Option(name: .customLong("owner"), help: .localized("help.init.owner", valueName: "key"))
  var owner: String = "owner"

  @Option(name: .customLong("name"), help: .localized("help.init.name"))
  var name: String?

  @Option(help: .localized("help.init.publisher", valueName: "file"))
  var publisher: String?

  func run() async throws {
    let folder = try folder.map(FundFolder.init(path:)) ?? shared.folder()
    guard let key = Person.ID(rawValue: owner) else {
      throw UsageError(Message("usage.not-a-person", ["text": .text(owner)]))
    }
    let person = Person(
      id: key, name: name ?? owner, email: nil, organisation: nil,
      roles: [.administrator, .analyst, .auditor, .financeOfficer])
    let console = Console.current
    let settings = FundSettings(
      title: title ?? console.text("fund.default-title"), owner: owner,
      language: console.locale, publisher: try publisher.flatMap(readPublisher))
    try await Workspace.create(folder, settings: settings, owner: person, clock: Clock.now)
    console.out(
      Message(
        "fund.created", ["path": .text(folder.path), "owner": .text(owner)]))
  }

  /// Reads a file with the section `publisher`, as fund.yaml has it.
  private func readPublisher(_ path: String) throws -> Publisher? {
    let file = try readSettings(try InputFile.text(path), file: path)
    guard let publisher = file.publisher else {
      throw UsageError(Message("fund.no-publisher-section", ["path": .text(path)]))
    }
    return publisher
  }
}
