extension Migration {
  /// Calls and exchange rates.
  static let calls = Migration(
    name: "002-calls-and-rates",
    sql: """
      CREATE TABLE call (
        id TEXT PRIMARY KEY,
        status TEXT NOT NULL,
        opens TEXT NOT NULL
      ) STRICT;
      CREATE TABLE call_version (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        call_id TEXT NOT NULL REFERENCES call (id),
        number INTEGER NOT NULL CHECK (number > 0),
        terms TEXT NOT NULL,
        UNIQUE (call_id, number)
      ) STRICT;
      CREATE INDEX call_version_entry ON call_version (entry);
      CREATE TABLE call_step (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        call_id TEXT NOT NULL REFERENCES call (id),
        status TEXT NOT NULL
      ) STRICT;
      CREATE INDEX call_step_entry ON call_step (entry);
      CREATE INDEX call_step_call ON call_step (call_id, row_number);
      CREATE TABLE exchange_rate (
        row_number INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES audit_entry (sequence) DEFERRABLE INITIALLY DEFERRED,
        day TEXT NOT NULL CHECK (length(day) = 10),
        base TEXT NOT NULL CHECK (length(base) = 3),
        quote TEXT NOT NULL CHECK (length(quote) = 3 AND quote <> base),
        digits INTEGER NOT NULL CHECK (digits > 0),
        decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 12),
        source TEXT NOT NULL,
        UNIQUE (day, base, quote, source)
      ) STRICT;
      CREATE INDEX exchange_rate_entry ON exchange_rate (entry);

      """ + immutable("call_version") + immutable("call_step") + immutable("exchange_rate"))
}
