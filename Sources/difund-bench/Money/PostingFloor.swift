internal import Foundation
internal import GRDB
internal import Store

/// What recording costs the database alone: the rows that payments made, copied by one statement a
/// table into the same tables with their indexes, checks and triggers.
struct PostingFloor {
  private let copy: String
  private let fund: String

  fileprivate init(copy: String, fund: String) {
    self.copy = copy
    self.fund = fund
  }

  /// Copies the rows that were added since, in one transaction that is safe on the disk in the end.
  func seconds() throws -> Double {
    let queue = try DatabaseQueue(path: copy)
    let start = ContinuousClock().now
    try queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536
          """)
      try database.execute(sql: "ATTACH ? AS fund", arguments: [fund])
      try database.inTransaction {
        for (table, key) in [
          ("audit_entry", "sequence"), ("posting", "entry"), ("ledger_entry", "entry"),
        ] {
          try database.execute(
            sql: """
              INSERT INTO main.\(table) SELECT * FROM fund.\(table)
              WHERE \(key) > (SELECT size FROM main.audit_head) ORDER BY \(key)
              """)
        }
        return .commit
      }
    }
    let duration = (ContinuousClock().now - start).components
    try queue.close()
    return Double(duration.seconds) + Double(duration.attoseconds) / 1e18
  }
}

extension MoneyFund {
  /// Keeps the fund as it is before payments are recorded.
  func beginFloor() throws -> PostingFloor {
    let copy = folder.appending(path: "floor.sqlite").path
    try store.backUp(to: copy)
    return PostingFloor(copy: copy, fund: path)
  }
}
