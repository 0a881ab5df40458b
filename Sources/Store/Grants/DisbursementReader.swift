internal import Grants
internal import Synchronization
internal import Vocabulary

extension FundTransaction {
  func sumDisbursements<Sum: Sendable>(
    _ selection: DisbursementSelection, into empty: Sum,
    _ body: @escaping @Sendable (inout Sum, DisbursementBatch) throws(GrantError) -> Void
  ) throws(GrantError) -> [Sum] {
    let awards = try paidAwards(under: selection.call)
    let size = try historyHead().size
    let queue = AwardQueue(awards)
    let task = { @Sendable (database: any SQLConnection) throws(GrantError) -> Sum in
      var sum = empty
      let reader: DisbursementReader
      do throws(StoreError) {
        reader = try DisbursementReader(selection, in: database)
      } catch {
        throw .storage(error.message)
      }
      while let award = queue.next() {
        try reader.forEachBatch(of: award) { (batch) throws(GrantError) in try body(&sum, batch) }
      }
      return sum
    }
    guard awards.count > 1, let beside = sharedPath.flatMap(SecondReader.init(path:)) else {
      return [try task(database)]
    }
    // Only where the second connection sees the same end of the history does it see the same state.
    let reading = beside.read { database -> Sum? in
      try FundTransaction(database: database).historyHead().size == size ? task(database) : nil
    }
    let own = Result { () throws(GrantError) in try task(database) }
    let other = try reading.wait()
    return [try own.get()] + (other.map { [$0] } ?? [])
  }

  private func paidAwards(under call: FundingCall.ID?) throws(GrantError) -> [Award.ID] {
    try attempt { () throws(StoreError) in
      try database.all(
        "SELECT id FROM award \(call == nil ? "" : "WHERE call_id = ?") ORDER BY id",
        call.map { [SQLValue($0)] } ?? []
      ) { (row) throws(StoreError) in try row.parsed(0) { Award.ID(rawValue: $0) } }
    }
  }
}

/// The awards that connections have yet to read; each takes the next one.
private final class AwardQueue: Sendable {
  private let awards: [Award.ID]
  private let taken = Mutex(0)

  init(_ awards: [Award.ID]) { self.awards = awards }

  func next() -> Award.ID? {
    let index = taken.withLock { taken in
      taken += 1
      return taken - 1
    }
    return index < awards.count ? awards[index] : nil
  }
}

/// Reads the payments and refunds of one award after the other from the index of reports.
private final class DisbursementReader {
  private let plain: any SQLRawRows
  private let detailed: any SQLRawRows
  private let selection: DisbursementSelection
  private let reversals: Set<Int64>

  /// How many rows of one award are read at a time.
  private static let mostRows = 8_192

  init(_ selection: DisbursementSelection, in database: any SQLConnection) throws(StoreError) {
    self.selection = selection
    reversals = Set(
      try database.all("SELECT entry FROM ledger_reversal") { (row) throws(StoreError) in
        try row.integer(0)
      })
    plain = try database.openRaw(Self.query("minor_units, day, currency"))
    detailed = try database.openRaw(
      Self.query("minor_units, day, currency, base_currency, base_minor_units, entry"))
  }

  /// Selects from the index alone; the condition on the value is the one that it was made with.
  private static func query(_ columns: String) -> String {
    """
    SELECT \(columns) FROM ledger_entry
    WHERE award_id = ? AND kind = ? AND base_minor_units IS NOT NULL ORDER BY day
    """
  }

  /// Gives the payments and refunds of an award in batches.
  func forEachBatch(
    of award: Award.ID, _ body: (DisbursementBatch) throws(GrantError) -> Void
  ) throws(GrantError) {
    for kind in [LedgerTransfer.Kind.pay, .refund] {
      // Only of a refund, and of what was recorded later, the number of the entry matters.
      let needsDetails =
        selection.needsBases || selection.lastEntry != nil
        || (kind == .refund && !reversals.isEmpty)
      let rows = needsDetails ? detailed : plain
      var columns = MovementColumns(hasDetails: needsDetails)
      do throws(StoreError) { try rows.restart([SQLValue(award), .text(kind.rawValue)]) } catch {
        throw .storage(error.message)
      }
      var hasMore = true
      while hasMore {
        let batches: [DisbursementBatch]
        do throws(StoreError) {
          hasMore = try rows.read(into: &columns, upTo: Self.mostRows)
          batches = try self.batches(of: columns, award, kind)
        } catch {
          throw .storage(error.message)
        }
        columns.removeAll()
        for batch in batches { try body(batch) }
      }
    }
  }

  /// What the rows of a batch have in common.
  private struct Key: Hashable {
    let currencies: UInt64
    let isReversal: Bool
    let isLater: Bool
  }

  private func batches(
    of columns: MovementColumns, _ award: Award.ID, _ kind: LedgerTransfer.Kind
  ) throws(StoreError) -> [DisbursementBatch] {
    guard let first = columns.currencies.first else { return [] }
    let mayReverse = kind == .refund && !reversals.isEmpty
    if !mayReverse, selection.lastEntry == nil, columns.currencies.allSatisfy({ $0 == first }) {
      let key = Key(currencies: first, isReversal: false, isLater: false)
      return [
        try batch(
          of: award, kind, key, hasDetails: columns.hasDetails, columns.dates, columns.amounts,
          columns.bases)
      ]
    }
    let groups = Dictionary(grouping: columns.currencies.indices) { index in
      let entry = columns.hasDetails ? columns.entries[index] : 0
      return Key(
        currencies: columns.currencies[index],
        isReversal: kind == .refund && reversals.contains(entry),
        isLater: entry > selection.lastEntry ?? .max)
    }
    var batches: [DisbursementBatch] = []
    for (key, rows) in groups {
      batches.append(
        try batch(
          of: award, kind, key, hasDetails: columns.hasDetails, rows.map { columns.dates[$0] },
          rows.map { columns.amounts[$0] },
          columns.hasDetails ? rows.map { columns.bases[$0] } : []))
    }
    return batches
  }

  private func batch(
    of award: Award.ID, _ kind: LedgerTransfer.Kind, _ key: Key, hasDetails: Bool,
    _ dates: [Int32], _ amounts: [Int64], _ bases: [Int64]
  ) throws(StoreError) -> DisbursementBatch {
    let currency = Self.currency(hasDetails ? key.currencies >> 24 : key.currencies)
    let base = hasDetails ? Self.currency(key.currencies & 0xFF_FFFF) : nil
    guard let currency, hasDetails == (base != nil) else { throw .unexpectedValue(2) }
    guard (amounts.min() ?? 0) >= 0, (bases.min() ?? 0) >= 0 else { throw .unexpectedValue(0) }
    var known: Int32 = 0
    for date in dates where date != known {
      guard Day(date: date) != nil, date > known else { throw .unexpectedValue(1) }
      known = date
    }
    return DisbursementBatch(
      award: award, kind: key.isReversal ? .reverse : kind, currency: currency,
      isLater: key.isLater, dates: dates, amounts: amounts,
      bases: base.map { DisbursementBatch.Bases(currency: $0, amounts: bases) })
  }

  private static func currency(_ code: UInt64) -> Currency? {
    let letters = [16, 8, 0].map { UInt8(truncatingIfNeeded: code >> $0) }
    return Currency(rawValue: String(decoding: letters, as: UTF8.self))
  }
}
