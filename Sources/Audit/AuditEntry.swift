public import Vocabulary

/// One step in the history of a fund: who did what to which thing, when and why.
public struct AuditEntry: Hashable, Sendable {
  /// The place in the history, counted from 1 without gaps.
  public let sequence: Int64

  /// When it was recorded.
  public let recordedAt: Timestamp

  /// The key of the person who did it.
  public let actor: String

  /// What was done, as a subject and a verb: `decision.record`.
  public let action: String

  /// The key of the thing it was done to.
  public let subject: String

  /// Why, in the actor's own words.
  public let reason: String?

  /// What makes a repetition of the same request recognisable.
  public let idempotencyKey: String?

  /// Makes an entry.
  public init(
    sequence: Int64, recordedAt: Timestamp, actor: String, action: String, subject: String,
    reason: String?, idempotencyKey: String?
  ) {
    self.sequence = sequence
    self.recordedAt = recordedAt
    self.actor = actor
    self.action = action
    self.subject = subject
    self.reason = reason
    self.idempotencyKey = idempotencyKey
  }

  /// Returns the bytes that the entry's leaf is the hash of.
  ///
  /// They are one JSON object without white space in UTF-8: the fields `action`, `actor`, `at`,
  /// `entry`, `key` and `reason` (each left out when there is none), `rows` and `subject`, in this
  /// order. `rows` is an array with one array for each row that the entry recorded: the name of the
  /// table, and an object of the row's columns in the order of the published list. Numbers are
  /// whole and written plainly; strings escape only what JSON demands, as RFC 8785, section
  /// 3.2.2.2, lays down. Anyone can therefore recompute a leaf from the tables alone, with any JSON
  /// library.
  public func leafData(rows: [CanonicalRow]) -> [UInt8] {
    var json = CanonicalJSON()
    json.open("{")
    json.member("action", action)
    json.member("actor", actor)
    json.member("at", recordedAt.description)
    json.member("entry", sequence)
    if let idempotencyKey { json.member("key", idempotencyKey) }
    if let reason { json.member("reason", reason) }
    json.name("rows")
    json.open("[")
    for row in rows { json.row(row) }
    json.close("]")
    json.member("subject", subject)
    json.close("}")
    return json.bytes
  }
}

/// A row of a table in the form that is hashed.
public struct CanonicalRow: Hashable, Sendable {
  /// The name of the table.
  public let table: String

  /// The columns and their values, in the published order.
  public let columns: [(name: String, value: Value)]

  /// A value as the database holds it.
  ///
  /// There is no case for a binary number with a fraction: none is stored.
  public enum Value: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
  }

  /// Makes a row.
  public init(table: String, columns: [(name: String, value: Value)]) {
    self.table = table
    self.columns = columns
  }

  /// Tells whether two rows have the same table, columns and values.
  public static func == (left: CanonicalRow, right: CanonicalRow) -> Bool {
    left.table == right.table && left.columns.count == right.columns.count
      && zip(left.columns, right.columns).allSatisfy { $0 == $1 }
  }

  /// Feeds the table and the values to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(table)
    for column in columns { hasher.combine(column.value) }
  }
}
