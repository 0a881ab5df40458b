internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund disbursement cancel`: gives up a tranche that is not paid.
struct DisbursementCancelCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("cancel", key: "disbursement.cancel", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.award-argument", valueName: "award"))
  var award: String

  @Option(help: .localized("help.disbursement.tranche", valueName: "n"))
  var tranche: Int

  @Option(help: .localized("help.reason"))
  var reason: String

  func run() async throws {
    let id = try awardID(award)
    let fund = try shared.openForWriting()
    let cancelled = try await fund.grants.cancelTranche(
      tranche, of: id, reason: reason, by: fund.actor)
    Console.current.out(
      Message(
        "disbursement.cancelled",
        [
          "id": .text(award), "number": .integer(Int64(cancelled.number)),
          "amount": .money(cancelled.amount),
        ]))
  }
}
