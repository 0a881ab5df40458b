internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund review agreement`: how far reviewers agree, for each criterion.
struct ReviewAgreementCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("agreement", key: "review.agreement", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.seed", valueName: "n"))
  var seed: UInt64 = 1

  func run() async throws {
    let fund = try shared.openForReading()
    let console = Console.current
    let rubric = try await fund.grants.findCall(try callID(call), by: fund.actor).terms.rubric
    // People read what the criteria are called, machines their keys.
    let isForPeople = [.table, .xlsx].contains(shared.format)
    let names = rubric.criteria.map {
      ($0.id, isForPeople ? $0.label.text(for: console.locale) : $0.id)
    }
    let labels = Dictionary(names) { first, _ in first }
    var listing = Listing(
      name: "agreement",
      columns: [
        .init("criterion"), .init("alpha", alignsRight: true),
        .init("alpha_low", alignsRight: true), .init("alpha_high", alignsRight: true),
        .init("applications", alignsRight: true), .init("reviews", alignsRight: true),
      ])
    for found in try await fund.grants.reviewAgreement(
      call: try callID(call), seed: seed, by: fund.actor)
    {
      listing.rows.append([
        found.criterion.map { .text(labels[$0] ?? $0) }
          ?? .word("weighted", key: "review.weighted"),
        found.alpha.map { .number($0, decimals: 2) } ?? .empty,
        found.interval.map { .number($0.lowerBound, decimals: 2) } ?? .empty,
        found.interval.map { .number($0.upperBound, decimals: 2) } ?? .empty,
        .integer(Int64(found.applications)), .integer(Int64(found.reviews)),
      ])
    }
    try listing.print(as: shared.format, whenEmpty: Message("ranking.none"))
    guard shared.format == .table else { return }
    console.out(
      Message(
        "review.agreement-explained",
        ["sure": .number(0.8, decimals: 2), "tentative": .number(0.67, decimals: 2)]))
  }
}
