extension Migration {
  /// Awards and their steps.
  static let awards = Migration(
    name: "004-awards",
    sql: """
      CREATE TABLE award (
        id TEXT PRIMARY KEY,
        call_id TEXT NOT NULL REFERENCES call (id),
        application_id TEXT NOT NULL UNIQUE REFERENCES application (id),
        status TEXT NOT NULL
      ) STRICT;
      CREATE INDEX award_call ON award (call_id, id);
      CREATE TABLE award_version (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        award_id TEXT NOT NULL REFERENCES award (id),
        number INTEGER NOT NULL CHECK (number > 0),
        amount_minor_units INTEGER NOT NULL CHECK (amount_minor_units > 0),
        currency TEXT NOT NULL CHECK (length(currency) = 3),
        UNIQUE (award_id, number)
      ) STRICT;
      CREATE INDEX award_version_entry ON award_version (entry);
      CREATE TABLE award_step (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        award_id TEXT NOT NULL REFERENCES award (id),
        status TEXT NOT NULL
      ) STRICT;
      CREATE INDEX award_step_entry ON award_step (entry);
      CREATE INDEX award_step_award ON award_step (award_id, row_number);

      """ + immutable("award_version") + immutable("award_step"))
}
