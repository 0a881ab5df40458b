import TestSupport
import Testing

@Suite("Power cuts") struct PowerCutTests {
  @Test(
    .enabled("only the superuser, with loop devices, can cut the power of a disk") {
      await PowerCutDisk.isPossible.value
    })
  func `10 power cuts lose nothing that was acknowledged`() async throws {
    var chance = SeededGenerator(seed: 10)
    let disk = try await PowerCutDisk()
    var fund = try await WrittenFund(path: disk.path + "/fund")

    for round in 1...10 {
      let writer = try await fund.startWriter()
      try await fund.wait(for: Int.random(in: 1...40, using: &chance), of: writer)
      // What is said while the power goes does not count: Linux lets a call that is under way at
      // that moment report success for what it then forgets.
      fund.note(writer)
      try disk.cut()
      await fund.kill(writer)
      try await disk.restore()

      try await fund.expectWhole("round \(round)")
    }

    #expect(fund.acknowledged.count >= 50)
  }
}
