internal import ArgumentParser
internal import Audit
internal import Grants
internal import Vocabulary

/// `difund decide`: what people decided, what waits for a second person, and the letters about it.
struct DecideGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "decide", key: "decide", more: true,
      subcommands: [
        DecideRecordCommand.self, DecidePendingCommand.self, DecideApproveCommand.self,
        DecideRejectCommand.self, DecideLettersCommand.self, DecideWrittenCommand.self,
      ], defaultSubcommand: DecideRecordCommand.self)
  }
}

/// `difund decide approve`: a second person approves grants.
struct DecideApproveCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("approve", key: "decide.approve", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.decide.waiting", valueName: "application"))
  var applications: [String]

  @Option(help: .localized("help.reason"))
  var reason: String

  func run() async throws {
    let ids = try applications.map(applicationID)
    let fund = try shared.openForWriting()
    let approved = try await fund.grants.approve(ids, reason: reason, by: fund.actor)
    Console.current.out(
      Message("decide.approved-grants", ["count": .integer(Int64(approved.count))]))
  }
}

/// `difund decide reject`: grants that were proposed are not made.
struct DecideRejectCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("reject", key: "decide.reject", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.decide.waiting", valueName: "application"))
  var applications: [String]

  @Option(help: .localized("help.reason"))
  var reason: String

  func run() async throws {
    let ids = try applications.map(applicationID)
    let fund = try shared.openForWriting()
    try await fund.grants.rejectProposals(ids, reason: reason, by: fund.actor)
    Console.current.out(Message("decide.rejected", ["count": .integer(Int64(ids.count))]))
  }
}

/// `difund decide pending`: the grants that wait for a second person.
struct DecidePendingCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("pending", key: "decide.pending", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  func run() async throws {
    let fund = try shared.openForReading()
    var listing = Listing(
      name: "pending",
      columns: [
        .init("application"), .init("amount", alignsRight: true),
        .init("currency", isForMachinesOnly: true), .init("selection"), .init("proposed_by"),
        .init("time"), .init("reason", widthLimit: 50),
      ])
    for waiting in try await fund.grants.listPendingProposals(
      call: try callID(call), by: fund.actor)
    {
      let proposal = waiting.proposal
      listing.rows.append([
        .text(proposal.applicationID.rawValue), .money(proposal.amount),
        .text(proposal.amount.currency.rawValue),
        proposal.selectionID.map { .text($0.rawValue) } ?? .empty, .text(waiting.entry.actor),
        .time(waiting.entry.recordedAt), waiting.entry.reason.map { .text($0) } ?? .empty,
      ])
    }
    try listing.print(as: shared.format, whenEmpty: Message("decide.none-pending"))
  }
}
