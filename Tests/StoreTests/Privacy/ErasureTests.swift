import Audit
import Foundation
import GRDB
import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Erasure of people") struct ErasureTests {
  private let owner = Fixtures.owner.id

  /// The words that must not be left anywhere.
  private static let contact = ["Bopha", "bopha@rik-reay.example"]

  /// A fund on disk with two applications of one contact and one of another, reviews of two
  /// reviewers and decisions: KH-01 is declined, KH-02 withdrawn, LA-01 declined.
  private func fund() async throws -> (path: String, store: SQLiteStore, service: GrantService) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "fund.sqlite").path
    let store = try SQLiteStore(path: path)
    let service = GrantService(store: store, clock: Fixtures.clock)
    try await service.found(fund: "Test", owner: Fixtures.owner)
    try await store.add(Fixtures.administrator)
    _ = try await service.createCall(Fixtures.callID, terms: try Fixtures.terms(), by: owner)
    _ = try await service.moveCall(Fixtures.callID, to: .open, reason: nil, by: owner)
    let documents = [
      Fixtures.document("KH-01") {
        $0.plan = "Bopha trains. Ask Bopha@rik-reay.example, or BO PHA."
      },
      Fixtures.document("KH-02") { $0.lead.contact.email = " BOPHA@rik-reay.example" },
      Fixtures.document("LA-01") {
        $0.lead.contact = .init(name: "Somsy", gender: .male, email: "somsy@ban.example")
        $0.lead.name = "SOMSY"
        $0.need = "In Somsyville Somsy teaches."
      },
    ]
    _ = try await service.importApplications(
      documents.map { Fixtures.received($0) }, problems: [], to: nil, acceptValid: false, by: owner)
    _ = try await service.screen(call: nil, by: owner)
    _ = try await service.importReviewers(
      ["a@reviewers.example", "b@reviewers.example", "c@rik-reay.example"].map {
        Fixtures.reviewer(String($0.prefix(1)), email: $0)
      }, problems: [],
      acceptValid: false, by: owner)
    _ = try await service.assignReviews(call: nil, by: owner)
    _ = try await service.importReviews(
      ["KH-01", "KH-02", "LA-01"].flatMap { id in
        ["a", "b"].map { Fixtures.review(of: id, by: $0) }
      }, problems: [], declarations: ReviewDeclarations(onPaper: "Signed sheets"),
      acceptValid: false, by: owner)
    return (path, store, service)
  }

  private func declineAll(_ service: GrantService) async throws {
    _ = try await service.moveCall(Fixtures.callID, to: .closed, reason: nil, by: owner)
    _ = try await service.decide(
      ["KH-01", "KH-02", "LA-01"].map {
        DecisionDraft(
          applicationID: Fixtures.application($0), outcome: .decline, amount: nil, reason: "No")
      }, by: owner)
  }

  /// The files of a database that hold some bytes.
  private func holders(of text: String, _ path: String) -> [String] {
    ["", "-wal", "-shm"].filter { end in
      guard let data = FileManager.default.contents(atPath: path + end) else { return false }
      return data.range(of: Data(text.utf8)) != nil
    }
  }

  private func found(_ query: String, _ service: GrantService) async throws -> [String] {
    try await service.searchApplications(try SearchQuery(query), by: owner).found
      .map(\.application.id.rawValue)
  }

  private func erase(_ name: String, _ service: GrantService) async throws -> Erasure {
    try await service.erasePerson(name, reason: "Asked", owner: owner, by: owner)
  }

  @Test func `nothing of a contact is left in the files, and everything else stays`() async throws {
    let (path, _, service) = try await fund()
    try await declineAll(service)
    let ranking = try await service.rank(call: nil, seed: 1, by: owner)

    let erasure = try await erase("bopha@rik-reay.example", service)

    #expect(erasure.subjects.map(\.key) == ["contact-3"])
    #expect(erasure.applications.map(\.rawValue) == ["KH-01", "KH-02"])
    for word in Self.contact + ["BOPHA@rik"] { #expect(holders(of: word, path) == []) }
    let again = try await service.rank(call: nil, seed: 1, by: owner)
    #expect(again == ranking)
    let shown = try await service.showApplication(
      Fixtures.application("KH-01"), blind: false, by: owner
    ).visible.document
    #expect(shown.lead.contact.isErased)
    #expect(shown.lead.contact.gender == .female)
    #expect(shown.plan == "▇▇▇ trains. Ask ▇▇▇, or ▇▇▇.")
    #expect(shown.lead.name == "Rik Reay")
    let apart = try await service.conflicts(call: nil, by: owner)
    #expect(apart.map(\.personID.rawValue) == ["c", "c"])
    #expect(apart.map(\.applicationID.rawValue) == ["KH-01", "KH-02"])
    let other = try await service.showApplication(
      Fixtures.application("LA-01"), blind: false, by: owner)
    #expect(other.visible.document.lead.contact.name == "Somsy")
  }

  @Test func `the history and a seal from before still verify, and count the texts`() async throws {
    let (path, writer, service) = try await fund()
    try await declineAll(service)
    let before = try await service.verifyHistory(by: owner)

    _ = try await erase("bopha@rik-reay.example", service)
    let kept = KeptRoot(size: before.entries, root: before.root)
    let after = try await service.verifyHistory(against: [kept], by: owner)

    #expect(before.faults == [])
    #expect(before.erasedTexts == 0)
    #expect(after.faults == [])
    #expect(after.entries == before.entries + 1)
    #expect(after.erasedTexts == 4)
    let store = try SQLiteStore(readOnlyPath: path)
    let reader = GrantService(store: store, clock: Fixtures.clock)
    let again = try await reader.verifyHistory(by: owner)
    #expect(again.faults == [])
    #expect(try store.integrityFaults() == [])
    #expect(try writer.indexFault() == nil)
  }

  @Test(arguments: [
    "UPDATE personal_text SET sealed = zeroblob(40) WHERE place = 'application-document/KH-01/1'",
    "DELETE FROM personal_text WHERE place = 'application-original/KH-01/1'",
    "UPDATE application_remainder SET document = replace(document, 'Need', 'Greed')",
    "DELETE FROM application_remainder WHERE application_id = 'KH-02'",
    "DELETE FROM person_key WHERE subject_id = 4",
    "UPDATE person_key SET key = zeroblob(32) WHERE subject_id = 4",
    "UPDATE erased_text SET sealed_sha256 = remainder_sha256 WHERE remainder_sha256 IS NOT NULL",
  ])
  func `what is changed around an erasure is found`(sql: String) async throws {
    let (path, store, service) = try await fund()
    try await declineAll(service)
    _ = try await erase("bopha@rik-reay.example", service)
    #expect(try await service.verifyHistory(by: owner).faults == [])
    try store.close()
    let other = try DatabaseQueue(path: path)
    try await other.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      let triggers = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger)") }
      try database.execute(sql: sql)
    }
    try other.close()

    let reader = GrantService(
      store: try SQLiteStore(readOnlyPath: path), clock: Fixtures.clock)

    #expect(try await !reader.verifyHistory(by: owner).faults.isEmpty)
  }

  @Test func `a search no longer finds the contact, but still the project`() async throws {
    let (_, _, service) = try await fund()
    try await declineAll(service)
    #expect(try await found("bopha", service).count == 2)

    _ = try await erase("bopha@rik-reay.example", service)

    #expect(try await found("bopha", service) == [])
    #expect(try await found("trains", service) == ["KH-01"])
    #expect(try await found("somsy", service) == ["LA-01"])
  }

  @Test func `a person who still has duties stays, and is told which`() async throws {
    let (_, store, service) = try await fund()
    let alone = Person(
      id: Fixtures.person("helper"), name: "Helper", email: nil, organisation: nil,
      roles: [.administrator])
    try await store.add(alone)
    let expected: [(String, PrivacyFault.Duty)] = [
      ("bopha@rik-reay.example", .application(Fixtures.application("KH-01"), .eligible)),
      ("c", .review(Fixtures.application("LA-01"))), ("owner", .oneself),
    ]

    for (name, duty) in expected {
      await #expect { try await erase(name, service) } throws: { error in
        guard case .privacy(.duty(_, let found)) = error as? GrantError else { return false }
        return found == duty
      }
    }
    await #expect(throws: GrantError.privacy(.duty("owner", .owner))) {
      try await service.erasePerson("owner", reason: "x", owner: owner, by: alone.id)
    }
    await #expect(throws: GrantError.privacy(.nobody("nobody@example.la"))) {
      try await erase("nobody@example.la", service)
    }
    await #expect(throws: GrantError.missing(.reason)) {
      try await service.erasePerson("a", reason: "", owner: owner, by: owner)
    }
    await #expect(throws: GrantError.self) {
      try await service.erasePerson("a", reason: "x", owner: owner, by: Fixtures.person("a"))
    }
  }

  @Test func `an erased reviewer leaves scores without words, roles or a name`() async throws {
    let (path, _, service) = try await fund()
    try await declineAll(service)
    let ranking = try await service.rank(call: nil, seed: 1, by: owner)

    let erasure = try await erase("a", service)
    let tombstone = try await service.exportPerson("a", by: owner)

    #expect(
      erasure.texts.map(\.kind).sorted() == [
        "person", "review-comments", "review-comments", "review-comments",
      ])
    #expect(holders(of: "a@reviewers.example", path) == [])
    #expect(try await service.rank(call: nil, seed: 1, by: owner) == ranking)
    #expect(tombstone.map(\.subject.isErased) == [true])
    #expect(tombstone.flatMap(\.values) == [])
    #expect(tombstone.flatMap(\.entries).contains { $0.action == "person.erase" })
    #expect(try await service.person(Fixtures.person("a")).roles == [])
    #expect(try await service.verifyHistory(by: owner).faults == [])
  }

  @Test func `a longer word stays, and a person who applied for herself is no organisation`()
    async throws
  {
    let (path, _, service) = try await fund()
    try await declineAll(service)

    _ = try await erase("somsy@ban.example", service)

    let document = try await service.showApplication(
      Fixtures.application("LA-01"), blind: false, by: owner
    ).visible.document
    #expect(document.need == "In Somsyville ▇▇▇ teaches.")
    #expect(document.lead.name == "▇▇▇")
    #expect(document.lead.identifier == nil)
    #expect(holders(of: "SOMSY", path) == [])
  }

  @Test func `a second erasure changes nothing`() async throws {
    let (_, _, service) = try await fund()
    try await declineAll(service)
    _ = try await erase("bopha@rik-reay.example", service)
    let before = try await service.verifyHistory(by: owner)

    let second = try await erase("contact-3", service)

    #expect(second.isDone)
    #expect(second.texts == [])
    #expect(try await service.verifyHistory(by: owner) == before)
    await #expect(throws: GrantError.privacy(.nobody("bopha@rik-reay.example"))) {
      try await erase("bopha@rik-reay.example", service)
    }
  }

  @Test func `an erased application is not taken a second time`() async throws {
    let (_, _, service) = try await fund()
    try await declineAll(service)
    _ = try await erase("bopha@rik-reay.example", service)
    _ = try await service.moveCall(Fixtures.callID, to: .open, reason: "Again", by: owner)

    await #expect(throws: GrantError.self) {
      try await service.importApplications(
        [Fixtures.received(Fixtures.document("KH-01"))], problems: [], to: nil, acceptValid: false,
        by: owner)
    }
  }

  @Test func `a crash before the file was written anew is made good by the next writer`()
    async throws
  {
    let (path, store, service) = try await fund()
    try await declineAll(service)
    try await store.write { (grants) throws(GrantError) in
      guard let subject = try grants.dataSubjects(named: "somsy@ban.example").first else { return }
      let left = try grants.applications(ofContact: subject.number).map { application in
        Application(
          callID: application.callID,
          document: Fixtures.document("LA-01") {
            $0.lead.contact = .init(name: "", gender: .male, email: "")
          }, version: application.version, status: application.status)
      }
      let step = HistoryStep(
        actor: Fixtures.owner.id, at: Fixtures.clock(), action: .personErase, subject: subject.key,
        reason: "Asked")
      try grants.record(step) { () throws(GrantError) in
        try grants.erase(subject, leaving: left)
      }
    }
    try store.close()

    let writer = try SQLiteStore(path: path)

    #expect(holders(of: "somsy@ban.example", path) == [])
    let marks = try await DatabaseQueue(path: path).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM unclean_file")
    }
    #expect(marks == 0)
    try writer.close()
  }

  @Test func `an export holds what is held, and nothing about others`() async throws {
    let (_, _, service) = try await fund()

    let terms = try #require(TransferTerms(country: "SG", basis: .consent))
    let contact = try await service.exportPerson("Bopha@rik-reay.example", by: owner)
    let reviewer = try await service.exportPerson("a", to: terms, by: owner)

    let values = contact.flatMap(\.values)
    #expect(contact.flatMap(\.applications).map(\.rawValue) == ["KH-01", "KH-02"])
    #expect(values.filter { $0.field.path == "application.lead.contact.name" }.count == 2)
    #expect(!values.contains { $0.text.contains("Somsy") || $0.text.contains("Reviewer") })
    #expect(!values.contains { $0.field.path.hasPrefix("review.") })
    #expect(
      Set(reviewer.flatMap(\.values).map(\.field.path)).isSuperset(of: [
        "person.name", "person.roles", "reviewer.gender", "review.comments.to_panel",
      ]))
    #expect(reviewer.flatMap(\.transfers).map(\.country) == ["SG"])
    #expect(try await service.listTransfers(by: owner).map(\.basis) == [.consent])
    #expect(TransferTerms(country: "sg", basis: .consent) == nil)
  }
}
