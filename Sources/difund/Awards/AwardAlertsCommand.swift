internal import ArgumentParser
internal import Formats
internal import Grants
internal import Vocabulary

/// `difund award alerts`: what somebody has to look at in awards.
struct AwardAlertsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("alerts", key: "award.alerts", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(name: .customLong("by-day"), help: .localized("help.award.alerts.day", valueName: "day"))
  var day: String?

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.award.list.country", valueName: "code"))
  var country: Country?

  @Option(help: .localized("help.award.alerts.ending", valueName: "days"))
  var ending = AlertLimits().endingDays

  @Option(help: .localized("help.award.alerts.suspended", valueName: "days"))
  var suspended = AlertLimits().suspendedDays

  @Flag(help: .localized("help.award.alerts.check"))
  var check = false

  func run() async throws {
    let asOf = try day.map { try difund.day($0) }
    var limits = AlertLimits()
    limits.endingDays = ending
    limits.suspendedDays = suspended
    let fund = try shared.openForReading()
    let alerts = try await fund.grants.alertAwards(
      asOf: asOf, limits: limits, call: try callID(call), country: country,
      by: fund.actor)
    let listing = alertListing(alerts)
    if shared.format == .html {
      var page = HTMLPage(title: Message("alerts.title", ["fund": .text(fund.title)]))
      if alerts.isEmpty { page.notes = [Message("alerts.none")] }
      page.parts = AwardAlert.Severity.allCases.compactMap { severity in
        let found = alerts.filter { $0.kind.severity == severity }
        guard !found.isEmpty else { return nil }
        return HTMLPage.Part(
          heading: Message("alert-severity.\(severity.rawValue)"), listing: alertListing(found))
      }
      Console.current.outRaw(page.text(for: Console.current.localizer))
    } else {
      try listing.print(as: shared.format, whenEmpty: Message("alerts.none"))
    }
    if check, alerts.contains(where: { $0.kind.severity == .overdue }) {
      throw ExitCode(Failure.refused.rawValue)
    }
  }
}

private func alertListing(_ alerts: [AwardAlert]) -> Listing {
  var listing = Listing(
    name: "alerts",
    columns: [
      .init("severity"), .init("award"), .init("alert", isForMachinesOnly: true),
      .init("what"), .init("day"), .init("days", alignsRight: true),
      .init("number", isForMachinesOnly: true), .init("category", isForMachinesOnly: true),
      .init("amount", isForMachinesOnly: true), .init("currency", isForMachinesOnly: true),
      .init("next"),
    ])
  listing.rows = alerts.map { alert in
    [
      .word(alert.kind.severity.rawValue, key: "alert-severity.\(alert.kind.severity.rawValue)"),
      .text(alert.award.rawValue), .word(alert.kind.rawValue, key: "alert.\(alert.kind.rawValue)"),
      .sentence(alert.sentence), .day(alert.day), .integer(Int64(alert.days)),
      alert.number.map { .integer(Int64($0)) } ?? .empty,
      alert.category.map { .text($0.rawValue) } ?? .empty,
      alert.amount.map { .money($0) } ?? .empty,
      alert.amount.map { .text($0.currency.rawValue) } ?? .empty, .text(alert.command),
    ]
  }
  return listing
}

extension AwardAlert {
  /// What it is, in the reader's words.
  fileprivate var sentence: Message {
    Message(
      "alert.\(kind.rawValue)",
      [
        "number": .integer(Int64(number ?? 0)), "category": category?.word ?? .text(""),
        "amount": amount.map { .money($0) } ?? .text(""),
      ])
  }

  /// The command that comes next; what stands in capital letters is to be filled in.
  fileprivate var command: String {
    let part =
      switch kind {
      case .agreementEnded, .agreementEnding: "award close \(award) --reason WHY"
      // Which milestone it waits for stands there.
      case .trancheWaiting: "award show \(award)"
      case .milestoneOverdue:
        "award milestone achieve \(award) --number \(number ?? 0) --day DAY --evidence WHAT"
      case .overBudget, .aboveBudget:
        "award amend \(award) --budget FILE --signed DAY --reason WHY"
      case .reportOverdue: "award report import FILE.csv"
      case .reportUnverified: "award report verify \(award) --reason WHY --as PERSON"
      case .spentAbovePaid: "award spending list --award \(award)"
      case .suspendedLong: "award resume \(award) --reason WHY"
      case .trancheDue, .trancheOverdue:
        "disbursement pay \(award) --tranche \(number ?? 0) --day DAY --reference BANK"
      }
    return "difund \(part)"
  }
}
