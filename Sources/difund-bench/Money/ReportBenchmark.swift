internal import Foundation
internal import GRDB
internal import Grants
internal import Store
internal import Vocabulary

/// How fast disbursements are reported by country, gender and month, from kept totals and from the
/// entries of the ledger, beside DuckDB and the `sqlite3` program.
///
/// The peers sum up as many rows, one for each entry, with its country, one gender and its month;
/// the fund shares each entry among countries, genders and areas.
struct ReportBenchmark {
  private let entries: Int
  private let peers: ReportPeers

  /// Takes the number of entries from `DIFUND_BENCH_LEDGER`.
  init(_ environment: [String: String]) {
    entries = environment["DIFUND_BENCH_LEDGER"].flatMap { Int($0) } ?? 5_000_000
    peers = ReportPeers(environment)
  }

  /// Measures both ways on one fund.
  func run() async throws -> [MoneyLine] {
    let fund = try await MoneyFund(awards: 1_200)
    defer { try? fund.remove() }
    let filled = try await measureSeconds { try fund.fillLedger(entries: entries) }
    let rebuilt = try await measureSeconds { try fund.store.rebuildTotals() }
    let query = DisbursementQuery(by: [.country, .gender, .month], in: .usd)
    var entireQuery = query
    // Days that are no whole months are never reported from kept totals; these hold everything.
    guard let first = Day("2021-01-02"), let last = Day("2030-12-30") else {
      throw BenchmarkError(what: "day")
    }
    entireQuery.period = first...last
    let kept = try await best(of: 5) { try await fund.report(query) }
    let entire = try await best(of: 2) { try await fund.report(entireQuery) }
    guard kept.report.rows == entire.report.rows, kept.report.total == entire.report.total else {
      throw BenchmarkError(what: "the totals differ from the entries")
    }
    let checked = try await measureSeconds {
      guard try await fund.service.checkTotals(by: MoneyFund.owner.id).isEmpty else {
        throw BenchmarkError(what: "check")
      }
    }
    try fund.writeFlatTable(to: fund.folder.appending(path: "flat.sqlite").path)
    let duckdb = peers.duckdb(in: fund.folder)
    let sqlite = peers.sqlite(in: fund.folder)
    return [
      line("from kept totals", kept, beside: duckdb, "DuckDB", aim: "<= 1.0"),
      line("from the entries", entire, beside: sqlite, "sqlite3", aim: "<= 1.2"),
      MoneyLine(name: "totals made anew", measured: "\(rebuilt.brief) s"),
      MoneyLine(name: "totals compared by doctor", measured: "\(checked.brief) s"),
      MoneyLine(name: "made the \(entries) entries", measured: "\(filled.brief) s"),
    ]
  }

  private func line(
    _ name: String, _ own: (seconds: Double, report: DisbursementReport), beside peer: Double?,
    _ peerName: String, aim: String
  ) -> MoneyLine {
    MoneyLine(
      name: "\(name), \(own.report.rows.count) rows of \(entries) entries",
      measured: "\(own.seconds.brief) s",
      peer: "\(peerName) \(peer.map { "\($0.brief) s" } ?? "not measured")",
      ratio: peer.map { (own.seconds / $0).brief } ?? "-", aim: aim)
  }

  private func best(
    of times: Int, _ body: () async throws -> DisbursementReport
  ) async throws -> (seconds: Double, report: DisbursementReport) {
    var best = Double.infinity
    var report = try await body()
    for _ in 0..<times {
      best = min(best, try await measureSeconds { report = try await body() })
    }
    return (best, report)
  }
}

extension MoneyFund {
  /// Makes a report.
  fileprivate func report(_ query: DisbursementQuery) async throws -> DisbursementReport {
    try await service.reportDisbursements(query, actor: Self.owner.id)
  }

  /// Fills the tables of the ledger with payments and refunds over five years, behind the program's
  /// back: recording so many takes minutes, and is measured elsewhere.
  fileprivate func fillLedger(entries: Int) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA cache_size = -1000000; PRAGMA synchronous = OFF")
      try database.inTransaction {
        try database.execute(sql: Self.preparation)
        try database.execute(sql: Self.filling, arguments: [entries])
        try database.execute(sql: Self.completion)
        return .commit
      }
      try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try queue.close()
  }

  private static let preparation = """
    DROP TRIGGER ledger_entry_balanced; DROP TRIGGER posting_sealed;
    DROP TRIGGER ledger_entry_settled_once; DROP INDEX ledger_entry_settled;
    DROP INDEX ledger_entry_scheduled; DROP INDEX posting_account;
    CREATE TEMP TABLE place AS
      SELECT row_number() OVER (ORDER BY id) - 1 AS number, id FROM award;
    INSERT INTO account (id, entry, name, part, award_id, currency, sign)
      SELECT 1000000 + 4 * number + part.column1, 1, 'award/' || id || '/' || part.column2,
        part.column2, id, 'USD', 1
      FROM place, (VALUES (0, 'scheduled'), (1, 'paid'), (2, 'returned')) AS part;
    """

  private static let filling = """
    WITH RECURSIVE counter (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM counter WHERE i < ?)
    INSERT INTO ledger_entry (entry, kind, award_id, tranche, day, currency, minor_units, reference,
      base_currency, base_minor_units, rates)
    SELECT 1000000 + i, CASE WHEN i % 50 = 0 THEN 'refund' ELSE 'pay' END, place.id, i,
      date('2021-04-01', '+' || (i * 7 % 1800) || ' days'), 'USD', 1 + i * 7919 % 900000,
      'B-' || i, 'USD', 1 + i * 7919 % 900000, '[]'
    FROM counter JOIN place ON place.number = (i * 31 + i / 1200) % 1200;
    """

  private static let completion = """
    INSERT INTO posting (entry, line, account_id, minor_units)
      SELECT entry, line.column1, 1000000 + 4 * place.number
          + CASE kind WHEN 'pay' THEN line.column1 - 1 ELSE line.column1 END,
        (2 * line.column1 - 3) * minor_units
      FROM ledger_entry JOIN place ON place.id = ledger_entry.award_id,
        (VALUES (1), (2)) AS line
      WHERE entry > 1000000;
    INSERT INTO account_balance (account_id, sign, minor_units)
      SELECT account_id, 1, abs(sum(minor_units)) FROM posting
      WHERE account_id > 1000000 GROUP BY account_id;
    """

  /// Writes what the peers sum up: a row for each entry.
  fileprivate func writeFlatTable(to path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "ATTACH ? AS fund", arguments: [self.path])
      try database.execute(
        sql: """
          CREATE TABLE flat (country TEXT, gender TEXT, month INTEGER, amount INTEGER);
          INSERT INTO flat
            SELECT version.country,
              CASE entries.entry % 4 WHEN 0 THEN 'female' WHEN 1 THEN 'male' WHEN 2 THEN 'another'
                ELSE 'not-stated' END,
              CAST(substr(day, 1, 4) || substr(day, 6, 2) AS INTEGER),
              CASE kind WHEN 'refund' THEN -minor_units ELSE minor_units END
            FROM fund.ledger_entry AS entries
            JOIN fund.application_version AS version ON version.application_id = entries.award_id
            WHERE kind IN ('pay', 'refund');
          CREATE INDEX flat_cover ON flat (country, gender, month, amount);
          """)
    }
    try queue.close()
  }
}
