import Foundation
import Store
import Testing

@Suite("Schema") struct SchemaTests {
  @Test func `the shape of the database is the one that was reviewed`() throws {
    let golden = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/schema.sql")

    let schema = try SQLiteStore().schemaText()

    if ProcessInfo.processInfo.environment["DIFUND_UPDATE_GOLDEN"] != nil {
      try schema.write(to: golden, atomically: true, encoding: .utf8)
    }
    #expect(try schema == String(contentsOf: golden, encoding: .utf8))
  }
}
