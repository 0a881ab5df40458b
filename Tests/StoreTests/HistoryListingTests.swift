import Audit
import Foundation
import Grants
import Store
import Synchronization
import TestSupport
import Testing
import Vocabulary

@Suite("Listing the history") struct HistoryListingTests {
  /// Thirteen o'clock in the east of the region.
  private static let morning = Timestamp("2026-11-20T04:00:00.000Z")
  /// Half past midnight of the next day there.
  private static let night = Timestamp("2026-11-20T15:30:00.000Z")

  /// A fund with its first entries of one day, and a person of the next, added by another.
  private func service() async throws -> GrantService {
    let clock = Clock(try #require(Self.morning))
    let service = GrantService(store: try SQLiteStore(), clock: { clock.now })
    try await service.found(fund: "Test", owner: Fixtures.owner)
    _ = try await service.createCall(
      Fixtures.callID, terms: Fixtures.terms(), by: Fixtures.owner.id)
    clock.set(try #require(Self.night))
    _ = try await service.moveCall(
      Fixtures.callID, to: .open, reason: "Now", by: Fixtures.owner.id)
    return service
  }

  private final class Clock: Sendable {
    private let time: Mutex<Timestamp>
    init(_ time: Timestamp) { self.time = Mutex(time) }
    var now: Timestamp { time.withLock { $0 } }
    func set(_ new: Timestamp) { time.withLock { $0 = new } }
  }

  private func actions(
    _ service: GrantService, limit: Int = 100, _ narrow: (inout HistoryQuery) -> Void
  ) async throws -> [String] {
    var query = HistoryQuery(limit: limit)
    narrow(&query)
    return try await service.history(query, by: Fixtures.owner.id).map(\.action)
  }

  @Test func `a day begins and ends in the east of the region`() async throws {
    let service = try await service()
    let (first, second) = (Fixtures.day("2026-11-20"), Fixtures.day("2026-11-21"))

    #expect(try await actions(service) { $0.since = .day(second) } == ["call.move"])
    #expect(
      try await actions(service) { $0.until = .day(first) } == ["call.create", "fund.create"])
    #expect(
      try await actions(service) { $0.since = .day(second.advanced(by: 1)) } == [])
  }

  @Test func `numbers, people, actions and their groups narrow the list`() async throws {
    let service = try await service()

    #expect(try await actions(service) { $0.since = .entry(2) } == ["call.move", "call.create"])
    #expect(
      try await actions(service) { query in
        query.since = .entry(2)
        query.until = .entry(2)
      } == ["call.create"])
    #expect(
      try await actions(service) { $0.action = "call" } == ["call.move", "call.create"])
    #expect(try await actions(service) { $0.action = "call.create" } == ["call.create"])
    #expect(try await actions(service) { $0.action = "cal" } == [])
    #expect(try await actions(service) { $0.actor = Fixtures.analyst.id } == [])
    #expect(try await actions(service, limit: 1) { $0.actor = Fixtures.owner.id } == ["call.move"])
  }

  @Test func `only days and numbers of entries are ends of a list`() {
    #expect(HistoryQuery.Bound("2026-11-21") == .day(Fixtures.day("2026-11-21")))
    #expect(HistoryQuery.Bound("21") == .entry(21))
    for text in ["", "0", "-1", "2026-11-31", "yesterday", "1.5"] {
      #expect(HistoryQuery.Bound(text) == nil)
    }
    #expect(HistoryQuery.isAction("payment"))
    #expect(HistoryQuery.isAction("payment.make"))
    #expect(!HistoryQuery.isAction("pay"))
  }
}
