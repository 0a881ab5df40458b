import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Tranches") struct TrancheTests {
  private let id = Fixtures.award("KH-01")
  private let due = Fixtures.day("2026-06-01")

  private func service(_ amount: Money = Fixtures.usd(100_000)) async throws -> GrantService {
    let service = try await Fixtures.fund(
      in: try SQLiteStore(), offering: [.init("KH-01", amount)])
    _ = try await service.agreeAward(
      id, on: Fixtures.agreement,
      milestones: [Milestone(number: 1, title: "Report", due: Fixtures.day("2026-07-01"))],
      by: Fixtures.owner.id)
    return service
  }

  private func share(_ basisPoints: Int64, number: Int? = nil) -> TrancheDraft {
    TrancheDraft(number: number, size: .share(basisPoints: basisPoints), due: due)
  }

  private func amount(_ cents: Int64) -> TrancheDraft {
    TrancheDraft(size: .amount(Fixtures.usd(cents)), due: due)
  }

  private static let splits: [(basisPoints: [Int64], cents: Int64, expected: [Int64])] = [
    ([3_333, 3_333, 3_334], 100_001, [33_330, 33_330, 33_341]),
    ([5_000, 5_000], 100_001, [50_001, 50_000]), ([3_333, 3_333], 100_001, [33_330, 33_330]),
    ([10_000], 1, [1]),
  ]

  @Test(arguments: splits)
  func `shares are split by largest remainder`(
    basisPoints: [Int64], cents: Int64, expected: [Int64]
  ) async throws {
    let service = try await service(Fixtures.usd(cents))

    let tranches = try await service.scheduleTranches(
      basisPoints.map { share($0) }, of: id, by: Fixtures.owner.id)

    #expect(tranches.map(\.amount.minorUnits) == expected)
    #expect(tranches.map(\.number) == Array(1...expected.count))
    let money = try await service.showAward(id, by: Fixtures.owner.id).summary.money
    #expect(money.scheduled.minorUnits == expected.reduce(0, +))
    #expect(money.left == money.amount)
  }

  @Test func `tranches never sum to more than what is left`() async throws {
    let service = try await service()
    _ = try await service.scheduleTranches(
      [amount(60_000)], of: id, by: Fixtures.owner.id)

    await #expect(
      throws: GrantError.overCommitted(
        id, wanted: Fixtures.usd(40_001), left: Fixtures.usd(40_000))
    ) {
      try await service.scheduleTranches(
        [amount(40_000), amount(1)], of: id, by: Fixtures.owner.id)
    }
    #expect(try await service.showAward(id, by: Fixtures.owner.id).tranches.count == 1)
  }

  @Test func `a tranche that cannot be right is refused`() async throws {
    let service = try await service()
    let schedule = { (drafts: [TrancheDraft]) async throws in
      try await service.scheduleTranches(drafts, of: id, by: Fixtures.owner.id)
    }

    await #expect(throws: GrantError.invalidShare(basisPoints: 0)) {
      try await schedule([share(0)])
    }
    await #expect(throws: GrantError.invalidShare(basisPoints: 10_100)) {
      try await schedule([share(5_000), share(5_100)])
    }
    await #expect(throws: GrantError.amountNotPositive(.zero(.usd))) {
      try await schedule([amount(0)])
    }
    await #expect(throws: GrantError.amountNotPositive(Fixtures.usd(-5))) {
      try await schedule([amount(-5)])
    }
    await #expect(throws: GrantError.money(.mixedCurrencies(.khr, .usd))) {
      try await schedule([
        TrancheDraft(size: .amount(Money(minorUnits: 5, currency: .khr)), due: due)
      ])
    }
    await #expect(throws: GrantError.money(.outOfRange)) {
      try await schedule([amount(.max), amount(.max)])
    }
    await #expect(throws: GrantError.invalidNumber(-1)) {
      try await schedule([share(100, number: -1)])
    }
    await #expect(throws: GrantError.trancheTwice(id, 2)) {
      try await schedule([share(100, number: 2), share(100, number: 2)])
    }
    await #expect(throws: GrantError.notFound("milestone", "KH-01/9")) {
      try await schedule([TrancheDraft(size: .share(basisPoints: 1), due: due, milestone: 9)])
    }
    await #expect(
      throws: GrantError.dayBeforeAgreement(
        id, Fixtures.day("2026-04-30"), signed: Fixtures.agreement.signed)
    ) {
      try await schedule([
        TrancheDraft(size: .share(basisPoints: 1), due: Fixtures.day("2026-04-30"))
      ])
    }
    #expect(try await schedule([]).isEmpty)
  }

  @Test func `nothing is scheduled before the agreement or while it is suspended`() async throws {
    let service = try await service()
    _ = try await service.suspendAward(id, reason: "Audit", by: Fixtures.owner.id)

    await #expect(throws: GrantError.awardNotAgreed(id, .suspended)) {
      try await service.scheduleTranches([share(100)], of: id, by: Fixtures.owner.id)
    }
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .manageAwards)) {
      try await service.scheduleTranches([share(100)], of: id, by: Fixtures.analyst.id)
    }
  }

  @Test func `numbers go on after the highest`() async throws {
    let service = try await service()

    let tranches = try await service.scheduleTranches(
      [share(100, number: 5), share(100)], of: id, by: Fixtures.owner.id)

    #expect(tranches.map(\.number) == [5, 6])
  }
}
