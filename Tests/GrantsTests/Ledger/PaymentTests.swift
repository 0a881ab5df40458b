import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Payments and refunds") struct PaymentTests {
  private let id = Fixtures.award("KH-01")

  /// An award of KHR 4,100,000.00 with two tranches of half each; the second waits for a milestone.
  private func service() async throws -> GrantService {
    let service = try await Fixtures.fund(
      in: try SQLiteStore(),
      offering: [
        .init("KH-01", Money(minorUnits: 410_000_000, currency: .khr)),
        .init("SG-01", Money(minorUnits: 100, currency: .sgd)),
      ])
    for award in [id, Fixtures.award("SG-01")] {
      _ = try await service.agreeAward(
        award, on: Fixtures.agreement,
        milestones: [Milestone(number: 1, title: "Report", due: Fixtures.day("2026-07-01"))],
        by: Fixtures.owner.id)
      let half = TrancheDraft.Size.share(basisPoints: 5_000)
      _ = try await service.scheduleTranches(
        [
          TrancheDraft(size: half, due: Fixtures.day("2026-06-01")),
          TrancheDraft(size: half, due: Fixtures.day("2026-08-01"), milestone: 1),
        ], of: award, by: Fixtures.owner.id)
    }
    return service
  }

  private func draft(
    tranche: Int = 1, day: String = "2026-06-03", amount: Money? = nil, reference: String = "ABA-1"
  ) -> PaymentDraft {
    PaymentDraft(
      award: id, tranche: tranche, day: Fixtures.day(day), amount: amount, reference: reference)
  }

  private func refund(
    _ minorUnits: Int64, day: String = "2026-07-10", reference: String = "ABA-R1",
    reason: String = "Cancelled training"
  ) -> RefundDraft {
    RefundDraft(
      award: id, day: Fixtures.day(day), amount: Money(minorUnits: minorUnits, currency: .khr),
      reference: reference, reason: reason)
  }

  @Test func `a payment keeps its value in the currency of the budget on its day`() async throws {
    let service = try await service()

    let outcome = try await service.payTranche(draft(), by: Fixtures.owner.id)

    let base = try #require(outcome.entry.transfer.base)
    // 2,050,000 riel at 4,006 a dollar are 511.7324… dollars.
    #expect(base.amount == Fixtures.usd(51_173))
    #expect(base.rates.map(\.plainText) == ["4006"])
    #expect(base.rates.map(\.day) == [Fixtures.day("2026-06-01")])
    #expect(base.rates.map(\.source) == ["test"])
    let shown = try await service.showAward(id, by: Fixtures.owner.id)
    #expect(shown.entries.last == outcome.entry)
    #expect(
      shown.tranches.map(\.state) == [
        .paid(entry: outcome.entry.number, day: Fixtures.day("2026-06-03")), .scheduled,
      ])
    #expect(shown.summary.money.paid.minorUnits == 205_000_000)
    #expect(shown.summary.money.left.minorUnits == 205_000_000)
  }

  @Test func `the same payment again returns what happened before`() async throws {
    let service = try await service()
    let first = try await service.payTranche(draft(), by: Fixtures.owner.id)
    _ = try await service.closeAward(
      id, cancelUnpaid: true, reason: "Over", by: Fixtures.owner.id)

    let again = try await service.payTranche(draft(), by: Fixtures.owner.id)

    #expect(again == .alreadyPaid(first.entry))
    #expect(try await service.listDisbursements(call: nil, by: Fixtures.analyst.id).count == 1)
  }

  @Test func `a reference with other content is refused`() async throws {
    let service = try await service()
    let paid = try await service.payTranche(draft(), by: Fixtures.owner.id).entry
    let others = [
      draft(tranche: 2), draft(day: "2026-06-04"),
      draft(amount: Money(minorUnits: 1, currency: .khr)),
    ]

    for other in others {
      await #expect(throws: GrantError.referenceUsed("ABA-1", paid)) {
        try await service.payTranche(other, by: Fixtures.owner.id)
      }
    }
    await #expect(throws: GrantError.referenceUsed("ABA-1", paid)) {
      try await service.refundPayment(refund(5, reference: "ABA-1"), by: Fixtures.owner.id)
    }
  }

  @Test(arguments: ["", " A", "A ", "អា", "A\u{7}", String(repeating: "A", count: 65)])
  func `a reference that could be mistaken is refused`(reference: String) async throws {
    let service = try await service()

    await #expect(throws: GrantError.invalidReference(reference)) {
      try await service.payTranche(draft(reference: reference), by: Fixtures.owner.id)
    }
  }

  @Test func `a tranche is paid once, whole, and after its milestone`() async throws {
    let service = try await service()
    let milestone = try #require(
      try await service.showAward(id, by: Fixtures.owner.id).milestones.first)
    let half = Money(minorUnits: 205_000_000, currency: .khr)
    let more = Money(minorUnits: 205_000_001, currency: .khr)

    await #expect(
      throws: GrantError.amountDiffers(id, tranche: 1, scheduled: half, given: more)
    ) { try await service.payTranche(draft(amount: more), by: Fixtures.owner.id) }
    await #expect(throws: GrantError.notFound("tranche", "KH-01/3")) {
      try await service.payTranche(draft(tranche: 3), by: Fixtures.owner.id)
    }
    await #expect(throws: GrantError.milestoneOpen(id, tranche: 2, milestone)) {
      try await service.payTranche(draft(tranche: 2), by: Fixtures.owner.id)
    }
    _ = try await service.payTranche(draft(amount: half), by: Fixtures.owner.id)
    let paid = try #require(
      try await service.showAward(id, by: Fixtures.owner.id).tranches.first)
    await #expect(throws: GrantError.trancheSettled(id, paid)) {
      try await service.payTranche(draft(reference: "ABA-2"), by: Fixtures.owner.id)
    }
    _ = try await service.achieveMilestone(
      1, of: id, on: Fixtures.day("2026-06-20"), evidence: "Report", by: Fixtures.owner.id)
    let second = try await service.payTranche(
      draft(tranche: 2, day: "2026-08-02", reference: "ABA-2"), by: Fixtures.owner.id)
    #expect(second.entry.transfer.amount == half)
  }

  @Test func `a payment needs an agreed award, a day that was and a rate`() async throws {
    let service = try await service()

    await #expect(
      throws: GrantError.dayBeforeAgreement(
        id, Fixtures.day("2026-04-30"), signed: Fixtures.agreement.signed)
    ) { try await service.payTranche(draft(day: "2026-04-30"), by: Fixtures.owner.id) }
    await #expect(
      throws: GrantError.dayInFuture(
        Fixtures.day("2026-11-22"), today: Fixtures.day("2026-11-21"))
    ) { try await service.payTranche(draft(day: "2026-11-22"), by: Fixtures.owner.id) }
    let singapore = PaymentDraft(
      award: Fixtures.award("SG-01"), tranche: 1, day: Fixtures.day("2026-06-03"),
      reference: "DBS-1")
    await #expect(throws: GrantError.noRate(.sgd, .usd, Fixtures.day("2026-06-03"))) {
      try await service.payTranche(singapore, by: Fixtures.owner.id)
    }
    let rate = try #require(
      ExchangeRate(
        base: .usd, quote: .sgd, text: "1.3", day: Fixtures.day("2026-05-01"), source: "test"))
    _ = try await service.importRates(
      [Sourced(rate, at: SourceLocation(file: "r.csv"))], by: Fixtures.owner.id)
    await #expect(throws: GrantError.staleRate(rate, Fixtures.day("2026-06-03"), limitDays: 31)) {
      try await service.payTranche(singapore, by: Fixtures.owner.id)
    }
    _ = try await service.suspendAward(id, reason: "Audit", by: Fixtures.owner.id)
    await #expect(throws: GrantError.awardNotAgreed(id, .suspended)) {
      try await service.payTranche(draft(), by: Fixtures.owner.id)
    }
    #expect(try await service.listDisbursements(call: nil, by: Fixtures.owner.id).isEmpty)
  }

  @Test func `only a finance officer pays and refunds`() async throws {
    let service = try await service()

    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .pay)) {
      try await service.payTranche(draft(), by: Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .pay)) {
      try await service.refundPayment(refund(5), by: Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .pay)) {
      try await service.importPayments([], acceptValid: false, by: Fixtures.analyst.id)
    }
  }

  @Test func `no more comes back than was paid`() async throws {
    let service = try await service()
    _ = try await service.payTranche(draft(), by: Fixtures.owner.id)

    let first = try await service.refundPayment(refund(200_000_000), by: Fixtures.owner.id)

    let again = try await service.refundPayment(refund(200_000_000), by: Fixtures.owner.id)
    #expect(again == .alreadyRefunded(first.entry))
    await #expect(
      throws: GrantError.overRefunded(
        id, wanted: Money(minorUnits: 5_000_001, currency: .khr),
        paid: Money(minorUnits: 5_000_000, currency: .khr))
    ) {
      try await service.refundPayment(refund(5_000_001, reference: "R2"), by: Fixtures.owner.id)
    }
    let money = try await service.showAward(id, by: Fixtures.owner.id).summary.money
    #expect(money.paid.minorUnits == 205_000_000)
    #expect(money.refunded.minorUnits == 200_000_000)
    #expect(money.kept.minorUnits == 5_000_000)
  }

  @Test func `a refund that cannot be right is refused`() async throws {
    let service = try await service()
    _ = try await service.payTranche(draft(), by: Fixtures.owner.id)

    await #expect(throws: GrantError.textMissing(.reason)) {
      try await service.refundPayment(refund(5, reason: "\t"), by: Fixtures.owner.id)
    }
    await #expect(
      throws: GrantError.amountNotPositive(Money(minorUnits: 0, currency: .khr))
    ) { try await service.refundPayment(refund(0), by: Fixtures.owner.id) }
    await #expect(throws: GrantError.money(.mixedCurrencies(.usd, .khr))) {
      try await service.refundPayment(
        RefundDraft(
          award: id, day: Fixtures.day("2026-07-01"), amount: Fixtures.usd(5), reference: "R",
          reason: "Rest"), by: Fixtures.owner.id)
    }
    await #expect(throws: GrantError.notFound("award", "XX-1")) {
      try await service.refundPayment(
        RefundDraft(
          award: Fixtures.award("XX-1"), day: Fixtures.day("2026-07-01"), amount: Fixtures.usd(5),
          reference: "R", reason: "Rest"), by: Fixtures.owner.id)
    }
    await #expect(throws: GrantError.self) {
      try await service.refundPayment(refund(5, day: "2026-11-30"), by: Fixtures.owner.id)
    }
    await #expect(throws: GrantError.invalidReference("")) {
      try await service.refundPayment(refund(5, reference: ""), by: Fixtures.owner.id)
    }
  }

  @Test func `an award that was never agreed has nothing to give back`() async throws {
    let service = try await Fixtures.fund(
      in: try SQLiteStore(), offering: [.init("KH-01", Fixtures.usd(100))])

    await #expect(throws: GrantError.awardNotAgreed(id, .offered)) {
      try await service.refundPayment(refund(5), by: Fixtures.owner.id)
    }
  }

  @Test func `money may come back after the award is closed`() async throws {
    let service = try await service()
    _ = try await service.payTranche(draft(), by: Fixtures.owner.id)
    _ = try await service.closeAward(
      id, cancelUnpaid: true, reason: "Over", by: Fixtures.owner.id)

    let outcome = try await service.refundPayment(refund(5), by: Fixtures.owner.id)

    #expect(outcome == .refunded(outcome.entry))
  }
}
