import TestSupport
import Testing

@Suite(
  "Power cuts",
  .enabled("only the superuser, with loop devices, can cut the power of a disk") {
    await PowerCutDisk.isPossible.value
  })
struct PowerCutTests {
  @Test
  func `10 power cuts lose nothing that was acknowledged`() async throws {
    var chance = SeededGenerator(seed: 10)
    let disk = try await PowerCutDisk()
    var fund = try await WrittenFund(path: disk.path + "/fund")

    for round in 1...10 {
      let writer = try await fund.startWriter(callers: round % 2 * 3 + 1)
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

  @Test func `a fund, a backup and a restored fund are whole once they are told`() async throws {
    let disk = try await PowerCutDisk()
    let (fund, backup, restored) = (disk.path + "/fund", disk.path + "/copy", disk.path + "/again")

    for words in [
      ["init", fund], ["--fund", fund, "backup", "create", backup],
      ["backup", "restore", backup, "--into", restored],
    ] {
      let told = try await Programs.difund(words)
      try await disk.cutAndRestore()
      #expect(told.status == 0, "\(words): \(told.errors)")
    }

    let checks = [
      ["--fund", fund, "audit", "verify"], ["backup", "verify", backup],
      ["--fund", restored, "audit", "verify"],
    ]
    for words in checks {
      let checked = try await Programs.difund(words)
      #expect(checked.status == 0, "\(words): \(checked.errors)")
    }
  }
}
