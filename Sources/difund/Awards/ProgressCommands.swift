internal import ArgumentParser
internal import Grants
internal import Intake
internal import Vocabulary

/// `difund award report`: whom projects have reached so far.
struct ProgressGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "report", key: "award.report", more: true,
      subcommands: [
        ProgressImportCommand.self, ProgressListCommand.self, ProgressVerifyCommand.self,
      ])
  }
}

/// `difund award report import`: takes progress reports from a CSV file.
struct ProgressImportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("import", key: "award.report.import", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.award.report.import.file", valueName: "file.csv"))
  var file: String

  @Flag(name: .customLong("accept-valid"), help: .localized("help.accept-valid"))
  var acceptsValid = false

  func run() async throws {
    let batch = try readProgress(csv: try InputFile.table(file), file: file)
    let fund = try shared.openForWriting()
    let tally = try await fund.grants.importProgress(
      batch.values, problems: batch.problems, acceptValid: acceptsValid, by: fund.actor)
    try tell(tally, key: "progress.imported")
  }
}

/// `difund award report list`: the progress reports.
struct ProgressListCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("list", key: "award.report.list")
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.award.report.list.award", valueName: "award"))
  var award: String?

  func run() async throws {
    let id = try award.map { try awardID($0) }
    let fund = try shared.openForReading()
    var listing = Listing(
      name: "reports",
      columns: [
        .init("award"), .init("number", alignsRight: true), .init("until"),
        .init("people", alignsRight: true),
      ]
        + Gender.allCases.map { .init($0.rawValue, isForMachinesOnly: true) } + [
          .init("rural", isForMachinesOnly: true), .init("status"),
          .init("verified_by", isForMachinesOnly: true), .init("notes", widthLimit: 40),
        ])
    listing.rows = try await fund.grants.listProgress(of: id, by: fund.actor).map(\.cells)
    try listing.print(as: shared.format, whenEmpty: Message("progress.none"))
  }
}

/// `difund award report verify`: vouches for the newest reports about awards.
struct ProgressVerifyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("verify", key: "award.report.verify", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.award-argument", valueName: "award"))
  var awards: [String]

  @Option(help: .localized("help.reason"))
  var reason: String

  func run() async throws {
    let ids = try awards.map { try awardID($0) }
    let fund = try shared.openForWriting()
    let tally = try await fund.grants.verifyProgress(of: ids, reason: reason, by: fund.actor)
    Console.current.out(
      Message(
        "progress.verified",
        [
          "added": .integer(Int64(tally.added.count)),
          "unchanged": .integer(Int64(tally.unchanged.count)),
          "person": .text(fund.actor.rawValue),
        ]))
  }
}

extension ProgressReport {
  /// The report as a row of the list.
  fileprivate var cells: [Cell] {
    let genders = Gender.allCases.map { gender in
      Cell.integer(
        facts.people.groups.filter { $0.key.gender == gender }.reduce(0) { $0 + $1.people })
    }
    let status = verifiers.isEmpty ? "recorded" : "verified"
    return [
      .text(award.rawValue), .integer(Int64(number)), .day(facts.until),
      .integer(facts.people.total),
    ] + genders + [
      facts.rural.map { .integer($0) } ?? .empty, .word(status, key: "session-state.\(status)"),
      .text(verifiers.map(\.rawValue).joined(separator: " ")), .text(notes ?? ""),
    ]
  }
}
