import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("The end of an award") struct ClosingTests {
  private let id = Fixtures.award("KH-01")

  private func service(agreed: Bool = true) async throws -> GrantService {
    let service = try await Fixtures.fund(
      in: try SQLiteStore(), offering: [.init("KH-01", Fixtures.usd(100_000))])
    guard agreed else { return service }
    _ = try await service.agreeAward(id, on: Fixtures.agreement, by: Fixtures.owner.id)
    _ = try await service.scheduleTranches(
      [TrancheDraft(size: .share(basisPoints: 4_000), due: Fixtures.day("2026-07-01"))], of: id,
      by: Fixtures.owner.id)
    _ = try await service.payTranche(
      PaymentDraft(award: id, tranche: 1, day: Fixtures.day("2026-07-02"), reference: "A"),
      by: Fixtures.owner.id)
    return service
  }

  private func report(_ service: GrantService, until: String) async throws {
    _ = try await service.importProgress(
      [
        Sourced(
          ProgressDraft(
            award: id,
            facts: ProgressReport.Facts(
              until: Fixtures.day(until), people: Attendance([Fixtures.group(.female): 9]),
              rural: nil, notesDigest: ProgressReport.digest(of: "")), notes: "", people: 9),
          at: SourceLocation(file: "p.csv"))
      ], acceptValid: false, by: Fixtures.owner.id)
  }

  @Test func `closing tells what the award came to`() async throws {
    let service = try await service()
    _ = try await service.refundPayment(
      RefundDraft(
        award: id, day: Fixtures.day("2026-08-01"), amount: Fixtures.usd(1_000), reference: "R",
        reason: "Rest"), by: Fixtures.owner.id)
    _ = try await service.importSpending(
      [
        Sourced(
          SpendingDraft(
            award: id, reference: "V", first: Fixtures.day("2026-07-03"),
            last: Fixtures.day("2026-07-31"), category: .staff, amount: "380.00",
            evidence: "Pay slips"), at: SourceLocation(file: "s.csv"))
      ], acceptValid: false, by: Fixtures.owner.id)
    try await report(service, until: "2026-07-02")

    let closed = try await service.closeAward(
      id, requireReport: true, reason: "Over", by: Fixtures.owner.id)

    #expect(closed.agreed == Fixtures.usd(100_000) && closed.paid == Fixtures.usd(40_000))
    #expect(closed.refunded == Fixtures.usd(1_000) && closed.released == Fixtures.usd(60_000))
    #expect(closed.spent == Fixtures.usd(38_000) && closed.unspent == Fixtures.usd(1_000))
    #expect(closed.planned == 100 && closed.reached == 9 && !closed.isVerified)
    #expect(closed.missingReportUntil == nil)
  }

  @Test func `a missing last report is told, or refused when it is asked for`() async throws {
    let service = try await service()
    try await report(service, until: "2026-07-01")

    await #expect(
      throws: GrantError.award(.finalReportMissing(id, until: Fixtures.day("2026-07-02")))
    ) {
      try await service.closeAward(
        id, requireReport: true, reason: "Over", by: Fixtures.owner.id)
    }
    let closed = try await service.closeAward(id, reason: "Over", by: Fixtures.owner.id)

    #expect(closed.missingReportUntil == Fixtures.day("2026-07-02"))
    #expect(closed.award.status == .closed)
  }

  @Test func `an award that has ended needs a report until its end`() async throws {
    let service = try await service(agreed: false)
    _ = try await service.agreeAward(
      id,
      on: Agreement(
        signed: Fixtures.day("2026-05-01"), start: Fixtures.day("2026-05-01"),
        end: Fixtures.day("2026-10-31")), by: Fixtures.owner.id)
    try await report(service, until: "2026-10-30")

    await #expect(
      throws: GrantError.award(.finalReportMissing(id, until: Fixtures.day("2026-10-31")))
    ) {
      try await service.closeAward(
        id, requireReport: true, reason: "Over", by: Fixtures.owner.id)
    }
    try await report(service, until: "2026-10-31")
    _ = try await service.closeAward(
      id, requireReport: true, reason: "Over", by: Fixtures.owner.id)
  }

  @Test func `only an offer lapses, and its money is free again`() async throws {
    let service = try await service(agreed: false)

    await #expect(throws: GrantError.textMissing(.reason)) {
      try await service.lapseAward(id, reason: "", by: Fixtures.owner.id)
    }
    let lapsed = try await service.lapseAward(id, reason: "No answer", by: Fixtures.owner.id)

    #expect(lapsed.status == .lapsed)
    await #expect(throws: GrantError.wrongAwardStatus(id, .lapsed, .agreed)) {
      try await service.agreeAward(id, on: Fixtures.agreement, by: Fixtures.owner.id)
    }
    let other = try await self.service()
    await #expect(throws: GrantError.wrongAwardStatus(id, .agreed, .lapsed)) {
      try await other.lapseAward(id, reason: "Late", by: Fixtures.owner.id)
    }
  }
}
