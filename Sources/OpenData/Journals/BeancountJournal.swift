internal import Grants
internal import Vocabulary

extension AccountingJournal {
  /// The journal as Beancount reads it.
  var beancount: String {
    var text = """
      ; Written by difund from its ledger: one transaction for each entry, dated by the day of the
      ; entry and linked by its number.
      option "title" \(Self.quoted(title))

      """
    if let currency = mainCurrency {
      text += "option \"operating_currency\" \"\(currency.rawValue)\"\n"
    }
    for balance in balances {
      let currency = balance.amount.currency.rawValue
      text += "\(balance.opened) open \(balance.name) \(currency)\n"
    }
    for entry in entries { text += "\n" + beancountText(of: entry) }
    return text + beancountAssertions
  }

  private func beancountText(of entry: LedgerEntry) -> String {
    let transfer = entry.transfer
    var lines = ["\(transfer.day) * \(Self.quoted(transfer.journalText)) ^entry-\(entry.number)"]
    lines.append("  entry: \(entry.number)")
    lines.append("  kind: \(Self.quoted(transfer.kind.rawValue))")
    lines.append("  award: \(Self.quoted(transfer.awardID.rawValue))")
    if let reference = transfer.reference {
      lines.append("  reference: \(Self.quoted(reference))")
    }
    let rates = transfer.rateTexts
    if !rates.isEmpty { lines.append("  rate: \(Self.quoted(rates.joined(separator: "; ")))") }
    for posting in transfer.postings {
      let amount = Money(minorUnits: posting.minorUnits, currency: transfer.amount.currency)
      let value = transfer.value(of: posting).map { " @@ \(Self.written($0))" } ?? ""
      lines.append("  \(JournalAccount.name(of: posting.account))  \(Self.written(amount))\(value)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is in every account at the end, to the last minor unit.
  ///
  /// Beancount looks at the beginning of the day, and by itself tolerates a difference.
  private var beancountAssertions: String {
    guard let last = entries.last?.transfer.day else { return "" }
    let day = last.advanced(by: 1)
    let lines = balances.map { balance in
      let amount = balance.amount
      return "\(day) balance \(balance.name)  \(amount.plainText) ~ 0 \(amount.currency.rawValue)\n"
    }
    return "\n" + lines.joined()
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in onOneLine(text).unicodeScalars {
      if character == "\"" || character == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(character)
    }
    return quoted + "\""
  }
}
