public import Grants
internal import Vocabulary

/// The entries of the ledger as a journal for the programs of accountants.
///
/// Every account is opened before it is used, and every balance is asserted at the end, so that the
/// program that reads the journal finds a line that was lost or changed.
public struct AccountingJournal: Sendable {
  /// The name of the fund.
  public let title: String

  /// The entries, by day and then by number.
  let entries: [LedgerEntry]

  /// The accounts that the entries use, by name, with what is in each.
  let balances: [Balance]

  /// What is in an account after all entries.
  struct Balance {
    let account: LedgerAccount
    let name: String
    let opened: Day
    let amount: Money
  }

  /// Makes a journal.
  ///
  /// - Parameters:
  ///   - title: The name of the fund.
  ///   - entries: All entries of the ledger, or those of some awards.
  public init(title: String, entries: [LedgerEntry]) {
    self.title = title
    self.entries = entries.sorted {
      ($0.transfer.day, $0.number) < ($1.transfer.day, $1.number)
    }
    var byAccount: [LedgerAccount: Balance] = [:]
    for entry in self.entries {
      let transfer = entry.transfer
      for posting in transfer.postings {
        let before = byAccount[posting.account]
        byAccount[posting.account] = Balance(
          account: posting.account, name: JournalAccount.name(of: posting.account),
          opened: before?.opened ?? transfer.day,
          amount: Money(
            minorUnits: (before?.amount.minorUnits ?? 0) + posting.minorUnits,
            currency: transfer.amount.currency))
      }
    }
    balances = byAccount.values.sorted { $0.name < $1.name }
  }

  /// Returns the journal in UTF-8; the same entries always give the same bytes.
  public func bytes(for form: JournalForm) -> [UInt8] {
    switch form {
    case .beancount: Array(beancount.utf8)
    case .csv: csv
    case .hledger: Array(hledger.utf8)
    }
  }

  /// The currencies of the entries and of their values, by code.
  var currencies: [Currency] {
    let used = entries.flatMap { entry in
      [entry.transfer.amount.currency] + (entry.transfer.base.map { [$0.amount.currency] } ?? [])
    }
    return Set(used).sorted()
  }

  /// The currency that most payments are valued in, of equals the first by code.
  var mainCurrency: Currency? {
    let values = entries.compactMap { $0.transfer.base?.amount.currency }
    let counts = Dictionary(grouping: values) { $0 }.mapValues(\.count)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}

extension LedgerTransfer {
  /// What happened, in the words of commands: `pay KH-03/2`.
  var journalText: String {
    "\(kind.rawValue) \(awardID)" + (tranche.map { "/\($0)" } ?? "")
  }

  /// What a posting was worth in another currency on its day; nil when nothing was converted.
  ///
  /// A value is known for the whole transfer, so only a posting of all of it has one.
  func value(of posting: Posting) -> Money? {
    guard let value = base?.amount, value.currency != amount.currency,
      posting.minorUnits.magnitude == amount.minorUnits.magnitude
    else { return nil }
    return value
  }

  /// The rates that a value was computed with, as their sources printed them.
  var rateTexts: [String] {
    (base?.rates ?? []).map { rate in
      let printed = "1 \(rate.base.rawValue) = \(rate.plainText) \(rate.quote.rawValue)"
      return "\(printed) on \(rate.day), \(onOneLine(rate.source))"
    }
  }
}

/// Returns a text without anything that ends a line or that no text should hold.
func onOneLine(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { scalar in
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: " "
        default: scalar
        }
      }))
}
