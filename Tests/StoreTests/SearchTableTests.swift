import Foundation
import GRDB
import Grants
import Store
import TestSupport
import Testing
import Text
import Vocabulary

@Suite("The index of applications") struct SearchTableTests {
  /// A fund on disk with two applications.
  private func fund() async throws -> (path: String, store: SQLiteStore) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "fund.sqlite").path
    let store = try SQLiteStore(path: path)
    let service = GrantService(store: store, clock: Fixtures.clock)
    try await service.found(fund: "Test", owner: Fixtures.owner)
    _ = try await service.createCall(
      Fixtures.callID, terms: try Fixtures.terms(), by: Fixtures.owner.id)
    _ = try await service.moveCall(Fixtures.callID, to: .open, reason: nil, by: Fixtures.owner.id)
    let documents = [
      Fixtures.document("KH-01") { $0.title = "Zyxwvut ឧបករណ៍" }, Fixtures.document("KH-02"),
    ]
    _ = try await service.importApplications(
      documents.map { Fixtures.received($0) }, problems: [], to: nil, acceptValid: false,
      by: Fixtures.owner.id)
    return (path, store)
  }

  private func found(_ query: String, in store: SQLiteStore) async throws -> [String] {
    try await GrantService(store: store, clock: Fixtures.clock)
      .searchApplications(try SearchQuery(query), by: Fixtures.owner.id)
      .found.map(\.application.id.rawValue)
  }

  private func run(_ path: String, _ sql: String) throws {
    let other = try DatabaseQueue(path: path)
    try other.write { try $0.execute(sql: sql) }
    try other.close()
  }

  /// Whether the index holds some bytes anywhere, even where they do not count any more.
  private func holds(_ text: String, _ path: String) throws -> Bool {
    let other = try DatabaseQueue(path: path)
    defer { try? other.close() }
    let blocks = try other.read {
      try Data.fetchAll($0, sql: "SELECT block FROM application_search_data")
    }
    return blocks.contains { $0.range(of: Data(text.utf8)) != nil }
  }

  @Test func `an index that other rules wrote is made anew by the next writer`() async throws {
    let (path, store) = try await fund()
    try store.close()
    try run(
      path,
      """
      UPDATE search_index SET version = 'older'; DELETE FROM search_document;
      DELETE FROM application_search_docsize
      """)

    #expect(throws: StoreError.tooOld) { try SQLiteStore(readOnlyPath: path) }
    var steps: [Int] = []
    let writer = try SQLiteStore(path: path) { done, count in
      #expect(count == 2)
      steps.append(done)
    }

    #expect(steps == [0, 1, 2])
    #expect(try await found("zyxwvut ឧបករណ៍", in: writer) == ["KH-01"])
    #expect(try writer.indexFault() == nil)
    try writer.close()
    let reader = try SQLiteStore(readOnlyPath: path)
    #expect(try await found("zyxwvut", in: reader) == ["KH-01"])
    let version = try await DatabaseQueue(path: path).read {
      try String.fetchOne($0, sql: "SELECT version FROM search_index")
    }
    #expect(version == SearchTokenizer.version)
  }

  @Test func `an import that is refused leaves nothing in the index`() async throws {
    let (_, store) = try await fund()
    let service = GrantService(store: store, clock: Fixtures.clock)
    let documents = [
      Fixtures.document("KH-03") { $0.title = "Abcdefg" },
      Fixtures.document("KH-02") { $0.title = "Other text under a known reference" },
    ]

    await #expect(throws: GrantError.self) {
      try await service.importApplications(
        documents.map { Fixtures.received($0) }, problems: [], to: nil, acceptValid: false,
        by: Fixtures.owner.id)
    }

    #expect(try await found("abcdefg", in: store) == [])
    #expect(try store.indexFault() == nil)
  }

  @Test func `a text that is taken out is gone from the file`() async throws {
    let (path, store) = try await fund()
    #expect(try holds("zyxwvut", path))

    try await store.write { (grants) throws(GrantError) in
      guard let application = try grants.application(Fixtures.application("KH-01")) else { return }
      try grants.removeFromIndex(application)
    }

    #expect(try await found("zyxwvut OR ឧបករណ៍", in: store) == [])
    #expect(try await found("trainers", in: store) == ["KH-02"])
    #expect(try !holds("zyxwvut", path))
  }

  @Test(arguments: [
    "UPDATE application_search_data SET block = zeroblob(length(block)) WHERE id > 10",
    "DELETE FROM application_search_docsize", "DELETE FROM search_document WHERE number = 1",
  ])
  func `damage to the index is found and made good`(sql: String) async throws {
    let (path, store) = try await fund()
    try store.close()
    try run(path, sql)
    let writer = try SQLiteStore(path: path)

    #expect(try writer.indexFault() != nil)
    try writer.rebuildIndex { _, _ in }

    #expect(try writer.indexFault() == nil)
    #expect(try await found("zyxwvut", in: writer) == ["KH-01"])
  }

  @Test func `highlights of the engine cover the words of the text`() throws {
    let (database, text) = (try DatabaseQueue(), "ที่โรงเรียนของเรา ซื้อ iPhone 学校")
    try database.write { try $0.prepareForSearch() }

    let highlighted = try database.write { database in
      try database.execute(sql: "CREATE VIRTUAL TABLE t USING fts5 (x, tokenize = 'difund')")
      try database.execute(sql: "INSERT INTO t VALUES (?)", arguments: [text])
      return try ["โรงเรียน", "IPHONE", "学"].map { query in
        try String.fetchOne(
          database, sql: "SELECT highlight(t, 0, '[', ']') FROM t WHERE t MATCH ?",
          arguments: ["\"\(query)\""])
      }
    }

    #expect(
      highlighted == [
        "ที่[โรงเรียน]ของเรา ซื้อ iPhone 学校", "ที่โรงเรียนของเรา ซื้อ [iPhone] 学校",
        "ที่โรงเรียนของเรา ซื้อ iPhone [学]校",
      ])
  }
}
