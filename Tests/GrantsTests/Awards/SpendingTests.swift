import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Spending") struct SpendingTests {
  private let id = Fixtures.award("KH-01")

  private func service() async throws -> GrantService {
    let service = try await Fixtures.fund(
      in: try SQLiteStore(),
      offering: [.init("KH-01", Fixtures.usd(100_000)), .init("TH-01", Fixtures.usd(100_000))])
    _ = try await service.agreeAward(
      id, on: Fixtures.agreement,
      terms: AgreementTerms(reportMonths: 6, lineLimitBasisPoints: 1_000), by: Fixtures.owner.id)
    return service
  }

  private func draft(
    _ award: String = "KH-01", _ reference: String = "V-1", first: String = "2026-06-01",
    last: String = "2026-06-30", _ category: BudgetLine.Category = .staff,
    amount: String = "100.00", currency: Currency? = nil, line: Int = 2
  ) -> Sourced<SpendingDraft> {
    Sourced(
      SpendingDraft(
        award: Fixtures.award(award), reference: reference, first: Fixtures.day(first),
        last: Fixtures.day(last), category: category, amount: amount, currency: currency,
        evidence: "Voucher"), at: SourceLocation(file: "s.csv", line: line))
  }

  private func take(
    _ service: GrantService, _ drafts: Sourced<SpendingDraft>...
  ) async throws -> ImportTally<Award.ID> {
    try await service.importSpending(drafts, acceptValid: false, by: Fixtures.owner.id)
  }

  @Test func `the budget of the application is agreed in proportion to the award`() async throws {
    let shown = try await service().showAward(id, by: Fixtures.analyst.id)

    #expect(shown.budget.lines.map(\.category) == [.staff, .overhead])
    #expect(shown.budget.lines.map(\.agreed) == [Fixtures.usd(95_000), Fixtures.usd(5_000)])
  }

  @Test func `spending is recorded once, and corrected only after a withdrawal`() async throws {
    let service = try await service()

    let first = try await take(service, draft(), draft("KH-01", "V-2", .overhead, amount: "55"))
    let again = try await take(service, draft())
    let other = await #expect(throws: GrantError.self) {
      try await take(service, draft(amount: "101.00"))
    }
    try await service.withdrawSpending("V-1", of: id, reason: "Slip", by: Fixtures.owner.id)
    let corrected = try await take(service, draft(amount: "101.00"))

    #expect(first.added == [id, id] && again.unchanged == [id] && corrected.changed == [id])
    #expect(other?.details.count == 1)
    let listed = try await service.listSpending(of: id, by: Fixtures.analyst.id)
    #expect(listed.map(\.reference) == ["V-2", "V-1"] && listed.map(\.number) == [1, 2])
    #expect(listed.last?.facts.amount == Fixtures.usd(10_100))
    let lines = try await service.showAward(id, by: Fixtures.owner.id).budget.lines
    #expect(lines.map(\.spent) == [Fixtures.usd(10_100), Fixtures.usd(5_500)])
    #expect(lines.map(\.state) == [.within, .above])
    #expect(try await service.verifyHistory(by: Fixtures.owner.id).faults == [])
  }

  @Test func `a line is over when spending passes the limit, and so is one that was not agreed`()
    async throws
  {
    let service = try await service()
    _ = try await take(
      service, draft("KH-01", "A", .overhead, amount: "55.01"),
      draft("KH-01", "B", .travel, amount: "0.01"))

    let lines = try await service.showAward(id, by: Fixtures.owner.id).budget.lines

    #expect(lines.map(\.category) == [.staff, .travel, .overhead])
    #expect(lines.map(\.state) == [.within, .over, .over])
    #expect(lines.last?.difference == Fixtures.usd(501))
  }

  @Test func `every fault of a file is told at once, and nothing is taken`() async throws {
    let service = try await service()

    let error = await #expect(throws: GrantError.self) {
      try await take(
        service, draft(), draft(line: 3), draft("TH-01", "X"), draft("XX-01", "X"),
        draft("KH-01", "N", amount: "-5"), draft("KH-01", "Z", amount: "0.00"),
        draft("KH-01", "E", amount: "1e30"),
        draft("KH-01", "H", amount: "9999999999999999999999999999999"),
        draft("KH-01", "C", currency: .eur), draft("KH-01", "R", first: "2026-07-01"),
        draft("KH-01", "P", first: "2026-04-30"), draft("KH-01", "F", last: "2026-11-22"))
    }

    let places = error?.details.map { $0.arguments["place"] }
    #expect(places?.count == 11)
    #expect(try await service.listSpending(by: Fixtures.owner.id) == [])
    await #expect(throws: GrantError.notFound("spending", "KH-01/V-1")) {
      try await service.withdrawSpending("V-1", of: id, reason: "Slip", by: Fixtures.owner.id)
    }
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .manageAwards)) {
      try await service.importSpending([], acceptValid: false, by: Fixtures.analyst.id)
    }
  }
}
