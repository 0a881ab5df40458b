internal import ArgumentParser
internal import Grants
internal import Intake
internal import Vocabulary

/// `difund reviewer`: the people who review, and what keeps them apart from applications.
struct ReviewerGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "reviewer", key: "reviewer",
      subcommands: [
        ReviewerImportCommand.self, ReviewerListCommand.self, DeclareCommand.self,
        ConflictGroup.self,
      ])
  }
}

/// `difund reviewer import`: takes reviewers from a CSV file.
struct ReviewerImportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("import", key: "reviewer.import", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.reviewer.import.file", valueName: "file.csv"))
  var file: String

  @Flag(name: .customLong("accept-valid"), help: .localized("help.accept-valid"))
  var acceptsValid = false

  func run() async throws {
    let batch = try readReviewers(csv: try InputFile.table(file), file: file)
    let fund = try shared.openForWriting()
    let tally = try await fund.grants.importReviewers(
      batch.values, problems: batch.problems, acceptValid: acceptsValid, by: fund.actor)
    try tell(tally, key: "reviewer.imported")
  }
}

/// `difund reviewer list`: the reviewers with their languages and loads.
struct ReviewerListCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("list", key: "reviewer.list") }

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let fund = try shared.openForReading()
    var listing = Listing(
      name: "reviewers",
      columns: [
        .init("id"), .init("name", widthLimit: 28), .init("organisation", widthLimit: 30),
        .init("country"), .init("languages"), .init("maximum_load", alignsRight: true),
      ])
    for reviewer in try await fund.grants.listReviewers(by: fund.actor) {
      listing.rows.append([
        .text(reviewer.id.rawValue), .text(reviewer.person.name),
        reviewer.person.organisation.map { .text($0) } ?? .empty,
        .country(reviewer.profile.country),
        .text(reviewer.profile.languages.map(\.text).joined(separator: " ")),
        .integer(Int64(reviewer.profile.maximumLoad)),
      ])
    }
    try listing.print(as: shared.format, whenEmpty: Message("reviewer.none"))
  }
}

/// `difund reviewer conflict`: conflicts of interest.
struct ConflictGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "conflict", key: "reviewer.conflict",
      subcommands: [
        ConflictAddCommand.self, ConflictImportCommand.self, ConflictListCommand.self,
        ConflictCheckCommand.self,
      ])
  }
}

/// `difund reviewer conflict add`: declares a conflict.
struct ConflictAddCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("add", key: "reviewer.conflict.add", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.reviewer-argument", valueName: "reviewer"))
  var reviewer: String

  @Option(help: .localized("help.conflict.application", valueName: "application"))
  var application: String?

  @Option(help: .localized("help.conflict.organisation", valueName: "name"))
  var organisation: String?

  @Option(help: .localized("help.conflict.kind"))
  var kind: DeclaredConflict.Kind = .declared

  @Option(help: .localized("help.conflict.note"))
  var note = ""

  func run() async throws {
    let subject: DeclaredConflict.Subject
    switch (application, organisation) {
    case (let application?, nil): subject = .application(try applicationID(application))
    case (nil, let organisation?): subject = .organisation(organisation)
    default: throw UsageError(Message("usage.application-or-organisation"))
    }
    let fund = try shared.openForWriting()
    let isNew = try await fund.grants.addConflict(
      DeclaredConflict(
        personID: try personID(reviewer), subject: subject, kind: kind, note: note),
      by: fund.actor)
    Console.current.out(
      Message(isNew ? "conflict.added" : "conflict.known", ["reviewer": .text(reviewer)]))
  }
}

/// `difund reviewer conflict import`: takes declared conflicts from a CSV file.
struct ConflictImportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("import", key: "reviewer.conflict.import", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.conflict.import.file", valueName: "file.csv"))
  var file: String

  @Flag(name: .customLong("accept-valid"), help: .localized("help.accept-valid"))
  var acceptsValid = false

  func run() async throws {
    let batch = try readConflicts(csv: try InputFile.table(file), file: file)
    let fund = try shared.openForWriting()
    let tally = try await fund.grants.importConflicts(
      batch.values, problems: batch.problems, acceptValid: acceptsValid, by: fund.actor)
    try tell(tally, key: "conflict.imported")
  }
}

/// `difund reviewer conflict list`: declared and detected conflicts of a call.
struct ConflictListCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("list", key: "reviewer.conflict.list")
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  func run() async throws {
    let fund = try shared.openForReading()
    let console = Console.current
    var listing = Listing(
      name: "conflicts", columns: [.init("reviewer"), .init("application"), .init("reason")])
    for conflict in try await fund.grants.conflicts(call: try callID(call), by: fund.actor) {
      listing.rows.append([
        .text(conflict.personID.rawValue), .text(conflict.applicationID.rawValue),
        .text(conflict.reasons.map { console.text($0.message) }.joined(separator: " ")),
      ])
    }
    try listing.print(as: shared.format, whenEmpty: Message("conflict.none"))
  }
}

/// Prints what an import did; something refused makes the status that of wrong data.
func tell(_ tally: ImportTally<some Hashable & Sendable>, key: String) throws {
  let console = Console.current
  for problem in tally.refused { console.note(problem.located) }
  console.out(
    Message(
      key,
      [
        "added": .integer(Int64(tally.added.count)),
        "changed": .integer(Int64(tally.changed.count)),
        "unchanged": .integer(Int64(tally.unchanged.count)),
        "refused": .integer(Int64(tally.refused.count)),
      ]))
  if !tally.refused.isEmpty { throw ExitCode(Failure.badData.rawValue) }
}

/// The key of a person that a user typed.
func personID(_ text: String) throws -> Person.ID {
  guard let id = Person.ID(rawValue: text) else {
    throw UsageError(Message("usage.not-a-person", ["text": .text(text)]))
  }
  return id
}

/// The key of an application that a user typed.
func applicationID(_ text: String) throws -> Application.ID {
  guard let id = Application.ID(rawValue: text) else {
    throw UsageError(Message("usage.not-a-key", ["text": .text(text)]))
  }
  return id
}
