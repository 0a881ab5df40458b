import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Report of reach") struct ReachReportTests {
  /// Two sessions in Cambodia, one of them verified and under an award, one in Laos, and one that
  /// was withdrawn; each award plans for 60 women and 40 men, of whom 80 are rural and 5 have a
  /// disability.
  private func service() async throws -> GrantService {
    let service = try await Fixtures.teachingFund(in: try SQLiteStore())
    try await service.take(
      Fixtures.taught("S-1") { $0.award = Fixtures.award("KH-01") },
      Fixtures.taught("S-2") {
        $0.day = Fixtures.day("2026-07-01")
        $0.attendance = Attendance([Fixtures.group(.female, .from60): 4])
        $0.area = .urban
      },
      Fixtures.taught("S-3") {
        $0.country = .laos
        $0.award = Fixtures.award("LA-01")
        $0.attendance = Attendance([Fixtures.group(.notStated): 7])
        $0.language = Fixtures.language("lo")
      },
      Fixtures.taught("S-4"))
    _ = try await service.withdrawSession(
      Fixtures.session("S-4"), reason: "Never held", by: Fixtures.owner.id)
    _ = try await service.verifySessions(
      [Fixtures.session("S-1")], reason: "Visit", by: Fixtures.officer.id)
    return service
  }

  private func report(
    _ service: GrantService, _ dimensions: [ReachDimension], basis: ReachReport.Basis = .both,
    period: ClosedRange<Day>? = nil, call: FundingCall.ID? = nil
  ) async throws -> ReachReport {
    try await service.reportReach(
      by: dimensions, basis: basis, period: period, call: call, actor: Fixtures.analyst.id)
  }

  private func numbers(_ report: ReachReport) -> [[String]] {
    report.rows.map { row in
      row.values.map(\.plainText) + [
        row.counts.planned.map(String.init) ?? "–", String(row.counts.attendances),
        String(row.counts.verified), String(row.counts.underAwards),
      ]
    }
  }

  @Test func `plans stand beside attendances, by country and gender`() async throws {
    let report = try await report(try await service(), [.country, .gender])

    #expect(
      numbers(report) == [
        ["KH", "female", "60", "14", "10", "10"], ["KH", "male", "40", "5", "5", "5"],
        ["LA", "female", "60", "0", "0", "0"], ["LA", "male", "40", "0", "0", "0"],
        ["LA", "not-stated", "–", "7", "0", "7"],
      ])
    #expect(report.total.planned == 200 && report.total.attendances == 26)
    #expect(report.total.share == 22.0 / 200)
    #expect(report.sessions == 3 && report.verifiedSessions == 1 && report.agreements == 2)
    #expect(report.unplanned == [] && report.asOf == Fixtures.clock())
  }

  @Test(arguments: [
    (
      [ReachDimension.rural],
      [["rural", "160", "22", "15", "22"], ["urban", "40", "4", "0", "0"]]
    ),
    (
      [.disability],
      [
        ["with", "10", "5", "5", "5"], ["without", "190", "0", "0", "0"],
        ["not-stated", "–", "21", "10", "17"],
      ]
    ),
    (
      [.track],
      [
        ["rural-deployment", "100", "15", "15", "15"], ["gender-equity", "100", "7", "0", "7"],
        ["", "–", "4", "0", "0"],
      ]
    ),
    (
      [.award],
      [
        ["KH-01", "100", "15", "15", "15"], ["LA-01", "100", "7", "0", "7"],
        ["", "–", "4", "0", "0"],
      ]
    ),
    ([.language], [["km", "–", "19", "15", "15"], ["lo", "–", "7", "0", "7"]]),
    ([.month], [["2026-06", "–", "22", "15", "22"], ["2026-07", "–", "4", "0", "0"]]),
    ([.quarter], [["2026-Q2", "–", "22", "15", "22"], ["2026-Q3", "–", "4", "0", "0"]]),
    (
      [.age],
      [
        ["15-24", "–", "5", "5", "5"], ["25-59", "–", "10", "10", "10"],
        ["60-plus", "–", "4", "0", "0"], ["not-stated", "–", "7", "0", "7"],
      ]
    ),
    ([.lesson, .year], [["what-is-ai", "2026", "–", "26", "15", "22"]]),
  ])
  func `people are counted in every dimension`(
    dimensions: [ReachDimension], expected: [[String]]
  ) async throws {
    let report = try await report(try await service(), dimensions)

    #expect(numbers(report) == expected)
    #expect(report.total.planned == 200)
  }

  @Test func `what agreements do not say of both together stays in the total`() async throws {
    let service = try await service()

    let both = try await report(service, [.gender, .rural])
    let ages = try await report(service, [.country, .age])

    #expect(both.unplanned == [.gender, .rural])
    #expect(both.rows.allSatisfy { $0.counts.planned == nil } && both.total.planned == 200)
    #expect(ages.unplanned == [.age])
  }

  @Test func `a basis, a period and a call limit what is counted`() async throws {
    let service = try await service()
    let july = Fixtures.day("2026-07-01")...Fixtures.day("2026-07-01")

    let planned = try await report(service, [.country], basis: .planned)
    let achieved = try await report(service, [.country], basis: .achieved, period: july)
    let call = try await report(service, [.country], call: Fixtures.callID)

    #expect(numbers(planned) == [["KH", "100", "0", "0", "0"], ["LA", "100", "0", "0", "0"]])
    #expect(numbers(achieved) == [["KH", "–", "4", "0", "0"]])
    #expect(achieved.total.planned == nil && achieved.total.share == nil)
    #expect(call.total.attendances == 22)
  }

  @Test func `a report that cannot be made is refused`() async throws {
    let service = try await service()

    await #expect(throws: GrantError.dimensionTwice("age")) {
      try await report(service, [.age, .gender, .age])
    }
    await #expect(throws: GrantError.notFound("call", "missing")) {
      try await report(service, [.age], call: ID(checked: "missing"))
    }
    await #expect(throws: GrantError.notAllowed(Fixtures.trainer, .report)) {
      try await service.reportReach(by: [.age], actor: Fixtures.trainer.id)
    }
    await #expect(throws: GrantError.notByPeople("gender")) {
      try await service.reportLearning(by: [.country, .gender], actor: Fixtures.analyst.id)
    }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `the rows of every breakdown sum to the records`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let service = try await Fixtures.teachingFund(in: try SQLiteStore())
    var standing: [Int64] = []
    for number in 1...20 {
      let people = Int64.random(in: 1...40, using: &random)
      let draft = Fixtures.taught("S-\(number)") { facts in
        facts.day = Fixtures.day("2026-05-01").advanced(by: Int.random(in: 0..<190, using: &random))
        facts.area = Area.allCases.randomElement(using: &random) ?? .rural
        facts.award = Bool.random(using: &random) ? Fixtures.award("KH-01") : nil
        var groups: [Attendance.Key: Int64] = [:]
        for _ in 0..<people {
          let key = Fixtures.group(
            Gender.allCases.randomElement(using: &random) ?? .female,
            AgeBand.allCases.randomElement(using: &random) ?? .from15,
            Disability.allCases.randomElement(using: &random) ?? .with)
          groups[key, default: 0] += 1
        }
        facts.attendance = Attendance(groups)
      }
      try await service.take(draft)
      if Int.random(in: 0..<5, using: &random) == 0 {
        _ = try await service.withdrawSession(
          draft.value.id, reason: "Wrong", by: Fixtures.owner.id)
      } else {
        standing.append(people)
      }
    }
    var dimensions = ReachDimension.allCases.shuffled(using: &random)
    dimensions.removeLast(Int.random(in: 0..<dimensions.count, using: &random))

    let report = try await report(service, dimensions)

    let sum = report.rows.reduce(0) { $0 + $1.counts.attendances }
    #expect(sum == standing.reduce(0, +) && sum == report.total.attendances)
    #expect(report.rows.reduce(0) { $0 + $1.counts.underAwards } == report.total.underAwards)
    if report.unplanned.isEmpty {
      #expect(report.rows.reduce(0) { $0 + ($1.counts.planned ?? 0) } == 200)
    }
    #expect(report.total.planned == 200)
    #expect(Set(report.rows.map(\.values)).count == report.rows.count)
  }
}
