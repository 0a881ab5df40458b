import Formats
import Foundation
import TestSupport
import Testing

/// A fund folder of a test's own, made with the program itself.
///
/// It has one open call, exchange rates, and one application with the key KH-01.
struct Fund {
  /// The folder that holds the fund folder, and files that the test writes.
  let place: TemporaryFolder

  /// The path of the fund folder.
  var path: String { place.path("fund") }

  /// The files of the demonstration.
  static let demo = Programs.package + "/Content/Demo"

  /// The fund that every test gets a copy of.
  private static let template = Task { () throws -> Fund in
    let fund = Fund(place: try TemporaryFolder())
    for words in [
      ["init", fund.path, "--title", "Test fund", "--owner", "owner"],
      ["call", "create", demo + "/call.yaml"], ["call", "open"],
      ["rates", "import", demo + "/rates.csv"],
      ["application", "import", demo + "/applications/KH-01.json"],
    ] {
      let made = try await fund.run(words)
      guard made.status == 0 else { throw NotMade(words: words, errors: made.errors) }
    }
    return fund
  }

  private struct NotMade: Error {
    let words: [String]
    let errors: String
  }

  private init(place: TemporaryFolder) { self.place = place }

  /// Copies the fund into a folder of its own.
  ///
  /// - Throws: When the fund could not be made or copied.
  init() async throws {
    place = try TemporaryFolder()
    let template = try await Self.template.value
    try FileManager.default.copyItem(atPath: template.path, toPath: path)
  }

  /// Runs a command on the fund.
  func run(
    _ words: [String], environment: [String: String] = [:]
  ) async throws -> Outcome {
    try await Programs.difund(
      words, environment: ["DIFUND_HOME": path].merging(environment) { $1 })
  }

  func run(_ words: String...) async throws -> Outcome { try await run(words) }

  /// The root of the history, after making sure that it holds.
  func verifiedRoot() async throws -> String {
    let verified = try await run("audit", "verify", "--format", "json")
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    let result = try JSONDocument.parse(verified.output, file: "-")
    #expect(result["ok"]?.bool == true)
    return try #require(result["root"]?.string)
  }
}

/// Whether the tests run as the superuser, whom no permission stops.
let isSuperuser = geteuid() == 0
