internal import ArgumentParser
internal import Grants
internal import Intake
internal import Vocabulary

/// `difund person`: the people who work with the fund.
struct PersonGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "person", key: "person",
      subcommands: [
        PersonImportCommand.self, PersonListCommand.self, PersonFieldsCommand.self,
        ConsentGroup.self, PersonExportCommand.self, PersonEraseCommand.self,
        PersonDueCommand.self, PersonTransfersCommand.self,
      ])
  }
}

/// `difund person import`: takes people and their roles from a CSV file.
struct PersonImportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("import", key: "person.import", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.person.import.file", valueName: "file.csv"))
  var file: String

  @Flag(name: .customLong("accept-valid"), help: .localized("help.accept-valid"))
  var acceptsValid = false

  func run() async throws {
    let batch = try readPeople(csv: try InputFile.table(file), file: file)
    let fund = try shared.openForWriting()
    let tally = try await fund.grants.importPeople(
      batch.values, problems: batch.problems, acceptValid: acceptsValid, by: fund.actor)
    try tell(tally, key: "person.imported")
  }
}

/// `difund person list`: the people with their roles.
struct PersonListCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("list", key: "person.list") }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.person.list.role", valueName: "role"))
  var role: Role?

  func run() async throws {
    let fund = try shared.openForReading()
    var listing = Listing(
      name: "people",
      columns: [
        .init("id"), .init("name", widthLimit: 28), .init("organisation", widthLimit: 30),
        .init("roles"),
      ])
    for person in try await fund.grants.listPeople(with: role, by: fund.actor) {
      listing.rows.append([
        .text(person.id.rawValue),
        person.isErased ? .sentence(Message("privacy.erased")) : .text(person.name),
        person.organisation.map { .text($0) } ?? .empty,
        .text(person.roles.map(\.rawValue).sorted().joined(separator: " ")),
      ])
    }
    try listing.print(as: shared.format, whenEmpty: Message("person.none"))
  }
}
