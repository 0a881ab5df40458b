internal import ArgumentParser
internal import Grants
internal import Intake
internal import Vocabulary

/// `difund disbursement`: money that goes out, and comes back.
struct DisbursementGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "disbursement", key: "disbursement",
      subcommands: [
        DisbursementScheduleCommand.self, DisbursementPayCommand.self,
        DisbursementImportCommand.self, DisbursementRefundCommand.self,
        DisbursementReverseCommand.self, DisbursementCancelCommand.self,
        DisbursementExpireCommand.self, DisbursementListCommand.self,
        DisbursementJournalCommand.self,
      ])
  }
}

/// `difund disbursement schedule`: puts parts of an award into tranches.
struct DisbursementScheduleCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("schedule", key: "disbursement.schedule", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.award-argument", valueName: "award"))
  var award: String

  @Option(help: .localized("help.disbursement.schedule.share", valueName: "per-cent"))
  var share: [String]

  @Option(help: .localized("help.disbursement.schedule.due", valueName: "day"))
  var due: [String]

  func run() async throws {
    guard share.count == due.count else { throw UsageError(Message("usage.shares-and-days")) }
    var drafts: [TrancheDraft] = []
    for (text, date) in zip(share, due) {
      guard let part = Share(text) else {
        throw UsageError(Message("input.not-a-share", ["value": .text(text)]))
      }
      drafts.append(
        TrancheDraft(
          size: .share(basisPoints: Int64(part.basisPoints)), due: try day(date)))
    }
    let fund = try shared.openForWriting()
    let tranches = try await fund.grants.scheduleTranches(
      drafts, of: try awardID(award), by: fund.actor)
    for tranche in tranches {
      Console.current.out(
        Message(
          "disbursement.scheduled",
          [
            "id": .text(award), "number": .integer(Int64(tranche.number)),
            "amount": .money(tranche.amount), "due": .day(tranche.due),
          ]))
    }
  }
}

/// `difund disbursement pay`: records the payment of a tranche.
struct DisbursementPayCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("pay", key: "disbursement.pay", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.award-argument", valueName: "award"))
  var award: String

  @Option(help: .localized("help.disbursement.tranche", valueName: "n"))
  var tranche: Int

  @Option(help: .localized("help.disbursement.day", valueName: "day"))
  var day: String

  @Option(help: .localized("help.disbursement.reference"))
  var reference: String

  @Option(help: .localized("help.reason"))
  var reason: String?

  func run() async throws {
    let draft = PaymentDraft(
      award: try awardID(award), tranche: tranche, day: try difund.day(day),
      reference: reference, reason: reason)
    let fund = try shared.openForWriting()
    let outcome = try await fund.grants.payTranche(draft, by: fund.actor)
    let key =
      switch outcome {
      case .alreadyPaid: "disbursement.already-paid"
      case .paid: "disbursement.paid"
      }
    Console.current.out(Message(key, outcome.entry.values))
    outcome.entry.tellRates()
  }
}

/// `difund disbursement import`: records the payments of a file.
struct DisbursementImportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("import", key: "disbursement.import", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.disbursement.import.file", valueName: "file.csv"))
  var file: String

  @Flag(name: .customLong("accept-valid"), help: .localized("help.accept-valid"))
  var acceptsValid = false

  func run() async throws {
    let batch = try readPayments(csv: try InputFile.table(file), file: file)
    let fund = try shared.openForWriting()
    let report = try await fund.grants.importPayments(
      batch.values, problems: batch.problems, acceptValid: acceptsValid, by: fund.actor)
    let console = Console.current
    for problem in report.refused { console.note(problem.located) }
    console.out(
      Message(
        "disbursement.imported",
        [
          "paid": .integer(Int64(report.paid.count)),
          "unchanged": .integer(Int64(report.unchanged.count)),
          "refused": .integer(Int64(report.refused.count)),
        ]))
    if !report.refused.isEmpty { throw ExitCode(Failure.badData.rawValue) }
  }
}

/// `difund disbursement refund`: records money that came back.
struct DisbursementRefundCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("refund", key: "disbursement.refund", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.award-argument", valueName: "award"))
  var award: String

  @Option(help: .localized("help.disbursement.refund.amount"))
  var amount: String

  @Option(help: .localized("help.disbursement.day", valueName: "day"))
  var day: String

  @Option(help: .localized("help.disbursement.reference"))
  var reference: String

  @Option(help: .localized("help.reason"))
  var reason: String

  func run() async throws {
    let id = try awardID(award)
    let refunded = try difund.day(day)
    let fund = try shared.openForWriting()
    let currency = try await fund.grants.showAward(id, by: fund.actor).summary.award.amount.currency
    let money: Money
    do throws(MoneyError) { money = try Money(parsing: amount, currency: currency) } catch {
      throw UsageError(error.message)
    }
    let outcome = try await fund.grants.refundPayment(
      RefundDraft(award: id, day: refunded, amount: money, reference: reference, reason: reason),
      by: fund.actor)
    let key =
      switch outcome {
      case .alreadyRefunded: "disbursement.already-refunded"
      case .refunded: "disbursement.refunded"
      }
    Console.current.out(Message(key, outcome.entry.values))
    outcome.entry.tellRates()
  }
}

/// `difund disbursement list`: every payment and refund.
struct DisbursementListCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("list", key: "disbursement.list")
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  func run() async throws {
    let fund = try shared.openForReading()
    let entries = try await fund.grants.listDisbursements(call: try callID(call), by: fund.actor)
    try ledgerListing(entries).print(as: shared.format, whenEmpty: Message("disbursement.none"))
  }
}

extension LedgerEntry {
  /// Tells by which rates the value was found, and where they come from.
  fileprivate func tellRates() {
    for rate in transfer.base?.rates ?? [] {
      let used = Message(
        "rates.used",
        [
          "rate": .text(rate.plainText), "base": .text(rate.base.rawValue),
          "quote": .text(rate.quote.rawValue), "day": .day(rate.day),
          "source": .text(rate.source),
        ])
      Console.current.out("  " + Console.current.text(used))
    }
  }

  /// What sentences about a payment speak of.
  fileprivate var values: [String: Message.Value] {
    [
      "id": .text(transfer.awardID.rawValue), "amount": .money(transfer.amount),
      "base": transfer.base.map { .money($0.amount) } ?? .text(""), "day": .day(transfer.day),
      "reference": .text(transfer.reference ?? ""), "entry": .integer(number),
      "number": .integer(Int64(transfer.tranche ?? 0)),
    ]
  }
}
