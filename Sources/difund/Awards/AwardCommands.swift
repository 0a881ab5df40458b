internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund award`: what the fund gives, and what was agreed about it.
struct AwardGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "award", key: "award",
      subcommands: [
        AwardListCommand.self, AwardShowCommand.self, AwardAgreeCommand.self,
        AwardAmendCommand.self, MilestoneGroup.self, AwardAlertsCommand.self,
        SpendingGroup.self, ProgressGroup.self, AwardSuspendCommand.self,
        AwardResumeCommand.self, AwardLapseCommand.self, AwardCloseCommand.self,
      ])
  }
}

/// `difund award list`: every award with its money.
struct AwardListCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("list", key: "award.list") }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.award.list.country", valueName: "code"))
  var country: Country?

  func run() async throws {
    let fund = try shared.openForReading()
    var listing = Listing(
      name: "awards",
      columns: [
        .init("id"), .init("country"), .init("track"), .init("status"),
        .init("amount", alignsRight: true), .init("scheduled", alignsRight: true),
        .init("paid", alignsRight: true), .init("refunded", alignsRight: true),
        .init("left", alignsRight: true), .init("currency", isForMachinesOnly: true),
      ])
    for summary in try await fund.grants.listAwards(call: try callID(call), by: fund.actor)
    where country == nil || summary.country == country {
      listing.rows.append([
        .text(summary.award.id.rawValue), .country(summary.country), .track(summary.track),
        summary.award.status.cell, .money(summary.money.amount), .money(summary.money.scheduled),
        .money(summary.money.paid), .money(summary.money.refunded), .money(summary.money.left),
        .text(summary.award.amount.currency.rawValue),
      ])
    }
    try listing.print(as: shared.format, whenEmpty: Message("award.none"))
  }
}

/// `difund award suspend`: stops the payments of an award.
struct AwardSuspendCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("suspend", key: "award.suspend") }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.award-argument", valueName: "award"))
  var award: String

  @Option(help: .localized("help.reason"))
  var reason: String

  func run() async throws {
    let fund = try shared.openForWriting()
    tellMoved(
      try await fund.grants.suspendAward(try awardID(award), reason: reason, by: fund.actor))
  }
}

/// `difund award resume`: lets the payments of an award go on.
struct AwardResumeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("resume", key: "award.resume") }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.award-argument", valueName: "award"))
  var award: String

  @Option(help: .localized("help.reason"))
  var reason: String

  func run() async throws {
    let fund = try shared.openForWriting()
    tellMoved(
      try await fund.grants.resumeAward(try awardID(award), reason: reason, by: fund.actor))
  }
}

/// Tells where an award stands now.
func tellMoved(_ award: Award) {
  Console.current.out(
    Message(
      "award.moved",
      [
        "id": .text(award.id.rawValue),
        "status": .message(Message("award-status.\(award.status.rawValue)")),
      ]))
}

/// The key of an award that a user typed.
func awardID(_ text: String) throws -> Award.ID {
  guard let id = Award.ID(rawValue: text) else {
    throw UsageError(Message("usage.not-a-key", ["text": .text(text)]))
  }
  return id
}

/// A day that a user typed.
func day(_ text: String) throws -> Day {
  guard let day = Day(text) else {
    throw UsageError(Message("input.not-a-day", ["value": .text(text)]))
  }
  return day
}

extension Award.Status {
  /// The status as a cell of a list.
  var cell: Cell { .word(rawValue, key: "award-status.\(rawValue)") }
}
