import Grants
import Store
import TestSupport
import Vocabulary

/// A fund in memory with an open call and one application, KH-01, whose texts tests change.
struct VersionFund {
  let store: SQLiteStore
  let service: GrantService
  let owner = Fixtures.owner.id
  let id = Fixtures.application("KH-01")

  init(_ documents: [ApplicationDocument] = [Fixtures.document("KH-01")]) async throws {
    store = try SQLiteStore()
    service = GrantService(store: store, clock: Fixtures.clock)
    try await service.found(fund: "Test", owner: Fixtures.owner)
    try await store.add(Fixtures.administrator, Fixtures.analyst)
    _ = try await service.createCall(Fixtures.callID, terms: try Fixtures.terms(), by: owner)
    _ = try await service.moveCall(Fixtures.callID, to: .open, reason: nil, by: owner)
    _ = try await service.importApplications(
      documents.map { Fixtures.received($0) }, problems: [], to: nil, acceptValid: false, by: owner)
  }

  /// Hands in a changed application; a change that leaves the title alone needs `original`.
  @discardableResult
  func update(
    _ reference: String = "KH-01", updating: Bool = true, by actor: Person.ID? = nil,
    change: (inout ApplicationDocument) -> Void
  ) async throws -> ImportReport {
    let document = Fixtures.document(reference, change: change)
    let received = ReceivedDocument(
      original: "{\"content\":\"\(document)\"}", document: document, repairedFields: [])
    return try await service.importApplications(
      [Sourced(received, at: SourceLocation(file: "test.json", line: 1))], problems: [], to: nil,
      updating: updating, acceptValid: false, by: actor ?? owner)
  }

  func closeCall() async throws {
    _ = try await service.moveCall(Fixtures.callID, to: .closed, reason: nil, by: owner)
  }

  func screen() async throws { _ = try await service.screen(call: nil, by: owner) }

  func status(_ reference: String = "KH-01") async throws -> Application.Status {
    try await service.showApplication(
      Fixtures.application(reference), blind: false, by: owner
    ).visible.status
  }

  /// Two reviewers, one of whom has reviewed KH-01.
  func review() async throws {
    _ = try await service.importReviewers(
      [Fixtures.reviewer("a"), Fixtures.reviewer("b")], problems: [], acceptValid: false, by: owner)
    _ = try await service.assignReviews(call: nil, by: owner)
    _ = try await service.importReviews(
      [Fixtures.review(of: "KH-01", by: "a")], problems: [],
      declarations: ReviewDeclarations(onPaper: "Signed sheets"), acceptValid: false, by: owner)
  }

  /// The faults of the history, which must stay empty.
  func faults() async throws -> [HistoryFault] {
    try await service.verifyHistory(by: owner).faults
  }
}
