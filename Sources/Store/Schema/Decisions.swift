extension Migration {
  /// Saved selections and decisions.
  static let decisions = Migration(
    name: "007-selections-and-decisions",
    sql: """
      CREATE TABLE selection (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        selection_id TEXT NOT NULL UNIQUE,
        call_id TEXT NOT NULL REFERENCES call (id),
        policy TEXT NOT NULL,
        currency TEXT NOT NULL CHECK (length(currency) = 3),
        budget_minor_units INTEGER NOT NULL CHECK (budget_minor_units >= 0),
        spent_minor_units INTEGER NOT NULL CHECK (spent_minor_units >= 0),
        objective_thousandths INTEGER NOT NULL,
        is_optimal INTEGER NOT NULL CHECK (is_optimal IN (0, 1))
      ) STRICT;
      CREATE INDEX selection_entry ON selection (entry);
      CREATE INDEX selection_call ON selection (call_id, row_number);
      CREATE TABLE selection_choice (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        selection_id TEXT NOT NULL REFERENCES selection (selection_id),
        application_id TEXT NOT NULL REFERENCES application (id),
        outcome TEXT NOT NULL,
        calibrated_thousandths INTEGER NOT NULL,
        cost_minor_units INTEGER NOT NULL CHECK (cost_minor_units >= 0),
        UNIQUE (selection_id, application_id)
      ) STRICT;
      CREATE INDEX selection_choice_entry ON selection_choice (entry);
      CREATE TABLE decision (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        application_id TEXT NOT NULL REFERENCES application (id),
        outcome TEXT NOT NULL CHECK (outcome IN ('fund', 'reserve', 'decline')),
        amount_minor_units INTEGER CHECK (amount_minor_units > 0),
        currency TEXT CHECK (length(currency) = 3),
        selection_id TEXT REFERENCES selection (selection_id),
        CHECK ((outcome = 'fund') = (amount_minor_units IS NOT NULL)),
        CHECK ((amount_minor_units IS NULL) = (currency IS NULL))
      ) STRICT;
      CREATE INDEX decision_entry ON decision (entry);
      CREATE INDEX decision_application ON decision (application_id, row_number);

      """ + immutable("selection") + immutable("selection_choice") + immutable("decision"))
}
