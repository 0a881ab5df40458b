import Grants
import TestSupport
import Testing
import Vocabulary

@Suite("Data that have been kept long enough") struct DueErasureTests {
  private let owner = Fixtures.owner.id

  /// A service over the same fund, some days after the clock of tests.
  private func service(of fund: PanelFund, daysLater: Int64) -> GrantService {
    let now = Timestamp(milliseconds: Fixtures.clock().milliseconds + daysLater * 86_400_000)
    return GrantService(store: fund.store, clock: { now })
  }

  @Test func `a contact is due seven years after the last decision, and not while work is open`()
    async throws
  {
    let fund = try await PanelFund(
      [
        Fixtures.document("KH-01"),
        Fixtures.document("LA-01") { $0.lead.contact.email = "somsy@ban.example" },
      ], reviewers: [])
    try await fund.closeCall()
    _ = try await fund.service.decide(
      [
        DecisionDraft(
          applicationID: Fixtures.application("KH-01"), outcome: .decline, reason: "No")
      ], by: owner)

    let early = try await service(of: fund, daysLater: 7 * 365).listDueErasures(by: owner)
    let late = try await service(of: fund, daysLater: 7 * 365 + 2).listDueErasures(by: owner)

    #expect(early == [])
    #expect(late.flatMap(\.applications).map(\.rawValue) == ["KH-01"])
    #expect(late.map { $0.due.fields.year - $0.ended.fields.year } == [7])
    let later = service(of: fund, daysLater: 7 * 365 + 2)
    _ = try await later.erasePerson(
      "bopha@rik-reay.example", reason: "Due", owner: owner, by: owner)
    #expect(try await later.listDueErasures(by: owner) == [])
    await #expect(throws: GrantError.self) {
      try await later.listDueErasures(by: Fixtures.analyst.id)
    }
  }
}
