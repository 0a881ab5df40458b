internal import Foundation
internal import Glibc
internal import Grants
internal import Vocabulary

/// How fast payments are recorded: one by one, each safe on the disk, and all of a file at once.
///
/// A payment is an entry of the history and of the ledger, two postings, two balances and its part
/// in the kept totals.
struct PostingBenchmark {
  private let payments: Int
  private let singles = 300

  /// How many pay at once, each the next one when the last is safe.
  private static let payers = 16

  /// Takes the number of payments from `DIFUND_BENCH_PAYMENTS`.
  init(_ environment: [String: String]) {
    payments = environment["DIFUND_BENCH_PAYMENTS"].flatMap { Int($0) } ?? 100_000
  }

  /// Measures both on one disk.
  func run() async throws -> [MoneyLine] {
    let tranches = 50
    let fund = try await MoneyFund(awards: payments / tranches)
    defer { try? fund.remove() }
    let scheduled = try await measureSeconds { try await fund.schedule(tranches: tranches) }
    let drafts = try fund.drafts(tranches: tranches)
    let syncs = try Self.syncRate(in: fund.folder)
    let single = try await measureSeconds {
      for draft in drafts.prefix(singles) {
        _ = try await fund.service.payTranche(draft.value, by: MoneyFund.owner.id)
      }
    }
    let service = fund.service
    let atOnce = try await measureSeconds {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for payer in 0..<Self.payers {
          let own = drafts.dropFirst(singles).prefix(singles).enumerated()
            .filter { $0.offset % Self.payers == payer }.map(\.element.value)
          group.addTask {
            for draft in own { _ = try await service.payTranche(draft, by: MoneyFund.owner.id) }
          }
        }
        try await group.waitForAll()
      }
    }
    let batch = Array(drafts.dropFirst(2 * singles))
    let floor = try fund.beginFloor()
    let start = clock()
    let posted = try await measureSeconds {
      let report = try await fund.service.importPayments(
        batch, acceptValid: false, by: MoneyFund.owner.id)
      guard report.paid.count == batch.count else { throw BenchmarkError(what: "paid") }
    }
    let processor = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    let again = try await measureSeconds {
      let report = try await fund.service.importPayments(
        batch, acceptValid: false, by: MoneyFund.owner.id)
      guard report.unchanged.count == batch.count else { throw BenchmarkError(what: "repeated") }
    }
    let rate = Double(singles) / single
    let engine = try floor.seconds()
    return [
      MoneyLine(
        name: "scheduled",
        measured:
          "\((Double(payments) / scheduled).brief) tranches/s, in \(payments / tranches) commits"),
      MoneyLine(
        name: "one by one, durable", measured: "\(rate.brief) payments/s",
        peer: "\(syncs.brief) fdatasync/s", ratio: (rate / syncs).brief, aim: ">= .5"),
      MoneyLine(
        name: "\(Self.payers) callers at once, durable",
        measured: "\((Double(singles) / atOnce).brief) payments/s",
        peer: "\(syncs.brief) fdatasync/s", ratio: (Double(singles) / atOnce / syncs).brief,
        aim: ">= .5"),
      MoneyLine(
        name: "a file", measured: "\((Double(batch.count) / posted).brief) payments/s",
        peer: "\((Double(batch.count) / processor).brief)/s of processor time",
        ratio: (Double(batch.count) / posted / 100_000).brief, aim: ">= 100000 entries/s"),
      MoneyLine(
        name: "a file, as entries of the history and the ledger",
        measured: "\((2 * Double(batch.count) / posted).brief) entries/s"),
      MoneyLine(
        name: "a file, as rows that the history hashes and their entries",
        measured: "\((4 * Double(batch.count) / posted).brief) rows/s"),
      MoneyLine(
        name: "the same rows copied by SQLite alone, table by table",
        measured: "\((Double(batch.count) / engine).brief) payments/s",
        ratio: (engine / posted).brief),
      MoneyLine(
        name: "the file again", measured: "\((Double(batch.count) / again).brief) payments/s"),
    ]
  }

  /// How often a second the disk makes an appended page safe.
  private static func syncRate(in folder: URL) throws -> Double {
    let path = folder.appending(path: "sync").path
    let file = unsafe open(path, O_CREAT | O_RDWR, 0o600)
    guard file >= 0 else { throw BenchmarkError(what: "open") }
    defer { close(file) }
    let page = [UInt8](repeating: 1, count: 4096)
    let start = ContinuousClock().now
    let count = 300
    for index in 0..<count {
      guard unsafe pwrite(file, page, page.count, off_t(index * page.count)) == page.count,
        fdatasync(file) == 0
      else { throw BenchmarkError(what: "fdatasync") }
    }
    let duration = (ContinuousClock().now - start).components
    return Double(count) / (Double(duration.seconds) + Double(duration.attoseconds) / 1e18)
  }
}

extension MoneyFund {
  /// A payment of every tranche of every award, spread over five years.
  fileprivate func drafts(tranches: Int) throws -> [Sourced<PaymentDraft>] {
    guard let first = Day("2021-04-01") else { throw BenchmarkError(what: "day") }
    return (0..<(tranches * awards.count)).map { index in
      Sourced(
        PaymentDraft(
          award: awards[index % awards.count], tranche: index / awards.count + 1,
          day: first.advanced(by: index * 7 % 1_800), reference: "BENCH-\(index)"),
        at: SourceLocation(file: "bank.csv", line: index + 2))
    }
  }
}
