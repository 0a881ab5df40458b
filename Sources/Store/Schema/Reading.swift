extension Migration {
  /// What reviewers declare before they read, how assignments end, and drafts of reviews.
  ///
  /// The text of a draft is sealed under the key of its reviewer at `review-draft/…`; a draft is
  /// nobody's word yet, so no history covers it, and it goes when it is submitted or discarded.
  static let reading = Migration(
    name: "018-reading",
    sql: """
      CREATE TABLE no_conflict_statement (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        application_id TEXT NOT NULL,
        reviewer_id TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        application_version INTEGER NOT NULL CHECK (application_version > 0),
        wording TEXT NOT NULL CHECK (length(wording) > 0),
        is_on_paper INTEGER NOT NULL CHECK (is_on_paper IN (0, 1)),
        UNIQUE (application_id, reviewer_id, number),
        FOREIGN KEY (application_id, reviewer_id)
          REFERENCES review_assignment (application_id, reviewer_id)
      ) STRICT;
      CREATE INDEX no_conflict_statement_entry ON no_conflict_statement (entry);
      CREATE INDEX no_conflict_statement_reviewer ON no_conflict_statement (reviewer_id);
      CREATE TABLE review_recusal (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        application_id TEXT NOT NULL,
        reviewer_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        UNIQUE (application_id, reviewer_id),
        FOREIGN KEY (application_id, reviewer_id)
          REFERENCES review_assignment (application_id, reviewer_id)
      ) STRICT;
      CREATE INDEX review_recusal_entry ON review_recusal (entry);
      CREATE TABLE review_draft (
        application_id TEXT NOT NULL,
        reviewer_id TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        saved_at TEXT NOT NULL,
        PRIMARY KEY (application_id, reviewer_id, number),
        FOREIGN KEY (application_id, reviewer_id)
          REFERENCES review_assignment (application_id, reviewer_id)
      ) STRICT;
      CREATE INDEX review_draft_reviewer ON review_draft (reviewer_id);

      """ + immutable("no_conflict_statement") + immutable("review_recusal"))
}
