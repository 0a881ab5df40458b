extension Migration {
  /// Progress reports of awards.
  ///
  /// As with sessions, groups of people come first and the report seals them; the notes lie in
  /// `progress_note`, which can change.
  static let progress = Migration(
    name: "011-progress-reports",
    sql: """
      CREATE TABLE progress_report (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        award_id TEXT NOT NULL REFERENCES award (id),
        number INTEGER NOT NULL CHECK (number > 0),
        until TEXT NOT NULL CHECK (length(until) = 10),
        people INTEGER NOT NULL CHECK (people > 0),
        rural INTEGER CHECK (rural BETWEEN 0 AND people),
        recorder_id TEXT NOT NULL REFERENCES person (id),
        notes_sha256 TEXT NOT NULL CHECK (length(notes_sha256) = 64),
        UNIQUE (award_id, number)
      ) STRICT;
      CREATE INDEX progress_report_entry ON progress_report (entry);
      CREATE TABLE progress_people (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        award_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        gender TEXT NOT NULL CHECK (gender IN ('female', 'male', 'another', 'not-stated')),
        age TEXT NOT NULL CHECK (age IN ('0-14', '15-24', '25-59', '60-plus', 'not-stated')),
        disability TEXT NOT NULL CHECK (disability IN ('with', 'without', 'not-stated')),
        people INTEGER NOT NULL CHECK (people > 0),
        UNIQUE (award_id, number, gender, age, disability),
        FOREIGN KEY (award_id, number) REFERENCES progress_report (award_id, number)
          DEFERRABLE INITIALLY DEFERRED
      ) STRICT;
      CREATE INDEX progress_people_entry ON progress_people (entry);
      CREATE TABLE progress_note (
        award_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        notes TEXT NOT NULL,
        PRIMARY KEY (award_id, number),
        FOREIGN KEY (award_id, number) REFERENCES progress_report (award_id, number)
      ) STRICT;
      CREATE TABLE progress_verification (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        award_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        verifier_id TEXT NOT NULL REFERENCES person (id),
        UNIQUE (award_id, number, verifier_id),
        FOREIGN KEY (award_id, number) REFERENCES progress_report (award_id, number)
      ) STRICT;
      CREATE INDEX progress_verification_entry ON progress_verification (entry);
      CREATE TRIGGER progress_report_sums BEFORE INSERT ON progress_report
      WHEN NEW.people <>
        (SELECT coalesce(sum(people), 0) FROM progress_people
         WHERE award_id = NEW.award_id AND number = NEW.number)
      BEGIN SELECT RAISE(ABORT, 'the groups of a report sum to its people'); END;
      CREATE TRIGGER progress_people_sealed BEFORE INSERT ON progress_people
      WHEN EXISTS
        (SELECT 1 FROM progress_report
         WHERE award_id = NEW.award_id AND number = NEW.number)
      BEGIN SELECT RAISE(ABORT, 'a report takes no more people'); END;
      CREATE TRIGGER progress_verification_by_others BEFORE INSERT ON progress_verification
      WHEN EXISTS
        (SELECT 1 FROM progress_report
         WHERE award_id = NEW.award_id AND number = NEW.number
           AND recorder_id = NEW.verifier_id)
      BEGIN SELECT RAISE(ABORT, 'a report is verified by others than its recorder'); END;

      """
        + ["progress_report", "progress_people", "progress_verification"].map(immutable).joined())
}
