import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("What publications are made from") struct PublicationRecordsTests {
  private func record(
    _ change: @escaping (inout ApplicationDocument) -> Void
  ) async throws -> (service: GrantService, record: AwardRecord) {
    let store = try SQLiteStore()
    let service = GrantService(store: store, clock: Fixtures.clock)
    try await service.found(fund: "Test", owner: Fixtures.owner)
    _ = try await service.createCall(
      Fixtures.callID, terms: try Fixtures.terms(), by: Fixtures.owner.id)
    _ = try await service.moveCall(
      Fixtures.callID, to: .open, reason: nil, by: Fixtures.owner.id)
    _ = try await service.importApplications(
      [Fixtures.received(Fixtures.document("KH-01", change: change))], problems: [], to: nil,
      acceptValid: false, by: Fixtures.owner.id)
    try await store.write { (grants) throws(GrantError) in
      let step = HistoryStep(
        actor: Fixtures.owner.id, at: Fixtures.clock(), action: .decisionRecord, subject: "KH-01")
      try grants.record(step) { () throws(GrantError) in
        try grants.insert(
          Decision(
            applicationID: ID(checked: "KH-01"), outcome: .fund, amount: Fixtures.usd(5_000),
            selectionID: nil))
        try grants.insert(
          Award(
            applicationID: ID(checked: "KH-01"), callID: Fixtures.callID,
            amount: Fixtures.usd(5_000)))
      }
    }
    let records = try await service.publicationRecords(by: Fixtures.owner.id)
    return (service, try #require(records.awards.first))
  }

  @Test func `neither name nor address of the contact is there`() async throws {
    let (_, record) = try await record { $0.lead.contact.name = "Bopha Sok" }

    #expect(record.document.lead.contact.name == "")
    #expect(record.document.lead.contact.email == "")
    #expect(record.namesContact == [] && !record.isToPerson)
  }

  @Test(arguments: ["Bopha Sok", "BOPHA  SOK", "Bòpha Sok", "School of Bopha Sok"])
  func `a lead that has the name of its contact is a person`(name: String) async throws {
    let (_, record) = try await record { document in
      document.lead.name = name
      document.lead.contact.name = "Bopha Sok"
    }

    #expect(record.isToPerson)
  }

  @Test(arguments: [
    ("បុប្ផា សុខ", "បុប្ផា​សុខ បង្រៀន", "Title", [PublishedText.summary]),
    ("陈国荣", "课程", "陈国荣的学校", [.title]),
    ("Bopha", "Write to BOPHA@rik-reay.example", "Lessons", [.summary]),
    ("Bopha", "Lessons", "Lessons", []), ("B", "Both", "Books", []),
  ])
  func `a text that names the contact is marked, however it is spelled`(
    name: String, summary: String, title: String, marked: [PublishedText]
  ) async throws {
    let (_, record) = try await record { document in
      document.lead.contact.name = name
      document.summary = summary
      document.title = title
    }

    #expect(record.namesContact == Set(marked))
  }

  @Test func `an award tells when it was decided, changed and closed`() async throws {
    let (service, before) = try await record { _ in }

    _ = try await service.agreeAward(
      Fixtures.award("KH-01"), on: Fixtures.agreement, by: Fixtures.owner.id)
    _ = try await service.closeAward(
      Fixtures.award("KH-01"), reason: "Done", by: Fixtures.owner.id)
    let records = try await service.publicationRecords(by: Fixtures.owner.id)

    #expect(before.times.closed == nil)
    #expect(records.awards.first?.times.closed == Fixtures.clock().day)
    #expect(records.awards.first?.times.modified == Fixtures.clock())
    #expect(records.callTimes[Fixtures.callID]?.created == Fixtures.clock())
  }
}
