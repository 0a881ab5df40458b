import Formats
import Grants
import OpenData
import TestSupport
import Testing
import Vocabulary

@Suite("Journals for accountants") struct AccountingJournalTests {
  @Test(arguments: [UInt64(1), 2, 3, 4, 5], [JournalForm.hledger, .beancount])
  func `every account of a journal has the balance of the ledger`(
    seed: UInt64, form: JournalForm
  ) throws {
    let ledger = RandomLedger(seed: seed, count: 200)
    let journal = AccountingJournal(title: "Fund", entries: ledger.entries.shuffled())

    let read = try #require(
      JournalReader(String(decoding: journal.bytes(for: form), as: UTF8.self)))

    let expected = balances(of: ledger.entries)
    #expect(read.sums == expected)
    #expect(read.asserted == expected)
    #expect(read.days == read.days.sorted())
    #expect(read.days.count == 200 + (form == .hledger ? 1 : 0))
    let converted = ledger.entries.filter { entry in
      entry.transfer.base.map { $0.amount.currency != entry.transfer.amount.currency } ?? false
    }
    #expect(read.values.count == 2 * converted.count)
  }

  @Test(arguments: [UInt64(6), 7])
  func `a table of postings has the balances of the ledger, and every reference`(
    seed: UInt64
  ) throws {
    let ledger = RandomLedger(seed: seed, count: 100)
    let journal = AccountingJournal(title: "Fund", entries: ledger.entries)

    let table = try CSVTable.parse(
      String(decoding: journal.bytes(for: .csv), as: UTF8.self), file: "journal.csv")

    var sums: [String: Int64] = [:]
    var references: Set<String> = []
    for record in table.records {
      let account = try #require(record["ledger_account"])
      let digits = try #require(record["amount"]).filter { $0 != "." }
      sums[account, default: 0] += try #require(Int64(digits))
      references.insert(record["reference"] ?? "")
    }
    #expect(
      sums
        == ledger.entries.reduce(into: [:]) { sums, entry in
          for posting in entry.transfer.postings {
            sums[posting.account.name, default: 0] += posting.minorUnits
          }
        })
    #expect(references.subtracting([""]) == Set(ledger.entries.compactMap(\.transfer.reference)))
  }

  @Test func `no two accounts get one name, and every name is one that programs take`() {
    let keys = [
      "KH-03", "kh-03", "A.1", "A_1", "A-x2E1", "A-x", "X-x6Bh-03", "A--x", "7", "x", "-x",
    ]
    let accounts = keys.compactMap { Award.ID(rawValue: $0) }.map { LedgerAccount.award($0, .paid) }

    let names = accounts.map(JournalAccount.name(of:))

    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.wholeMatch(of: /Expenses:Grants:[A-Z0-9][A-Za-z0-9-]*/) != nil })
    #expect(names.first == "Expenses:Grants:KH-03")
  }

  @Test func `an empty ledger is an empty journal`() {
    let journal = AccountingJournal(title: "Fund\n\"2\"", entries: [])

    let hledger = String(decoding: journal.bytes(for: .hledger), as: UTF8.self)
    let beancount = String(decoding: journal.bytes(for: .beancount), as: UTF8.self)

    #expect(hledger.hasPrefix("; Fund \"2\"\n"))
    #expect(beancount.contains("option \"title\" \"Fund \\\"2\\\"\""))
    #expect(!hledger.contains("balances") && !beancount.contains("balance "))
  }

  private func balances(of entries: [LedgerEntry]) -> [String: Money] {
    var sums: [String: Money] = [:]
    for entry in entries {
      for posting in entry.transfer.postings {
        let name = JournalAccount.name(of: posting.account)
        sums[name] = Money(
          minorUnits: (sums[name]?.minorUnits ?? 0) + posting.minorUnits,
          currency: entry.transfer.amount.currency)
      }
    }
    return sums
  }
}
