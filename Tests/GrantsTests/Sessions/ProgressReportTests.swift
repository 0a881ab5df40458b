import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Progress reports") struct ProgressReportTests {
  private let award = Fixtures.award("KH-01")

  private func service() async throws -> GrantService {
    try await Fixtures.teachingFund(in: try SQLiteStore())
  }

  private func draft(
    _ award: String = "KH-01", until: String = "2026-10-31",
    people: [Attendance.Key: Int64] = [Fixtures.group(.female): 20, Fixtures.group(.male): 5],
    counted: Int64? = nil, rural: Int64? = 24, notes: String = "Cards", line: Int = 2
  ) -> Sourced<ProgressDraft> {
    let attendance = Attendance(people)
    return Sourced(
      ProgressDraft(
        award: Fixtures.award(award),
        facts: ProgressReport.Facts(
          until: Fixtures.day(until), people: attendance, rural: rural,
          notesDigest: ProgressReport.digest(of: notes)), notes: notes,
        people: counted ?? attendance.total),
      at: SourceLocation(file: "p.csv", line: line))
  }

  private func take(
    _ service: GrantService, _ drafts: Sourced<ProgressDraft>...
  ) async throws -> ImportTally<Award.ID> {
    try await service.importProgress(drafts, acceptValid: false, by: Fixtures.owner.id)
  }

  @Test func `reports are taken once, corrected, and continued`() async throws {
    let service = try await service()

    let first = try await take(service, draft())
    let again = try await take(service, draft())
    let corrected = try await take(service, draft(rural: nil))
    let next = try await take(service, draft(until: "2026-11-15"))

    #expect(first.added == [award] && again.unchanged == [award])
    #expect(corrected.changed == [award] && next.added == [award])
    let listed = try await service.listProgress(of: award, by: Fixtures.analyst.id)
    #expect(listed.map(\.number) == [1, 2, 3])
    #expect(listed.map(\.facts.rural) == [24, nil, 24])
    #expect(listed.first?.facts == draft().value.facts && listed.first?.notes == "Cards")
    #expect(try await service.verifyHistory(by: Fixtures.owner.id).faults == [])
  }

  @Test func `every fault of a file is told at once, with its field`() async throws {
    let service = try await service()
    _ = try await take(service, draft())

    let error = await #expect(throws: GrantError.self) {
      try await take(
        service, draft("TH-01"), draft("VN-01"), draft(until: "2026-10-30"),
        draft("LA-01", until: "2026-04-30", counted: 3), draft("LA-01"))
    }
    let later = await #expect(throws: GrantError.self) {
      try await take(service, draft(until: "2026-11-23"))
    }

    #expect(
      keys(of: error) == [
        "grants.not-found", "grants.award-not-agreed", "progress.older",
        "grants.day-before-agreement", "progress.count-differs", "progress.too-many-rural",
        "progress.twice",
      ])
    #expect(keys(of: later) == ["grants.day-in-future"])
    await #expect(throws: GrantError.notAllowed(Fixtures.trainer, .manageAwards)) {
      try await service.importProgress([draft()], acceptValid: true, by: Fixtures.trainer.id)
    }
  }

  @Test func `others than the recorder verify the newest report, each once`() async throws {
    let service = try await service()
    _ = try await take(service, draft())

    let first = try await service.verifyProgress(
      of: [award], reason: "Visit", by: Fixtures.officer.id)
    let again = try await service.verifyProgress(
      of: [award], reason: "Visit", by: Fixtures.officer.id)

    #expect(first.added == [award] && again.unchanged == [award])
    #expect(
      try await service.listProgress(by: Fixtures.analyst.id).map(\.verifiers) == [
        [Fixtures.officer.id]
      ])
    await #expect(throws: GrantError.progress(.ownReport(award, Fixtures.owner.id))) {
      try await service.verifyProgress(of: [award], reason: "Visit", by: Fixtures.owner.id)
    }
    await #expect(throws: GrantError.notFound("progress-report", "LA-01")) {
      try await service.verifyProgress(
        of: [Fixtures.award("LA-01")], reason: "Visit", by: Fixtures.officer.id)
    }
    await #expect(throws: GrantError.textMissing(.reason)) {
      try await service.verifyProgress(of: [award], reason: "", by: Fixtures.officer.id)
    }
    await #expect(throws: GrantError.notAllowed(Fixtures.trainer, .verifyReach)) {
      try await service.verifyProgress(of: [award], reason: "Visit", by: Fixtures.trainer.id)
    }
    #expect(try await service.verifyHistory(by: Fixtures.owner.id).faults == [])
  }

  @Test func `money by gender goes by verified reach, else by the plan`() async throws {
    let service = try await service()
    _ = try await service.scheduleTranches(
      [TrancheDraft(size: .share(basisPoints: 10_000), due: Fixtures.day("2026-06-01"))],
      of: award, by: Fixtures.owner.id)
    _ = try await service.payTranche(
      PaymentDraft(
        award: award, tranche: 1, day: Fixtures.day("2026-06-01"), reference: "P"),
      by: Fixtures.owner.id)
    let report = { () async throws in
      let report = try await service.reportDisbursements(
        DisbursementQuery(by: [.gender], in: .usd), actor: Fixtures.analyst.id)
      return (report.rows.map(\.amount.minorUnits), report.genderSources?.verified.minorUnits)
    }

    let planned = try await report()
    _ = try await take(service, draft())
    let unverified = try await report()
    _ = try await service.verifyProgress(of: [award], reason: "Visit", by: Fixtures.officer.id)
    let verified = try await report()
    _ = try await take(service, draft(until: "2026-11-15", rural: nil))
    let continued = try await report()
    _ = try await take(service, draft(until: "2026-11-15", rural: 1))
    _ = try await service.verifyProgress(of: [award], reason: "Visit", by: Fixtures.officer.id)
    _ = try await take(service, draft(until: "2026-11-15", rural: 2))
    let corrected = try await report()

    #expect(planned == ([6_000, 4_000], 0))
    #expect(unverified == ([6_000, 4_000], 0))
    #expect(verified == ([8_000, 2_000], 10_000))
    #expect(continued == ([8_000, 2_000], 10_000))
    #expect(corrected == ([6_000, 4_000], 0))
  }

  @Test func `reports of reach tell of people beside attendances, and count them in the share`()
    async throws
  {
    let service = try await service()
    try await service.take(
      Fixtures.taught("S-1") { $0.award = Fixtures.award("KH-01") },
      Fixtures.taught("S-2") {
        $0.award = Fixtures.award("LA-01")
        $0.country = .laos
      })
    _ = try await take(service, draft(people: [Fixtures.group(.female): 3], rural: 2))
    _ = try await take(
      service, draft(until: "2026-11-01", people: [Fixtures.group(.female): 25], rural: 20))
    let reach = { (dimensions: [ReachDimension], period: ClosedRange<Day>?) async throws in
      try await service.reportReach(
        by: dimensions, period: period, actor: Fixtures.analyst.id)
    }

    let countries = try await reach([.country], nil)
    let areas = try await reach([.rural], nil)
    let months = try await reach([.month], nil)
    let june = try await reach(
      [.country], Fixtures.day("2026-06-01")...Fixtures.day("2026-06-30"))

    #expect(countries.rows.map(\.counts.reached) == [25, nil])
    #expect(countries.rows.map(\.counts.attendances) == [15, 15])
    #expect(countries.rows.map(\.counts.share) == [0.25, 0.15])
    #expect(countries.total.share == 0.2 && countries.progressReports == 1)
    #expect(areas.rows.map(\.counts.reached) == [20, 5])
    #expect(months.rows.allSatisfy { $0.counts.reached == nil } && months.total.reached == 25)
    #expect(june.total.reached == nil && june.rows.map(\.counts.share) == [0.15, 0.15])
  }

  @Test func `rural people of each group are kept and reported`() async throws {
    let service = try await service()
    let people = Attendance([
      Fixtures.group(.female, .from15, .with): 6, Fixtures.group(.female): 10,
      Fixtures.group(.male): 4,
    ])
    let rural = Attendance([
      Fixtures.group(.female, .from15, .with): 6, Fixtures.group(.female): 1,
    ])
    let facts = ProgressReport.Facts(
      until: Fixtures.day("2026-10-31"), people: people, rural: nil, ruralGroups: rural,
      notesDigest: ProgressReport.digest(of: ""))
    let draft = Sourced(
      ProgressDraft(award: award, facts: facts, notes: "", people: 20),
      at: SourceLocation(file: "p.csv", line: 2))

    let first = try await take(service, draft)
    let again = try await take(service, draft)
    let listed = try await service.listProgress(of: award, by: Fixtures.analyst.id)
    let report = try await service.reportReach(
      by: [.gender, .rural, .disability], basis: .achieved, actor: Fixtures.analyst.id)

    #expect(first.added == [award] && again.unchanged == [award])
    #expect(listed.first?.facts == facts && listed.first?.facts.rural == 7)
    #expect(
      report.rows.map { $0.values.map(\.plainText) } == [
        ["female", "rural", "with"], ["female", "rural", "not-stated"],
        ["female", "urban", "not-stated"], ["male", "urban", "not-stated"],
      ])
    #expect(report.rows.map(\.counts.reached) == [6, 1, 9, 4])
    #expect(try await service.verifyHistory(by: Fixtures.owner.id).faults == [])
  }
}
