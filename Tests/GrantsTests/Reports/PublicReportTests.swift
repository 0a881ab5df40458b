import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Reports for everybody") struct PublicReportTests {
  private static let people: [(country: Country, women: Int64, men: Int64, another: Int64)] = [
    (.cambodia, 40, 35, 3), (.laos, 25, 30, 0), (.thailand, 60, 20, 12), (.vietNam, 33, 41, 6),
  ]

  /// Sessions in four countries, with small groups in two of them.
  private func service() async throws -> GrantService {
    let service = try await Fixtures.teachingFund(in: try SQLiteStore())
    for (number, people) in Self.people.enumerated() {
      try await service.take(
        Fixtures.taught("S-\(number + 1)") {
          $0.country = people.country
          $0.attendance = Attendance([
            Fixtures.group(.female): people.women, Fixtures.group(.male): people.men,
            Fixtures.group(.another): people.another,
          ])
        })
    }
    return service
  }

  private func publish(
    _ service: GrantService, _ dimensions: [ReachDimension] = [.country, .gender],
    threshold: Int64 = 10, call: FundingCall.ID? = nil
  ) async throws -> PublicOutcome {
    try await service.publishReach(
      by: dimensions, call: call, rules: try PublicRules(threshold: threshold, dominance: 10),
      by: Fixtures.analyst.id)
  }

  private func table(_ outcome: PublicOutcome) throws -> PublicTable {
    try #require(outcome.published.report.tables.first)
  }

  /// What readers can compute, and whether any of it is too much.
  private func isSafe(_ outcomes: PublicOutcome...) throws -> Bool {
    try attack(on: outcomes.map(\.published.report)).allSatisfy { !$0.isDerived }
  }

  @Test func `small groups are hidden with what they could be computed from`() async throws {
    let outcome = try await publish(try await service())
    let table = try table(outcome)

    #expect(table.measure == .attendances)
    #expect(table.cell(["KH", "another"]) == PublicCell(values: ["KH", "another"], value: nil))
    #expect(table.cell(["VN", "another"])?.value == nil)
    #expect(table.cell([nil, nil])?.value == 305)
    #expect(table.suppressed == outcome.published.hidden[0].count)
    #expect(table.suppressed >= 4)
    #expect(outcome.isNew && outcome.gap == 0 && outcome.exposed == 0)
    #expect(try isSafe(outcome))
  }

  @Test func `what is shown is true`() async throws {
    let service = try await service()

    let table = try table(try await publish(service))

    let report = try await service.reportReach(
      by: [.country, .gender], actor: Fixtures.analyst.id)
    for row in report.rows where row.counts.attendances > 0 {
      let cell = try #require(table.cell(row.values.map(\.plainText)))
      #expect(cell.value == nil || cell.value == row.counts.attendances)
    }
  }

  @Test func `the same facts give the same report and are recorded once`() async throws {
    let service = try await service()

    let first = try await publish(service)
    let second = try await publish(service)

    #expect(second.published == first.published && !second.isNew)
    #expect(try await service.listPublishedReports(by: Fixtures.analyst.id).count == 1)
  }

  @Test func `a later report by other dimensions does not give away what an earlier one hides`()
    async throws
  {
    let service = try await service()

    let first = try await publish(service)
    let second = try await publish(service, [.gender])
    let third = try await publish(service, [.country])

    let hidden = Set(try table(first).cells.filter { $0.value == nil }.map(\.values))
    for cell in try table(second).cells where hidden.contains([nil] + cell.values) {
      #expect(cell.value == nil)
    }
    #expect(try isSafe(first, second, third))
    #expect(second.exposed == 0 && third.exposed == 0)
  }

  @Test func `a few more people than last time do not become known`() async throws {
    let service = try await service()
    let before = try await publish(service, [.country])
    try await service.take(
      Fixtures.taught("S-9") {
        $0.country = .laos
        $0.attendance = Attendance([Fixtures.group(.female): 3])
      })

    let after = try await publish(service, [.country])

    #expect(try table(before).cell(["LA"])?.value == 55)
    #expect(try table(after).cell(["LA"])?.value == nil)
    #expect(after.isNew)
  }

  @Test func `many more people than last time are shown`() async throws {
    let service = try await service()
    _ = try await publish(service, [.country])
    try await service.take(
      Fixtures.taught("S-9") {
        $0.country = .laos
        $0.attendance = Attendance([Fixtures.group(.female): 30])
      })

    let after = try await publish(service, [.country])

    #expect(try table(after).cell(["LA"])?.value == 85)
    #expect(after.published.report.suppressed == 0)
  }

  @Test func `an attack finds what hiding only the small groups would leave`() async throws {
    let outcome = try await publish(try await service())
    let report = outcome.published.report
    let shown = try await (try service()).reportReach(
      by: [.country, .gender], actor: Fixtures.analyst.id)
    var cells = report.tables[0].cells.filter { $0.values.contains(nil) && $0.value != nil }
    cells = cells.filter { $0.values != [nil, nil] }
    for row in shown.rows where row.counts.attendances > 0 {
      let people = row.counts.attendances
      cells.append(
        PublicCell(values: row.values.map(\.plainText), value: people < 10 ? nil : people))
    }
    for (country, women, men, another) in Self.people {
      let line: [String?] = [country.rawValue, nil]
      cells.removeAll { $0.values == line }
      cells.append(PublicCell(values: line, value: women + men + another))
    }
    for (gender, sum) in [("female", 158), ("male", 126), ("another", 21)] as [(String, Int64)] {
      cells.removeAll { $0.values == [nil, gender] }
      cells.append(PublicCell(values: [nil, gender], value: sum))
    }
    cells.append(PublicCell(values: [nil, nil], value: 305))
    let careless = PublicReport(
      kind: .reach, dimensions: report.dimensions, scope: report.scope, rules: report.rules,
      tables: [PublicTable(measure: .attendances, cells: cells)], asOf: report.asOf)

    let findings = try attack(on: [careless])

    let derived = findings.filter(\.isDerived)
    #expect(findings.count == 2 && derived == findings)
    #expect(Set(findings.compactMap(\.least)) == [3, 6])
  }

  /// Two awards of 100 dollars each in Cambodia, paid to one organisation each.
  private func payingFund() async throws -> GrantService {
    let service = try await Fixtures.fund(
      in: try SQLiteStore(),
      offering: [
        .init("KH-01", Fixtures.usd(10_000)),
        .init("LA-01", Fixtures.usd(30_000), country: .laos),
      ])
    for id in ["KH-01", "LA-01"] {
      let award = Fixtures.award(id)
      _ = try await service.agreeAward(award, on: Fixtures.agreement, by: Fixtures.owner.id)
      _ = try await service.scheduleTranches(
        [TrancheDraft(size: .share(basisPoints: 10_000), due: Fixtures.day("2026-06-01"))],
        of: award, by: Fixtures.owner.id)
      _ = try await service.payTranche(
        PaymentDraft(
          award: award, tranche: 1, day: Fixtures.day("2026-06-30"), reference: id),
        by: Fixtures.owner.id)
    }
    return service
  }

  @Test func `amounts of one receiver are hidden, and shown when told so`() async throws {
    let service = try await payingFund()
    let query = DisbursementQuery(by: [.country], in: .usd)

    let strict = try await service.publishDisbursements(
      query, rules: try PublicRules(), by: Fixtures.analyst.id)
    let open = try await service.publishDisbursements(
      DisbursementQuery(by: [.country, .track], in: .usd),
      rules: try PublicRules(dominance: nil), by: Fixtures.analyst.id)

    #expect(try table(strict).cells.allSatisfy { $0.value == nil })
    #expect(try table(strict).cell(["KH"]) != nil)
    #expect(try isSafe(strict))
    // What was hidden once stays hidden while it is the same.
    #expect(try table(open).cell(["KH", nil])?.value == nil)
    #expect(open.published.number == 2)
  }

  @Test func `amounts are shown whoever received them when the fund names every grant`()
    async throws
  {
    let service = try await payingFund()

    let outcome = try await service.publishDisbursements(
      DisbursementQuery(by: [.country], in: .usd), rules: try PublicRules(dominance: nil),
      by: Fixtures.analyst.id)

    #expect(
      try table(outcome).cells == [
        PublicCell(values: ["KH"], value: 10_000), PublicCell(values: ["LA"], value: 30_000),
        PublicCell(values: [nil], value: 40_000),
      ])
  }

  @Test func `rules out of range and reports of the past are refused`() async throws {
    let service = try await service()
    var query = DisbursementQuery(by: [.country], in: .usd)
    query.recordedUntil = Fixtures.day("2026-06-01")
    let past = query

    #expect(throws: GrantError.disclosure(.badRule)) { try PublicRules(threshold: 1) }
    #expect(throws: GrantError.disclosure(.badRule)) { try PublicRules(dominance: 101) }
    await #expect(throws: GrantError.disclosure(.ofThePast)) {
      try await service.publishDisbursements(
        past, rules: try PublicRules(), by: Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.notFound("published-report", "9")) {
      try await service.publishedReport(9, by: Fixtures.analyst.id)
    }
  }

  @Test func `a report with too many cells is refused`() {
    let fault = GrantError.disclosure(.tooLarge(cells: 30_000))

    #expect(fault.message.key == "portfolio.table-too-large")
    #expect(fault.failure == .misuse)
  }
}
