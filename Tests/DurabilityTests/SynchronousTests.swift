import Foundation
import TestSupport
import Testing

@Suite("Synchronous writing") struct SynchronousTests {
  /// With `synchronous=NORMAL`, which GRDB sets by itself, only a checkpoint waits for the disk.
  @Test func `the disk is waited for before each acknowledgement`() async throws {
    let place = try TemporaryFolder()
    var fund = try await WrittenFund(path: place.path("fund"))
    let log = place.path("log")

    let writer = try await fund.startWriter(
      count: 20, environment: FaultyDisk.counting(.sync, into: log))
    try await fund.wait(for: 20, of: writer)
    await fund.kill(writer)
    fund.note(writer)

    let waits = try FaultyDisk.paths(in: log).filter { $0.hasSuffix("/fund.sqlite-wal") }
    #expect(fund.acknowledged.count == 20)
    #expect(waits.count >= 20)
  }

  @Test func `nothing is acknowledged while the disk does not keep it`() async throws {
    let place = try TemporaryFolder()
    let fund = try await WrittenFund(path: place.path("fund"))

    let writer = try await fund.startWriter(
      count: 5, environment: FaultyDisk.failing(.sync, at: 1, code: EIO, lasts: true))
    let outcome = await writer.outcome()

    #expect(outcome.status != 0)
    #expect(outcome.output == "")
    try await fund.expectWhole("after the disk came back")
  }
}
