internal import ArgumentParser
internal import Formats
internal import Grants
internal import Intake
internal import Vocabulary

/// `difund call`: the rounds of the fund.
struct CallGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "call", key: "call",
      subcommands: [
        CallCreateCommand.self, CallListCommand.self, CallShowCommand.self, CallOpenCommand.self,
        CallCloseCommand.self, CallCheckCommand.self, CallFormCommand.self,
      ])
  }
}

/// `difund call create`: adds a call from a YAML file.
struct CallCreateCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("create", key: "call.create", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.call.create.file", valueName: "file.yaml"))
  var file: String

  func run() async throws {
    let draft = try readCall(try InputFile.text(file), file: file)
    let fund = try shared.openForWriting()
    let call = try await fund.grants.createCall(draft.id, terms: draft.terms, by: fund.actor)
    let console = Console.current
    console.out(
      Message(
        "call.created",
        [
          "id": .text(call.id.rawValue),
          "title": .text(call.terms.title.text(for: console.locale)),
          "rules": .integer(Int64(call.terms.eligibility.count)),
          "criteria": .integer(Int64(call.terms.rubric.criteria.count)),
        ]))
  }
}

/// `difund call list`: every call with its dates and budget.
struct CallListCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("list", key: "call.list") }

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let fund = try shared.openForReading()
    let reader = Console.current.locale
    var listing = Listing(
      name: "calls",
      columns: [
        .init("id"), .init("title", widthLimit: 40), .init("status"), .init("opens"),
        .init("deadline"), .init("closes", isForMachinesOnly: true),
        .init("stage", isForMachinesOnly: true), .init("other_call", isForMachinesOnly: true),
        .init("budget", alignsRight: true),
        .init("currency", isForMachinesOnly: true),
      ])
    for call in try await fund.grants.listCalls(by: fund.actor) {
      listing.rows.append([
        .text(call.id.rawValue), .text(call.terms.title.text(for: reader)), call.status.cell,
        .day(call.terms.opens), .day(call.terms.deadline), .time(try call.terms.closes().at),
        call.terms.stage.map { .text($0.kind.rawValue) } ?? .empty,
        call.terms.stage.map { .text($0.other.rawValue) } ?? .empty, .money(call.terms.budget),
        .text(call.terms.budget.currency.rawValue),
      ])
    }
    try listing.print(as: shared.format, whenEmpty: Message("grants.no-call"))
  }
}

/// `difund call show`: the terms of a call.
struct CallShowCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("show", key: "call.show") }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.call-argument", valueName: "call"))
  var call: String?

  func run() async throws {
    let fund = try shared.openForReading()
    let call = try await fund.grants.findCall(try callID(call), by: fund.actor)
    let closes = try call.terms.closes()
    if shared.format == .json {
      Console.current.outRaw(JSONWriter.pretty.text(of: call.json(closes)))
    } else {
      CallSheet(call: call, closes: closes, console: .current).print()
    }
  }
}

/// `difund call open`: lets applications come in.
struct CallOpenCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("open", key: "call.open") }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.call-argument", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.reason"))
  var reason: String?

  func run() async throws {
    try await moveCall(call, to: .open, reason: reason, shared: shared)
  }
}

/// `difund call close`: ends the time for applications.
struct CallCloseCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("close", key: "call.close") }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.call-argument", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.reason"))
  var reason: String?

  func run() async throws {
    try await moveCall(call, to: .closed, reason: reason, shared: shared)
  }
}

private func moveCall(
  _ text: String?, to status: FundingCall.Status, reason: String?, shared: SharedOptions
) async throws {
  let fund = try shared.openForWriting()
  let call = try await fund.grants.findCall(try callID(text), by: fund.actor)
  let moved = try await fund.grants.moveCall(
    call.id, to: status, reason: reason, by: fund.actor)
  Console.current.out(
    Message(
      "call.moved",
      [
        "id": .text(moved.id.rawValue),
        "status": .message(Message("call-status.\(moved.status.rawValue)")),
      ]))
}

/// The key of a call that a user typed.
func callID(_ text: String?) throws -> FundingCall.ID? {
  guard let text else { return nil }
  guard let id = FundingCall.ID(rawValue: text) else {
    throw UsageError(Message("usage.not-a-key", ["text": .text(text)]))
  }
  return id
}

extension FundingCall.Status {
  /// The status as a cell of a list.
  var cell: Cell { .word(rawValue, key: "call-status.\(rawValue)") }
}
