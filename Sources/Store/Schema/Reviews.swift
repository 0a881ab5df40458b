extension Migration {
  /// Reviewers, conflicts, assignments and reviews.
  ///
  /// What may have to be erased, because it is about people or in their own words, lies in tables that can
  /// change: `reviewer`, `conflict_note` and `review_comment`.
  static let reviews = Migration(
    name: "006-reviewers-and-reviews",
    sql: """
      CREATE TABLE reviewer (
        person_id TEXT PRIMARY KEY REFERENCES person (id),
        gender TEXT NOT NULL
      ) STRICT;
      CREATE TABLE reviewer_version (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        reviewer_id TEXT NOT NULL REFERENCES reviewer (person_id),
        number INTEGER NOT NULL CHECK (number > 0),
        country TEXT NOT NULL CHECK (length(country) = 2),
        languages TEXT NOT NULL CHECK (length(languages) > 0),
        tracks TEXT NOT NULL CHECK (length(tracks) > 0),
        maximum_load INTEGER NOT NULL CHECK (maximum_load > 0),
        UNIQUE (reviewer_id, number)
      ) STRICT;
      CREATE INDEX reviewer_version_entry ON reviewer_version (entry);
      CREATE TABLE conflict_declaration (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        person_id TEXT NOT NULL REFERENCES person (id),
        number INTEGER NOT NULL CHECK (number > 0),
        application_id TEXT REFERENCES application (id),
        organisation TEXT,
        kind TEXT NOT NULL,
        note_sha256 TEXT NOT NULL CHECK (length(note_sha256) = 64),
        UNIQUE (person_id, number),
        CHECK ((application_id IS NULL) <> (organisation IS NULL))
      ) STRICT;
      CREATE INDEX conflict_declaration_entry ON conflict_declaration (entry);
      CREATE TABLE conflict_note (
        person_id TEXT NOT NULL REFERENCES person (id),
        number INTEGER NOT NULL CHECK (number > 0),
        note TEXT NOT NULL,
        PRIMARY KEY (person_id, number)
      ) STRICT;
      CREATE TABLE review_assignment (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        application_id TEXT NOT NULL REFERENCES application (id),
        reviewer_id TEXT NOT NULL REFERENCES reviewer (person_id),
        UNIQUE (application_id, reviewer_id)
      ) STRICT;
      CREATE INDEX review_assignment_entry ON review_assignment (entry);
      CREATE TABLE review_version (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        application_id TEXT NOT NULL,
        reviewer_id TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        confidence INTEGER NOT NULL CHECK (confidence BETWEEN 1 AND 3),
        comments_sha256 TEXT NOT NULL CHECK (length(comments_sha256) = 64),
        UNIQUE (application_id, reviewer_id, number),
        FOREIGN KEY (application_id, reviewer_id)
          REFERENCES review_assignment (application_id, reviewer_id)
      ) STRICT;
      CREATE INDEX review_version_entry ON review_version (entry);
      CREATE TABLE review_score (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        application_id TEXT NOT NULL,
        reviewer_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        criterion TEXT NOT NULL,
        score_hundredths INTEGER NOT NULL CHECK (score_hundredths >= 0),
        UNIQUE (application_id, reviewer_id, number, criterion),
        FOREIGN KEY (application_id, reviewer_id, number)
          REFERENCES review_version (application_id, reviewer_id, number)
      ) STRICT;
      CREATE INDEX review_score_entry ON review_score (entry);
      CREATE TABLE review_comment (
        application_id TEXT NOT NULL,
        reviewer_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        to_panel TEXT NOT NULL,
        to_applicant TEXT NOT NULL,
        PRIMARY KEY (application_id, reviewer_id, number),
        FOREIGN KEY (application_id, reviewer_id, number)
          REFERENCES review_version (application_id, reviewer_id, number)
      ) STRICT;

      """ + immutable("reviewer_version") + immutable("conflict_declaration")
        + immutable("review_assignment") + immutable("review_version") + immutable("review_score"))
}
