extension Migration {
  /// Applications that were sent back for changes, and those that were withdrawn.
  static let versions = Migration(
    name: "017-versions",
    sql: """
      CREATE TABLE application_notice (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        application_id TEXT NOT NULL REFERENCES application (id),
        until TEXT CHECK (length(until) = 10),
        by_applicant INTEGER CHECK (by_applicant IN (0, 1)),
        CHECK ((until IS NULL) <> (by_applicant IS NULL))
      ) STRICT;
      CREATE INDEX application_notice_entry ON application_notice (entry);
      CREATE INDEX application_notice_application
        ON application_notice (application_id, row_number);

      """ + immutable("application_notice"))
}
