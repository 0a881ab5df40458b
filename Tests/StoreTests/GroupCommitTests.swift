import Foundation
import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Writes that wait together") struct GroupCommitTests {
  private func rate(_ number: Int) throws -> ExchangeRate {
    try #require(
      ExchangeRate(
        base: .usd, quote: .khr, text: "4050", day: Fixtures.day("2026-03-31"), source: "\(number)")
    )
  }

  @Test func `a write that is refused leaves nothing behind and takes no other with it`()
    async throws
  {
    let place = try TemporaryFolder()
    let store = try SQLiteStore(path: place.path("fund.sqlite"))
    let service = GrantService(store: store, clock: Fixtures.clock)
    try await service.found(fund: "Test", owner: Fixtures.owner)
    let rates = try (0..<40).map { try rate($0) }

    let taken = await withTaskGroup(of: Int?.self) { group in
      for (number, rate) in rates.enumerated() {
        group.addTask {
          try? await store.write { (grants) throws(GrantError) in
            // The others come while the first is under way.
            Thread.sleep(forTimeInterval: number == 0 ? 0.05 : 0)
            let step = HistoryStep(
              actor: Fixtures.owner.id, at: Fixtures.clock(), action: .rateAdd, subject: "rates")
            try grants.record(step) { () throws(GrantError) in try grants.insert(rate) }
            guard number.isMultiple(of: 2) else { throw .invalidNumber(number) }
            return number
          }
        }
      }
      return await group.reduce(into: Set<Int>()) { taken, number in
        if let number { taken.insert(number) }
      }
    }

    let even = Set(stride(from: 0, to: 40, by: 2))
    #expect(taken == even)
    #expect(Set(try await service.listRates().compactMap { Int($0.source) }) == even)
    let history = try await service.verifyHistory(by: Fixtures.owner.id)
    #expect(history.faults == [])
    #expect(history.entries == Int64(even.count) + 1)
  }

  @Test func `what cannot be kept is told to everyone who waits for it`() async throws {
    let place = try TemporaryFolder()
    let store = try SQLiteStore(path: place.path("fund.sqlite"))
    let service = GrantService(store: store, clock: Fixtures.clock)
    try await service.found(fund: "Test", owner: Fixtures.owner)
    try store.close()

    let refused = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          do {
            try await store.write { (_) throws(GrantError) in }
            return false
          } catch { return true }
        }
      }
      return await group.reduce(into: 0) { count, isRefused in count += isRefused ? 1 : 0 }
    }

    #expect(refused == 8)
  }
}
