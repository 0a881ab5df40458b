internal import ArgumentParser
internal import Grants
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
      language: console.locale)
    try await Workspace.create(folder, settings: settings, owner: person, clock: Clock.now)
    console.out(
      Message(
        "fund.created", ["path": .text(folder.path), "owner": .text(owner)]))
  }
}
