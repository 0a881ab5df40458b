extension Migration {
  /// What amendments change beside days and amounts, agreed budgets, what was spent, and whom plans
  /// and progress reports count in rural places.
  ///
  /// Everything that a version of an agreement changes has the number of that version. Rural people
  /// come after their group and before the report, which seals both.
  static let awardChanges = Migration(
    name: "012-award-changes",
    sql: agreementTables + spendingTables + reachTables
      + [
        "agreement_term", "agreed_budget_line", "spending", "spending_withdrawal",
        "planned_people", "progress_rural",
      ].map(immutable).joined())

  private static let agreementTables = """
    CREATE TABLE agreement_term (
      row_number INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
      award_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      signatory_id TEXT NOT NULL REFERENCES person (id),
      report_months INTEGER NOT NULL CHECK (report_months BETWEEN 1 AND 24),
      line_limit_basis_points INTEGER NOT NULL
        CHECK (line_limit_basis_points BETWEEN 0 AND 10000),
      UNIQUE (award_id, number),
      FOREIGN KEY (award_id, number) REFERENCES agreement_version (award_id, number)
    ) STRICT;
    CREATE INDEX agreement_term_entry ON agreement_term (entry);
    CREATE TABLE agreed_budget_line (
      row_number INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
      award_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      category TEXT NOT NULL,
      minor_units INTEGER NOT NULL CHECK (minor_units > 0),
      UNIQUE (award_id, number, category),
      FOREIGN KEY (award_id, number) REFERENCES agreement_version (award_id, number)
    ) STRICT;
    CREATE INDEX agreed_budget_line_entry ON agreed_budget_line (entry);

    """

  private static let spendingTables = """
    CREATE TABLE spending (
      row_number INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
      award_id TEXT NOT NULL REFERENCES award (id),
      reference TEXT NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      first_day TEXT NOT NULL CHECK (length(first_day) = 10),
      last_day TEXT NOT NULL CHECK (length(last_day) = 10 AND last_day >= first_day),
      category TEXT NOT NULL,
      minor_units INTEGER NOT NULL CHECK (minor_units > 0),
      evidence TEXT NOT NULL,
      UNIQUE (award_id, reference, number)
    ) STRICT;
    CREATE INDEX spending_entry ON spending (entry);
    CREATE TABLE spending_withdrawal (
      row_number INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
      award_id TEXT NOT NULL,
      reference TEXT NOT NULL,
      number INTEGER NOT NULL,
      UNIQUE (award_id, reference, number),
      FOREIGN KEY (award_id, reference, number)
        REFERENCES spending (award_id, reference, number)
    ) STRICT;
    CREATE INDEX spending_withdrawal_entry ON spending_withdrawal (entry);
    CREATE TRIGGER spending_corrects BEFORE INSERT ON spending
    WHEN NEW.number > 1 AND NOT EXISTS
      (SELECT 1 FROM spending_withdrawal
       WHERE award_id = NEW.award_id AND reference = NEW.reference AND number = NEW.number - 1)
    BEGIN SELECT RAISE(ABORT, 'spending is withdrawn before it is recorded anew'); END;

    """

  private static let reachTables = """
    CREATE TABLE planned_people (
      row_number INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
      award_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      gender TEXT NOT NULL CHECK (gender IN ('female', 'male', 'another', 'not-stated')),
      age TEXT NOT NULL CHECK (age IN ('0-14', '15-24', '25-59', '60-plus', 'not-stated')),
      disability TEXT NOT NULL CHECK (disability IN ('with', 'without', 'not-stated')),
      people INTEGER NOT NULL CHECK (people > 0),
      rural INTEGER CHECK (rural BETWEEN 0 AND people),
      UNIQUE (award_id, number, gender, age, disability),
      FOREIGN KEY (award_id, number) REFERENCES planned_reach (award_id, number)
    ) STRICT;
    CREATE INDEX planned_people_entry ON planned_people (entry);
    CREATE TABLE progress_rural (
      row_number INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
      award_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      gender TEXT NOT NULL,
      age TEXT NOT NULL,
      disability TEXT NOT NULL,
      people INTEGER NOT NULL CHECK (people > 0),
      UNIQUE (award_id, number, gender, age, disability),
      FOREIGN KEY (award_id, number, gender, age, disability)
        REFERENCES progress_people (award_id, number, gender, age, disability)
    ) STRICT;
    CREATE INDEX progress_rural_entry ON progress_rural (entry);
    CREATE TRIGGER progress_rural_within BEFORE INSERT ON progress_rural
    WHEN NEW.people >
      (SELECT coalesce(sum(people), 0) FROM progress_people
       WHERE award_id = NEW.award_id AND number = NEW.number AND gender = NEW.gender
         AND age = NEW.age AND disability = NEW.disability)
    BEGIN SELECT RAISE(ABORT, 'no more people are rural than there are'); END;
    CREATE TRIGGER progress_rural_sealed BEFORE INSERT ON progress_rural
    WHEN EXISTS
      (SELECT 1 FROM progress_report
       WHERE award_id = NEW.award_id AND number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'a report takes no more people'); END;

    """
}
