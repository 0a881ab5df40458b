import Audit
import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Tranches that are given up") struct ReleasedTrancheTests {
  private let id = Fixtures.award("KH-01")

  /// An award of $10.00 under an agreement until the end of August, with one paid tranche of a half
  /// and one that is scheduled.
  private func service() async throws -> GrantService {
    let service = try await Fixtures.fund(
      in: try SQLiteStore(), offering: [.init("KH-01", Fixtures.usd(1_000))])
    let agreement = Agreement(
      signed: Fixtures.day("2026-05-01"), start: Fixtures.day("2026-05-15"),
      end: Fixtures.day("2026-08-31"))
    _ = try await service.agreeAward(id, on: agreement, by: Fixtures.owner.id)
    let half = TrancheDraft(size: .share(basisPoints: 5_000), due: Fixtures.day("2026-06-01"))
    _ = try await service.scheduleTranches([half, half], of: id, by: Fixtures.owner.id)
    _ = try await service.payTranche(
      PaymentDraft(award: id, tranche: 1, day: Fixtures.day("2026-06-03"), reference: "A"),
      by: Fixtures.owner.id)
    return service
  }

  private func money(_ service: GrantService) async throws -> AwardMoney {
    try await service.showAward(id, by: Fixtures.owner.id).summary.money
  }

  @Test func `the money of a cancelled tranche is free for another`() async throws {
    let service = try await service()

    let cancelled = try await service.cancelTranche(
      2, of: id, reason: "Donated", by: Fixtures.owner.id)

    #expect(cancelled.amount == Fixtures.usd(500))
    #expect(try await money(service).committed == Fixtures.usd(500))
    let tranche = try #require(
      try await service.showAward(id, by: Fixtures.owner.id).tranches.last)
    #expect(tranche.state == .cancelled)
    await #expect(throws: GrantError.trancheSettled(id, tranche)) {
      try await service.cancelTranche(2, of: id, reason: "Again", by: Fixtures.owner.id)
    }
    await #expect(throws: GrantError.trancheSettled(id, tranche)) {
      try await service.payTranche(
        PaymentDraft(award: id, tranche: 2, day: Fixtures.day("2026-06-03"), reference: "B"),
        by: Fixtures.owner.id)
    }
    let new = try await service.scheduleTranches(
      [TrancheDraft(size: .amount(Fixtures.usd(500)), due: Fixtures.day("2026-07-01"))], of: id,
      by: Fixtures.owner.id)
    #expect(new.map(\.number) == [3])
    #expect(try await service.verifyHistory(by: Fixtures.owner.id).faults == [])
  }

  @Test func `a tranche that cannot be cancelled stays`() async throws {
    let service = try await service()
    let paid = try #require(
      try await service.showAward(id, by: Fixtures.owner.id).tranches.first)

    await #expect(throws: GrantError.trancheSettled(id, paid)) {
      try await service.cancelTranche(1, of: id, reason: "Late", by: Fixtures.owner.id)
    }
    await #expect(throws: GrantError.notFound("tranche", "KH-01/9")) {
      try await service.cancelTranche(9, of: id, reason: "Late", by: Fixtures.owner.id)
    }
    await #expect(throws: GrantError.textMissing(.reason)) {
      try await service.cancelTranche(2, of: id, reason: "", by: Fixtures.owner.id)
    }
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .manageAwards)) {
      try await service.cancelTranche(2, of: id, reason: "Late", by: Fixtures.analyst.id)
    }
    _ = try await service.closeAward(
      id, cancelUnpaid: true, reason: "Over", by: Fixtures.owner.id)
    await #expect(throws: GrantError.awardNotAgreed(id, .closed)) {
      try await service.cancelTranche(2, of: id, reason: "Late", by: Fixtures.owner.id)
    }
  }

  @Test func `tranches expire once so many days have passed since the agreement`() async throws {
    let service = try await service()
    // 82 days lie between the end of the agreement and the day of the tests.
    let early = try await service.expireTranches(daysAfterEnd: 82, by: Fixtures.owner.id)

    let expired = try await service.expireTranches(
      daysAfterEnd: 81, reason: "Long-stop day", by: Fixtures.owner.id)

    #expect(early.isEmpty)
    #expect(expired.map(\.award) == [id])
    #expect(expired.map(\.tranche.number) == [2])
    let shown = try await service.showAward(id, by: Fixtures.owner.id)
    #expect(shown.tranches.last?.state == .expired)
    #expect(shown.summary.money.committed == Fixtures.usd(500))
    let steps = try await service.history(about: "KH-01", limit: 1, by: Fixtures.owner.id)
    #expect(steps.map(\.action) == ["tranche.expire"])
    #expect(steps.map(\.reason) == ["Long-stop day"])
    let again = try await service.expireTranches(
      daysAfterEnd: 0, of: id, by: Fixtures.owner.id)
    #expect(again.isEmpty)
    #expect(try await service.verifyHistory(by: Fixtures.owner.id).faults == [])
  }

  @Test func `what does not exist does not expire`() async throws {
    let service = try await service()

    await #expect(throws: GrantError.notFound("award", "XX-1")) {
      try await service.expireTranches(
        daysAfterEnd: 0, of: Fixtures.award("XX-1"), by: Fixtures.owner.id)
    }
    await #expect(throws: GrantError.invalidNumber(-1)) {
      try await service.expireTranches(daysAfterEnd: -1, by: Fixtures.owner.id)
    }
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .manageAwards)) {
      try await service.expireTranches(daysAfterEnd: 0, by: Fixtures.analyst.id)
    }
  }
}
