import Foundation
import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Writers side by side") struct ConcurrentAwardTests {
  private static let id = Fixtures.award("KH-01")

  private func service() async throws -> GrantService {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "\(UUID().uuidString).sqlite").path
    let service = try await Fixtures.fund(
      in: try SQLiteStore(path: path), offering: [.init("KH-01", Fixtures.usd(100_000))])
    _ = try await service.agreeAward(Self.id, on: Fixtures.agreement, by: Fixtures.owner.id)
    return service
  }

  /// Runs every step at once, and counts those that were taken.
  private func race(
    _ steps: [@Sendable () async throws -> Void]
  ) async throws -> Int {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for step in steps {
        group.addTask {
          do {
            try await step()
            return true
          } catch let error as GrantError {
            if case .storage = error { throw error }
            return false
          }
        }
      }
      var taken = 0
      for try await isTaken in group where isTaken { taken += 1 }
      return taken
    }
  }

  @Test func `tranches and amendments together never come to more than the award`() async throws {
    let service = try await service()
    let schedule = (0..<20).map { _ -> @Sendable () async throws -> Void in
      {
        _ = try await service.scheduleTranches(
          [TrancheDraft(size: .amount(Fixtures.usd(15_000)), due: Fixtures.day("2026-07-01"))],
          of: Self.id, by: Fixtures.owner.id)
      }
    }
    let amend = (1...12).map { step -> @Sendable () async throws -> Void in
      {
        var amendment = Amendment(signed: Fixtures.day("2026-10-01"), reason: "Step \(step)")
        amendment.amount = Fixtures.usd(Int64(step) * 10_000)
        _ = try await service.amendAward(Self.id, by: amendment, actor: Fixtures.owner.id)
      }
    }

    let taken = try await race(zip(schedule, amend).flatMap { [$0, $1] } + schedule[12...])
    let shown = try await service.showAward(Self.id, by: Fixtures.owner.id)

    let money = shown.summary.money
    let inTranches = shown.tranches.reduce(0) { $0 + $1.amount.minorUnits }
    #expect(taken > 0)
    #expect(money.scheduled.minorUnits == inTranches)
    #expect(money.committed.minorUnits + inTranches == shown.summary.award.amount.minorUnits)
    #expect(inTranches <= shown.summary.award.amount.minorUnits)
    #expect(Set(shown.versions.map(\.number)).count == shown.versions.count)
    #expect(try await service.verifyHistory(by: Fixtures.owner.id).faults == [])
  }

  @Test func `one of many payments of a tranche is made, and none of a cancelled one`()
    async throws
  {
    let service = try await service()
    _ = try await service.scheduleTranches(
      (0..<2).map { _ in
        TrancheDraft(size: .share(basisPoints: 5_000), due: Fixtures.day("2026-07-01"))
      }, of: Self.id, by: Fixtures.owner.id)
    let pay = { (tranche: Int, number: Int) -> @Sendable () async throws -> Void in
      {
        _ = try await service.payTranche(
          PaymentDraft(
            award: Self.id, tranche: tranche, day: Fixtures.day("2026-07-02"),
            reference: "B-\(tranche)-\(number)"), by: Fixtures.owner.id)
      }
    }
    let cancel: @Sendable () async throws -> Void = {
      var amendment = Amendment(signed: Fixtures.day("2026-10-01"), reason: "Less")
      amendment.cancelledTranches = [2]
      amendment.amount = Fixtures.usd(50_000)
      _ = try await service.amendAward(Self.id, by: amendment, actor: Fixtures.owner.id)
    }

    let taken = try await race(
      (0..<10).flatMap { [pay(1, $0), pay(2, $0)] } + [cancel])
    let shown = try await service.showAward(Self.id, by: Fixtures.owner.id)

    let kinds = shown.entries.filter { $0.transfer.tranche == 2 }.map(\.transfer.kind)
    #expect(taken == 2)
    #expect(
      shown.entries.filter { $0.transfer.tranche == 1 && $0.transfer.kind == .pay }.count == 1)
    #expect(kinds == [.schedule, .pay] || kinds == [.schedule, .release])
    #expect(shown.summary.money.paid.minorUnits <= shown.summary.award.amount.minorUnits)
    #expect(try await service.verifyHistory(by: Fixtures.owner.id).faults == [])
  }
}
