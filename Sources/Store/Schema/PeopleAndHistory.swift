extension Migration {
  /// People, the history and its end.
  static let people = Migration(
    name: "001-people-and-history",
    sql: """
      CREATE TABLE audit_entry (
        sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
        recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
        actor TEXT NOT NULL,
        action TEXT NOT NULL,
        subject TEXT NOT NULL,
        reason TEXT,
        idempotency_key TEXT UNIQUE,
        leaf BLOB NOT NULL CHECK (length(leaf) = 32)
      ) STRICT;
      CREATE INDEX audit_entry_subject ON audit_entry (subject, sequence);
      CREATE TABLE audit_head (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        size INTEGER NOT NULL CHECK (size >= 0),
        root BLOB NOT NULL CHECK (length(root) = 32),
        frontier BLOB NOT NULL
      ) STRICT;
      CREATE TABLE person (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        email TEXT,
        organisation TEXT
      ) STRICT;
      CREATE TABLE person_role (
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        role TEXT NOT NULL,
        PRIMARY KEY (person_id, role)
      ) STRICT;

      """ + immutable("audit_entry"))
}
