internal import ArgumentParser
internal import Formats
internal import Grants
internal import Intake
internal import Vocabulary

/// `difund award amend`: records an amendment of an agreement.
struct AwardAmendCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("amend", key: "award.amend", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.award-argument", valueName: "award"))
  var award: String

  @Option(help: .localized("help.reason"))
  var reason: String

  @Option(help: .localized("help.award.agree.signed", valueName: "day"))
  var signed: String

  @Option(name: .customLong("signed-by"), help: .localized("help.award.signed-by"))
  var signatory: String?

  @Option(help: .localized("help.award.amend.end", valueName: "day"))
  var end: String?

  @Option(help: .localized("help.award.amend.amount"))
  var amount: String?

  @Option(name: .customLong("cancel-tranche"), help: .localized("help.award.amend.cancel"))
  var cancelledTranches: [Int] = []

  @Option(help: .localized("help.award.amend.milestone", valueName: "n:title:day"))
  var milestone: [String] = []

  @Option(help: .localized("help.award.amend.budget", valueName: "file"))
  var budget: String?

  @Option(help: .localized("help.award.amend.reach", valueName: "file.csv"))
  var reach: String?

  @Option(
    name: .customLong("report-every"), help: .localized("help.award.amend.months"))
  var reportMonths: Int?

  @Option(
    name: .customLong("line-limit"),
    help: .localized("help.award.amend.limit", valueName: "per-cent"))
  var lineLimit: String?

  func run() async throws {
    let id = try awardID(award)
    let fund = try shared.openForWriting()
    let before = try await fund.grants.showAward(id, by: fund.actor)
    let amendment = try amendment(of: before)
    let outcome = try await fund.grants.amendAward(id, by: amendment, actor: fund.actor)
    let console = Console.current
    guard case .amended(let version) = outcome else {
      return console.out(
        Message(
          "award.amend-proposed",
          [
            "id": .text(id.rawValue),
            "amount": .money(amendment.amount ?? before.summary.award.amount),
          ]))
    }
    let after = try await fund.grants.showAward(id, by: fund.actor)
    console.out(
      Message(
        "award.amended",
        ["id": .text(id.rawValue), "number": .integer(Int64(version.number - 1))]))
    for change in after.changes(in: version) { console.out("  " + console.text(change)) }
  }

  private func amendment(of before: ShownAward) throws -> Amendment {
    let currency = before.summary.award.amount.currency
    var amendment = Amendment(signed: try day(signed), reason: reason)
    amendment.signatory = try signatory.map { try personID($0) }
    amendment.end = try end.map { try day($0) }
    amendment.amount = try amount.map {
      try parsedMoney($0, currency)
    }
    amendment.cancelledTranches = cancelledTranches
    amendment.milestones = try milestone.map(milestoneChange)
    if let budget {
      amendment.budget = try readBudgetFile(budget, currency)
    }
    if let reach {
      let batch = try readPlannedPeople(csv: try InputFile.table(reach), file: reach)
      guard batch.problems.isEmpty else { throw GrantError.rejected(batch.problems) }
      amendment.groups = batch.values.first?.value
    }
    amendment.terms = try terms(before.versions.last?.terms ?? .standard)
    return amendment
  }

  private func terms(_ before: AgreementTerms) throws -> AgreementTerms? {
    guard reportMonths != nil || lineLimit != nil else { return nil }
    if let reportMonths, !(1...24).contains(reportMonths) {
      throw UsageError(Message("usage.report-months"))
    }
    let limit = try lineLimit.map { text in
      guard let share = Share(text) else {
        throw UsageError(Message("input.not-a-share", ["value": .text(text)]))
      }
      return Int64(share.basisPoints)
    }
    return AgreementTerms(
      reportMonths: reportMonths ?? before.reportMonths,
      lineLimitBasisPoints: limit ?? before.lineLimitBasisPoints)
  }

  /// Reads `2:Title:2027-01-31`, where title or day may be left out.
  private func milestoneChange(_ text: String) throws -> Amendment.MilestoneChange {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 3, let number = Int(parts[0]), let last = parts.last else {
      throw UsageError(Message("usage.milestone-change", ["text": .text(text)]))
    }
    let title = parts[1..<(parts.count - 1)].joined(separator: ":")
    return Amendment.MilestoneChange(
      number: number, title: title.isEmpty ? nil : title,
      due: last.isEmpty ? nil : try day(last))
  }
}

private func readBudgetFile(_ path: String, _ currency: Currency) throws -> [AgreedLine] {
  let isYAML = [".yaml", ".yml"].contains { path.lowercased().hasSuffix($0) }
  let batch =
    isYAML
    ? try readBudget(yaml: try InputFile.text(path), file: path, currency: currency)
    : try readBudget(csv: try InputFile.table(path), file: path, currency: currency)
  guard batch.problems.isEmpty else { throw GrantError.rejected(batch.problems) }
  return batch.values.map(\.value)
}

/// An amount that a user typed, in a currency.
func parsedMoney(_ text: String, _ currency: Currency) throws -> Money {
  do throws(MoneyError) { return try Money(parsing: text, currency: currency) } catch {
    throw UsageError(error.message)
  }
}
