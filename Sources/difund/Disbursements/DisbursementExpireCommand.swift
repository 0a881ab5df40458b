internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund disbursement expire`: lets tranches expire that nobody paid in time.
struct DisbursementExpireCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("expire", key: "disbursement.expire", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.disbursement.expire.days", valueName: "days"))
  var daysAfterEnd = 90

  @Option(help: .localized("help.disbursement.expire.award", valueName: "award"))
  var award: String?

  @Option(help: .localized("help.reason"))
  var reason: String?

  func run() async throws {
    let id = try award.map(awardID)
    let fund = try shared.openForWriting()
    let expired = try await fund.grants.expireTranches(
      daysAfterEnd: daysAfterEnd, of: id, reason: reason, by: fund.actor)
    var listing = Listing(
      name: "expired",
      columns: [
        .init("award"), .init("tranche", alignsRight: true), .init("due"),
        .init("amount", alignsRight: true), .init("currency", isForMachinesOnly: true),
      ])
    listing.rows = expired.map { released in
      [
        .text(released.award.rawValue), .integer(Int64(released.tranche.number)),
        .day(released.tranche.due), .money(released.tranche.amount),
        .text(released.tranche.amount.currency.rawValue),
      ]
    }
    try listing.print(as: shared.format, whenEmpty: Message("disbursement.none-expired"))
  }
}
