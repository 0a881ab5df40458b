internal import Grants
internal import Vocabulary

extension AccountingJournal {
  /// The journal as hledger reads it, also with `--strict`.
  var hledger: String {
    var text = """
      ; \(onOneLine(title))
      ; Written by difund from its ledger: one transaction for each entry, dated by the day of the
      ; entry, with the number of the entry as code. In references, everything but letters, digits,
      ; blanks and . / _ - stands as % and its code.
      decimal-mark .

      """
    for currency in currencies {
      text += "commodity \(currency.decimals == 0 ? "1000." : "1000.00") \(currency.rawValue)\n"
    }
    for balance in balances { text += "account \(balance.name)\n" }
    for entry in entries { text += "\n" + hledgerText(of: entry) }
    return text + hledgerAssertions
  }

  private func hledgerText(of entry: LedgerEntry) -> String {
    let transfer = entry.transfer
    var lines = ["\(transfer.day) * (\(entry.number)) \(transfer.journalText)"]
    lines.append("    ; kind:\(transfer.kind.rawValue), award:\(transfer.awardID)")
    if let reference = transfer.reference {
      lines.append("    ; reference:\(Self.hledgerReference(reference))")
    }
    lines += transfer.rateTexts.map { "    ; rate: \($0)" }
    for posting in transfer.postings {
      let amount = Money(minorUnits: posting.minorUnits, currency: transfer.amount.currency)
      let value = transfer.value(of: posting).map { " @@ \(Self.written($0))" } ?? ""
      lines.append(
        "    \(JournalAccount.name(of: posting.account))  \(Self.written(amount))\(value)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A transaction that moves nothing and states what is in every account.
  private var hledgerAssertions: String {
    guard let last = entries.last?.transfer.day else { return "" }
    let lines = balances.map { balance in
      let nothing = Self.written(.zero(balance.amount.currency))
      return "    \(balance.name)  \(nothing) = \(Self.written(balance.amount))\n"
    }
    return "\n\(last) * balances\n" + lines.joined()
  }

  /// Writes an amount as both programs read it.
  static func written(_ amount: Money) -> String {
    "\(amount.plainText) \(amount.currency.rawValue)"
  }

  /// Writes a reference so that hledger does not find the end of a tag, a date or a comment in it.
  private static func hledgerReference(_ reference: String) -> String {
    reference.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x2D, 0x2E, 0x2F, 0x5F:
        String(UnicodeScalar(byte))
      default: "%" + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
