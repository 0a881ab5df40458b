internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund reviewer conflict check`: asks before inviting, also of somebody who is not in the fund.
struct ConflictCheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("check", key: "reviewer.conflict.check", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.conflict.check.keys", valueName: "key"))
  var keys: [String] = []

  @Option(help: .localized("help.conflict.check.name", valueName: "name"))
  var name: String?

  @Option(help: .localized("help.conflict.check.email", valueName: "address"))
  var email: String?

  @Option(help: .localized("help.conflict.check.organisation", valueName: "name"))
  var organisation: String?

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  func run() async throws {
    if name != nil || email != nil || organisation != nil { return try await checkCandidate() }
    guard keys.count == 2 else { throw UsageError(Message("usage.conflict-check")) }
    let fund = try shared.openForReading()
    let id = try applicationID(keys[1])
    let reasons = try await fund.grants.checkConflict(
      of: try personID(keys[0]), with: id, by: fund.actor)
    try show(reasons.isEmpty ? [] : [(id, reasons)])
  }

  private func checkCandidate() async throws {
    let fund = try shared.openForReading()
    let candidate = ReviewCandidate(name: name ?? "", email: email, organisation: organisation)
    try show(
      try await fund.grants.checkConflicts(
        of: candidate, with: keys.isEmpty ? nil : try keys.map(applicationID),
        call: try callID(call), by: fund.actor))
  }

  private func show(_ found: [(id: Application.ID, reasons: [ConflictReason])]) throws {
    let console = Console.current
    var listing = Listing(name: "conflicts", columns: [.init("application"), .init("reason")])
    listing.rows = found.map { id, reasons in
      [
        .text(id.rawValue),
        .text(reasons.map { console.text($0.message) }.joined(separator: " ")),
      ]
    }
    try listing.print(as: shared.format, whenEmpty: Message("conflict.none"))
  }
}
