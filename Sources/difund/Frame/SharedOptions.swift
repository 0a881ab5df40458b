internal import ArgumentParser
internal import Foundation
internal import Grants
internal import Vocabulary
internal import Workspace

/// The options that every command takes, before or after its name.
struct SharedOptions: ParsableArguments {
  /// The names of the options, for those who put them before the command.
  static let names = ["--fund", "--as", "--locale", "--format"]

  @Option(name: .long, help: .localized("help.shared.fund", valueName: "dir"))
  var fund: String?

  @Option(name: .customLong("as"), help: .localized("help.shared.as", valueName: "person"))
  var actor: String?

  @Option(name: .long, help: .localized("help.shared.locale", valueName: "tag"))
  var locale: String?

  @Option(name: .long, help: .localized("help.shared.format"))
  var format: OutputFormat = .table

  /// Opens the fund that was named to read it only, beside a process that may be writing.
  func openForReading() throws -> OpenFund { try open(for: .reading) }

  /// Opens the fund that was named to write into it.
  func openForWriting() throws -> OpenFund { try open(for: .writing) }

  private func open(for access: Workspace.Access) throws -> OpenFund {
    let workspace = try Workspace.open(
      try folder(), for: access, waitSeconds: waitSeconds, clock: Clock.now,
      onWait: { holder in
        Console.current.note(Message("workspace.waiting", ["holder": .text(holder)]))
      }, onIndexing: Console.current.showIndexing)
    guard let actor else { return OpenFund(workspace: workspace, actor: workspace.owner) }
    guard let person = Person.ID(rawValue: actor) else {
      throw UsageError(Message("usage.not-a-person", ["text": .text(actor)]))
    }
    return OpenFund(workspace: workspace, actor: person)
  }

  /// How long to wait for another writer: 10 seconds, or what `DIFUND_WAIT` says.
  var waitSeconds: Double {
    ProcessInfo.processInfo.environment["DIFUND_WAIT"].flatMap { Double($0) } ?? 10
  }

  /// The folder that was named, or that `DIFUND_HOME` names.
  func folder() throws -> FundFolder {
    let home = ProcessInfo.processInfo.environment["DIFUND_HOME"]
    guard let path = fund ?? home, !path.isEmpty else {
      throw UsageError(Message("usage.no-fund"))
    }
    return FundFolder(path: path)
  }
}

/// A fund that a command works on, and the person it works for.
struct OpenFund {
  let workspace: Workspace
  let actor: Person.ID

  var grants: GrantService { workspace.grants }

  /// The name of the fund.
  var title: String { workspace.settings.title }

  /// How many days old an exchange rate may be on the day that it is used for.
  var longestRateAgeDays: Int { workspace.settings.longestRateAgeDays }
}

/// The forms in which results are printed.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, csv, xlsx, svg, html
}

/// A command that was used in a way it cannot follow.
struct UsageError: ExplainableError {
  let message: Message

  init(_ message: Message) { self.message = message }

  var failure: Failure { .misuse }
}

/// The time of the machine, or the one that `DIFUND_NOW` sets so that a run can be repeated
/// exactly.
enum Clock {
  static let now: @Sendable () -> Timestamp = {
    if let fixed = ProcessInfo.processInfo.environment["DIFUND_NOW"], let time = Timestamp(fixed) {
      return time
    }
    return Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }
}
