import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Kept totals") struct KeptTotalsTests {
  private func reach(_ female: Int64, _ male: Int64, rural: Int64? = nil) -> PlannedReach {
    PlannedReach(
      female: female, male: male, another: 0, notStated: 0, rural: rural, withDisability: nil)
  }

  /// Two awards in riel and dollars that are paid in June and August, with a part that came back.
  private func service(_ store: SQLiteStore) async throws -> GrantService {
    let service = try await Fixtures.fund(
      in: store,
      offering: [
        .init(
          "KH-01", Money(minorUnits: 410_000_001, currency: .khr), reach: reach(3, 4, rural: 5),
          partners: [.laos: 2_500]),
        .init("TH-01", Fixtures.usd(1_003), country: .thailand, reach: reach(1, 1)),
      ])
    try await store.add(Fixtures.officer)
    let half = TrancheDraft(size: .share(basisPoints: 5_000), due: Fixtures.day("2026-06-01"))
    for id in ["KH-01", "TH-01"].map(Fixtures.award) {
      _ = try await service.agreeAward(id, on: Fixtures.agreement, by: Fixtures.owner.id)
      _ = try await service.scheduleTranches([half, half], of: id, by: Fixtures.owner.id)
      for (number, day) in [(1, "2026-06-03"), (2, "2026-08-31")] {
        _ = try await service.payTranche(
          PaymentDraft(
            award: id, tranche: number, day: Fixtures.day(day), reference: "\(id)-\(number)"),
          by: Fixtures.owner.id)
      }
    }
    _ = try await service.refundPayment(
      RefundDraft(
        award: Fixtures.award("TH-01"), day: Fixtures.day("2026-09-01"), amount: Fixtures.usd(77),
        reference: "R", reason: "Rest"), by: Fixtures.owner.id)
    return service
  }

  /// The same report from kept totals, when they tell, and from the entries.
  private func both(
    _ query: DisbursementQuery, _ service: GrantService
  ) async throws -> (DisbursementReport, DisbursementReport) {
    var entire = query
    entire.recordedUntil = Fixtures.day("2026-11-21")
    return (
      try await service.reportDisbursements(query, actor: Fixtures.analyst.id),
      try await service.reportDisbursements(entire, actor: Fixtures.analyst.id)
    )
  }

  private func period(_ first: String, _ last: String) -> ClosedRange<Day> {
    Fixtures.day(first)...Fixtures.day(last)
  }

  @Test func `reports of whole months and of days in them agree with the entries`() async throws {
    let service = try await service(try SQLiteStore())
    var queries: [DisbursementQuery] = []
    for days in [
      nil, period("2026-06-01", "2026-08-31"), period("2026-06-01", "2026-08-30"),
      period("2026-06-04", "2026-09-30"), period("2027-01-01", "2027-12-31"),
    ] {
      for dimensions in [
        [], [.country, .gender, .month], [.quarter], [.year, .rural], [.track, .currency], [.call],
        [.lead, .gender],
      ] as [[ReportDimension]] {
        var query = DisbursementQuery(by: dimensions, in: .usd)
        query.period = days
        query.call = dimensions.contains(.call) ? nil : Fixtures.callID
        queries.append(query)
      }
    }

    for query in queries {
      let (kept, entire) = try await both(query, service)

      #expect(kept.rows == entire.rows, "\(query)")
      #expect(kept.paid == entire.paid && kept.refunded == entire.refunded, "\(query)")
      #expect(kept.ledger == entire.ledger, "\(query)")
    }
    #expect(try await service.checkTotals(by: Fixtures.owner.id) == [])
  }

  @Test func `what was paid moves when somebody vouches for other people`() async throws {
    let service = try await service(try SQLiteStore())
    let query = DisbursementQuery(by: [.country, .gender, .rural], in: .usd)
    let before = try await both(query, service).0
    let people = Attendance([Fixtures.group(.female): 9, Fixtures.group(.male): 1])
    let facts = ProgressReport.Facts(
      until: Fixtures.day("2026-08-31"), people: people, rural: 2,
      notesDigest: ProgressReport.digest(of: ""))
    let progress = ProgressDraft(
      award: Fixtures.award("TH-01"), facts: facts, notes: "", people: people.total)
    _ = try await service.importProgress(
      [Sourced(progress, at: SourceLocation(file: "p.csv"))], acceptValid: false,
      by: Fixtures.owner.id)

    let recorded = try await both(query, service).0
    _ = try await service.verifyProgress(
      of: [Fixtures.award("TH-01")], reason: "Visit", by: Fixtures.officer.id)
    let (kept, entire) = try await both(query, service)

    #expect(recorded.rows == before.rows)
    #expect(kept.rows != before.rows)
    #expect(kept.rows == entire.rows)
    #expect(kept.genderSources == entire.genderSources)
    #expect(kept.total == before.total)
    #expect(try await service.checkTotals(by: Fixtures.owner.id) == [])
  }

  @Test func `only auditors compare totals`() async throws {
    let service = try await service(try SQLiteStore())

    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .audit)) {
      try await service.checkTotals(by: Fixtures.analyst.id)
    }
  }
}
