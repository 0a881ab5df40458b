import Foundation
import TestSupport
import Testing

@Suite("Paths that hold no such file") struct BadPathTests {
  private static let commands = [
    ["application", "import"], ["rates", "import"], ["call", "create"],
  ]

  private func refuses(
    _ command: [String], _ path: String, with words: String, on fund: Fund
  ) async throws {
    let before = try await fund.verifiedRoot()

    let outcome = try await fund.run(command + [path])

    #expect([1, 65].contains(outcome.status))
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("Error: \(path)") || outcome.errors.contains(path))
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(try await fund.verifiedRoot() == before)
  }

  @Test(arguments: commands)
  func `a missing file is named`(command: [String]) async throws {
    let fund = try await Fund()

    try await refuses(command, "nowhere/missing.json", with: "There is no file", on: fund)
  }

  @Test(arguments: commands.dropFirst())
  func `a folder is no file`(command: [String]) async throws {
    let fund = try await Fund()

    try await refuses(command, fund.place.path, with: "is a folder", on: fund)
  }

  @Test func `a folder without applications is told`() async throws {
    let fund = try await Fund()
    let empty = fund.place.path("empty")
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)

    let outcome = try await fund.run("application", "import", empty)

    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("\(empty) holds no JSON or CSV file"))
  }

  @Test(arguments: commands)
  func `a file of 2 GB is refused unread`(command: [String]) async throws {
    let fund = try await Fund()
    let file = try fund.place.write([], to: "large.csv")
    #expect(unsafe truncate(file, 2 << 30) == 0)

    try await refuses(command, file, with: "is larger than the limit", on: fund)
  }

  @Test(arguments: commands)
  func `a device or a pipe is no file`(command: [String]) async throws {
    let fund = try await Fund()
    let pipe = fund.place.path("pipe")
    #expect(unsafe mkfifo(pipe, 0o600) == 0)

    try await refuses(command, pipe, with: "is a device, a pipe or a socket", on: fund)
    try await refuses(command, "/dev/null", with: "is a device, a pipe or a socket", on: fund)
  }

  @Test(.disabled(if: isSuperuser, "no permission stops the superuser"), arguments: commands)
  func `a file that may not be read is named`(command: [String]) async throws {
    let fund = try await Fund()
    let file = try fund.place.write("{}".utf8, to: "closed.json")
    #expect(unsafe chmod(file, 0) == 0)

    try await refuses(command, file, with: "is not allowed", on: fund)
  }
}
