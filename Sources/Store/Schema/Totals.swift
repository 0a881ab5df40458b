extension Migration {
  /// Payments that are taken back, and the totals of payments that reports are made from.
  ///
  /// A reversal is a row of `ledger_entry` that takes the payment's money out of the account again,
  /// stored as a refund and told apart by its row in `ledger_reversal`. After it the tranche can be
  /// paid again, so a trigger takes the place of the unique index.
  static let totals = Migration(
    name: "013-totals", sql: reversals + totalTables + immutable("ledger_reversal"))

  private static let reversals = """
    CREATE TABLE ledger_reversal (
      entry INTEGER PRIMARY KEY REFERENCES ledger_entry (entry),
      reversed_entry INTEGER NOT NULL UNIQUE REFERENCES ledger_entry (entry)
    ) STRICT;
    CREATE TRIGGER ledger_reversal_whole BEFORE INSERT ON ledger_reversal
    WHEN NOT EXISTS (
      SELECT 1 FROM ledger_entry AS back
      JOIN ledger_entry AS paid ON paid.award_id = back.award_id AND paid.tranche = back.tranche
        AND paid.minor_units = back.minor_units AND paid.currency = back.currency
        AND paid.base_minor_units = back.base_minor_units
        AND paid.base_currency = back.base_currency
      WHERE back.entry = NEW.entry AND back.kind = 'refund'
        AND paid.entry = NEW.reversed_entry AND paid.kind = 'pay')
    BEGIN SELECT RAISE(ABORT, 'a reversal takes back one whole payment'); END;
    DROP INDEX ledger_entry_settled;
    CREATE INDEX ledger_entry_settled ON ledger_entry (award_id, tranche)
      WHERE kind IN ('pay', 'release');
    CREATE TRIGGER ledger_entry_settled_once BEFORE INSERT ON ledger_entry
    WHEN NEW.kind IN ('pay', 'release') AND EXISTS (
      SELECT 1 FROM ledger_entry AS settled
      WHERE settled.award_id = NEW.award_id AND settled.tranche = NEW.tranche
        AND settled.kind IN ('pay', 'release')
        AND settled.entry NOT IN (SELECT reversed_entry FROM ledger_reversal))
    BEGIN SELECT RAISE(ABORT, 'a tranche is paid or released once'); END;

    """

  /// One row for all payments and refunds that are alike but for their award and day: derived data
  /// beside the ledger, under no entry of the history, which `difund doctor` compares with it.
  ///
  /// The key begins with what reports ask for most, so that they are sums in its order.
  private static let totalTables = """
    CREATE TABLE award_shares (
      award_id TEXT PRIMARY KEY REFERENCES award (id),
      call_id TEXT NOT NULL REFERENCES call (id),
      track TEXT NOT NULL,
      gender_source TEXT NOT NULL,
      area_source TEXT NOT NULL,
      countries TEXT NOT NULL,
      genders TEXT NOT NULL,
      areas TEXT NOT NULL
    ) STRICT;
    CREATE TABLE disbursement_total (
      country TEXT NOT NULL,
      gender TEXT NOT NULL,
      month INTEGER NOT NULL,
      currency TEXT NOT NULL,
      base_currency TEXT NOT NULL,
      gender_source TEXT NOT NULL,
      area_source TEXT NOT NULL,
      area TEXT NOT NULL,
      track TEXT NOT NULL,
      call_id TEXT NOT NULL,
      parts INTEGER NOT NULL,
      payments INTEGER NOT NULL,
      refunds INTEGER NOT NULL,
      paid INTEGER NOT NULL,
      refunded INTEGER NOT NULL,
      base_paid INTEGER NOT NULL,
      base_refunded INTEGER NOT NULL,
      PRIMARY KEY (
        country, gender, month, currency, base_currency, gender_source, area_source, area, track,
        call_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE total_version (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      version TEXT NOT NULL
    ) STRICT;

    """
}
