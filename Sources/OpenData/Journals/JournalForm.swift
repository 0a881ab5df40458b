/// The programs that a journal of the ledger is written for.
public enum JournalForm: String, CaseIterable, Hashable, Sendable {
  /// Beancount 2 and 3.
  case beancount
  /// Spreadsheets, and accounting programs that import postings.
  case csv
  /// hledger, and other programs that read journals of Ledger.
  case hledger
}
