extension Migration {
  /// Grants that a second person has to approve, and the letters that were written.
  ///
  /// What a letter says is kept nowhere. Its subject and hash are sealed under the key of the
  /// contact; the row holds the hash of the sealed bytes.
  static let approvals = Migration(
    name: "020-approvals",
    sql: """
      CREATE TABLE decision_proposal (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        application_id TEXT NOT NULL REFERENCES application (id),
        number INTEGER NOT NULL CHECK (number > 0),
        amount_minor_units INTEGER NOT NULL CHECK (amount_minor_units > 0),
        currency TEXT NOT NULL CHECK (length(currency) = 3),
        selection_id TEXT REFERENCES selection (selection_id),
        UNIQUE (application_id, number)
      ) STRICT;
      CREATE INDEX decision_proposal_entry ON decision_proposal (entry);
      CREATE TABLE decision_ruling (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        application_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        is_approved INTEGER NOT NULL CHECK (is_approved IN (0, 1)),
        UNIQUE (application_id, number),
        FOREIGN KEY (application_id, number) REFERENCES decision_proposal (application_id, number)
      ) STRICT;
      CREATE INDEX decision_ruling_entry ON decision_ruling (entry);
      CREATE TABLE letter_version (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        application_id TEXT NOT NULL REFERENCES application (id),
        number INTEGER NOT NULL CHECK (number > 0),
        kind TEXT NOT NULL,
        language TEXT NOT NULL CHECK (length(language) > 1),
        form TEXT NOT NULL CHECK (form IN ('text', 'html')),
        sealed_sha256 TEXT NOT NULL CHECK (length(sealed_sha256) = 64),
        UNIQUE (application_id, number)
      ) STRICT;
      CREATE INDEX letter_version_entry ON letter_version (entry);

      """ + ["decision_proposal", "decision_ruling", "letter_version"].map(immutable).joined())
}
