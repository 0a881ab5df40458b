internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund disbursement reverse`: takes back a payment that was recorded by mistake.
struct DisbursementReverseCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("reverse", key: "disbursement.reverse", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.disbursement.reverse.reference", valueName: "reference"))
  var reference: String

  @Option(help: .localized("help.disbursement.reverse.day", valueName: "day"))
  var day: String

  @Option(help: .localized("help.reason"))
  var reason: String

  func run() async throws {
    let draft = ReversalDraft(
      reference: reference, day: try difund.day(day), reason: reason)
    let fund = try shared.openForWriting()
    let outcome = try await fund.grants.reversePayment(draft, by: fund.actor)
    let transfer = outcome.entry.transfer
    let key =
      switch outcome {
      case .alreadyReversed: "disbursement.already-reversed"
      case .reversed: "disbursement.reversed"
      }
    Console.current.out(
      Message(
        key,
        [
          "id": .text(transfer.awardID.rawValue), "amount": .money(transfer.amount),
          "day": .day(transfer.day), "reference": .text(reference),
          "entry": .integer(outcome.entry.number),
          "payment": .integer(transfer.reversedEntry ?? 0),
          "number": .integer(Int64(transfer.tranche ?? 0)),
        ]))
  }
}
