import Foundation
import TestSupport
import Testing

@Suite("Bad input") struct BadInputTests {
  @Test(arguments: BadFile.all)
  func `a fault is told with its place, and the fund is as before`(bad: BadFile) async throws {
    let fund = try await Fund()
    let before = try await fund.verifiedRoot()
    let file = try fund.place.write(bad.bytes, to: bad.name)

    let outcome = try await fund.run(bad.command + [file])

    #expect(outcome.status == 65)
    #expect(outcome.output == "")
    let errors = outcome.errors.replacingOccurrences(of: fund.place.path + "/", with: "")
    let told = errors.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
      .map { $0.hasPrefix("Error: ") ? $0.dropFirst("Error: ".count) : $0 }
    let faults = told.count == 1 ? told : Array(told.dropFirst())
    #expect(faults.count == bad.says.count, "\(errors)")
    for (fault, words) in zip(faults, bad.says) {
      #expect(fault.hasPrefix(words), "\(errors)")
    }
    #expect(try await fund.verifiedRoot() == before)
  }

  @Test func `every broken file of an import is told in one go`() async throws {
    let fund = try await Fund()
    let before = try await fund.verifiedRoot()
    let files = [
      try fund.place.write("{,}".utf8, to: "a.json"), Fund.demo + "/applications/LA-01.json",
      try fund.place.write("{\"country\": 1}".utf8, to: "b.json"),
      try fund.place.write("reference\nX\n".utf8, to: "c.csv"),
    ]

    let outcome = try await fund.run(["application", "import"] + files)

    #expect(outcome.status == 65)
    for name in ["/a.json:1:2: ", "/b.json:1:13: country: ", "/c.csv:1: "] {
      #expect(outcome.errors.contains(name), "\(outcome.errors)")
    }
    #expect(try await fund.verifiedRoot() == before)
  }

  @Test func `good files are taken beside bad ones only when told so`() async throws {
    let fund = try await Fund()
    let files = [
      try fund.place.write("{,}".utf8, to: "a.json"), Fund.demo + "/applications/LA-01.json",
    ]

    let outcome = try await fund.run(["application", "import", "--accept-valid"] + files)
    let listed = try await fund.run("application", "list", "--format", "csv")

    #expect(outcome.status == 65)
    #expect(outcome.output == "1 application taken, 0 unchanged, 1 refused.\n")
    #expect(listed.output.contains("LA-01"))
    _ = try await fund.verifiedRoot()
  }
}
