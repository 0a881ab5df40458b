import TestSupport
import Testing

@Suite("Kills") struct KillTests {
  @Test func `30 kills at any moment lose nothing that was acknowledged`() async throws {
    var chance = SeededGenerator(seed: 30)
    let place = try TemporaryFolder()
    var fund = try await WrittenFund(path: place.path("fund"))

    for round in 1...30 {
      let writer = try await fund.startWriter(callers: round % 2 * 3 + 1)
      // A third of the kills falls into the opening of the fund.
      if round % 3 != 0 { try await fund.wait(for: 1, of: writer) }
      try await Task.sleep(for: .microseconds(Int.random(in: 0...40_000, using: &chance)))
      await fund.kill(writer)
      fund.note(writer)

      try await fund.expectWhole("round \(round)")
    }

    #expect(fund.acknowledged.count >= 20)
  }
}
