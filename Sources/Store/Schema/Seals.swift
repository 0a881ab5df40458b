extension Migration {
  /// The keys and seals of the history, and the roles of people as steps of it.
  ///
  /// In a fund that is older than this, the roles that people have become rows of an entry of their
  /// own before the next step is recorded. A seal belongs to no entry: it speaks of all entries
  /// before it, and its signature proves it.
  static let seals = Migration(
    name: "009-seals-and-roles",
    sql: """
      CREATE TABLE person_role_step (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        person_id TEXT NOT NULL REFERENCES person (id),
        role TEXT NOT NULL,
        is_held INTEGER NOT NULL CHECK (is_held IN (0, 1))
      ) STRICT;
      CREATE INDEX person_role_step_entry ON person_role_step (entry);
      CREATE INDEX person_role_step_person ON person_role_step (person_id, role, row_number);
      CREATE TABLE seal_key (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        verifier TEXT NOT NULL UNIQUE
      ) STRICT;
      CREATE INDEX seal_key_entry ON seal_key (entry);
      CREATE TABLE seal (
        row_number INTEGER PRIMARY KEY,
        size INTEGER NOT NULL CHECK (size > 0),
        sealed_at TEXT NOT NULL CHECK (length(sealed_at) = 24),
        sealed_by TEXT NOT NULL REFERENCES person (id),
        note TEXT NOT NULL UNIQUE
      ) STRICT;
      CREATE TRIGGER seal_grows BEFORE INSERT ON seal
      WHEN EXISTS (SELECT 1 FROM seal WHERE size > NEW.size OR sealed_at > NEW.sealed_at)
      BEGIN SELECT RAISE(ABORT, 'a seal covers what was sealed before'); END;

      """ + immutable("person_role_step") + immutable("seal_key") + immutable("seal"))
}
