import Foundation
import TestSupport
import Testing

/// What everyone has.
private enum PlainTools {
  static let python = tool("python3")
  static let areThere = python != nil && tool("openssl") != nil

  private static func tool(_ name: String) -> String? {
    ["/usr/bin/", "/usr/local/bin/", "/bin/"].map { $0 + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

/// The steps of `Content/Audit/verify.md`, with the tools that it names and without difund.
@Suite("Checks by a third party", .enabled(if: PlainTools.areThere, "openssl and python3"))
struct ThirdPartyTests {
  private static let files = ["old.seal", "new.seal", "growth.proof", "entry-7.proof"]

  /// What the fund gives out: seals, proofs and the public key; the names are those of the text.
  private static let template = Task { () throws -> TemporaryFolder in
    let (fund, place) = (try await Fund(), try TemporaryFolder())
    let key = fund.place.path("fund.key")
    for words in [
      ["key", "create", "--key", key], ["seal", "--key", key, "--output", place.path("old.seal")],
    ] {
      #expect(try await fund.run(["audit"] + words).status == 0)
    }
    _ = try place.write(try await fund.run("audit", "key", "show").output.utf8, to: "fund.pub")
    #expect(try await fund.run("application", "screen").status == 0)
    for words in [
      ["seal", "--key", key, "--output", place.path("new.seal")],
      ["prove", "7", "--output", place.path("entry-7.proof")],
      ["prove", "--since", place.path("old.seal"), "--output", place.path("growth.proof")],
    ] {
      #expect(try await fund.run(["audit"] + words).status == 0)
    }
    return place
  }

  /// A copy of what the fund gives out, for one test.
  private func handedOut() async throws -> TemporaryFolder {
    let (template, place) = (try await Self.template.value, try TemporaryFolder())
    for name in Self.files + ["fund.pub"] {
      let data = try Data(contentsOf: URL(filePath: template.path(name)))
      _ = try place.write(data, to: name)
    }
    return place
  }

  private func verify(_ place: TemporaryFolder, _ files: [String]) async throws -> Outcome {
    try await Programs.run(
      try #require(PlainTools.python),
      [Programs.package + "/Content/Audit/verify.py", place.path("fund.pub")]
        + files.map(place.path))
  }

  @Test func `the program of the text finds that all holds`() async throws {
    let place = try await handedOut()

    let outcome = try await verify(place, Self.files)

    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.split(separator: "\n").filter { $0.hasPrefix("ok ") }.count == 4)
  }

  /// A part of each file is changed: a root, a size, a signature, a time, an entry, an index, a
  /// hash, an old size.
  @Test(arguments: [
    ("new.seal", 3, 5), ("new.seal", 2, 0), ("new.seal", 5, 40), ("new.seal", 6, 40),
    ("entry-7.proof", 2, 40), ("entry-7.proof", 3, 6), ("entry-7.proof", 4, 7),
    ("growth.proof", 1, 4), ("growth.proof", 2, 7),
  ])
  func `the program of the text refutes what was changed`(
    name: String, line: Int, column: Int
  ) async throws {
    let place = try await handedOut()
    var lines = try String(contentsOfFile: place.path(name), encoding: .utf8)
      .components(separatedBy: "\n")
    let at = lines[line - 1].index(lines[line - 1].startIndex, offsetBy: column)
    let old = lines[line - 1][at]
    lines[line - 1].replaceSubrange(at...at, with: old == "3" ? "4" : "3")
    _ = try place.write(lines.joined(separator: "\n").utf8, to: name)

    let script = try await verify(place, Self.files)
    let difund = try await Programs.difund(
      ["audit", "check", "--verifier", place.path("fund.pub")] + Self.files.map(place.path))

    #expect(script.status == 1, "\(script.output)\(script.errors)")
    #expect(script.output.contains("REFUTED"))
    #expect([1, 65].contains(difund.status), "\(difund.output)")
  }

  @Test func `the steps by hand lead to the same`() async throws {
    let place = try await handedOut()
    let text = try String(
      contentsOfFile: Programs.package + "/Content/Audit/verify.md", encoding: .utf8)
    let seals = text.prefix(
      upTo: text.firstRange(of: "## A pack of lessons")?.lowerBound ?? text.endIndex)
    let steps = seals.matches(of: #/```sh\n(.*?)```/#.dotMatchesNewlines()).map { String($0.1) }

    let outcome = try await Programs.run(
      "/bin/sh", ["-ec", (["cd '\(place.path)'"] + steps).joined(separator: "\n")])

    #expect(steps.count == 4)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    let verifier = try String(contentsOfFile: place.path("fund.pub"), encoding: .utf8)
    #expect(lines.first.map { verifier.contains("+\($0)+") } == true, "\(lines)")
    #expect(lines.filter { $0 == "Signature Verified Successfully" }.count == 2)
    #expect(lines.contains { $0.hasPrefix("Sat Nov 21 08:30:00 UTC 2026") }, "\(lines)")
    let data = try Data(contentsOf: URL(filePath: place.path("entry.json")))
    #expect(String(decoding: data, as: UTF8.self).contains(#""entry":7"#))
  }
}
