extension Migration {
  /// What is kept about people, sealed under a key for each person, and what follows from it.
  ///
  /// The tables that held such texts in the clear go once their content is sealed. A text stands at
  /// a place, such as `review-comments/KH-01/mali/1`; the hash in the row that the history covers
  /// is that of the sealed bytes, or, when it came before this, of the text itself
  /// (`hashes_text`). A key is deleted to erase, and with it every text that it sealed.
  static let personalData = Migration(
    name: "014-personal-data",
    sql: keyTables + erasureTables + consentTables
      + ["erased_text", "consent_version", "consent_withdrawal", "data_transfer"]
      .map(immutable).joined(),
    after: EarlierTexts.seal)

  private static let keyTables = """
    CREATE TABLE data_subject (
      id INTEGER PRIMARY KEY,
      person_id TEXT UNIQUE REFERENCES person (id)
    ) STRICT;
    CREATE TABLE person_key (
      subject_id INTEGER PRIMARY KEY REFERENCES data_subject (id),
      key BLOB NOT NULL CHECK (length(key) = 32),
      address_sha256 TEXT UNIQUE CHECK (length(address_sha256) = 64)
    ) STRICT;
    CREATE TABLE personal_text (
      row_number INTEGER PRIMARY KEY,
      place TEXT NOT NULL UNIQUE,
      subject_id INTEGER NOT NULL REFERENCES data_subject (id),
      hashes_text INTEGER NOT NULL CHECK (hashes_text IN (0, 1)),
      sealed BLOB NOT NULL CHECK (length(sealed) >= 28)
    ) STRICT;
    CREATE INDEX personal_text_subject ON personal_text (subject_id, row_number);
    CREATE TABLE unclean_file (
      id INTEGER PRIMARY KEY CHECK (id = 1)
    ) STRICT;

    """

  private static let erasureTables = """
    CREATE TABLE erased_text (
      row_number INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
      subject_id INTEGER NOT NULL REFERENCES data_subject (id),
      place TEXT NOT NULL UNIQUE,
      sealed_sha256 TEXT NOT NULL CHECK (length(sealed_sha256) = 64),
      remainder_sha256 TEXT CHECK (length(remainder_sha256) = 64)
    ) STRICT;
    CREATE INDEX erased_text_entry ON erased_text (entry);
    CREATE INDEX erased_text_subject ON erased_text (subject_id);
    CREATE TABLE application_remainder (
      application_id TEXT NOT NULL REFERENCES application (id),
      number INTEGER NOT NULL CHECK (number > 0),
      document TEXT NOT NULL,
      PRIMARY KEY (application_id, number)
    ) STRICT;

    """

  private static let consentTables = """
    CREATE TABLE consent_version (
      row_number INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
      consent_id TEXT NOT NULL UNIQUE,
      subject_id INTEGER NOT NULL REFERENCES data_subject (id),
      purpose TEXT NOT NULL,
      text_version TEXT NOT NULL,
      language TEXT NOT NULL CHECK (length(language) > 1),
      text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
      day TEXT NOT NULL CHECK (length(day) = 10),
      manner TEXT NOT NULL CHECK (manner IN ('online', 'paper', 'spoken'))
    ) STRICT;
    CREATE INDEX consent_version_entry ON consent_version (entry);
    CREATE INDEX consent_version_subject ON consent_version (subject_id);
    CREATE TABLE consent_withdrawal (
      row_number INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
      consent_id TEXT NOT NULL UNIQUE REFERENCES consent_version (consent_id),
      day TEXT NOT NULL CHECK (length(day) = 10)
    ) STRICT;
    CREATE INDEX consent_withdrawal_entry ON consent_withdrawal (entry);
    CREATE TABLE data_transfer (
      row_number INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
      subject_id INTEGER REFERENCES data_subject (id),
      content TEXT NOT NULL CHECK (content IN ('backup', 'person')),
      country TEXT NOT NULL CHECK (length(country) = 2),
      legal_basis TEXT NOT NULL,
      CHECK ((content = 'person') = (subject_id IS NOT NULL))
    ) STRICT;
    CREATE INDEX data_transfer_entry ON data_transfer (entry);

    """
}
