import Foundation
import GRDB
import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Classes of fields") struct ClassificationTests {
  /// The columns of every table but those of the full-text index, which hold parts of texts that
  /// are classified.
  private func columns() throws -> [String: [String]] {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "\(UUID().uuidString).sqlite").path
    try SQLiteStore(path: path).close()
    return try DatabaseQueue(path: path).read { database in
      let tables = try String.fetchAll(
        database,
        sql: """
          SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
            AND name NOT LIKE 'application_search%'
          """)
      var columns: [String: [String]] = [:]
      for table in tables { columns[table] = try database.columns(in: table).map(\.name) }
      return columns
    }
  }

  @Test func `every column that is stored has a class or says nothing about people`() throws {
    let missing = try columns().flatMap { table, columns -> [String] in
      if ClassifiedColumns.tablesWithoutPeople.contains(table) { return [] }
      return columns.filter { column in
        ClassifiedColumns.fields["\(table).\(column)"] == nil
          && !ClassifiedColumns.plain.contains(column)
      }.map { "\(table).\($0)" }
    }

    #expect(missing == [], "Put new columns into ClassifiedColumns")
  }

  @Test func `a table without people has no column that names one`() throws {
    let naming = ["person", "reviewer", "trainer", "verifier_id", "email", "name_of"]

    let found = try columns().flatMap { table, columns -> [String] in
      guard ClassifiedColumns.tablesWithoutPeople.contains(table) else { return [] }
      return columns.filter { column in
        naming.contains { column.hasPrefix($0) } && column != "verifier"
      }
    }

    #expect(found == [])
  }

  @Test func `whatever is classified is there, and has a field`() throws {
    let columns = try columns()
    let all = Set(columns.flatMap { table, columns in columns.map { "\(table).\($0)" } })

    #expect(ClassifiedColumns.fields.keys.filter { !all.contains($0) } == [])
    #expect(ClassifiedColumns.tablesWithoutPeople.subtracting(columns.keys) == [])
    let paths = Array(ClassifiedColumns.fields.values) + KeptText.fields.values.joined()
    #expect(paths.filter { FieldRegister.field($0) == nil } == [])
  }

  @Test func `every field of an application has a class`() throws {
    var document = Fixtures.document("KH-01")
    document.lead.latinName = "Rik Reay"
    document.partners = [
      ProjectPartner(
        name: "P", latinName: "P", identifier: "1", country: .laos, basisPoints: 1000)
    ]
    let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(document))

    let missing = paths(of: object, under: "application").filter { path in
      FieldRegister.field(path) == nil
    }

    #expect(missing == [])
  }

  /// The paths of the values in JSON; amounts are one value, and lists are those of their items.
  private func paths(of value: Any, under path: String) -> Set<String> {
    if let object = value as? [String: Any], object["minor_units"] == nil {
      return Set(object.flatMap { paths(of: $0.value, under: "\(path).\($0.key)") })
    }
    if let list = value as? [Any], list.contains(where: { $0 is [String: Any] }) {
      return Set(list.flatMap { paths(of: $0, under: path) })
    }
    return [path]
  }

  @Test func `every kind of text that is kept has its fields`() async throws {
    let store = try SQLiteStore()
    let service = try await Fixtures.teachingFund(in: store)
    try await service.take(Fixtures.taught("S-1", place: "Ban", notes: "Rain"))

    let texts = try await store.read { (grants) throws(GrantError) in
      var texts: [KeptText] = []
      for number in 1...20 { texts += try grants.texts(about: Int64(number)) }
      return texts
    }

    #expect(Set(texts.map(\.kind)).isSubset(of: KeptText.fields.keys))
    #expect(Set(texts.map(\.kind)).isSuperset(of: ["person", "session-words"]))
  }
}
