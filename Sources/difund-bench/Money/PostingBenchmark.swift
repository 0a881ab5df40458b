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
  private let singles: Int

  /// How many pay at once, each the next one when the last is safe.
  private static let payers = 16

  /// How many tranches each award has.
  private static let tranches = 50

  /// Takes the number of payments from `DIFUND_BENCH_PAYMENTS`.
  init(_ environment: [String: String]) {
    payments = environment["DIFUND_BENCH_PAYMENTS"].flatMap { Int($0) } ?? 100_000
    singles = min(1_000, payments / 5)
  }

  /// Measures both on one disk.
  func run() async throws -> [MoneyLine] {
    let fund = try await MoneyFund(awards: payments / Self.tranches)
    defer { try? fund.remove() }
    let scheduled = try await cost { try await fund.schedule(tranches: Self.tranches) }
    let drafts = try fund.drafts(tranches: Self.tranches)
    let floor = try fund.beginFloor()
    let lines = [
      MoneyLine(
        name: "scheduled",
        measured: "\(scheduled.rate(payments)) tranches/s, in \(payments / Self.tranches) commits")
    ]
    return try await lines + paySingly(drafts, in: fund, floor)
      + payFile(Array(drafts.dropFirst(2 * singles)), in: fund, floor)
  }

  /// Pays one by one, and then as several callers do at the same time.
  private func paySingly(
    _ drafts: [Sourced<PaymentDraft>], in fund: MoneyFund, _ floor: PostingFloor
  ) async throws -> [MoneyLine] {
    let service = fund.service
    let single = try await cost {
      for draft in drafts.prefix(singles) {
        _ = try await service.payTranche(draft.value, by: MoneyFund.owner.id)
      }
    }
    let engine = try await cost { try floor.copyOneByOne() }
    // Beside each other, so that what else the machine does weighs on both.
    let syncs = try syncRate(in: fund.folder)
    let overwriting = try syncRate(in: fund.folder)
    let atOnce = try await cost {
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
    let peer = "\(syncs.brief) fdatasync/s of a page that is added"
    let microseconds = { (cost: BenchmarkCost) in
      "\((cost.processorSeconds / Double(singles) * 1e6).brief) us of processor time each"
    }
    return [
      MoneyLine(
        name: "one by one, durable",
        measured: "\(single.rate(singles)) payments/s, \(microseconds(single))", peer: peer,
        ratio: (Double(singles) / single.seconds / syncs).brief, aim: ">= .5"),
      MoneyLine(
        name: "the disk, writing over a page",
        measured: "\(overwriting.brief) fdatasync/s", peer: peer),
      MoneyLine(
        name: "the same rows added one by one by SQLite alone, durable",
        measured: "\(engine.rate(singles)) payments/s, \(microseconds(engine))", peer: peer,
        ratio: (Double(singles) / engine.seconds / syncs).brief),
      MoneyLine(
        name: "\(Self.payers) callers at once, durable",
        measured: "\(atOnce.rate(singles)) payments/s, \(microseconds(atOnce))", peer: peer,
        ratio: (Double(singles) / atOnce.seconds / syncs).brief, aim: ">= .5"),
    ]
  }

  /// Pays all of a file, and the file again.
  private func payFile(
    _ batch: [Sourced<PaymentDraft>], in fund: MoneyFund, _ floor: PostingFloor
  ) async throws -> [MoneyLine] {
    try floor.copyAtOnce()
    let owner = MoneyFund.owner.id
    let posted = try await cost {
      let report = try await fund.service.importPayments(batch, acceptValid: false, by: owner)
      guard report.paid.count == batch.count else { throw BenchmarkError(what: "paid") }
    }
    let engine = try await cost { try floor.copyAtOnce() }
    try floor.close()
    let again = try await cost {
      let report = try await fund.service.importPayments(batch, acceptValid: false, by: owner)
      guard report.unchanged.count == batch.count else { throw BenchmarkError(what: "repeated") }
    }
    let aim = ">= 100000 entries/s"
    return [
      line("a file", posted, batch.count, "payments", aim),
      line(
        "a file, as entries of the history and the ledger", posted, 2 * batch.count, "entries", aim),
      line(
        "a file, as rows that the history hashes and their entries", posted, 4 * batch.count,
        "rows",
        aim),
      MoneyLine(
        name: "the same rows added by SQLite alone, table by table",
        measured: "\(engine.rate(batch.count)) payments/s",
        peer: "\(engine.processorRate(batch.count))/s of processor time",
        ratio: (engine.processorSeconds / posted.processorSeconds).brief),
      line("the file again", again, batch.count, "payments", "-"),
    ]
  }

  private func line(
    _ name: String, _ cost: BenchmarkCost, _ count: Int, _ unit: String, _ aim: String
  ) -> MoneyLine {
    MoneyLine(
      name: name, measured: "\(cost.rate(count)) \(unit)/s",
      peer: "\(cost.processorRate(count))/s of processor time",
      ratio: aim == "-" ? "-" : (Double(count) / cost.processorSeconds / 100_000).brief, aim: aim)
  }

  /// How often a second the disk makes a page safe: at the end of a new file the first time, and
  /// over the same pages the second time.
  private func syncRate(in folder: URL) throws -> Double {
    let path = folder.appending(path: "sync").path
    let file = unsafe open(path, O_CREAT | O_RDWR, 0o600)
    guard file >= 0 else { throw BenchmarkError(what: "open") }
    defer { close(file) }
    let page = [UInt8](repeating: 1, count: 4096)
    let start = ContinuousClock().now
    let count = min(300, 5 * singles)
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
