extension Migration {
  /// The index of applications, in the SQL of SQLite's FTS5; another engine brings its own.
  ///
  /// The index keeps no text, only tokens; `search_document` numbers what is in it. The columns
  /// from `organisation` on are hidden from reviewers.
  static let search = Migration(
    name: "008-search",
    sql: """
      CREATE TABLE search_index (
        name TEXT PRIMARY KEY,
        version TEXT NOT NULL
      ) STRICT;
      CREATE TABLE search_document (
        number INTEGER PRIMARY KEY,
        application_id TEXT NOT NULL UNIQUE REFERENCES application (id)
      ) STRICT;
      CREATE VIRTUAL TABLE application_search USING fts5 (
        title, summary, need, plan, risks, budget, organisation, contact, unmasked,
        organisation_sound, contact_sound,
        content = '', tokenize = 'difund'
      );

      """)
}
