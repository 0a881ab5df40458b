import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Payments that are taken back") struct ReversalTests {
  private let id = Fixtures.award("KH-01")

  /// An award in riel with one paid tranche of its half and one that is scheduled.
  private func service() async throws -> GrantService {
    let service = try await Fixtures.fund(
      in: try SQLiteStore(),
      offering: [.init("KH-01", Money(minorUnits: 410_000_000, currency: .khr))])
    _ = try await service.agreeAward(id, on: Fixtures.agreement, by: Fixtures.owner.id)
    let half = TrancheDraft(
      size: .share(basisPoints: 5_000), due: Fixtures.day("2026-06-01"))
    _ = try await service.scheduleTranches([half, half], of: id, by: Fixtures.owner.id)
    _ = try await service.payTranche(payment("ABA-1"), by: Fixtures.owner.id)
    return service
  }

  private func payment(_ reference: String, day: String = "2026-06-03") -> PaymentDraft {
    PaymentDraft(award: id, tranche: 1, day: Fixtures.day(day), reference: reference)
  }

  private func draft(
    _ reference: String = "ABA-1", day: String = "2026-08-03", reason: String = "Other award"
  ) -> ReversalDraft {
    ReversalDraft(reference: reference, day: Fixtures.day(day), reason: reason)
  }

  @Test func `what was recorded by mistake is taken back as it was recorded`() async throws {
    let service = try await service()
    let paid = try #require(
      try await service.showAward(id, by: Fixtures.owner.id).entries.last)

    let reversal = try await service.reversePayment(draft(), by: Fixtures.owner.id)

    let transfer = reversal.entry.transfer
    #expect(reversal == .reversed(reversal.entry))
    #expect(transfer.kind == .reverse)
    #expect(transfer.reversedEntry == paid.number)
    #expect(transfer.base == paid.transfer.base)
    #expect(transfer.reference == "reversal/\(paid.number)")
    let shown = try await service.showAward(id, by: Fixtures.owner.id)
    #expect(Array(shown.entries.suffix(2)) == [paid, reversal.entry])
    #expect(shown.tranches.map(\.state) == [.scheduled, .scheduled])
    #expect(shown.summary.money.paid.minorUnits == 0)
    #expect(shown.summary.money.refunded.minorUnits == 0)
    #expect(shown.summary.money.scheduled.minorUnits == 410_000_000)
    #expect(try await service.verifyHistory(by: Fixtures.owner.id).faults == [])
  }

  @Test func `a tranche whose payment was taken back is paid again and settled then`() async throws
  {
    let service = try await service()
    _ = try await service.reversePayment(draft(), by: Fixtures.owner.id)

    let again = try await service.payTranche(
      payment("ABA-2", day: "2026-08-04"), by: Fixtures.owner.id)

    let tranche = try #require(
      try await service.showAward(id, by: Fixtures.owner.id).tranches.first)
    #expect(
      tranche.state == .paid(entry: again.entry.number, day: Fixtures.day("2026-08-04")))
    await #expect(throws: GrantError.trancheSettled(id, tranche)) {
      try await service.payTranche(payment("ABA-3"), by: Fixtures.owner.id)
    }
    let second = try await service.reversePayment(
      draft("ABA-2", day: "2026-08-05"), by: Fixtures.owner.id)
    #expect(second == .reversed(second.entry))
  }

  @Test func `the same reversal again returns what happened before`() async throws {
    let service = try await service()
    let first = try await service.reversePayment(draft(), by: Fixtures.owner.id)

    let again = try await service.reversePayment(
      draft(day: "2026-09-01", reason: "Twice"), by: Fixtures.owner.id)

    #expect(again == .alreadyReversed(first.entry))
    let paid = try await service.payTranche(payment("ABA-1"), by: Fixtures.owner.id)
    guard case .alreadyPaid = paid else {
      Issue.record("A payment that was taken back was recorded again")
      return
    }
  }

  @Test func `only a whole payment under a standing agreement is taken back`() async throws {
    let service = try await service()
    let khr = { Money(minorUnits: $0, currency: .khr) }
    let refund = try await service.refundPayment(
      RefundDraft(
        award: id, day: Fixtures.day("2026-07-10"), amount: khr(1), reference: "R",
        reason: "Rest"), by: Fixtures.owner.id
    ).entry

    await #expect(throws: GrantError.notFound("payment", "X")) {
      try await service.reversePayment(draft("X"), by: Fixtures.owner.id)
    }
    await #expect(throws: GrantError.notAPayment(refund)) {
      try await service.reversePayment(draft("R"), by: Fixtures.owner.id)
    }
    await #expect(
      throws: GrantError.overRefunded(id, wanted: khr(205_000_000), paid: khr(204_999_999))
    ) { try await service.reversePayment(draft(), by: Fixtures.owner.id) }
    _ = try await service.closeAward(
      id, cancelUnpaid: true, reason: "Over", by: Fixtures.owner.id)
    await #expect(throws: GrantError.awardNotAgreed(id, .closed)) {
      try await service.reversePayment(draft(), by: Fixtures.owner.id)
    }
  }

  @Test func `a reversal has a reason and a day that can be`() async throws {
    let service = try await service()
    let payment = try #require(
      try await service.showAward(id, by: Fixtures.owner.id).entries.last)

    await #expect(throws: GrantError.textMissing(.reason)) {
      try await service.reversePayment(draft(reason: " "), by: Fixtures.owner.id)
    }
    await #expect(throws: GrantError.dayBeforePayment(payment, Fixtures.day("2026-06-02"))) {
      try await service.reversePayment(draft(day: "2026-06-02"), by: Fixtures.owner.id)
    }
    await #expect(
      throws: GrantError.dayInFuture(
        Fixtures.day("2026-11-30"), today: Fixtures.day("2026-11-21"))
    ) { try await service.reversePayment(draft(day: "2026-11-30"), by: Fixtures.owner.id) }
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .pay)) {
      try await service.reversePayment(draft(), by: Fixtures.analyst.id)
    }
  }

  @Test func `a reference of a bank that looks like ours is found`() async throws {
    let service = try await service()
    let paid = try #require(
      try await service.showAward(id, by: Fixtures.owner.id).entries.last)
    let other = try await service.payTranche(
      PaymentDraft(
        award: id, tranche: 2, day: Fixtures.day("2026-06-04"),
        reference: "reversal/\(paid.number)"), by: Fixtures.owner.id
    ).entry

    await #expect(throws: GrantError.referenceUsed("reversal/\(paid.number)", other)) {
      try await service.reversePayment(draft(), by: Fixtures.owner.id)
    }
  }
}
