extension Migration {
  /// Invitations of outlines, and the proposals that follow them.
  ///
  /// An invitation is a decision that gives no money; it has a table of its own, for the rows of
  /// `decision` are as they were published.
  static let stages = Migration(
    name: "021-stages",
    sql: """
      CREATE TABLE invitation (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        application_id TEXT NOT NULL UNIQUE REFERENCES application (id),
        selection_id TEXT REFERENCES selection (selection_id)
      ) STRICT;
      CREATE INDEX invitation_entry ON invitation (entry);
      CREATE TABLE application_outline (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        application_id TEXT NOT NULL UNIQUE REFERENCES application (id),
        outline_id TEXT NOT NULL REFERENCES application (id),
        CHECK (outline_id <> application_id)
      ) STRICT;
      CREATE INDEX application_outline_entry ON application_outline (entry);
      CREATE INDEX application_outline_outline ON application_outline (outline_id);

      """ + immutable("invitation") + immutable("application_outline"))
}
