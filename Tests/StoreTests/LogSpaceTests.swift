import Foundation
import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("The space of the write-ahead log") struct LogSpaceTests {
  private func record(_ count: Int, in store: SQLiteStore, from first: Int = 0) async throws {
    for number in first..<(first + count) {
      let rate = try #require(
        ExchangeRate(
          base: .usd, quote: .khr, text: "4050", day: Fixtures.day("2026-03-31"),
          source: "\(number)"))
      try await store.write { (grants) throws(GrantError) in
        let step = HistoryStep(
          actor: Fixtures.owner.id, at: Fixtures.clock(), action: .rateAdd, subject: "rates")
        try grants.record(step) { () throws(GrantError) in try grants.insert(rate) }
      }
    }
  }

  private func size(of path: String) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
  }

  @Test
  func `a program that commits often fills its log up, and one that does not leaves it short`()
    async throws
  {
    let place = try TemporaryFolder()
    let path = place.path("fund.sqlite")
    let store = try SQLiteStore(path: path)
    try await GrantService(store: store, clock: Fixtures.clock)
      .found(fund: "Test", owner: Fixtures.owner)
    try await record(3, in: store)
    let short = try size(of: path + "-wal")

    try await record(40, in: store, from: 3)
    let filled = try size(of: path + "-wal")
    try await record(5, in: store, from: 43)

    #expect(short < 1 << 21)
    #expect(filled > 4_000 * 4_096)
    #expect(try size(of: path + "-wal") == filled)
  }

  @Test
  func `what was committed before and after the log was filled survives the end of the program`()
    async throws
  {
    let place = try TemporaryFolder()
    let path = place.path("fund.sqlite")
    let store = try SQLiteStore(path: path)
    try await GrantService(store: store, clock: Fixtures.clock)
      .found(fund: "Test", owner: Fixtures.owner)
    try await record(60, in: store)

    // The files as they lie on the disk, without what closing does.
    let copy = place.path("copy.sqlite")
    for ending in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: path + ending, toPath: copy + ending)
    }
    let reopened = GrantService(store: try SQLiteStore(path: copy), clock: Fixtures.clock)

    #expect(try await reopened.listRates().count == 60)
    #expect(try await reopened.verifyHistory(by: Fixtures.owner.id).faults == [])
  }
}
