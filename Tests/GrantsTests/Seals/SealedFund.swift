import Audit
import Grants
import Store
import Synchronization
import TestSupport
import Vocabulary

/// A fund in memory with a key for seals, and a clock that tests can set.
struct SealedFund {
  let service: GrantService
  let owner = Fixtures.owner.id
  let key: NoteSigner
  private let clock = TestClock()

  init(key: NoteSigner? = Fixtures.sealKey()) async throws {
    let clock = clock
    service = GrantService(store: try SQLiteStore(), clock: { clock.now })
    self.key = key ?? Fixtures.sealKey()
    try await service.found(fund: "Test", owner: Fixtures.owner)
    if let key { try await service.addSealKey(key.verifier, by: owner) }
  }

  /// Adds entries to the history, one for each.
  func grow(by count: Int, from day: Int) async throws {
    for offset in 0..<count {
      _ = try await service.importRates([Fixtures.rate(4000, day: day + offset)], by: owner)
    }
  }

  func seal() async throws -> Seal {
    try await service.sealHistory(with: key, by: owner).seal.seal
  }

  /// Sets the clock on or back.
  func wait(seconds: Int64) { clock.move(seconds: seconds) }
}

/// A clock that goes when it is told to.
private final class TestClock: Sendable {
  private let milliseconds = Mutex<Int64>(1_795_255_200_000)

  var now: Timestamp { Timestamp(milliseconds: milliseconds.withLock { $0 }) }

  func move(seconds: Int64) { milliseconds.withLock { $0 += seconds * 1000 } }
}
