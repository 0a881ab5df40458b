import Foundation
import TestSupport
import Testing

@Suite("Funds in use") struct LockedFundTests {
  /// Takes the lock of a fund in another process, which signs it as commands do.
  private func holder(of fund: Fund, signature: String) async throws -> RunningProgram {
    let lock = fund.path + "/fund.lock"
    let shell = try RunningProgram(
      "/usr/bin/flock",
      [
        "--no-fork", lock, "/bin/sh", "-c",
        "printf '\(signature)' > '\(lock)'; echo held; exec sleep 600",
      ])
    while shell.outputSoFar.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    return shell
  }

  @Test func `a writer waits for another, says for whom, and goes on`() async throws {
    let fund = try await Fund()
    let other = try await holder(of: fund, signature: "portal, process 4711")
    let waiting = try RunningProgram(
      Programs.folder + "/difund", ["call", "close"],
      environment: ["DIFUND_HOME": fund.path, "DIFUND_WAIT": "600"])

    while waiting.errorsSoFar.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    let toldWhileWaiting = waiting.errorsSoFar
    let doneWhileWaiting = waiting.outputSoFar
    other.kill()
    let outcome = await waiting.outcome()

    #expect(toldWhileWaiting == "Waiting for portal, process 4711 …\n")
    #expect(doneWhileWaiting == "")
    #expect(outcome.status == 0)
    #expect(outcome.output == "Call ai-literacy-2026 is now: closed.\n")
  }

  @Test(arguments: [("portal, process 4711", "portal, process 4711"), ("", "another program")])
  func `a writer gives up in the end and says who holds the fund`(
    signature: String, name: String
  ) async throws {
    let fund = try await Fund()
    let before = try await fund.verifiedRoot()
    let other = try await holder(of: fund, signature: signature)

    let outcome = try await fund.run(["call", "close"], environment: ["DIFUND_WAIT": "0.2"])
    let read = try await fund.run("call", "list")

    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("Error: The fund is in use by \(name). Try again"))
    #expect(read.status == 0)
    other.kill()
    #expect(try await fund.verifiedRoot() == before)
  }

  @Test func `the lock of a program that was killed is free`() async throws {
    let fund = try await Fund()
    let other = try await holder(of: fund, signature: "difund, process 1")
    other.kill()
    _ = await other.outcome()

    let outcome = try await fund.run("call", "close")

    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
  }

  @Test func `two writers at once both succeed, one after the other`() async throws {
    let fund = try await Fund()

    async let first = fund.run("application", "import", Fund.demo + "/applications/LA-01.json")
    async let second = fund.run("application", "import", Fund.demo + "/applications/LA-02.json")
    let outcomes = try await [first, second]

    #expect(outcomes.map(\.status) == [0, 0], "\(outcomes.map(\.errors))")
    let listed = try await fund.run("application", "list", "--format", "csv")
    #expect(listed.output.split(separator: "\n").count == 4)
    _ = try await fund.verifiedRoot()
  }
}
