extension Migration {
  /// Agreements with their milestones and tranches, and the ledger with its accounts and balances.
  ///
  /// `posting` has no row numbers of its own, which halves its size; elsewhere the clause is left
  /// out.
  static let agreementsAndLedger = Migration(
    name: "005-agreements-and-ledger",
    sql: agreementTables + accountTables + ledgerTables + ledgerGuards
      + [
        "agreement_version", "planned_reach", "milestone_version", "milestone_achievement",
        "account", "tranche", "ledger_entry", "posting",
      ].map(immutable).joined())

  private static let agreementTables = """
    CREATE TABLE agreement_version (
      row_number INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
      award_id TEXT NOT NULL REFERENCES award (id),
      number INTEGER NOT NULL CHECK (number > 0),
      signed TEXT NOT NULL CHECK (length(signed) = 10),
      starts TEXT NOT NULL CHECK (length(starts) = 10),
      ends TEXT NOT NULL CHECK (length(ends) = 10 AND ends >= starts AND ends >= signed),
      UNIQUE (award_id, number)
    ) STRICT;
    CREATE INDEX agreement_version_entry ON agreement_version (entry);
    CREATE TABLE planned_reach (
      row_number INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
      award_id TEXT NOT NULL REFERENCES award (id),
      number INTEGER NOT NULL CHECK (number > 0),
      female INTEGER NOT NULL CHECK (female >= 0),
      male INTEGER NOT NULL CHECK (male >= 0),
      another INTEGER NOT NULL CHECK (another >= 0),
      not_stated INTEGER NOT NULL CHECK (not_stated >= 0),
      rural INTEGER CHECK (rural >= 0),
      with_disability INTEGER CHECK (with_disability >= 0),
      UNIQUE (award_id, number)
    ) STRICT;
    CREATE INDEX planned_reach_entry ON planned_reach (entry);
    CREATE TABLE milestone_version (
      row_number INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
      award_id TEXT NOT NULL REFERENCES award (id),
      number INTEGER NOT NULL CHECK (number > 0),
      version INTEGER NOT NULL CHECK (version > 0),
      title TEXT NOT NULL,
      due TEXT NOT NULL CHECK (length(due) = 10),
      UNIQUE (award_id, number, version)
    ) STRICT;
    CREATE INDEX milestone_version_entry ON milestone_version (entry);
    CREATE TABLE milestone_achievement (
      row_number INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
      award_id TEXT NOT NULL REFERENCES award (id),
      number INTEGER NOT NULL,
      day TEXT NOT NULL CHECK (length(day) = 10),
      evidence TEXT NOT NULL,
      UNIQUE (award_id, number)
    ) STRICT;
    CREATE INDEX milestone_achievement_entry ON milestone_achievement (entry);

    """

  /// A balance never crosses zero, so an award can never be over-committed, over-paid or
  /// over-refunded.
  private static let accountTables = """
    CREATE TABLE account (
      id INTEGER PRIMARY KEY CHECK (id > 0),
      entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
      name TEXT NOT NULL UNIQUE,
      part TEXT NOT NULL
        CHECK (part IN ('appropriation', 'committed', 'scheduled', 'paid', 'returned')),
      award_id TEXT REFERENCES award (id),
      currency TEXT NOT NULL CHECK (length(currency) = 3),
      sign INTEGER NOT NULL CHECK (sign = CASE part WHEN 'appropriation' THEN -1 ELSE 1 END),
      UNIQUE (id, sign),
      CHECK ((part = 'appropriation') = (award_id IS NULL)),
      CHECK (
        name = CASE part WHEN 'appropriation' THEN 'appropriation/' || currency
          ELSE 'award/' || award_id || '/' || part END)
    ) STRICT;
    CREATE INDEX account_entry ON account (entry);
    CREATE INDEX account_award ON account (award_id);
    CREATE TABLE account_balance (
      account_id INTEGER PRIMARY KEY,
      sign INTEGER NOT NULL,
      minor_units INTEGER NOT NULL,
      FOREIGN KEY (account_id, sign) REFERENCES account (id, sign),
      CHECK (minor_units * sign >= 0)
    ) STRICT;

    """

  private static let ledgerTables = """
    CREATE TABLE tranche (
      row_number INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
      award_id TEXT NOT NULL REFERENCES award (id),
      number INTEGER NOT NULL CHECK (number > 0),
      minor_units INTEGER NOT NULL CHECK (minor_units > 0),
      due TEXT NOT NULL CHECK (length(due) = 10),
      milestone INTEGER,
      UNIQUE (award_id, number)
    ) STRICT;
    CREATE INDEX tranche_entry ON tranche (entry);
    CREATE TABLE ledger_entry (
      entry INTEGER PRIMARY KEY
        REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL CHECK (kind IN ('commit', 'schedule', 'pay', 'refund', 'release')),
      award_id TEXT NOT NULL REFERENCES award (id),
      tranche INTEGER,
      day TEXT NOT NULL CHECK (length(day) = 10),
      currency TEXT NOT NULL CHECK (length(currency) = 3),
      minor_units INTEGER NOT NULL CHECK (minor_units > 0),
      reference TEXT UNIQUE,
      base_currency TEXT CHECK (length(base_currency) = 3),
      base_minor_units INTEGER CHECK (base_minor_units >= 0),
      rates TEXT,
      FOREIGN KEY (award_id, tranche) REFERENCES tranche (award_id, number),
      CHECK (kind NOT IN ('schedule', 'pay') OR tranche IS NOT NULL),
      CHECK ((kind IN ('pay', 'refund')) = (reference IS NOT NULL)),
      CHECK ((kind IN ('pay', 'refund')) = (base_currency IS NOT NULL)),
      CHECK ((kind IN ('pay', 'refund')) = (base_minor_units IS NOT NULL)),
      CHECK ((kind IN ('pay', 'refund')) = (rates IS NOT NULL))
    ) STRICT;
    CREATE INDEX ledger_entry_award ON ledger_entry (award_id, entry);
    CREATE UNIQUE INDEX ledger_entry_scheduled ON ledger_entry (award_id, tranche)
      WHERE kind = 'schedule';
    CREATE UNIQUE INDEX ledger_entry_settled ON ledger_entry (award_id, tranche)
      WHERE kind IN ('pay', 'release');
    CREATE TABLE posting (
      entry INTEGER NOT NULL REFERENCES ledger_entry (entry) DEFERRABLE INITIALLY DEFERRED,
      line INTEGER NOT NULL CHECK (line > 0),
      account_id INTEGER NOT NULL REFERENCES account (id),
      minor_units INTEGER NOT NULL CHECK (minor_units <> 0),
      PRIMARY KEY (entry, line)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX posting_account ON posting (account_id, entry);

    """

  /// Postings come first and the entry seals them: it is refused unless they balance in its
  /// currency and move its amount, and after it there are no more.
  private static let ledgerGuards = """
    CREATE TRIGGER ledger_entry_balanced BEFORE INSERT ON ledger_entry
    WHEN (
      SELECT count(*) < 2 OR sum(posting.minor_units) <> 0
        OR sum(CASE WHEN posting.minor_units > 0 THEN posting.minor_units ELSE 0 END)
          <> NEW.minor_units
        OR sum(CASE WHEN account.currency <> NEW.currency THEN 1 ELSE 0 END) > 0
      FROM posting JOIN account ON account.id = posting.account_id
      WHERE posting.entry = NEW.entry)
    BEGIN SELECT RAISE(ABORT, 'a ledger entry must balance'); END;
    CREATE TRIGGER posting_sealed BEFORE INSERT ON posting
    WHEN EXISTS (SELECT 1 FROM ledger_entry WHERE entry = NEW.entry)
    BEGIN SELECT RAISE(ABORT, 'a ledger entry takes no more postings'); END;

    """
}
