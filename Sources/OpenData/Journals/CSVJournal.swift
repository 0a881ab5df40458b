internal import Formats
internal import Grants
internal import Vocabulary

extension AccountingJournal {
  /// The journal as a table with one line for each posting.
  var csv: [UInt8] {
    var writer = CSVWriter()
    writer.append(texts: [
      "entry", "day", "kind", "award", "tranche", "account", "ledger_account", "amount", "currency",
      "base_amount", "base_currency", "reference", "rate",
    ])
    for entry in entries {
      for posting in entry.transfer.postings { writer.append(cells(for: posting, of: entry)) }
    }
    return writer.bytes
  }

  private func cells(for posting: Posting, of entry: LedgerEntry) -> [CSVWriter.Cell] {
    let transfer = entry.transfer
    let amount = Money(minorUnits: posting.minorUnits, currency: transfer.amount.currency)
    let value = transfer.value(of: posting).map { posting.minorUnits < 0 ? $0.negated : $0 }
    return [
      .number(String(entry.number)), .text(transfer.day.description),
      .text(transfer.kind.rawValue), .text(transfer.awardID.rawValue),
      transfer.tranche.map { .number(String($0)) } ?? .empty,
      .text(JournalAccount.name(of: posting.account)), .text(posting.account.name),
      .number(amount.plainText), .text(amount.currency.rawValue),
      value.map { .number($0.plainText) } ?? .empty,
      value.map { .text($0.currency.rawValue) } ?? .empty,
      transfer.reference.map { .text($0) } ?? .empty,
      transfer.rateTexts.isEmpty
        ? .empty : .text(transfer.rateTexts.joined(separator: "; ")),
    ]
  }
}
