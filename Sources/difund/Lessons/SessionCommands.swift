internal import ArgumentParser
internal import Formats
internal import Grants
internal import Intake
internal import Lessons
internal import Vocabulary
internal import Workspace

/// `difund lesson session`: what trainers taught, to how many people.
struct SessionGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "session", key: "lesson.session", more: true,
      subcommands: [
        SessionTemplateCommand.self, SessionImportCommand.self, SessionListCommand.self,
        SessionVerifyCommand.self, SessionWithdrawCommand.self,
      ])
  }
}

/// `difund lesson session template`: an empty table to fill in.
struct SessionTemplateCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("template", key: "lesson.session.template", more: true)
  }

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    var writer = CSVWriter(lineEnd: .lf)
    writer.append(texts: sessionColumns)
    Console.current.outRaw(writer.text)
  }
}

/// `difund lesson session import`: takes records of sessions.
struct SessionImportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("import", key: "lesson.session.import", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.lesson.session.import.file", valueName: "file"))
  var file: String

  @Flag(name: .customLong("accept-valid"), help: .localized("help.accept-valid"))
  var acceptsValid = false

  func run() async throws {
    let batch =
      switch file.lowercased() {
      case let name where name.hasSuffix(".json"):
        try readSessions(json: try InputFile.text(file), file: file)
      case let name where name.hasSuffix(".yaml") || name.hasSuffix(".yml"):
        try readSessions(yaml: try InputFile.text(file), file: file)
      default: try readSessions(csv: try InputFile.table(file), file: file)
      }
    let lessons = try LessonLibrary.shipped().lessonIDs().map {
      TaughtLesson.ID(checked: $0.rawValue)
    }
    let fund = try shared.openForWriting()
    let tally = try await fund.grants.importSessions(
      batch.values, problems: batch.problems, lessons: lessons, acceptValid: acceptsValid,
      by: fund.actor)
    try tell(tally, key: "session.imported")
  }
}

/// `difund lesson session verify`: vouches for sessions.
struct SessionVerifyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("verify", key: "lesson.session.verify", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.lesson.session.argument", valueName: "session"))
  var sessions: [String]

  @Option(help: .localized("help.reason"))
  var reason: String

  func run() async throws {
    let ids = try sessions.map { try sessionID($0) }
    let fund = try shared.openForWriting()
    let tally = try await fund.grants.verifySessions(ids, reason: reason, by: fund.actor)
    Console.current.out(
      Message(
        "session.verified",
        [
          "added": .integer(Int64(tally.added.count)),
          "unchanged": .integer(Int64(tally.unchanged.count)),
          "person": .text(fund.actor.rawValue),
        ]))
  }
}

/// `difund lesson session withdraw`: takes a record back.
struct SessionWithdrawCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("withdraw", key: "lesson.session.withdraw", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.lesson.session.argument", valueName: "session"))
  var session: String

  @Option(help: .localized("help.reason"))
  var reason: String

  func run() async throws {
    let id = try sessionID(session)
    let fund = try shared.openForWriting()
    let withdrawn = try await fund.grants.withdrawSession(id, reason: reason, by: fund.actor)
    Console.current.out(
      Message(
        "session.withdrawn",
        [
          "id": .text(withdrawn.id.rawValue),
          "people": .integer(withdrawn.facts.attendance.total),
        ]))
  }
}

/// The key of a session that a user typed.
private func sessionID(_ text: String) throws -> TrainingSession.ID {
  guard let id = TrainingSession.ID(rawValue: text) else {
    throw UsageError(Message("usage.not-a-key", ["text": .text(text)]))
  }
  return id
}
