internal import Grants
internal import Text
internal import Vocabulary

/// The index of applications.
///
/// It keeps no text. What is taken out must be said as it was put in: the newest version.
struct SearchTable {
  let database: any SQLConnection

  private static let columns = SearchColumn.allCases.map(\.name).joined(separator: ", ")

  private static let places = SearchColumn.allCases.map { _ in "?" }.joined(separator: ", ")

  /// The words that an application is found by.
  ///
  /// - Throws: `StoreError.domain` when ICU's data are not installed.
  static func words(of document: ApplicationDocument) throws(StoreError) -> SearchableText {
    do throws(TextError) { return try SearchableText(document) } catch {
      throw .domain(error.message)
    }
  }

  /// Puts an application in.
  func insert(_ id: Application.ID, _ words: SearchableText) throws(StoreError) {
    let number = try database.first(
      "INSERT INTO search_document (application_id) VALUES (?) RETURNING number", [SQLValue(id)]
    ) { (row) throws(StoreError) in try row.integer(0) }
    guard let number else { preconditionFailure("RETURNING returns a row") }
    try database.run(
      "INSERT INTO application_search (rowid, \(Self.columns)) VALUES (?, \(Self.places))",
      [.integer(number)] + words.columns.map(SQLValue.text))
  }

  /// Takes an application out; its words stay in the file until the index is merged.
  func remove(_ id: Application.ID, _ document: ApplicationDocument) throws(StoreError) {
    let number = try database.first(
      "DELETE FROM search_document WHERE application_id = ? RETURNING number", [SQLValue(id)]
    ) { (row) throws(StoreError) in try row.integer(0) }
    guard let number else { return }
    try database.run(
      """
      INSERT INTO application_search (application_search, rowid, \(Self.columns))
      VALUES ('delete', ?, \(Self.places))
      """, [.integer(number)] + Self.words(of: document).columns.map(SQLValue.text))
  }

  /// Leaves nothing in the file of the words that were taken out.
  ///
  /// The index first only notes that a row is gone; it is merged into one piece, for then the notes
  /// and what they are about go. SQLite writes zeros over what it frees (`secure_delete`).
  func merge() throws(StoreError) {
    try database.run("INSERT INTO application_search (application_search) VALUES ('optimize')")
  }

  /// Makes the index anew from the applications, and records what wrote it.
  ///
  /// - Parameter progress: Is told how many of how many applications are done.
  /// - Throws: What the database says.
  func rebuild(progress: (Int, Int) -> Void) throws(StoreError) {
    try database.run("INSERT INTO application_search (application_search) VALUES ('delete-all')")
    try database.run("DELETE FROM search_document")
    let ids = try database.all("SELECT id FROM application ORDER BY id") {
      (row) throws(StoreError) in try row.parsed(0) { Application.ID(rawValue: $0) }
    }
    for (index, id) in ids.enumerated() {
      progress(index, ids.count)
      let document = try database.first(
        """
        SELECT \(documentColumns) FROM application \(documentJoin) WHERE application.id = ?
        """, [SQLValue(id)]
      ) { (row) throws(StoreError) in try row.document(0) }
      if let document { try insert(id, Self.words(of: document)) }
    }
    if !ids.isEmpty { progress(ids.count, ids.count) }
    try database.run(
      """
      INSERT INTO search_index (name, version) VALUES ('application', ?)
      ON CONFLICT (name) DO UPDATE SET version = excluded.version
      """, [.text(SearchTokenizer.version)])
  }

  /// Whether these rules and models wrote the index.
  func isCurrent() throws(StoreError) -> Bool {
    let version = try database.first(
      "SELECT version FROM search_index WHERE name = 'application'"
    ) { (row) throws(StoreError) in try row.text(0) }
    return version == SearchTokenizer.version
  }

  /// How many applications are not in the index, or in it without being there.
  func strayCount() throws(StoreError) -> Int64 {
    try database.first(
      """
      SELECT
        (SELECT count(*) FROM application
          WHERE id NOT IN (SELECT application_id FROM search_document))
        + (SELECT count(*) FROM search_document
          WHERE number NOT IN (SELECT id FROM application_search_docsize))
        + (SELECT count(*) FROM application_search_docsize
          WHERE id NOT IN (SELECT number FROM search_document))
      """
    ) { (row) throws(StoreError) in try row.integer(0) } ?? 0
  }
}

extension SearchColumn {
  /// The name of the column of the index.
  fileprivate var name: String {
    switch self {
    case .title: "title"
    case .summary: "summary"
    case .need: "need"
    case .plan: "plan"
    case .risks: "risks"
    case .budget: "budget"
    case .organisation: "organisation"
    case .contact: "contact"
    case .unmasked: "unmasked"
    case .organisationSound: "organisation_sound"
    case .contactSound: "contact_sound"
    }
  }
}

extension FundTransaction {
  func removeFromIndex(_ application: Application) throws(GrantError) {
    try attempt { () throws(StoreError) in
      let index = SearchTable(database: database)
      try index.remove(application.id, application.document)
      try index.merge()
    }
  }

  private func ftsQuery(
    _ phrase: SearchPhrase, _ sound: SearchSound?, _ scope: SearchScope
  ) -> String {
    let quoted = phrase.text.replacing("\"", with: " ").replacing("\u{0}", with: " ")
    let star = phrase.isPrefix ? " *" : ""
    let columns = SearchColumn.allCases.filter(scope.includes).map(\.name)
    let words =
      "({\(columns.joined(separator: " "))} : "
      + "(\"\(quoted)\"\(star) OR \"\(FTSQuery.wholeWords)\(quoted)\"\(star)))"
    guard let sound, let column = scope.sounds?.name else { return words }
    // Keys are ASCII letters and digits.
    var sounds = sound.whole.count > 1 ? ["\"\(sound.whole)\""] : []
    if !sound.words.isEmpty {
      sounds.append("(" + sound.words.map { "\"\($0)\"" }.joined(separator: " AND ") + ")")
    }
    if sounds.isEmpty { return words }
    return "\(words) OR ({\(column)} : (\(sounds.joined(separator: " OR "))))"
  }

  func hits(
    of phrase: SearchPhrase, sound: SearchSound?, in scope: SearchScope
  ) throws(GrantError) -> [Application.ID: SearchCounts] {
    let query = ftsQuery(phrase, sound, scope)
    var found: [Application.ID: SearchCounts] = [:]
    try attempt { () throws(StoreError) in
      try database.forEach(
        """
        SELECT search_document.application_id, search_counts(application_search)
        FROM application_search
        JOIN search_document ON search_document.number = application_search.rowid
        WHERE application_search MATCH ?
        """, [.text(query)]
      ) { (row) throws(StoreError) in
        let id = try row.parsed(0) { Application.ID(rawValue: $0) }
        found[id] = SearchCounts(counted: try row.bytes(1), in: scope)
      }
    }
    return found
  }
}

extension SearchCounts {
  /// Reads what `search_counts` returned.
  fileprivate init(counted bytes: [UInt8], in scope: SearchScope) {
    func number(_ index: Int) -> Int {
      bytes[4 * index..<4 * index + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    var columns: [SearchColumn: Count] = [:]
    for column in SearchColumn.allCases where scope.includes(column) || column == scope.sounds {
      let count = Count(
        anywhere: number(2 * column.rawValue), whole: number(2 * column.rawValue + 1))
      if count.anywhere > 0 { columns[column] = count }
    }
    self.init(columns)
  }
}
