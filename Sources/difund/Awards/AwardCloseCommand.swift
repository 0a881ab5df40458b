internal import ArgumentParser
internal import Formats
internal import Grants
internal import Vocabulary

/// `difund award close`: ends an award for good.
struct AwardCloseCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("close", key: "award.close", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.award-argument", valueName: "award"))
  var award: String

  @Option(help: .localized("help.reason"))
  var reason: String

  @Flag(name: .customLong("cancel-unpaid"), help: .localized("help.award.close.cancel"))
  var cancelsUnpaid = false

  @Flag(name: .customLong("require-report"), help: .localized("help.award.close.report"))
  var requiresReport = false

  func run() async throws {
    let fund = try shared.openForWriting()
    let closed = try await fund.grants.closeAward(
      try awardID(award), cancelUnpaid: cancelsUnpaid, requireReport: requiresReport,
      reason: reason, by: fund.actor)
    let console = Console.current
    if let until = closed.missingReportUntil {
      console.note(
        Message(
          "award.closed-without-report",
          ["id": .text(closed.award.id.rawValue), "until": .day(until)]))
    }
    if shared.format == .json {
      console.outRaw(JSONWriter.pretty.text(of: closed.json))
    } else {
      tellMoved(closed.award)
      closed.tell(console)
    }
  }
}

extension ClosedAward {
  fileprivate func tell(_ console: Console) {
    let line = { (name: String, value: Message.Value) in
      console.out("  \(console.text("column.\(name)")): \(console.text(value))")
    }
    line("agreed", .money(agreed))
    line("paid", .money(paid))
    line("refunded", .money(refunded))
    line("released", .money(released))
    line("spent", .money(spent))
    line("unspent", .money(unspent))
    if let planned { line("planned", .integer(planned)) }
    if let reached { line("reached", .integer(reached)) }
    if reached != nil {
      line("verified", .message(Message(isVerified ? "word.yes" : "word.no")))
    }
  }

  fileprivate var json: JSON {
    [
      "id": .string(award.id.rawValue), "status": .string(award.status.rawValue),
      "currency": .string(agreed.currency.rawValue), "agreed": .string(agreed.plainText),
      "paid": .string(paid.plainText), "refunded": .string(refunded.plainText),
      "released": .string(released.plainText), "spent": .string(spent.plainText),
      "unspent": .string(unspent.plainText),
      "people_planned": planned.map { .integer($0) } ?? .null,
      "people_reached": reached.map { .integer($0) } ?? .null, "is_verified": .bool(isVerified),
      "missing_report_until": missingReportUntil.map { .string($0.description) } ?? .null,
    ]
  }
}
