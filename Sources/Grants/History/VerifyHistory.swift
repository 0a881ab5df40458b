public import Audit
public import Vocabulary

/// The result of walking the whole history of a fund.
public struct HistoryVerification: Hashable, Sendable {
  /// How many entries were walked.
  public let entries: Int64

  /// How many rows their hashes cover.
  public let rows: Int64

  /// The root of the tree over all entries, to be compared with one kept elsewhere.
  public let root: Digest

  /// How many seals and roots the history was compared with.
  public let seals: Int

  /// How many texts about people were erased; what is left of them still proves itself.
  public let erasedTexts: Int64

  /// What was found; empty when nothing was changed afterwards.
  public let faults: [HistoryFault]
}

/// A root that was kept somewhere, which the history must still lead to.
public struct KeptRoot: Hashable, Sendable {
  /// How many entries there were.
  public let size: Int64

  /// The root over them.
  public let root: Digest

  /// The seal that bears it, unless it was written down without one.
  public let seal: Seal?

  /// The key that must have signed the seal, or nil for any key of the fund.
  public let verifier: NoteVerifier?

  /// Takes a root that was written down.
  public init(size: Int64, root: Digest) {
    self.size = size
    self.root = root
    seal = nil
    verifier = nil
  }

  /// Takes the root of a seal.
  public init(_ seal: Seal, verifier: NoteVerifier? = nil) {
    size = seal.checkpoint.size
    root = seal.checkpoint.root
    self.seal = seal
    self.verifier = verifier
  }
}

/// Something that does not fit the history.
public enum HistoryFault: Hashable, Sendable {
  /// An entry or a row of it was changed, added or removed.
  case changed(AuditEntry, tables: [String])
  /// A thing is in a state that no recorded step led to.
  case contradiction(HistoryContradiction)
  /// The history is shorter than it was when a root was kept.
  case cutOff(entries: Int64, kept: Int64)
  /// The entries do not lead to the stored end of the history.
  case headDiffers(size: Int64, stored: Int64)
  /// Numbers are missing from the history.
  case missing(ClosedRange<Int64>)
  /// The first entries are not those that led to a root that was kept; up to the second number they
  /// are, as an older root shows.
  case rewritten(size: Int64, intact: Int64)
  /// A seal is not one of the fund.
  case sealNotBelieved(AuditError)
  /// A row belongs to no entry.
  case stray(table: String, row: String)

  /// The fault in a sentence.
  public var message: Message {
    switch self {
    case .changed(let entry, let tables):
      Message(
        "audit.changed",
        [
          "entry": .integer(entry.sequence), "action": .text(entry.action),
          "subject": .text(entry.subject), "actor": .text(entry.actor),
          "time": .time(entry.recordedAt),
          "tables": .list(tables.map { .text($0) }), "count": .integer(Int64(tables.count)),
        ])
    case .contradiction(let found):
      Message(
        "audit.contradiction",
        [
          "table": .text(found.table), "subject": .text(found.subject),
          "stored": .text(found.stored), "recorded": .text(found.recorded),
        ])
    case .cutOff(let entries, let kept):
      SealFault.cutOff(entries: entries, sealed: kept).message
    case .headDiffers(let size, let stored):
      Message("audit.head-differs", ["size": .integer(size), "stored": .integer(stored)])
    case .missing(let range):
      Message(
        "audit.missing", ["first": .integer(range.lowerBound), "last": .integer(range.upperBound)])
    case .rewritten(let size, let intact):
      SealFault.rewritten(size: size, intact: intact).message
    case .sealNotBelieved(let error): error.message
    case .stray(let table, let row):
      Message("audit.stray", ["table": .text(table), "row": .text(row)])
    }
  }
}

extension HistoryFault {
  /// The fault as what keeps a history from being sealed again.
  var sealFault: SealFault? {
    switch self {
    case .cutOff(let entries, let kept): .cutOff(entries: entries, sealed: kept)
    case .rewritten(let size, let intact): .rewritten(size: size, intact: intact)
    case .sealNotBelieved(let error): .seal(error)
    default: nil
    }
  }
}

extension GrantService {
  /// Proves that nothing was changed since it was recorded, or says what was.
  ///
  /// Every leaf is computed anew from the rows as they are now and compared with the stored one;
  /// the root over the new leaves is compared with the stored end, and on the way with every seal
  /// that the fund keeps and with the roots that are given; rows without an entry and states
  /// without a step are looked for. Only a root that lies elsewhere finds who rewrote everything.
  ///
  /// - Parameters:
  ///   - kept: Seals and roots that lie outside the fund.
  ///   - actor: The person who asks.
  /// - Returns: What was walked, and what does not fit.
  /// - Throws: `GrantError.notAllowed`, or why the database could not be read.
  /// - Complexity: O(*n*) in the number of entries, in constant memory.
  public func verifyHistory(
    against kept: [KeptRoot] = [], by actor: ID<Person>
  ) async throws(GrantError) -> HistoryVerification {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.audit, of: actor)
      return try grants.verifyHistory(against: kept)
    }
  }
}

extension GrantTransaction {
  /// Walks the whole history inside a transaction.
  func verifyHistory(against kept: [KeptRoot]) throws(GrantError) -> HistoryVerification {
    let keys = try sealKeys()
    let roots = try seals().map { KeptRoot($0.seal) } + kept
    var comparison = RootComparison(roots)
    var walk = HistoryWalk()
    comparison.compare(walk.tree)
    let hasStrays = try walkHistory { (entry) throws(GrantError) in
      walk.take(entry)
      if entry.leaf != entry.stored, let stored = try storedHistoryEntry(entry.sequence) {
        let tables = Set(stored.rows.map(\.table)).sorted()
        walk.faults.append(.changed(stored.entry, tables: tables))
      }
      if comparison.nextSize <= walk.tree.size { comparison.compare(walk.tree) }
    }
    let head = try historyHead()
    var faults = walk.faults
    if head.size != walk.tree.size || (faults.isEmpty && head.root != walk.tree.root) {
      faults.append(.headDiffers(size: walk.tree.size, stored: head.size))
    }
    faults += comparison.faults(entries: walk.tree.size) + disbelief(in: roots, keys: keys)
    if hasStrays {
      faults += try strayRows().map { (row) in
        .stray(
          table: row.table, row: row.columns.first.map { "\($0.name)=\($0.value.text)" } ?? "")
      }
    }
    faults += try contradictions().map { (found) in .contradiction(found) }
    return HistoryVerification(
      entries: walk.tree.size, rows: walk.rows, root: walk.tree.root, seals: roots.count,
      erasedTexts: try erasedTextCount(), faults: faults)
  }

  /// The seals that no key of the fund, or not the given one, has signed.
  private func disbelief(in roots: [KeptRoot], keys: [NoteVerifier]) -> [HistoryFault] {
    roots.compactMap { kept in
      guard let seal = kept.seal else { return nil }
      var doubt: AuditError?
      for key in kept.verifier.map({ [$0] }) ?? keys {
        do throws(AuditError) {
          try seal.verify(with: key)
          return nil
        } catch { doubt = error }
      }
      return .sealNotBelieved(doubt ?? .notSigned(by: seal.checkpoint.origin, file: seal.file))
    }
  }
}

/// Compares a growing tree with roots that were kept.
private struct RootComparison {
  private let roots: [KeptRoot]
  private var next = 0
  private var matched: Int64 = 0
  private var rewritten: [HistoryFault] = []

  init(_ roots: [KeptRoot]) { self.roots = roots.sorted { $0.size < $1.size } }

  /// How many entries there must be for the next comparison.
  var nextSize: Int64 { next < roots.count ? roots[next].size : .max }

  mutating func compare(_ tree: MerkleTree) {
    while next < roots.count, roots[next].size <= tree.size {
      if roots[next].size == tree.size, roots[next].root == tree.root {
        matched = tree.size
      } else {
        rewritten.append(.rewritten(size: roots[next].size, intact: matched))
      }
      next += 1
    }
  }

  /// What did not fit; of several roots, the first that differs and the longest that is missing.
  func faults(entries: Int64) -> [HistoryFault] {
    let missing = roots[next...].last.map { HistoryFault.cutOff(entries: entries, kept: $0.size) }
    return rewritten.prefix(1) + (missing.map { [$0] } ?? [])
  }
}

/// What is known of a history on the way through it.
private struct HistoryWalk {
  var tree = MerkleTree()
  var rows: Int64 = 0
  var faults: [HistoryFault] = []
  private var next: Int64 = 1

  mutating func take(_ entry: WalkedEntry) {
    if entry.sequence > next { faults.append(.missing(next...(entry.sequence - 1))) }
    next = entry.sequence + 1
    tree.append(entry.leaf)
    rows += Int64(entry.rows)
  }
}

extension CanonicalRow.Value {
  fileprivate var text: String {
    switch self {
    case .null: "NULL"
    case .integer(let number): String(number)
    case .text(let text): text
    }
  }
}
