internal import ArgumentParser
internal import Formats
internal import Grants
internal import OpenData
internal import Vocabulary

/// `difund disbursement journal`: the ledger as a journal for the programs of accountants.
struct DisbursementJournalCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("journal", key: "disbursement.journal", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(name: .customLong("to"), help: .localized("help.disbursement.journal.to"))
  var form: JournalForm

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.disbursement.journal.output", valueName: "file"))
  var output: String

  func run() async throws {
    let fund = try shared.openForReading()
    let entries = try await fund.grants.readLedger(call: try callID(call), by: fund.actor)
    let journal = AccountingJournal(title: fund.title, entries: entries)
    try OutputFile.write(to: output) { (write) throws(FormatError) in
      try write(journal.bytes(for: form))
    }
    Console.current.note(
      Message(
        "disbursement.journal-written",
        ["count": .integer(Int64(entries.count)), "file": .text(output)]))
  }
}
