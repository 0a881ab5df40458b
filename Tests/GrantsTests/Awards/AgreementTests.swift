import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Agreements and milestones") struct AgreementTests {
  private let id = Fixtures.award("KH-01")
  private let report = Milestone(
    number: 1, title: "Inception report", due: Fixtures.day("2026-07-01"))

  private func service(agreed: Bool = true) async throws -> GrantService {
    let service = try await Fixtures.fund(
      in: try SQLiteStore(), offering: [.init("KH-01", Fixtures.usd(100_000))])
    if agreed {
      _ = try await service.agreeAward(
        id, on: Fixtures.agreement, milestones: [report], by: Fixtures.owner.id)
    }
    return service
  }

  @Test func `an agreement commits the whole award`() async throws {
    let service = try await service()

    let shown = try await service.showAward(id, by: Fixtures.analyst.id)

    #expect(shown.summary.award.status == .agreed)
    #expect(shown.agreement == Fixtures.agreement)
    #expect(shown.milestones == [report])
    #expect(
      shown.summary.money
        == AwardMoney(
          amount: Fixtures.usd(100_000), committed: 100_000, scheduled: 0, paid: 0, refunded: 0))
    #expect(shown.entries.map(\.transfer.kind) == [.commit])
    #expect(shown.entries.first?.transfer.day == Fixtures.agreement.signed)
    #expect(
      shown.entries.first?.transfer.postings == [
        Posting(.appropriation(.usd), -100_000), Posting(.award(id, .committed), 100_000),
      ])
  }

  @Test func `an award is agreed once`() async throws {
    let service = try await service()
    let again = Agreement(
      signed: Fixtures.day("2026-06-01"), start: Fixtures.day("2026-06-01"),
      end: Fixtures.day("2026-12-01"))

    await #expect(throws: GrantError.wrongAwardStatus(id, .agreed, .agreed)) {
      try await service.agreeAward(id, on: again, by: Fixtures.owner.id)
    }
    _ = try await service.suspendAward(id, reason: "Audit", by: Fixtures.owner.id)
    await #expect(throws: GrantError.wrongAwardStatus(id, .suspended, .agreed)) {
      try await service.agreeAward(id, on: again, by: Fixtures.owner.id)
    }
  }

  @Test(arguments: [
    ("2026-05-01", "2026-06-02", "2026-06-01", "reversed"),
    ("2026-06-02", "2026-05-01", "2026-06-01", "reversed"),
    ("2026-11-23", "2026-12-01", "2027-06-01", "future"),
  ])
  func `an agreement with impossible days is refused`(
    signed: String, start: String, end: String, fault: String
  ) async throws {
    let service = try await service(agreed: false)
    let days = [signed, start, end].map(Fixtures.day)
    let expected: GrantError =
      fault == "future"
      ? .dayInFuture(days[0], today: Fixtures.day("2026-11-21"))
      : .daysReversed(first: max(days[0], days[1]), last: days[2])

    await #expect(throws: expected) {
      try await service.agreeAward(
        id, on: Agreement(signed: days[0], start: days[1], end: days[2]), by: Fixtures.owner.id)
    }
    #expect(try await service.showAward(id, by: Fixtures.owner.id).summary.award.status == .offered)
  }

  @Test func `a day that has begun in the east of the region is not in the future`() async throws {
    let store = try SQLiteStore()
    _ = try await Fixtures.fund(in: store, offering: [.init("TL-01", Fixtures.usd(100))])
    let evening = try #require(Timestamp("2026-11-21T16:00:00.000Z"))
    let service = GrantService(store: store, clock: { evening })
    let agreement = Agreement(
      signed: Fixtures.day("2026-11-22"), start: Fixtures.day("2026-11-22"),
      end: Fixtures.day("2026-11-30"))

    let award = try await service.agreeAward(
      Fixtures.award("TL-01"), on: agreement, by: Fixtures.owner.id)

    #expect(award.status == .agreed)
  }

  @Test func `milestones have numbers of their own, titles and days after the signature`()
    async throws
  {
    let service = try await service()
    let add = { (number: Int, title: String, due: String) async throws in
      try await service.addMilestones(
        [Milestone(number: number, title: title, due: Fixtures.day(due))], to: id,
        by: Fixtures.owner.id)
    }

    await #expect(throws: GrantError.milestoneTwice(id, 1)) {
      try await add(1, "Again", "2026-08-01")
    }
    await #expect(throws: GrantError.invalidNumber(0)) { try await add(0, "Zero", "2026-08-01") }
    await #expect(throws: GrantError.textMissing(.title)) { try await add(2, " \n", "2026-08-01") }
    await #expect(
      throws: GrantError.dayBeforeAgreement(
        id, Fixtures.day("2026-04-30"), signed: Fixtures.agreement.signed)
    ) { try await add(2, "Early", "2026-04-30") }
    #expect(try await add(2, "Training", "2026-09-01").map(\.number) == [1, 2])
  }

  @Test func `a milestone is reached once, with evidence`() async throws {
    let service = try await service()
    let achieve = { (number: Int, day: String, evidence: String) async throws in
      try await service.achieveMilestone(
        number, of: id, on: Fixtures.day(day), evidence: evidence, by: Fixtures.owner.id)
    }

    await #expect(throws: GrantError.notFound("milestone", "KH-01/7")) {
      try await achieve(7, "2026-06-20", "Report")
    }
    await #expect(throws: GrantError.textMissing(.evidence)) {
      try await achieve(1, "2026-06-20", "")
    }
    await #expect(
      throws: GrantError.dayInFuture(
        Fixtures.day("2026-11-22"), today: Fixtures.day("2026-11-21"))
    ) { try await achieve(1, "2026-11-22", "Report") }
    let reached = try await achieve(1, "2026-06-20", "Report of 20 June")
    await #expect(throws: GrantError.milestoneAchieved(id, 1, Fixtures.day("2026-06-20"))) {
      try await achieve(1, "2026-06-21", "Report")
    }
    #expect(try await service.showAward(id, by: Fixtures.owner.id).milestones == [reached])
  }

  @Test func `an award that is not agreed takes no milestones and no proof`() async throws {
    let service = try await service(agreed: false)

    await #expect(throws: GrantError.awardNotAgreed(id, .offered)) {
      try await service.addMilestones([report], to: id, by: Fixtures.owner.id)
    }
    await #expect(throws: GrantError.awardNotAgreed(id, .offered)) {
      try await service.achieveMilestone(
        1, of: id, on: Fixtures.day("2026-06-20"), evidence: "Report", by: Fixtures.owner.id)
    }
    await #expect(throws: GrantError.notFound("award", "XX-99")) {
      try await service.agreeAward(
        Fixtures.award("XX-99"), on: Fixtures.agreement, by: Fixtures.owner.id)
    }
  }

  @Test func `suspending and resuming need a reason and the right status`() async throws {
    let service = try await service()

    await #expect(throws: GrantError.textMissing(.reason)) {
      try await service.suspendAward(id, reason: " ", by: Fixtures.owner.id)
    }
    await #expect(throws: GrantError.wrongAwardStatus(id, .agreed, .agreed)) {
      try await service.resumeAward(id, reason: "Go on", by: Fixtures.owner.id)
    }
    #expect(
      try await service.suspendAward(id, reason: "Audit", by: Fixtures.owner.id).status
        == .suspended)
    #expect(
      try await service.resumeAward(id, reason: "All well", by: Fixtures.owner.id).status
        == .agreed)
  }

  @Test func `closing releases what was not paid, and scheduled tranches only when told so`()
    async throws
  {
    let service = try await service()
    _ = try await service.scheduleTranches(
      [TrancheDraft(size: .share(basisPoints: 4_000), due: Fixtures.day("2026-06-01"))], of: id,
      by: Fixtures.owner.id)

    await #expect(throws: GrantError.unpaidTranches(id, [1])) {
      try await service.closeAward(id, reason: "Over", by: Fixtures.owner.id)
    }
    await #expect(throws: GrantError.textMissing(.reason)) {
      try await service.closeAward(id, cancelUnpaid: true, reason: "", by: Fixtures.owner.id)
    }
    let closed = try await service.closeAward(
      id, cancelUnpaid: true, reason: "Over", by: Fixtures.owner.id)
    let shown = try await service.showAward(id, by: Fixtures.owner.id)

    #expect(closed.award.status == .closed)
    #expect(shown.summary.money.left == .zero(.usd))
    #expect(shown.tranches.map(\.state) == [.cancelled])
    #expect(shown.entries.map(\.transfer.kind) == [.commit, .schedule, .release, .release])
    await #expect(throws: GrantError.wrongAwardStatus(id, .closed, .closed)) {
      try await service.closeAward(id, reason: "Again", by: Fixtures.owner.id)
    }
  }

  @Test func `who may not change or see awards, cannot`() async throws {
    let store = try SQLiteStore()
    let service = try await Fixtures.fund(
      in: store, offering: [.init("KH-01", Fixtures.usd(100_000))])
    let reviewer = Person(
      id: ID(checked: "reviewer"), name: "Reviewer", email: nil, organisation: nil,
      roles: [.reviewer])
    try await store.add(reviewer)

    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .manageAwards)) {
      try await service.agreeAward(id, on: Fixtures.agreement, by: Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.notAllowed(reviewer, .report)) {
      try await service.listAwards(call: nil, by: reviewer.id)
    }
    await #expect(throws: GrantError.notFound("call", "missing")) {
      try await service.listAwards(call: ID(checked: "missing"), by: Fixtures.owner.id)
    }
    #expect(
      try await service.listAwards(call: Fixtures.callID, by: Fixtures.owner.id).map(\.award.id)
        == [id])
  }
}
