import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Reading the ledger") struct ReadLedgerTests {
  @Test func `all entries come by number, those of one call or of all`() async throws {
    let awards: [Fixtures.PlannedAward] = [
      .init("KH-01", Fixtures.usd(100_000)), .init("KH-02", Fixtures.usd(50_000)),
    ]
    let service = try await Fixtures.fund(in: try SQLiteStore(), offering: awards)
    for id in ["KH-02", "KH-01"] {
      _ = try await service.agreeAward(
        Fixtures.award(id), on: Fixtures.agreement, by: Fixtures.owner.id)
    }

    let all = try await service.readLedger(call: nil, by: Fixtures.analyst.id)
    let ofCall = try await service.readLedger(call: Fixtures.callID, by: Fixtures.analyst.id)

    #expect(all.map(\.transfer.awardID.rawValue) == ["KH-02", "KH-01"])
    #expect(all.map(\.number) == all.map(\.number).sorted())
    #expect(ofCall == all)
    await #expect(throws: GrantError.notFound("call", "none")) {
      try await service.readLedger(call: ID(checked: "none"), by: Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.unknownPerson(ID(checked: "nobody"))) {
      try await service.readLedger(call: nil, by: ID(checked: "nobody"))
    }
  }
}
