extension Migration {
  /// The parts of requests that saved selections propose.
  static let selectionParts = Migration(
    name: "019-partial",
    sql: """
      CREATE TABLE selection_part (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        selection_id TEXT NOT NULL,
        application_id TEXT NOT NULL,
        share_basis_points INTEGER NOT NULL CHECK (share_basis_points BETWEEN 1 AND 9999),
        amount_minor_units INTEGER NOT NULL CHECK (amount_minor_units > 0),
        currency TEXT NOT NULL CHECK (length(currency) = 3),
        UNIQUE (selection_id, application_id),
        FOREIGN KEY (selection_id, application_id)
          REFERENCES selection_choice (selection_id, application_id)
      ) STRICT;
      CREATE INDEX selection_part_entry ON selection_part (entry);

      """ + immutable("selection_part"))
}
