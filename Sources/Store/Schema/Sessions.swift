extension Migration {
  /// Records of training sessions.
  ///
  /// Groups of people come first and the record seals them: it is refused unless they sum to its
  /// participants, and after it there are no more. The words, which may have to be erased, lie in
  /// `session_text`, which can change.
  static let sessions = Migration(
    name: "010-sessions",
    sql: tables + guards
      + ["session_version", "session_people", "session_withdrawal", "session_verification"]
      .map(immutable).joined())

  private static let tables = """
    CREATE TABLE session_version (
      row_number INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
      session_id TEXT NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      day TEXT NOT NULL CHECK (length(day) = 10),
      country TEXT NOT NULL CHECK (length(country) = 2),
      area TEXT NOT NULL CHECK (area IN ('rural', 'urban', 'not-stated')),
      language TEXT NOT NULL CHECK (length(language) > 1),
      lesson_id TEXT NOT NULL,
      lesson_version INTEGER NOT NULL CHECK (lesson_version > 0),
      trainer_id TEXT NOT NULL REFERENCES person (id),
      award_id TEXT REFERENCES award (id),
      participants INTEGER NOT NULL CHECK (participants > 0),
      quiz_answers INTEGER CHECK (quiz_answers > 0),
      quiz_right_before INTEGER CHECK (quiz_right_before BETWEEN 0 AND quiz_answers),
      quiz_right_after INTEGER CHECK (quiz_right_after BETWEEN 0 AND quiz_answers),
      texts_sha256 TEXT NOT NULL CHECK (length(texts_sha256) = 64),
      UNIQUE (session_id, number),
      CHECK ((quiz_answers IS NULL) = (quiz_right_before IS NULL)),
      CHECK ((quiz_answers IS NULL) = (quiz_right_after IS NULL))
    ) STRICT;
    CREATE INDEX session_version_entry ON session_version (entry);
    CREATE INDEX session_version_day ON session_version (day, session_id);
    CREATE INDEX session_version_award ON session_version (award_id);
    CREATE TABLE session_people (
      row_number INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
      session_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      gender TEXT NOT NULL CHECK (gender IN ('female', 'male', 'another', 'not-stated')),
      age TEXT NOT NULL CHECK (age IN ('0-14', '15-24', '25-59', '60-plus', 'not-stated')),
      disability TEXT NOT NULL CHECK (disability IN ('with', 'without', 'not-stated')),
      people INTEGER NOT NULL CHECK (people > 0),
      UNIQUE (session_id, number, gender, age, disability),
      FOREIGN KEY (session_id, number) REFERENCES session_version (session_id, number)
        DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE INDEX session_people_entry ON session_people (entry);
    CREATE TABLE session_text (
      session_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      place TEXT NOT NULL,
      notes TEXT NOT NULL,
      PRIMARY KEY (session_id, number),
      FOREIGN KEY (session_id, number) REFERENCES session_version (session_id, number)
    ) STRICT;
    CREATE TABLE session_withdrawal (
      row_number INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
      session_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      UNIQUE (session_id, number),
      FOREIGN KEY (session_id, number) REFERENCES session_version (session_id, number)
    ) STRICT;
    CREATE INDEX session_withdrawal_entry ON session_withdrawal (entry);
    CREATE TABLE session_verification (
      row_number INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
      session_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      verifier_id TEXT NOT NULL REFERENCES person (id),
      UNIQUE (session_id, number, verifier_id),
      FOREIGN KEY (session_id, number) REFERENCES session_version (session_id, number)
    ) STRICT;
    CREATE INDEX session_verification_entry ON session_verification (entry);

    """

  private static let guards = """
    CREATE TRIGGER session_version_sums BEFORE INSERT ON session_version
    WHEN NEW.participants <>
      (SELECT coalesce(sum(people), 0) FROM session_people
       WHERE session_id = NEW.session_id AND number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'the groups of a session sum to its participants'); END;
    CREATE TRIGGER session_version_corrects BEFORE INSERT ON session_version
    WHEN NEW.number > 1 AND NOT EXISTS
      (SELECT 1 FROM session_withdrawal
       WHERE session_id = NEW.session_id AND number = NEW.number - 1)
    BEGIN SELECT RAISE(ABORT, 'a session is withdrawn before it is recorded anew'); END;
    CREATE TRIGGER session_people_sealed BEFORE INSERT ON session_people
    WHEN EXISTS
      (SELECT 1 FROM session_version
       WHERE session_id = NEW.session_id AND number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'a session takes no more people'); END;
    CREATE TRIGGER session_verification_by_others BEFORE INSERT ON session_verification
    WHEN EXISTS
      (SELECT 1 FROM session_version
       WHERE session_id = NEW.session_id AND number = NEW.number
         AND trainer_id = NEW.verifier_id)
    BEGIN SELECT RAISE(ABORT, 'a session is verified by others than its trainer'); END;

    """
}
