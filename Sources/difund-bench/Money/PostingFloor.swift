internal import Foundation
internal import GRDB
internal import Store

/// What recording costs the database alone: the rows that payments made, added once more to the
/// same tables with their indexes, checks and triggers, and nothing computed.
///
/// Balances, totals and the end of the history are left out.
struct PostingFloor {
  private let queue: DatabaseQueue

  /// The tables of the rows and the columns that tell their entries; a row comes after those that
  /// it refers to at once.
  private static let tables = [
    ("audit_entry", "sequence"), ("account", "entry"), ("posting", "entry"),
    ("ledger_entry", "entry"),
  ]

  fileprivate init(copy: String, fund: String) throws {
    queue = try DatabaseQueue(path: copy)
    try queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536
          """)
      try database.execute(sql: "ATTACH ? AS fund", arguments: [fund])
    }
  }

  /// Adds the rows of each entry that was recorded since in a transaction of its own, every one
  /// safe on the disk.
  func copyOneByOne() throws {
    try copy { database, recorded in
      for entry in recorded {
        try database.inTransaction(.deferred) {
          try Self.copy(entry...entry, in: database)
          return .commit
        }
      }
    }
  }

  /// Adds the rows of all entries that were recorded since, by one statement a table in one
  /// transaction that is safe on the disk in the end.
  func copyAtOnce() throws {
    try copy { database, recorded in
      try database.inTransaction(.deferred) {
        try Self.copy(recorded, in: database)
        return .commit
      }
    }
  }

  /// Closes the copy.
  func close() throws { try queue.close() }

  private func copy(_ body: (Database, ClosedRange<Int64>) throws -> Void) throws {
    try queue.writeWithoutTransaction { database in
      let ends = try Row.fetchOne(
        database,
        sql: """
          SELECT (SELECT max(sequence) FROM main.audit_entry) + 1,
            (SELECT max(sequence) FROM fund.audit_entry)
          """)
      guard let ends, let first = ends[0] as Int64?, let last = ends[1] as Int64?, first <= last
      else { throw BenchmarkError(what: "floor") }
      try body(database, first...last)
    }
  }

  private static func copy(_ entries: ClosedRange<Int64>, in database: Database) throws {
    for (table, key) in tables {
      try database.cachedStatement(
        sql: """
          INSERT INTO main.\(table) SELECT * FROM fund.\(table)
          WHERE \(key) BETWEEN ? AND ? ORDER BY \(key)
          """
      ).execute(arguments: [entries.lowerBound, entries.upperBound])
    }
  }
}

extension MoneyFund {
  /// Keeps the fund as it is before payments are recorded.
  func beginFloor() throws -> PostingFloor {
    let copy = folder.appending(path: "floor.sqlite").path
    try store.backUp(to: copy)
    return try PostingFloor(copy: copy, fund: path)
  }
}
