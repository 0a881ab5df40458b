internal import ArgumentParser
internal import Formats
internal import Grants
internal import Intake
internal import Vocabulary

/// `difund award spending`: what organisations spent, by line of the budget.
struct SpendingGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "spending", key: "award.spending", more: true,
      subcommands: [
        SpendingImportCommand.self, SpendingListCommand.self, SpendingWithdrawCommand.self,
      ])
  }
}

/// `difund award spending import`: takes records of spending from CSV or YAML.
struct SpendingImportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("import", key: "award.spending.import", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.award.spending.import.file", valueName: "file"))
  var file: String

  @Flag(name: .customLong("accept-valid"), help: .localized("help.accept-valid"))
  var acceptsValid = false

  func run() async throws {
    let isYAML = [".yaml", ".yml"].contains { file.lowercased().hasSuffix($0) }
    let batch =
      isYAML
      ? try readSpending(yaml: try InputFile.text(file), file: file)
      : try readSpending(csv: try InputFile.table(file), file: file)
    let fund = try shared.openForWriting()
    let tally = try await fund.grants.importSpending(
      batch.values, problems: batch.problems, acceptValid: acceptsValid, by: fund.actor)
    try tell(tally, key: "spending.imported")
  }
}

/// `difund award spending list`: what was spent.
struct SpendingListCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("list", key: "award.spending.list")
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.award.spending.list.award", valueName: "award"))
  var award: String?

  func run() async throws {
    let id = try award.map { try awardID($0) }
    let fund = try shared.openForReading()
    var listing = Listing(
      name: "spending",
      columns: [
        .init("award"), .init("reference", widthLimit: 30), .init("from"), .init("until"),
        .init("category"), .init("amount", alignsRight: true),
        .init("currency", isForMachinesOnly: true), .init("status"),
        .init("evidence", widthLimit: 40),
      ])
    listing.rows = try await fund.grants.listSpending(of: id, by: fund.actor).map { spending in
      let facts = spending.facts
      let status = spending.isWithdrawn ? "withdrawn" : "recorded"
      return [
        .text(spending.award.rawValue), .text(spending.reference), .day(facts.first),
        .day(facts.last),
        .word(facts.category.rawValue, key: "budget-category.\(facts.category.rawValue)"),
        .money(facts.amount), .text(facts.amount.currency.rawValue),
        .word(status, key: "session-state.\(status)"), .text(facts.evidence),
      ]
    }
    try listing.print(as: shared.format, whenEmpty: Message("spending.none"))
  }
}

/// `difund award spending withdraw`: withdraws a record that was a mistake.
struct SpendingWithdrawCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("withdraw", key: "award.spending.withdraw", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.award-argument", valueName: "award"))
  var award: String

  @Argument(help: .localized("help.award.spending.withdraw.reference", valueName: "reference"))
  var reference: String

  @Option(help: .localized("help.reason"))
  var reason: String

  func run() async throws {
    let fund = try shared.openForWriting()
    try await fund.grants.withdrawSpending(
      reference, of: try awardID(award), reason: reason, by: fund.actor)
    Console.current.out(
      Message("spending.withdrawn", ["id": .text(award), "reference": .text(reference)]))
  }
}
