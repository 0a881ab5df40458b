extension Migration {
  /// Applications, what came, and what screening found.
  static let applications = Migration(
    name: "003-applications",
    sql: """
      CREATE TABLE application (
        id TEXT PRIMARY KEY,
        call_id TEXT NOT NULL REFERENCES call (id),
        status TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version > 0)
      ) STRICT;
      CREATE INDEX application_call ON application (call_id, id);
      CREATE TABLE application_version (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        application_id TEXT NOT NULL REFERENCES application (id),
        number INTEGER NOT NULL CHECK (number > 0),
        call_id TEXT NOT NULL,
        country TEXT NOT NULL CHECK (length(country) = 2),
        language TEXT NOT NULL,
        track TEXT NOT NULL,
        currency TEXT NOT NULL CHECK (length(currency) = 3),
        requested_minor_units INTEGER NOT NULL CHECK (requested_minor_units >= 0),
        document_sha256 TEXT NOT NULL CHECK (length(document_sha256) = 64),
        stored_sha256 TEXT NOT NULL CHECK (length(stored_sha256) = 64),
        repaired_fields TEXT NOT NULL,
        UNIQUE (application_id, number)
      ) STRICT;
      CREATE INDEX application_version_entry ON application_version (entry);
      CREATE TABLE application_document (
        application_id TEXT NOT NULL REFERENCES application (id),
        number INTEGER NOT NULL CHECK (number > 0),
        original TEXT NOT NULL,
        document TEXT NOT NULL,
        PRIMARY KEY (application_id, number)
      ) STRICT;
      CREATE TABLE application_step (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        application_id TEXT NOT NULL REFERENCES application (id),
        status TEXT NOT NULL
      ) STRICT;
      CREATE INDEX application_step_entry ON application_step (entry);
      CREATE INDEX application_step_application ON application_step (application_id, row_number);
      CREATE TABLE screening_finding (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        application_id TEXT NOT NULL REFERENCES application (id),
        rule_id TEXT NOT NULL,
        is_met INTEGER NOT NULL CHECK (is_met IN (0, 1)),
        UNIQUE (entry, application_id, rule_id)
      ) STRICT;
      CREATE INDEX screening_finding_application ON screening_finding (application_id, entry);

      """ + immutable("application_version") + immutable("application_step")
        + immutable("screening_finding"))
}
