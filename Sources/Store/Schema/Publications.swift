extension Migration {
  /// Public reports.
  ///
  /// What was shown is under an entry of the history. The true values of what was hidden are needed
  /// to see whether the facts have changed; they lie beside it in `published_report_hidden`, so
  /// that whoever is given an entry and its rows as a proof gets none of them.
  static let publications = Migration(
    name: "015-publications",
    sql: """
      CREATE TABLE published_report (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        number INTEGER NOT NULL UNIQUE CHECK (number > 0),
        kind TEXT NOT NULL CHECK (kind IN ('disbursements', 'reach')),
        report TEXT NOT NULL
      ) STRICT;
      CREATE INDEX published_report_entry ON published_report (entry);
      CREATE TABLE published_report_hidden (
        number INTEGER PRIMARY KEY REFERENCES published_report (number),
        hidden TEXT NOT NULL
      ) STRICT;

      """ + immutable("published_report"))
}
