extension Migration {
  /// Files that come with applications: what they are and what was decided about them.
  ///
  /// The bytes lie beside the database, under their hash. The name of a file is a text about the
  /// contact of the application, sealed like all others.
  static let attachments = Migration(
    name: "016-attachments",
    sql: """
      CREATE TABLE attachment (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        application_id TEXT NOT NULL REFERENCES application (id),
        number INTEGER NOT NULL CHECK (number > 0),
        document_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        bytes INTEGER NOT NULL CHECK (bytes > 0),
        content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
        replaces INTEGER CHECK (replaces < number),
        name_sha256 TEXT NOT NULL CHECK (length(name_sha256) = 64),
        UNIQUE (application_id, number),
        FOREIGN KEY (application_id, replaces) REFERENCES attachment (application_id, number)
      ) STRICT;
      CREATE INDEX attachment_entry ON attachment (entry);
      CREATE INDEX attachment_replaces ON attachment (application_id, replaces);
      CREATE TABLE attachment_step (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        application_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('kept', 'released', 'withdrawn')),
        FOREIGN KEY (application_id, number) REFERENCES attachment (application_id, number)
      ) STRICT;
      CREATE INDEX attachment_step_entry ON attachment_step (entry);
      CREATE INDEX attachment_step_attachment
        ON attachment_step (application_id, number, row_number);

      """ + immutable("attachment") + immutable("attachment_step"))
}
