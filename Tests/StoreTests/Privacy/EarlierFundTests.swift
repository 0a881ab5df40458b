import Foundation
import GRDB
import Grants
import Store
import TestSupport
import Testing
import Vocabulary

/// `Golden/fund-011.sql` is a fund as the release before keys for people left it: three
/// applications, seven reviews, a conflict, a session, a progress report and a seal.
///
/// The name of a file in it was replaced and the seal made again, so its bytes are not those of the
/// release.
@Suite("A fund from before keys for people") struct EarlierFundTests {
  private let owner = Person.ID(checked: "sophea")

  private func path() throws -> String {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "\(UUID().uuidString).sqlite").path
    let golden = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Golden/fund-011.sql")
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.prepareForSearch() }
    configuration.foreignKeysEnabled = false
    let fund = try DatabaseQueue(path: path, configuration: configuration)
    let sql = try String(contentsOf: golden, encoding: .utf8)
    try fund.writeWithoutTransaction { try $0.execute(sql: sql) }
    try fund.close()
    return path
  }

  private func holds(_ text: String, _ path: String) -> Bool {
    ["", "-wal"].contains { end in
      FileManager.default.contents(atPath: path + end)?.range(of: Data(text.utf8)) != nil
    }
  }

  @Test func `its history and its seal still verify, and its texts are sealed`() async throws {
    let path = try path()
    #expect(holds("chanthou@rolok-tonle.example", path))

    let service = GrantService(store: try SQLiteStore(path: path), clock: Fixtures.clock)
    let result = try await service.verifyHistory(by: owner)

    #expect(result.faults == [])
    #expect(result.entries == 52)
    #expect(result.seals == 1)
    let texts = [
      "chanthou@rolok-tonle.example", "of the contact", "ឆ្នុកទ្រូ", "Each family has a card",
      "Nguyễn Thu Hà", "thuha@civic-tech.example",
    ]
    for text in texts { #expect(!holds(text, path), "\(text)") }
  }

  @Test func `its texts read as before`() async throws {
    let service = GrantService(store: try SQLiteStore(path: try path()), clock: Fixtures.clock)

    let shown = try await service.showApplication(
      Fixtures.application("KH-01"), blind: false, by: owner)
    let sessions = try await service.listSessions(by: owner)
    let reviewer = try await service.exportPerson("malee", by: owner)
    let person = try await service.person(Fixtures.person("thuha"))

    #expect(shown.visible.document.lead.contact.email == "chanthou@rolok-tonle.example")
    #expect(sessions.compactMap(\.texts?.place) == ["ឆ្នុកទ្រូ"])
    let values = reviewer.flatMap(\.values)
    #expect(
      values.first { $0.field.path == "conflict.note" }?.text
        == "ລູກພີ່ລູກນ້ອງ of the contact")
    #expect(values.contains { $0.field.path == "review.comments.to_panel" })
    #expect(person.name == "Nguyễn Thu Hà")
    #expect(person.organisation == "Civic Technology Centre")
  }

  @Test func `a contact is erased, and the hash of the old text is accounted for`() async throws {
    let path = try path()
    let service = GrantService(store: try SQLiteStore(path: path), clock: Fixtures.clock)

    let erasure = try await service.erasePerson(
      "chanthou@rolok-tonle.example", reason: "Asked", owner: owner, by: owner)
    let result = try await service.verifyHistory(by: owner)

    #expect(erasure.applications.map(\.rawValue) == ["KH-01"])
    #expect(result.faults == [])
    #expect(result.erasedTexts == 2)
    #expect(!holds("ម៉ៅ ចាន់ធូ", path))
    let other = try DatabaseQueue(path: path)
    try await other.write {
      try $0.execute(
        sql: "UPDATE personal_text SET sealed = zeroblob(99) WHERE place LIKE '%KH-01/1'")
    }
    try other.close()
    let reader = GrantService(store: try SQLiteStore(readOnlyPath: path), clock: Fixtures.clock)
    #expect(try await reader.verifyHistory(by: owner).faults.count == 2)
  }
}
