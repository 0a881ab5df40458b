import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Payment files") struct PaymentImportTests {
  private func service() async throws -> GrantService {
    let service = try await Fixtures.fund(
      in: try SQLiteStore(),
      offering: [.init("KH-01", Fixtures.usd(1_000)), .init("KH-02", Fixtures.usd(2_000))])
    for award in ["KH-01", "KH-02"].map(Fixtures.award) {
      _ = try await service.agreeAward(award, on: Fixtures.agreement, by: Fixtures.owner.id)
      _ = try await service.scheduleTranches(
        [TrancheDraft(size: .share(basisPoints: 10_000), due: Fixtures.day("2026-06-01"))],
        of: award, by: Fixtures.owner.id)
    }
    return service
  }

  private func row(
    _ line: Int, _ award: String, tranche: Int = 1, reference: String
  ) -> Sourced<PaymentDraft> {
    Sourced(
      PaymentDraft(
        award: Fixtures.award(award), tranche: tranche, day: Fixtures.day("2026-06-02"),
        reference: reference),
      at: SourceLocation(file: "bank.csv", line: line))
  }

  @Test func `a repeated file pays once`() async throws {
    let service = try await service()
    let file = [row(2, "KH-01", reference: "A"), row(3, "KH-02", reference: "B")]
    let first = try await service.importPayments(file, acceptValid: false, by: Fixtures.owner.id)

    let second = try await service.importPayments(file, acceptValid: false, by: Fixtures.owner.id)

    #expect(first.paid.map(\.transfer.reference) == ["A", "B"])
    #expect(second.paid.isEmpty)
    #expect(second.unchanged == first.paid)
  }

  @Test func `every problem is told with its place, and then nothing is paid`() async throws {
    let service = try await service()
    let broken = InputProblem(
      at: SourceLocation(file: "bank.csv", line: 7), Message("test.unreadable"))
    let file = [
      row(2, "KH-01", reference: "A"), row(3, "KH-01", reference: "B"),
      row(4, "KH-02", tranche: 9, reference: "C"), row(5, "KH-02", reference: "A"),
    ]

    let error = try await #require(throws: GrantError.self) {
      try await service.importPayments(
        file, problems: [broken], acceptValid: false, by: Fixtures.owner.id)
    }

    guard case .rejected(let problems) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(problems.map(\.location.line) == [7, 3, 4, 5])
    #expect(
      problems.map(\.message.key) == [
        "test.unreadable", "grants.tranche-paid", "grants.not-found", "grants.payment-twice",
      ])
    #expect(error.failure == .badData)
    #expect(try await service.listDisbursements(call: nil, by: Fixtures.owner.id).isEmpty)
  }

  @Test func `the good rows are taken when told so`() async throws {
    let service = try await service()
    let file = [row(2, "KH-01", reference: "A"), row(3, "KH-01", reference: "B")]

    let report = try await service.importPayments(
      file, acceptValid: true, by: Fixtures.owner.id)

    #expect(report.paid.map(\.transfer.reference) == ["A"])
    #expect(report.refused.map(\.location.line) == [3])
    #expect(
      try await service.listDisbursements(call: Fixtures.callID, by: Fixtures.owner.id)
        == report.paid)
    #expect(try await service.verifyHistory(by: Fixtures.owner.id).faults == [])
  }
}
