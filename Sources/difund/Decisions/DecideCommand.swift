internal import ArgumentParser
internal import Audit
internal import Grants
internal import Vocabulary

/// `difund decide record`, which `difund decide` alone does too: records what people decided, and
/// why.
struct DecideRecordCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("record", key: "decide.record", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.decide.applications", valueName: "application"))
  var applications: [String] = []

  @Option(help: .localized("help.decide.outcome"))
  var outcome: Decision.Outcome?

  @Option(help: .localized("help.decide.amount"))
  var amount: String?

  @Option(help: .localized("help.decide.selection", valueName: "selection"))
  var selection: String?

  @Option(help: .localized("help.reason"))
  var reason: String

  func run() async throws {
    let fund = try shared.openForWriting()
    let decisions: SettledDecisions
    if let selection {
      guard applications.isEmpty, outcome == nil, amount == nil else {
        throw UsageError(Message("usage.selection-alone"))
      }
      guard let id = SavedSelection.ID(rawValue: selection) else {
        throw UsageError(Message("usage.not-a-key", ["text": .text(selection)]))
      }
      decisions = try await fund.grants.decideFromSelection(id, reason: reason, by: fund.actor)
    } else {
      decisions = try await fund.grants.decide(try await drafts(fund), by: fund.actor)
    }
    tell(decisions)
  }

  private func drafts(_ fund: OpenFund) async throws -> [DecisionDraft] {
    guard !applications.isEmpty, let outcome else {
      throw UsageError(Message("usage.applications-and-outcome"))
    }
    guard amount == nil || applications.count == 1 else {
      throw UsageError(Message("usage.one-amount"))
    }
    var drafts: [DecisionDraft] = []
    for text in applications {
      let id = try applicationID(text)
      var money: Money?
      if let amount {
        let shown = try await fund.grants.showApplication(id, blind: false, by: fund.actor)
        do throws(MoneyError) {
          money = try Money(
            parsing: amount, currency: shown.visible.document.requested.currency)
        } catch {
          throw UsageError(error.message)
        }
      }
      drafts.append(
        DecisionDraft(applicationID: id, outcome: outcome, amount: money, reason: reason))
    }
    return drafts
  }

  private func tell(_ settled: SettledDecisions) {
    let count = { (outcome: Decision.Outcome) in
      Message.Value.integer(Int64(settled.made.filter { $0.outcome == outcome }.count))
    }
    Console.current.out(
      Message(
        "decide.recorded",
        [
          "funded": count(.fund), "reserve": count(.reserve), "declined": count(.decline),
        ]))
    if settled.made.contains(where: { $0.outcome == .invite }) {
      Console.current.out(Message("decide.invited", ["invited": count(.invite)]))
    }
    guard !settled.proposed.isEmpty else { return }
    Console.current.out(
      Message("decide.proposed", ["count": .integer(Int64(settled.proposed.count))]))
  }
}

/// `difund decisions`: what was decided, by whom and why.
struct DecisionsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("decisions", key: "decisions") }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  func run() async throws {
    let fund = try shared.openForReading()
    var listing = Listing(
      name: "decisions",
      columns: [
        .init("application"), .init("outcome"), .init("amount", alignsRight: true),
        .init("currency", isForMachinesOnly: true), .init("selection"), .init("actor"),
        .init("time"), .init("reason", widthLimit: 50),
      ])
    for recorded in try await fund.grants.listDecisions(call: try callID(call), by: fund.actor) {
      let decision = recorded.decision
      listing.rows.append([
        .text(decision.applicationID.rawValue),
        .word(decision.outcome.rawValue, key: "outcome.\(decision.outcome.rawValue)"),
        decision.amount.map { .money($0) } ?? .empty,
        decision.amount.map { .text($0.currency.rawValue) } ?? .empty,
        decision.selectionID.map { .text($0.rawValue) } ?? .empty, .text(recorded.entry.actor),
        .time(recorded.entry.recordedAt), recorded.entry.reason.map { .text($0) } ?? .empty,
      ])
    }
    try listing.print(as: shared.format, whenEmpty: Message("decide.none"))
  }
}
