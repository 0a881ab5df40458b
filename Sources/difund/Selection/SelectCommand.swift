internal import ArgumentParser
internal import Formats
internal import Grants
internal import Intake
internal import Vocabulary

/// `difund select`: the best portfolio under a budget and rules.
struct SelectCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("select", key: "select", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.select.policy", valueName: "file.yaml"))
  var policy: String?

  @Option(help: .localized("help.select.budget"))
  var budget: String?

  @Option(help: .localized("help.select.robustness", valueName: "n"))
  var robustness: Int?

  @Option(help: .localized("help.seed", valueName: "n"))
  var seed: UInt64 = 1

  @Option(name: .customLong("lottery-seed"), help: .localized("help.select.lottery-seed"))
  var lotterySeed: String?

  @Option(help: .localized("help.select.compare", valueName: "file.yaml"))
  var compare: String?

  @Flag(help: .localized("help.select.losses"))
  var losses = false

  @Flag(help: .localized("help.select.save"))
  var save = false

  func run() async throws {
    if compare != nil, save || losses || robustness != nil {
      throw UsageError(Message("usage.compare-alone"))
    }
    let plan = try robustnessPlan()
    let fund = save ? try shared.openForWriting() : try shared.openForReading()
    let call = try await fund.grants.findCall(try callID(call), by: fund.actor)
    let rules = try rules(from: policy, of: call)
    if let compare {
      let comparison = try await fund.grants.compare(
        call: call.id, policy: rules, with: try self.rules(from: compare, of: call),
        by: fund.actor)
      return try comparison.print(as: shared.format)
    }
    let console = Console.current
    let portfolio = try await fund.grants.select(
      call: call.id, policy: rules, robustness: plan, losses: losses, save: save, by: fund.actor
    ) { progress in
      switch progress {
      case .draws(let done):
        console.progress(Message("progress.draws", ["done": .integer(Int64(done))]))
      case .losses(let done):
        console.progress(Message("progress.losses", ["done": .integer(Int64(done))]))
      }
    }
    console.progress(nil)
    switch shared.format {
    case .json: console.outRaw(JSONWriter.pretty.text(of: portfolio.json))
    case .table: try portfolio.print()
    default: try portfolio.listing.print(as: shared.format, whenEmpty: Message("select.nothing"))
    }
  }

  private func robustnessPlan() throws -> RobustnessPlan? {
    guard let robustness else { return nil }
    guard let plan = RobustnessPlan(draws: robustness, seed: seed) else {
      throw UsageError(
        Message(
          "usage.bad-draws", ["most": .integer(Int64(RobustnessPlan.mostDraws))]))
    }
    return plan
  }

  /// The rules of a file, or none, with the budget of the command line.
  private func rules(from file: String?, of call: FundingCall) throws -> SelectionPolicy {
    let currency = call.terms.budget.currency
    var rules = SelectionPolicy()
    if let file {
      rules = try readPolicy(try InputFile.text(file), file: file, currency: currency)
    }
    rules.lotterySeed = lotterySeed
    if let budget {
      do throws(MoneyError) {
        rules.budget = try Money(parsing: budget, currency: currency)
      } catch {
        throw UsageError(error.message)
      }
    }
    return rules
  }
}

extension ProposedPortfolio {
  /// Prints the portfolio for people: what is chosen, what is not and why, and what the rules cost.
  fileprivate func print() throws {
    let console = Console.current
    try listing.print(as: .table, whenEmpty: Message("select.nothing"))
    console.out("")
    console.out(
      Message(
        "select.summary",
        [
          "chosen": .integer(Int64(chosen.count)), "count": .integer(Int64(proposals.count)),
          "spent": .money(spent), "budget": .money(budget),
          "objective": .number(Double(objectiveThousandths) / 1000, decimals: 2),
        ]))
    console.out(Message(isOptimal ? "select.optimal" : "select.not-optimal"))
    if let places = policy.places {
      console.out(
        Message(
          "select.places",
          ["invited": .integer(Int64(chosen.count)), "places": .integer(Int64(places))]))
    }
    tellPrices()
    tellLosses()
    if let robustness { robustness.explain(chosen: chosen) }
    if let savedAs {
      console.out(Message("select.saved", ["id": .text(savedAs.rawValue)]))
    }
  }

  private func tellPrices() {
    let console = Console.current
    let costly = prices.filter { $0.thousandths > 0 }
    if !costly.isEmpty { console.out(Message("select.prices")) }
    for price in costly {
      console.out(
        Message(
          "select.price",
          [
            "rule": .message(price.rule.message),
            "points": .number(Double(price.thousandths) / 1000, decimals: 2),
          ]))
    }
  }

  private func tellLosses() {
    guard let losses else { return }
    let spread = losses.values.compactMap { loss in
      loss.most.flatMap { most in loss.least.map { most - $0 } }
    }.max()
    Console.current.out(
      Message("select.losses", ["points": .number(Double(spread ?? 0) / 1000, decimals: 2)]))
  }

  fileprivate var listing: Listing {
    var columns: [Listing.Column] = [
      .init("application"), .init("outcome"), .init("calibrated", alignsRight: true),
      .init("cost", alignsRight: true),
    ]
    if policy.partial != nil { columns.append(.init("share", alignsRight: true)) }
    if robustness != nil { columns.append(.init("in_draws", alignsRight: true)) }
    if losses != nil {
      columns.append(.init("loss", alignsRight: true))
      columns.append(.init("loss_least", isForMachinesOnly: true))
    }
    columns.append(.init("reason", widthLimit: 90, wraps: true))
    var listing = Listing(name: "proposals", columns: columns)
    let order = Decision.Outcome.allCases
    let sorted = proposals.sorted { one, other in
      let places = (
        order.firstIndex(of: one.choice.outcome) ?? 0,
        order.firstIndex(of: other.choice.outcome) ?? 0
      )
      if places.0 != places.1 { return places.0 < places.1 }
      return one.choice.calibratedThousandths > other.choice.calibratedThousandths
    }
    listing.rows = sorted.map { proposal in
      let choice = proposal.choice
      var row: [Cell] = [
        .text(choice.applicationID.rawValue),
        .word(choice.outcome.rawValue, key: "outcome.\(choice.outcome.rawValue)"),
        .number(Double(choice.calibratedThousandths) / 1000, decimals: 2), .money(choice.cost),
      ]
      if policy.partial != nil { row.append(choice.shareCell) }
      if let robustness {
        let share = robustness.share(of: choice.applicationID)
        row.append(share.map { .percent($0, decimals: 0) } ?? .empty)
      }
      if let losses { row += losses[choice.applicationID].cells }
      return row + [.sentence(proposal.reason)]
    }
    return listing
  }

  /// The contract of machines.
  fileprivate var json: JSON {
    let console = Console.current
    return [
      "call": .string(callID.rawValue),
      "objective": .number(Double(objectiveThousandths) / 1000, decimals: 3),
      "currency": .string(budget.currency.rawValue), "spent": .string(spent.plainText),
      "budget": .string(budget.plainText), "chosen": .array(chosen.map { .string($0.rawValue) }),
      "parts": .object(
        proposals.compactMap { proposal in
          proposal.choice.part.map {
            JSON.Member(proposal.choice.applicationID.rawValue, $0.json)
          }
        }),
      "reserve": .array(
        proposals.filter { $0.choice.outcome == .reserve }
          .map { .string($0.choice.applicationID.rawValue) }),
      "reasons": .object(
        proposals.map {
          JSON.Member($0.choice.applicationID.rawValue, .string(console.unmarkedText($0.reason)))
        }),
      "prices": .array(
        prices.map {
          [
            "rule": .string(console.unmarkedText($0.rule.message)),
            "price": .number(Double($0.thousandths) / 1000, decimals: 3),
          ]
        }),
      "optimal": .bool(isOptimal),
      "selection": savedAs.map { .string($0.rawValue) } ?? .null,
      "robustness": robustness?.json ?? .null,
      "losses": losses.map { losses in
        .object(
          losses.keys.sorted().map { JSON.Member($0.rawValue, losses[$0].json) })
      } ?? .null,
      "places": policy.places.map { .integer(Int64($0)) } ?? .null,
    ]
  }
}

extension SelectionChoice {
  /// What part of the request is proposed.
  fileprivate var shareCell: Cell {
    guard outcome == .fund else { return .empty }
    return part?.share.cell ?? .percent(1, decimals: 0)
  }
}

extension FundingLoss? {
  /// The loss in points, and what it is at least.
  fileprivate var cells: [Cell] {
    [self?.most, self?.least].map { loss in
      loss.map { .number(Double($0) / 1000, decimals: 2) } ?? .empty
    }
  }

  fileprivate var json: JSON {
    let points = { (loss: Int64?) -> JSON in
      loss.map { .number(Double($0) / 1000, decimals: 3) } ?? .null
    }
    return ["loss": points(self?.most), "least": points(self?.least)]
  }
}
