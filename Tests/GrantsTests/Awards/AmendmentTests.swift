import Audit
import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Amendments") struct AmendmentTests {
  private let id = Fixtures.award("KH-01")
  private let report = Milestone(number: 1, title: "Report", due: Fixtures.day("2026-07-01"))

  /// An agreed award of 1,000 dollars with two tranches of 400 and 200, of which one is paid.
  private func service(budget: Int64 = 100_000_000) async throws -> GrantService {
    let service = try await Fixtures.fund(
      in: try SQLiteStore(),
      offering: [.init("KH-01", Fixtures.usd(100_000)), .init("TH-01", Fixtures.usd(100_000))])
    _ = try await service.agreeAward(
      id, on: Fixtures.agreement, milestones: [report], by: Fixtures.owner.id)
    _ = try await service.scheduleTranches(
      [
        TrancheDraft(size: .share(basisPoints: 4_000), due: Fixtures.day("2026-06-01")),
        TrancheDraft(size: .share(basisPoints: 2_000), due: Fixtures.day("2026-12-01")),
      ], of: id, by: Fixtures.owner.id)
    _ = try await service.payTranche(
      PaymentDraft(award: id, tranche: 1, day: Fixtures.day("2026-06-02"), reference: "A"),
      by: Fixtures.owner.id)
    return service
  }

  private func amendment(
    signed: String = "2026-10-01", _ change: (inout Amendment) -> Void
  ) -> Amendment {
    var amendment = Amendment(signed: Fixtures.day(signed), reason: "Floods")
    change(&amendment)
    return amendment
  }

  private func amend(
    _ service: GrantService, signed: String = "2026-10-01", _ change: (inout Amendment) -> Void
  ) async throws -> AgreementVersion {
    let outcome = try await service.amendAward(
      id, by: amendment(signed: signed, change), actor: Fixtures.owner.id)
    guard case .amended(let version) = outcome else { throw GrantError.missing(.reason) }
    return version
  }

  @Test func `an amendment is a version of its own, and payments before it stay possible`()
    async throws
  {
    let service = try await service()

    let version = try await amend(service) { amendment in
      amendment.end = Fixtures.day("2027-09-30")
      amendment.signatory = Fixtures.analyst.id
      amendment.milestones = [
        .init(number: 1, title: nil, due: Fixtures.day("2026-12-15")),
        .init(number: 7, title: "Exhibition", due: Fixtures.day("2027-08-01")),
      ]
    }
    let shown = try await service.showAward(id, by: Fixtures.owner.id)

    #expect(version.number == 2 && version.signatory == Fixtures.analyst.id)
    #expect(version.entry.reason == "Floods" && version.entry.actor == "owner")
    #expect(version.amount == nil && version.budget == [])
    #expect(shown.versions.map(\.number) == [1, 2] && shown.versions.last == version)
    #expect(shown.versions.first?.amount == Fixtures.usd(100_000))
    #expect(
      shown.agreement
        == Agreement(
          signed: Fixtures.agreement.signed, start: Fixtures.agreement.start,
          end: Fixtures.day("2027-09-30")))
    #expect(shown.milestones.map(\.number) == [1, 7])
    #expect(shown.milestones.map(\.title) == ["Report", "Exhibition"])
    #expect(shown.milestones.first?.due == Fixtures.day("2026-12-15"))
    _ = try await service.payTranche(
      PaymentDraft(award: id, tranche: 2, day: Fixtures.day("2026-08-02"), reference: "B"),
      by: Fixtures.owner.id)
    #expect(try await service.verifyHistory(by: Fixtures.owner.id).faults == [])
  }

  @Test func `more money is committed, and less is released`() async throws {
    let service = try await service()

    _ = try await amend(service) { $0.amount = Fixtures.usd(130_000) }
    let more = try await service.showAward(id, by: Fixtures.owner.id)
    _ = try await amend(service) { $0.amount = Fixtures.usd(60_000) }
    let less = try await service.showAward(id, by: Fixtures.owner.id)

    #expect(
      more.summary.money
        == AwardMoney(
          amount: Fixtures.usd(130_000), committed: 70_000, scheduled: 20_000, paid: 40_000,
          refunded: 0))
    #expect(less.summary.money.committed == .zero(.usd))
    #expect(less.summary.money.amount == Fixtures.usd(60_000))
    #expect(
      less.entries.map(\.transfer.kind)
        == [.commit, .schedule, .schedule, .pay, .commit, .release])
    #expect(less.budget.lines.map(\.agreed) == [Fixtures.usd(57_000), Fixtures.usd(3_000)])
    #expect(less.versions.map(\.amount?.minorUnits) == [100_000, 130_000, 60_000])
  }

  @Test func `an award is never cut below what is paid or in tranches`() async throws {
    let service = try await service()

    await #expect(
      throws: GrantError.award(
        .amountBelowUse(id, wanted: Fixtures.usd(59_999), used: Fixtures.usd(60_000)))
    ) { try await amend(service) { $0.amount = Fixtures.usd(59_999) } }
    let paid = try await tranche(1, of: service)
    await #expect(throws: GrantError.trancheSettled(id, paid)) {
      try await amend(service) { $0.cancelledTranches = [1] }
    }
    _ = try await amend(service) { amendment in
      amendment.amount = Fixtures.usd(40_000)
      amendment.cancelledTranches = [2]
    }
    let shown = try await service.showAward(id, by: Fixtures.owner.id)

    #expect(shown.summary.money.left == .zero(.usd))
    #expect(shown.tranches.last?.state == .cancelled)
    #expect(try await service.verifyHistory(by: Fixtures.owner.id).faults == [])
  }

  private func tranche(_ number: Int, of service: GrantService) async throws -> Tranche {
    let shown = try await service.showAward(id, by: Fixtures.owner.id)
    return try #require(shown.tranches.first { $0.number == number })
  }

  @Test func `a call has to have room for more`() async throws {
    let service = try await service()
    let budget = Money(minorUnits: 100_000_000, currency: .usd)

    await #expect(
      throws: GrantError.decision(
        .overBudget(total: Fixtures.usd(100_000_001), budget: budget))
    ) { try await amend(service) { $0.amount = Fixtures.usd(99_900_001) } }

    let shown = try await service.showAward(id, by: Fixtures.owner.id)
    #expect(shown.summary.award.amount == Fixtures.usd(100_000))
    #expect(shown.versions.count == 1)
    _ = try await amend(service) { $0.amount = Fixtures.usd(99_900_000) }
  }

  @Test func `a budget sums to the award and is not cut below what was spent`() async throws {
    let service = try await service()
    _ = try await service.importSpending(
      [
        Sourced(
          SpendingDraft(
            award: id, reference: "V-1", first: Fixtures.day("2026-06-01"),
            last: Fixtures.day("2026-06-30"), category: .staff, amount: "900.00",
            evidence: "Pay slips"), at: SourceLocation(file: "s.csv", line: 2))
      ], acceptValid: false, by: Fixtures.owner.id)
    let line = { (category: BudgetLine.Category, cents: Int64) in
      AgreedLine(category: category, amount: Fixtures.usd(cents))
    }

    await #expect(
      throws: GrantError.award(
        .budgetSum(id, sum: Fixtures.usd(99_999), amount: Fixtures.usd(100_000)))
    ) { try await amend(service) { $0.budget = [line(.staff, 99_999)] } }
    await #expect(throws: GrantError.award(.budgetLineTwice(id, .staff))) {
      try await amend(service) { $0.budget = [line(.staff, 50_000), line(.staff, 50_000)] }
    }
    await #expect(throws: GrantError.amountNotPositive(.zero(.usd))) {
      try await amend(service) { $0.budget = [line(.staff, 100_000), line(.travel, 0)] }
    }
    await #expect(
      throws: GrantError.award(
        .budgetBelowSpending(
          id, .staff, line: Fixtures.usd(89_999), spent: Fixtures.usd(90_000)))
    ) {
      try await amend(service) { $0.budget = [line(.staff, 89_999), line(.travel, 10_001)] }
    }
    _ = try await amend(service) { $0.budget = [line(.travel, 10_000), line(.staff, 90_000)] }
    let shown = try await service.showAward(id, by: Fixtures.owner.id)

    #expect(shown.versions.last?.budget == [line(.staff, 90_000), line(.travel, 10_000)])
    #expect(shown.budget.lines.map(\.category) == [.staff, .travel])
    #expect(shown.budget.lines.map(\.state) == [.within, .within])
  }

  @Test func `who is planned to be reached can change, by groups too`() async throws {
    let service = try await service()
    let groups = PeopleGroups(
      people: Attendance([Fixtures.group(.female): 30, Fixtures.group(.male): 12]),
      rural: Attendance([Fixtures.group(.female): 11]))

    let version = try await amend(service) { $0.groups = groups }
    let shown = try await service.showAward(id, by: Fixtures.owner.id)

    #expect(version.groups == groups && shown.plannedGroups == groups)
    #expect(version.reach?.female == 30 && version.reach?.rural == 11)
    #expect(shown.versions.first?.reach == Fixtures.document("KH-01").reach)
    let report = try await service.reportReach(
      by: [.award], basis: .planned, actor: Fixtures.owner.id)
    #expect(report.total.planned == 42)
    let both = try await service.reportReach(
      by: [.gender, .rural], basis: .planned, actor: Fixtures.owner.id)
    #expect(both.unplanned == [])
    #expect(
      both.rows.map { $0.values.map(\.plainText) }
        == [["female", "rural"], ["female", "urban"], ["male", "urban"]])
    #expect(both.rows.map(\.counts.planned) == [11, 19, 12])
  }

  @Test func `what an amendment cannot say is refused`() async throws {
    let service = try await service()
    _ = try await amend(service, signed: "2026-09-01") { $0.end = Fixtures.day("2027-06-30") }
    let day = Fixtures.day

    await #expect(throws: GrantError.award(.nothingToAmend(id))) {
      try await amend(service) { $0.end = day("2027-06-30") }
    }
    await #expect(
      throws: GrantError.award(
        .signedBefore(id, day("2026-08-31"), earlier: day("2026-09-01")))
    ) { try await amend(service, signed: "2026-08-31") { $0.end = day("2027-07-30") } }
    await #expect(throws: GrantError.dayInFuture(day("2026-11-22"), today: day("2026-11-21"))) {
      try await amend(service, signed: "2026-11-22") { $0.end = day("2027-07-30") }
    }
    await #expect(
      throws: GrantError.daysReversed(first: day("2026-05-15"), last: day("2026-05-14"))
    ) { try await amend(service) { $0.end = day("2026-05-14") } }
    #expect(try await service.showAward(id, by: Fixtures.owner.id).versions.count == 2)
  }

  @Test func `milestones that are reached stay, and new ones are whole`() async throws {
    let service = try await service()
    let day = Fixtures.day
    _ = try await service.achieveMilestone(
      1, of: id, on: day("2026-06-20"), evidence: "Seen", by: Fixtures.owner.id)

    await #expect(throws: GrantError.milestoneAchieved(id, 1, day("2026-06-20"))) {
      try await amend(service) {
        $0.milestones = [.init(number: 1, title: nil, due: day("2026-12-01"))]
      }
    }
    await #expect(throws: GrantError.textMissing(.title)) {
      try await amend(service) {
        $0.milestones = [.init(number: 9, title: nil, due: day("2026-12-01"))]
      }
    }
    await #expect(throws: GrantError.notFound("milestone", "KH-01/9")) {
      try await amend(service) { $0.milestones = [.init(number: 9, title: "New", due: nil)] }
    }
    await #expect(throws: GrantError.milestoneTwice(id, 9)) {
      try await amend(service) {
        $0.milestones = ["A", "B"].map { .init(number: 9, title: $0, due: day("2026-12-01")) }
      }
    }
    #expect(try await service.showAward(id, by: Fixtures.owner.id).versions.count == 1)
  }

  @Test func `who signs, why, and how much have to be right`() async throws {
    let service = try await service()
    let day = Fixtures.day

    await #expect(throws: GrantError.money(.mixedCurrencies(.eur, .usd))) {
      try await amend(service) { $0.amount = Money(minorUnits: 1, currency: .eur) }
    }
    await #expect(throws: GrantError.amountNotPositive(.zero(.usd))) {
      try await amend(service) { $0.amount = .zero(.usd) }
    }
    await #expect(throws: GrantError.unknownPerson(ID(checked: "nobody"))) {
      try await amend(service) { amendment in
        amendment.end = day("2027-07-30")
        amendment.signatory = ID(checked: "nobody")
      }
    }
    await #expect(throws: GrantError.textMissing(.reason)) {
      try await amend(service) { amendment in
        amendment.end = day("2027-07-30")
        amendment.reason = " "
      }
    }
    await #expect(throws: GrantError.awardNotAgreed(Fixtures.award("TH-01"), .offered)) {
      try await service.amendAward(
        Fixtures.award("TH-01"), by: amendment { $0.end = day("2027-07-30") },
        actor: Fixtures.owner.id)
    }
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .manageAwards)) {
      try await service.amendAward(
        id, by: amendment { $0.end = day("2027-07-30") }, actor: Fixtures.analyst.id)
    }
    #expect(try await service.showAward(id, by: Fixtures.owner.id).versions.count == 1)
  }
}
