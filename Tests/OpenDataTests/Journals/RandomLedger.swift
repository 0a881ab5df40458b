import Grants
import TestSupport
import Vocabulary

/// Entries of a ledger that nobody planned: awards with hard keys, in all sorts of currencies.
struct RandomLedger {
  private(set) var entries: [LedgerEntry] = []
  private var random: SeededGenerator
  private static let keys = [
    "KH-03", "kh-03", "A.1", "A_1", "A-x2E1", "A-1", "X-x6Bh-03", "7", "x",
  ]
  private static let sources = ["Bank of Cambodia", "ធនាគារ \"ជាតិ\"\n2026-01-01 * \"x\"", "a;b, c:d"]
  private static let references = ["B-1", "a, date:2026-13-99", "[2026]; x", "\"q\" \\", "100 %"]

  init(seed: UInt64, count: Int) {
    random = SeededGenerator(seed: seed)
    for number in 1...count { entries.append(entry(Int64(number))) }
  }

  private mutating func entry(_ number: Int64) -> LedgerEntry {
    let award = Award.ID(checked: Self.keys[Int.random(in: 0..<Self.keys.count, using: &random)])
    // An award has one currency.
    let currency = Currency.allCases[award.rawValue.utf8.count % Currency.allCases.count]
    let kind = LedgerTransfer.Kind.allCases.randomElement(using: &random) ?? .commit
    let amount = Money(
      minorUnits: Int64.random(in: 1...9_999_999_999, using: &random), currency: currency)
    let (from, into) = accounts(of: kind, award, currency)
    let transfer = LedgerTransfer(
      kind: kind, awardID: award, tranche: kind == .commit ? nil : Int(number % 5) + 1,
      day: Fixtures.day("2026-02-27").advanced(by: Int.random(in: 0...300, using: &random)),
      amount: amount,
      reference: kind.isDisbursement
        ? "\(Self.references.randomElement(using: &random) ?? "")\(number)" : nil,
      base: kind.isDisbursement ? conversion(of: amount) : nil,
      postings: [Posting(from, -amount.minorUnits), Posting(into, amount.minorUnits)],
      reversedEntry: kind == .reverse ? number : nil)
    guard let transfer else { preconditionFailure("A transfer of the test is wrong") }
    return LedgerEntry(number: number, transfer: transfer)
  }

  private mutating func conversion(of amount: Money) -> Conversion {
    guard amount.currency != .usd else { return Conversion(amount: amount, rates: []) }
    let rate = ExchangeRate(
      base: .usd, quote: amount.currency, text: "4050.0000", day: Fixtures.day("2026-03-01"),
      source: Self.sources.randomElement(using: &random) ?? "")
    guard let rate else { preconditionFailure("A rate of the test is wrong") }
    return Conversion(
      amount: Fixtures.usd(Int64.random(in: 0...9_999_999, using: &random)), rates: [rate])
  }

  private func accounts(
    of kind: LedgerTransfer.Kind, _ award: Award.ID, _ currency: Currency
  ) -> (LedgerAccount, LedgerAccount) {
    switch kind {
    case .commit: (.appropriation(currency), .award(award, .committed))
    case .schedule: (.award(award, .committed), .award(award, .scheduled))
    case .pay: (.award(award, .scheduled), .award(award, .paid))
    case .refund: (.award(award, .paid), .award(award, .returned))
    case .reverse: (.award(award, .paid), .award(award, .scheduled))
    case .release: (.award(award, .scheduled), .appropriation(currency))
    }
  }
}
