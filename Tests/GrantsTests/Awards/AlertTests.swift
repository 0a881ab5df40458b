import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Alerts") struct AlertTests {
  private let id = Fixtures.award("KH-01")

  /// An award from 2026-05-15 to 2027-05-14 with a milestone, and a tranche with and without it.
  private func service() async throws -> GrantService {
    let service = try await Fixtures.fund(
      in: try SQLiteStore(), offering: [.init("KH-01", Fixtures.usd(100_000))])
    _ = try await service.agreeAward(
      id, on: Fixtures.agreement,
      milestones: [Milestone(number: 1, title: "Report", due: Fixtures.day("2026-08-01"))],
      by: Fixtures.owner.id)
    _ = try await service.scheduleTranches(
      [
        TrancheDraft(size: .share(basisPoints: 4_000), due: Fixtures.day("2026-07-01")),
        TrancheDraft(
          size: .share(basisPoints: 4_000), due: Fixtures.day("2026-09-01"), milestone: 1),
      ], of: id, by: Fixtures.owner.id)
    return service
  }

  private func alerts(_ service: GrantService, on day: String) async throws -> [AwardAlert] {
    try await service.alertAwards(asOf: Fixtures.day(day), by: Fixtures.analyst.id)
  }

  @Test(arguments: [
    ("2026-06-16", [] as [AwardAlert.Kind]),
    ("2026-06-17", [.trancheDue]),
    ("2026-07-01", [.trancheDue]),
    ("2026-07-02", [.trancheOverdue]),
    ("2026-08-01", [.trancheOverdue]),
    ("2026-08-02", [.trancheOverdue, .milestoneOverdue]),
    ("2026-09-02", [.trancheOverdue, .milestoneOverdue, .trancheWaiting]),
    ("2026-12-14", [.trancheOverdue, .milestoneOverdue, .trancheWaiting]),
    ("2026-12-15", [.trancheOverdue, .milestoneOverdue, .reportOverdue, .trancheWaiting]),
    (
      "2027-03-15",
      [.trancheOverdue, .milestoneOverdue, .reportOverdue, .trancheWaiting, .agreementEnding]
    ),
    (
      "2027-05-15",
      [.trancheOverdue, .milestoneOverdue, .reportOverdue, .agreementEnded, .trancheWaiting]
    ),
  ])
  func `what is late is told from the day after`(day: String, kinds: [AwardAlert.Kind]) async throws
  {
    let service = try await service()

    let found = try await alerts(service, on: day)

    #expect(found.map(\.kind) == kinds)
    #expect(found.allSatisfy { $0.days == Fixtures.day(day).number - $0.day.number })
  }

  @Test func `what was done is told no more`() async throws {
    let service = try await service()
    _ = try await service.payTranche(
      PaymentDraft(award: id, tranche: 1, day: Fixtures.day("2026-07-02"), reference: "A"),
      by: Fixtures.owner.id)
    _ = try await service.achieveMilestone(
      1, of: id, on: Fixtures.day("2026-08-20"), evidence: "Seen", by: Fixtures.owner.id)
    _ = try await service.importProgress(
      [
        Sourced(
          ProgressDraft(
            award: id,
            facts: ProgressReport.Facts(
              until: Fixtures.day("2026-11-14"), people: Attendance([Fixtures.group(.female): 9]),
              rural: nil, notesDigest: ProgressReport.digest(of: "")), notes: "", people: 9),
          at: SourceLocation(file: "p.csv"))
      ], acceptValid: false, by: Fixtures.owner.id)

    let before = try await alerts(service, on: "2026-12-14")
    let after = try await alerts(service, on: "2026-12-15")

    #expect(before.map(\.kind) == [.trancheOverdue])
    #expect(before.first?.number == 2 && before.first?.amount == Fixtures.usd(40_000))
    #expect(after.map(\.kind) == [.trancheOverdue, .reportUnverified])
  }

  @Test func `spending above a line and above what was paid is told`() async throws {
    let service = try await service()
    let draft = { (reference: String, category: BudgetLine.Category, amount: String) in
      Sourced(
        SpendingDraft(
          award: Fixtures.award("KH-01"), reference: reference, first: Fixtures.day("2026-06-01"),
          last: Fixtures.day("2026-06-02"), category: category, amount: amount,
          evidence: "Voucher"), at: SourceLocation(file: "s.csv"))
    }
    _ = try await service.importSpending(
      [draft("A", .overhead, "52.00"), draft("B", .travel, "1.00")], acceptValid: false,
      by: Fixtures.owner.id)

    let found = try await alerts(service, on: "2026-06-10")

    #expect(found.map(\.kind) == [.overBudget, .spentAbovePaid, .aboveBudget])
    #expect(found.map(\.category) == [.travel, nil, .overhead])
    #expect(found.map(\.amount) == [100, 5_300, 200].map { Fixtures.usd($0) })
  }

  @Test func `a suspended award pays nothing late, and is told when it stands long`() async throws {
    let service = try await service()
    _ = try await service.suspendAward(id, reason: "Audit", by: Fixtures.owner.id)

    let soon = try await alerts(service, on: "2026-08-01")
    let long = try await alerts(service, on: "2027-02-20")

    #expect(soon == [])
    #expect(long.map(\.kind) == [.milestoneOverdue, .reportOverdue, .suspendedLong])
    #expect(long.last?.day == Fixtures.day("2026-11-21") && long.last?.days == 91)
  }

  @Test func `closed awards are left in peace, and not everybody is told`() async throws {
    let service = try await service()
    _ = try await service.closeAward(
      id, cancelUnpaid: true, reason: "Over", by: Fixtures.owner.id)

    #expect(try await alerts(service, on: "2027-08-01") == [])
    await #expect(throws: GrantError.notFound("call", "missing")) {
      try await service.alertAwards(call: ID(checked: "missing"), by: Fixtures.owner.id)
    }
    await #expect(throws: GrantError.unknownPerson(ID(checked: "nobody"))) {
      try await service.alertAwards(by: ID(checked: "nobody"))
    }
  }
}
