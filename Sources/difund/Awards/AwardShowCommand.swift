internal import ArgumentParser
internal import Formats
internal import Grants
internal import Vocabulary

/// `difund award show`: one award with all that belongs to it.
struct AwardShowCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("show", key: "award.show") }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.award-argument", valueName: "award"))
  var award: String

  func run() async throws {
    let fund = try shared.openForReading()
    let shown = try await fund.grants.showAward(try awardID(award), by: fund.actor)
    if shared.format == .json {
      Console.current.outRaw(JSONWriter.pretty.text(of: shown.json))
    } else {
      try AwardSheet(shown: shown, console: .current).print()
    }
  }
}

/// An award as a person reads it.
struct AwardSheet {
  let shown: ShownAward
  let console: Console

  func print() throws {
    let summary = shown.summary
    console.out(
      "\(summary.award.id) · \(console.text(Message.Value.country(summary.country))) · "
        + console.text(Message.Value.track(summary.track)))
    line("status", .message(Message("award-status.\(summary.award.status.rawValue)")))
    line("amount", .money(summary.money.amount))
    line("scheduled", .money(summary.money.scheduled))
    line("paid", .money(summary.money.paid))
    line("refunded", .money(summary.money.refunded))
    line("left", .money(summary.money.left))
    if let agreement = shown.agreement {
      line("signed", .day(agreement.signed))
      line("start", .day(agreement.start))
      line("end", .day(agreement.end))
    }
    try agreements()
    try milestones.printSection(console)
    try tranches.printSection(console)
    try budget()
    try reach()
    try entries.printSection(console)
  }

  private func agreements() throws {
    guard shown.versions.count > 1 else { return }
    try shown.agreementListing.printSection(console)
    for version in shown.versions.dropFirst() {
      console.out("")
      console.out(
        Message("award.changes", ["number": .integer(Int64(version.number - 1))]))
      for change in shown.changes(in: version) { console.out("  " + console.text(change)) }
    }
  }

  private func budget() throws {
    guard shown.agreement != nil else { return }
    try shown.budgetListing.printSection(console)
    console.out(
      Message(
        "award.line-limit",
        [
          "limit": .percent(Double(shown.budget.limitBasisPoints) / 10_000, decimals: 0)
        ]))
  }

  private func reach() throws {
    guard shown.progress != nil || shown.plannedGroups != nil else { return }
    try shown.reachListing.printSection(console)
    if let progress = shown.progress {
      let names = progress.verifiers.map { Message.Value.text($0.rawValue) }
      console.out(
        Message(
          names.isEmpty ? "award.reach-unverified" : "award.reach-verified",
          ["until": .day(progress.facts.until), "people": .list(names)]))
    }
  }

  private func line(_ name: String, _ value: Message.Value) {
    console.out("  \(console.text("column.\(name)")): \(console.text(value))")
  }

  private var milestones: Listing {
    var listing = Listing(
      name: "milestones",
      columns: [
        .init("number", alignsRight: true), .init("milestone", widthLimit: 50), .init("due"),
        .init("achieved"), .init("evidence", widthLimit: 40),
      ])
    listing.rows = shown.milestones.map { milestone in
      [
        .integer(Int64(milestone.number)), .text(milestone.title), .day(milestone.due),
        milestone.achievement.map { .day($0.day) } ?? .empty,
        milestone.achievement.map { .text($0.evidence) } ?? .empty,
      ]
    }
    return listing
  }

  private var tranches: Listing {
    var listing = Listing(
      name: "tranches",
      columns: [
        .init("number", alignsRight: true), .init("amount", alignsRight: true), .init("due"),
        .init("milestone", alignsRight: true), .init("state"),
      ])
    listing.rows = shown.tranches.map { tranche in
      [
        .integer(Int64(tranche.number)), .money(tranche.amount), .day(tranche.due),
        tranche.milestone.map { .integer(Int64($0)) } ?? .empty,
        .word(tranche.state.name, key: "tranche-state.\(tranche.state.name)"),
      ]
    }
    return listing
  }

  private var entries: Listing { ledgerListing(shown.entries) }
}

/// Entries of the ledger as a list.
func ledgerListing(_ entries: [LedgerEntry]) -> Listing {
  var listing = Listing(
    name: "ledger",
    columns: [
      .init("entry", alignsRight: true), .init("day"), .init("award"), .init("kind"),
      .init("tranche", alignsRight: true), .init("amount", alignsRight: true),
      .init("currency", isForMachinesOnly: true), .init("base_amount", alignsRight: true),
      .init("base_currency", isForMachinesOnly: true), .init("reference", widthLimit: 30),
      .init("rates", isForMachinesOnly: true),
    ])
  listing.rows = entries.map { entry in
    let transfer = entry.transfer
    return [
      .integer(entry.number), .day(transfer.day), .text(transfer.awardID.rawValue),
      .word(transfer.kind.rawValue, key: "ledger-kind.\(transfer.kind.rawValue)"),
      transfer.tranche.map { .integer(Int64($0)) } ?? .empty, .money(transfer.amount),
      .text(transfer.amount.currency.rawValue),
      transfer.base.map { .money($0.amount) } ?? .empty,
      transfer.base.map { .text($0.amount.currency.rawValue) } ?? .empty,
      transfer.reference.map { .text($0) } ?? .empty,
      .text((transfer.base?.rates ?? []).map(\.provenance).joined(separator: "; ")),
    ]
  }
  return listing
}

extension ExchangeRate {
  /// The rate with its day and its source, as machines read it.
  fileprivate var provenance: String {
    "\(plainText) \(quote.rawValue)/\(base.rawValue) \(day) \(source)"
  }
}

extension Listing {
  /// Prints the list under a heading, when it holds anything.
  func printSection(_ console: Console) throws {
    guard !rows.isEmpty else { return }
    console.out("")
    console.out(console.text("section.\(name)"))
    try print(as: .table, whenEmpty: Message("award.none"))
  }
}

extension Tranche.State {
  /// The name of the state for machines and keys.
  fileprivate var name: String {
    switch self {
    case .cancelled: "cancelled"
    case .expired: "expired"
    case .paid: "paid"
    case .scheduled: "scheduled"
    }
  }
}

extension ShownAward {
  /// The award as an object for machines.
  fileprivate var json: JSON {
    let money = summary.money
    let sheet = ledgerListing(entries).json
    return [
      "id": .string(summary.award.id.rawValue),
      "application": .string(summary.award.applicationID.rawValue),
      "call": .string(summary.award.callID.rawValue),
      "status": .string(summary.award.status.rawValue),
      "country": .string(summary.country.rawValue), "track": .string(summary.track.rawValue),
      "currency": .string(money.amount.currency.rawValue),
      "amount": .string(money.amount.plainText), "committed": .string(money.committed.plainText),
      "scheduled": .string(money.scheduled.plainText), "paid": .string(money.paid.plainText),
      "refunded": .string(money.refunded.plainText),
      "signed": agreement.map { .string($0.signed.description) } ?? .null,
      "start": agreement.map { .string($0.start.description) } ?? .null,
      "end": agreement.map { .string($0.end.description) } ?? .null,
      "milestones": .array(
        milestones.map {
          [
            "number": .integer(Int64($0.number)), "title": .string($0.title),
            "due": .string($0.due.description),
            "achieved": $0.achievement.map { .string($0.day.description) } ?? .null,
            "evidence": $0.achievement.map { .string($0.evidence) } ?? .null,
          ]
        }),
      "tranches": .array(
        tranches.map {
          [
            "number": .integer(Int64($0.number)), "amount": .string($0.amount.plainText),
            "due": .string($0.due.description),
            "milestone": $0.milestone.map { .integer(Int64($0)) } ?? .null,
            "state": .string($0.state.name),
          ]
        }),
      "ledger": sheet.member("ledger"),
      "agreements": agreementListing.json.member("agreements"),
      "amendments": .array(
        versions.dropFirst().map { version in
          [
            "number": .integer(Int64(version.number - 1)),
            "changes": .array(
              changes(in: version).map { .string(Console.current.unmarkedText($0)) }),
          ]
        }),
      "report_every_months": .integer(Int64(versions.last?.terms.reportMonths ?? 0)),
      "budget_line_limit_basis_points": .integer(budget.limitBasisPoints),
      "budget": budgetListing.json.member("budget"), "reach": reachListing.json.member("reach"),
      "verified_by": .array((progress?.verifiers ?? []).map { .string($0.rawValue) }),
    ]
  }
}
