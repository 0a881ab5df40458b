internal import ArgumentParser
internal import Grants
internal import Intake
internal import Vocabulary

/// `difund award agree`: records signed agreements.
struct AwardAgreeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("agree", key: "award.agree", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.award.agree.awards", valueName: "award"))
  var awards: [String] = []

  @Flag(name: .customLong("all-offered"), help: .localized("help.award.agree.all"))
  var takesAll = false

  @Option(help: .localized("help.award.agree.signed", valueName: "day"))
  var signed: String

  @Option(name: .customLong("signed-by"), help: .localized("help.award.signed-by"))
  var signatory: String?

  @Option(help: .localized("help.award.agree.start", valueName: "day"))
  var start: String?

  @Option(help: .localized("help.award.agree.end", valueName: "day"))
  var end: String

  @Option(help: .localized("help.award.agree.plan", valueName: "file.yaml"))
  var plan: String?

  @Option(help: .localized("help.reason"))
  var reason: String?

  func run() async throws {
    guard takesAll != !awards.isEmpty else {
      throw UsageError(Message("usage.awards-or-all"))
    }
    let agreement = Agreement(
      signed: try day(signed), start: try day(start ?? signed), end: try day(end))
    let signatory = try signatory.map { try personID($0) }
    let plan = try plan.map { try readAwardPlan(try InputFile.text($0), file: $0) }
    let fund = try shared.openForWriting()
    var ids = try awards.map(awardID)
    if takesAll {
      ids = try await fund.grants.listAwards(call: nil, by: fund.actor)
        .filter { $0.award.status == .offered }.map(\.award.id)
    }
    let console = Console.current
    for id in ids {
      console.progress(Message("progress.award", ["id": .text(id.rawValue)]))
      _ = try await fund.grants.agreeAward(
        id, on: agreement, milestones: plan?.milestones ?? [], terms: plan?.terms ?? .standard,
        signatory: signatory, reason: reason, by: fund.actor)
      if let tranches = plan?.tranches, !tranches.isEmpty {
        _ = try await fund.grants.scheduleTranches(tranches, of: id, by: fund.actor)
      }
    }
    console.progress(nil)
    console.out(
      Message(
        "award.agreed",
        [
          "count": .integer(Int64(ids.count)),
          "milestones": .integer(Int64(plan?.milestones.count ?? 0)),
          "tranches": .integer(Int64(plan?.tranches.count ?? 0)),
        ]))
  }
}

/// `difund award milestone`: what organisations agreed to have done.
struct MilestoneGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "milestone", key: "award.milestone",
      subcommands: [MilestoneAddCommand.self, MilestoneAchieveCommand.self])
  }
}

/// `difund award milestone add`: adds something to be done.
struct MilestoneAddCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("add", key: "award.milestone.add") }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.award-argument", valueName: "award"))
  var award: String

  @Option(help: .localized("help.milestone.number", valueName: "n"))
  var number: Int

  @Option(help: .localized("help.milestone.title"))
  var title: String

  @Option(help: .localized("help.milestone.due", valueName: "day"))
  var due: String

  func run() async throws {
    let fund = try shared.openForWriting()
    let all = try await fund.grants.addMilestones(
      [Milestone(number: number, title: title, due: try day(due))], to: try awardID(award),
      by: fund.actor)
    Console.current.out(
      Message(
        "milestone.added",
        ["id": .text(award), "count": .integer(Int64(all.count))]))
  }
}

/// `difund award milestone achieve`: records that something was done, and what shows it.
struct MilestoneAchieveCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("achieve", key: "award.milestone.achieve", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.award.agree.awards", valueName: "award"))
  var awards: [String]

  @Option(help: .localized("help.milestone.number", valueName: "n"))
  var number: Int

  @Option(help: .localized("help.milestone.day", valueName: "day"))
  var day: String

  @Option(help: .localized("help.milestone.evidence"))
  var evidence: String

  func run() async throws {
    let reached = try difund.day(day)
    let fund = try shared.openForWriting()
    for award in awards {
      _ = try await fund.grants.achieveMilestone(
        number, of: try awardID(award), on: reached, evidence: evidence, by: fund.actor)
    }
    Console.current.out(
      Message(
        "milestone.achieved",
        ["count": .integer(Int64(awards.count)), "number": .integer(Int64(number))]))
  }
}
