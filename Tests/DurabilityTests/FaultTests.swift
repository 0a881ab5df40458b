import Formats
import Foundation
import TestSupport
import Testing

@Suite("Faults of the disk") struct FaultTests {
  private static let command = [
    "application", "import", Programs.package + "/Content/Demo/applications/LA-01.json",
  ]

  /// A fund that takes applications.
  private func makeFund(in place: TemporaryFolder) async throws -> String {
    let path = place.path("fund")
    for words in [
      ["init", path], ["call", "create", Programs.package + "/Content/Demo/call.yaml"],
      ["call", "open"],
    ] {
      let made = try await Programs.difund(words, environment: ["DIFUND_HOME": path])
      try #require(made.status == 0, "\(made.errors)")
    }
    return path
  }

  private func copy(_ fund: String, in place: TemporaryFolder, as name: String) throws -> String {
    let path = place.path(name)
    try FileManager.default.copyItem(atPath: fund, toPath: path)
    return path
  }

  /// Imports one application while the disk behaves as the variables say.
  private func importOne(
    into path: String, _ environment: [String: String] = [:]
  ) async throws -> Outcome {
    try await Programs.difund(
      Self.command, environment: environment.merging(["DIFUND_HOME": path]) { $1 })
  }

  /// What is in the fund, whose history must hold.
  ///
  /// Its root would not do: texts about people are sealed with other random bytes each time.
  private func content(of path: String) async throws -> [String] {
    let verified = try await Programs.difund([
      "--fund", path, "audit", "verify", "--format", "json",
    ])
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    let result = try JSONDocument.parse(verified.output, file: "-")
    let shown = try await Programs.difund([
      "--fund", path, "application", "show", "LA-01", "--format", "json",
    ])
    return [result["entries"]?.number ?? "", result["rows"]?.number ?? "", shown.output]
  }

  @Test(arguments: FaultyDisk.Call.allCases, [(ENOSPC, true), (EIO, false)])
  func `a command whose disk fails does all of it or nothing, and says so`(
    call: FaultyDisk.Call, fault: (code: Int32, lasts: Bool)
  ) async throws {
    let place = try TemporaryFolder()
    let fund = try await makeFund(in: place)
    let before = try await content(of: fund)
    let whole = try copy(fund, in: place, as: "whole")
    let counted = FaultyDisk.counting(call, into: place.path("log"))
    #expect(try await importOne(into: whole, counted).status == 0)
    let after = try await content(of: whole)
    let calls = try FaultyDisk.paths(in: place.path("log")).count

    for number in stride(from: 1, through: calls, by: max(1, calls / 12)) {
      let path = try copy(fund, in: place, as: "\(number)")
      let outcome = try await importOne(
        into: path,
        FaultyDisk.failing(call, at: number, code: fault.code, lasts: fault.lasts))
      let reached = try await content(of: path)

      let comment: Comment = "\(call) \(number) of \(calls): \(outcome.errors)"
      #expect([0, 1].contains(outcome.status), comment)
      #expect(outcome.status == 0 ? reached == after : [before, after].contains(reached), comment)
      #expect((outcome.status == 1) == outcome.errors.hasPrefix("Error: "), comment)
      #expect(try await importOne(into: path).status == 0, comment)
      #expect(try await content(of: path) == after, comment)
    }

    #expect(calls >= 3)
    #expect(before != after)
  }
}
