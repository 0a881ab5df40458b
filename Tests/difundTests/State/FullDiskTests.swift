import Foundation
import TestSupport
import Testing

@Suite(
  "Full disks",
  .enabled(if: FullDisk.isPossible, "only the superuser can mount a small disk to fill"))
struct FullDiskTests {
  /// A fund on a disk with so many bytes left.
  private func fund(leaving free: Int) async throws -> (fund: Fund, disk: FullDisk, home: String) {
    let (fund, disk) = (try await Fund(), try FullDisk())
    let home = disk.path + "/fund"
    try FileManager.default.copyItem(atPath: fund.path, toPath: home)
    try disk.prepare()
    try disk.fill(leaving: free)
    return (fund, disk, home)
  }

  @Test(arguments: [0, 20_000, 40_000, 80_000, 160_000])
  func `a command on a full disk changes nothing and says so`(free: Int) async throws {
    let (fund, disk, home) = try await fund(leaving: free)
    let before = try await fund.verifiedRoot()
    let environment = ["DIFUND_HOME": home]

    let outcome = try await fund.run(
      ["application", "import", Fund.demo + "/applications"], environment: environment)

    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("full"), "\(outcome.errors)")
    #expect(outcome.errors.contains(home), "\(outcome.errors)")

    try disk.fill(leaving: 800_000)
    let verified = try await fund.run(["audit", "verify"], environment: environment)
    let later = try await fund.run(
      ["application", "import", Fund.demo + "/applications/LA-01.json"], environment: environment)
    #expect(verified.status == 0)
    #expect(verified.output.contains(before))
    #expect(later.status == 0, "\(later.errors)")
  }

  @Test(arguments: [["init"], ["backup", "create"]])
  func `nothing half made is left on a full disk`(command: [String]) async throws {
    let (fund, disk, _) = try await fund(leaving: 60_000)
    let there = try FileManager.default.contentsOfDirectory(atPath: disk.path).sorted()
    let target = disk.path + "/new"

    let outcome = try await fund.run(command + [target])

    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("full"), "\(outcome.errors)")
    #expect(outcome.errors.contains(target), "\(outcome.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path).sorted() == there)
  }
}
