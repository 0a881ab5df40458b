internal import Foundation
internal import GRDB
internal import Store

/// Which of the hits count.
enum SearchMode: CaseIterable {
  /// Those that come first: the whole words, or when there is none those inside of words.
  case first
  case whole
  case all
}

/// The ways to search that are compared.
enum SearchEngine: String, CaseIterable {
  case difund, unicode61, trigram
  /// A scan for the letters, without an index.
  case like = "LIKE"

  static var all: [SearchEngine] { allCases }

  private var isIndex: Bool { self != .like }

  /// A table in memory, empty; an index keeps no texts.
  private func table() throws -> DatabaseQueue {
    if isIndex { return try Self.index(of: rawValue) }
    let database = try DatabaseQueue()
    try database.write { try $0.execute(sql: "CREATE TABLE t (x TEXT)") }
    return database
  }

  /// An empty index in memory of the tokens that a tokenizer finds.
  static func index(of tokenizer: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.prepareDatabase {
      try $0.prepareForSearch()
      $0.add(tokenizer: ReplayingTokenizer.self)
    }
    let database = try DatabaseQueue(configuration: configuration)
    try database.write {
      try $0.execute(
        sql: "CREATE VIRTUAL TABLE t USING fts5 (x, content = '', tokenize = '\(tokenizer)')")
    }
    return database
  }

  static func insert(_ documents: [String], into database: DatabaseQueue) throws {
    try database.write { database in
      let statement = try database.makeStatement(sql: "INSERT INTO t (rowid, x) VALUES (?, ?)")
      for (number, document) in documents.enumerated() {
        try statement.execute(arguments: [number, document])
      }
    }
  }

  /// Makes a table with documents, its index in one piece.
  func filled(with documents: [String]) throws -> FilledSearchEngine {
    let database = try table()
    try Self.insert(documents, into: database)
    if isIndex {
      try database.write { try $0.execute(sql: "INSERT INTO t (t) VALUES ('optimize')") }
    }
    return FilledSearchEngine(tokenizer: self, database: database)
  }
}

/// Documents in an index, or without one.
struct FilledSearchEngine {
  let tokenizer: SearchEngine
  let database: DatabaseQueue

  /// The name of the engine and of what counts.
  func label(_ mode: SearchMode) -> String {
    guard tokenizer == .difund else { return tokenizer.rawValue }
    switch mode {
    case .first: return "difund, first"
    case .whole: return "difund, whole words"
    case .all: return "difund, all"
    }
  }

  /// The size of the index.
  var indexBytes: Int {
    guard tokenizer != .like else { return 0 }
    let size = try? database.read {
      try Int.fetchOne($0, sql: "SELECT sum(length(block)) FROM t_data")
    }
    return size ?? 0
  }

  /// The numbers of the documents that hold a word.
  func find(_ word: String, _ mode: SearchMode) throws -> Set<Int> {
    guard tokenizer != .like else { return try run("x LIKE ?", "%\(word)%") }
    let quoted = word.replacing("\"", with: "\"\"")
    guard tokenizer == .difund, mode != .all else { return try run("t MATCH ?", "\"\(quoted)\"") }
    let whole = try run("t MATCH ?", "\"\(FTSQuery.wholeWords)\(quoted)\"")
    return mode == .first && whole.isEmpty ? try run("t MATCH ?", "\"\(quoted)\"") : whole
  }

  private func run(_ condition: String, _ argument: String) throws -> Set<Int> {
    try database.read {
      Set(
        try Int.fetchAll(
          $0, sql: "SELECT rowid FROM t WHERE \(condition)", arguments: [argument]))
    }
  }
}
