import Foundation
import Formats
import TestSupport
import Testing

@Suite("Seals on the command line") struct SealCommandTests {
  /// A fund with a key, a seal before its application and one after it, and proofs.
  private struct SealedFund {
    let fund: Fund
    var place: TemporaryFolder { fund.place }

    init() async throws {
      fund = try await Fund()
      try await expect(["audit", "key", "create", "--key", key, "--origin", "example.org/fund"])
      let shown = try await fund.run("audit", "key", "show")
      _ = try place.write(shown.output.utf8, to: "fund.pub")
      try await expect(["audit", "seal", "--key", key, "--output", place.path("old.seal")])
      try await expect(["application", "screen"])
      try await expect(["audit", "seal", "--key", key, "--output", place.path("new.seal")])
      try await expect(["audit", "prove", "7", "--output", place.path("entry-7.proof")])
      try await expect([
        "audit", "prove", "--since", place.path("old.seal"), "--output", place.path("growth.proof"),
      ])
    }

    var key: String { place.path("keys/fund.key") }

    var files: [String] {
      ["old.seal", "new.seal", "growth.proof", "entry-7.proof"].map(place.path)
    }

    func expect(_ words: [String]) async throws {
      let outcome = try await fund.run(words)
      #expect(outcome.status == 0, "\(words): \(outcome.errors)")
    }

    func check(_ files: [String]) async throws -> Outcome {
      try await Programs.difund(
        ["audit", "check"] + files + ["--verifier", place.path("fund.pub")])
    }

    /// Writes one of the files with a part of it in place of another.
    func forge(_ name: String, _ old: String, _ new: String) throws -> String {
      let text = try String(contentsOfFile: place.path(name), encoding: .utf8)
      #expect(text.contains(old))
      return try place.write(
        text.replacing(old, with: new, maxReplacements: 1).utf8, to: "forged-\(name)")
    }
  }

  @Test func `seals and proofs are checked without the fund`() async throws {
    let sealed = try await SealedFund()

    let outcome = try await sealed.check(sealed.files)

    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.split(separator: "\n").count == 4)
    #expect(outcome.output.contains("entry 7 (application.screen "))
    #expect(!outcome.output.contains("✗"))
    #expect(outcome.errors == "")
  }

  @Test func `who checks two seals without a proof between them is told so`() async throws {
    let sealed = try await SealedFund()

    let outcome = try await sealed.check([sealed.files[0], sealed.files[1]])

    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("6 entries and with 7 entries"), "\(outcome.errors)")
  }

  @Test func `a check for machines names every file`() async throws {
    let sealed = try await SealedFund()
    let forged = try sealed.forge("new.seal", "\n7\n", "\n9\n")

    let outcome = try await Programs.difund(
      ["audit", "check", sealed.files[0], forged, "--format", "json", "--verifier"]
        + [
          try String(contentsOfFile: sealed.place.path("fund.pub"), encoding: .utf8)
            .trimmingCharacters(in: .newlines)
        ])
    let result = try JSONDocument.parse(outcome.output, file: "-")

    #expect(outcome.status == 1)
    #expect(result["ok"]?.bool == false)
    #expect(result["files"]?.elements?.map { $0["ok"]?.bool } == [true, false])
    #expect(result["files"]?.elements?.map { $0["kind"]?.string } == ["seal", "seal"])
  }

  @Test func `growth without its older seal, and two histories of one size, are refuted`()
    async throws
  {
    let sealed = try await SealedFund()
    let alone = try await sealed.check([sealed.files[2]])
    // The same key, another history: the fund as it was, with another next step.
    let other = try await Fund()
    try FileManager.default.removeItem(atPath: other.path)
    try FileManager.default.copyItem(atPath: sealed.fund.path, toPath: other.path)
    let withdrawn = try await other.run("call", "close")
    let again = try await other.run(
      "audit", "seal", "--key", sealed.key, "--output", other.place.path("other.seal"))
    try await sealed.expect(["rates", "import", Fund.demo + "/rates.csv"])
    try await sealed.expect([
      "application", "import", Fund.demo + "/applications/KH-02.json",
    ])
    try await sealed.expect([
      "audit", "seal", "--key", sealed.key, "--output", sealed.place.path("third.seal"),
    ])

    let two = try await sealed.check([
      sealed.place.path("third.seal"), other.place.path("other.seal"),
    ])

    #expect(alone.status == 1)
    #expect(alone.output.contains("Name the file of that seal too"))
    #expect(withdrawn.status == 0)
    #expect(again.status == 0)
    #expect(two.status == 1)
    #expect(two.output.contains("has another root"))
  }

  @Test func `a seal kept elsewhere finds a history that was rewritten`() async throws {
    let sealed = try await SealedFund()
    let same = try await sealed.fund.run("audit", "verify", "--seal", sealed.files[0])
    let other = try await Fund()

    let refuted = try await other.run(
      "audit", "verify", "--seal", sealed.files[0], "--verifier", sealed.place.path("fund.pub"))
    let unknown = try await other.run("audit", "verify", "--seal", sealed.files[0])

    #expect(same.status == 0, "\(same.output)")
    #expect(same.output.contains("all 3 seals and roots"))
    #expect(refuted.status == 1)
    #expect(refuted.output.contains("what came last was lost"), "\(refuted.output)")
    #expect(unknown.status == 1)
    #expect(unknown.output.contains("no signature of the key example.org/fund"))
  }

  @Test func `a root on paper is enough`() async throws {
    let fund = try await Fund()
    let root = try await fund.verifiedRoot()

    let same = try await fund.run("audit", "verify", "--root", root, "--size", "5")
    let other = try await fund.run("audit", "verify", "--root", root, "--size", "4")

    #expect(same.status == 0, "\(same.output)")
    #expect(same.output.contains("the one seal or root"))
    #expect(other.status == 1)
    #expect(other.output.contains("something among them was rewritten"))
  }

  @Test func `a key that others could read is refused, and so is one in the fund`() async throws {
    let sealed = try await SealedFund()
    let before = try FileManager.default.attributesOfItem(atPath: sealed.key)[.posixPermissions]
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: sealed.key)

    let open = try await sealed.fund.run("audit", "seal", "--key", sealed.key)
    let inside = try await sealed.fund.run(
      "audit", "key", "create", "--key", sealed.fund.path + "/attachments/my.key")
    let twice = try await sealed.fund.run("audit", "key", "create", "--key", sealed.key)
    let none = try await sealed.fund.run("audit", "seal", "--key", sealed.files[0])
    let missing = try await sealed.fund.run("audit", "seal", "--key", sealed.place.path("none"))

    #expect((before as? NSNumber)?.intValue == 0o600)
    #expect(open.status == 1)
    #expect(open.errors.contains("chmod 600"))
    #expect(inside.status == 1)
    #expect(inside.errors.contains("lies in the fund folder"))
    #expect(twice.status == 1)
    #expect(twice.errors.contains("is there already"))
    #expect(none.status == 1)
    #expect(missing.status == 1)
    #expect(
      try await sealed.fund.run("audit", "key", "show").output.split(separator: "\n").count == 1)
  }

  @Test func `a key goes into the configuration of the user unless another place is named`()
    async throws
  {
    let fund = try await Fund()
    let home = fund.place.path("home")
    let words = ["audit", "key", "create", "--origin", "example.org/fund"]

    let homeless = try await fund.run(words)
    let made = try await fund.run(words, environment: ["HOME": home])
    let sealed = try await fund.run(["audit", "seal"], environment: ["HOME": home])

    #expect(homeless.status == 1)
    #expect(homeless.errors.contains("--key"))
    #expect(made.status == 0, "\(made.errors)")
    #expect(
      FileManager.default.fileExists(atPath: home + "/.config/difund/example.org-fund.key"))
    #expect(sealed.status == 0, "\(sealed.errors)")
    #expect(sealed.output.hasPrefix("example.org/fund\n"))
  }

  @Test func `a secret is in no output, no backup and no fund`() async throws {
    let sealed = try await SealedFund()
    let key = try String(contentsOfFile: sealed.key, encoding: .utf8)
    // The secret itself may hold plus signs.
    let secret = try #require(key.split(separator: "+", maxSplits: 4).last).prefix(40)
    #expect(secret.count == 40)

    let backup = try await sealed.fund.run("backup", "create", sealed.place.path("backup"))

    #expect(backup.output.contains("Last seal: 7 entries"))
    for folder in [sealed.fund.path, sealed.place.path("backup")] {
      for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
        let data = (try? Data(contentsOf: URL(filePath: "\(folder)/\(name)"))) ?? Data()
        #expect(data.firstRange(of: Data(secret.utf8)) == nil, "\(name)")
      }
    }
  }

  @Test func `the doctor says how far the history is sealed`() async throws {
    let fund = try await Fund()
    let never = try await fund.run("doctor")
    let sealed = try await SealedFund()
    try await sealed.expect(["call", "close"])

    let behind = try await sealed.fund.run("doctor")

    #expect(never.output.contains("! The history was never sealed"))
    #expect(never.status == 0)
    #expect(behind.output.contains("7 entries; 1 entry came after it"))
  }

  @Test(arguments: [
    (["prove"], "Give the number of an entry"),
    (["prove", "1", "--since", "x"], "Give the number"),
    (["verify", "--root", "ab", "--size", "1"], "is not a root"),
    (["verify", "--size", "1"], "belong together"),
    (["verify", "--root", String(repeating: "a", count: 64), "--size", "0"], "--size"),
    (["check", "x", "--verifier", "y"], "neither a public key"),
  ])
  func `a command that is used wrongly says how it is meant`(
    words: [String], text: String
  ) async throws {
    let fund = try await Fund()

    let outcome = try await fund.run(["audit"] + words)

    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(text), "\(outcome.errors)")
  }

  @Test func `a file that is neither seal nor proof is bad data, with its line`() async throws {
    let sealed = try await SealedFund()
    let file = try sealed.place.write("one\ntwo\n".utf8, to: "file")

    let outcome = try await sealed.check([file])

    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("\(file):2: This is neither a seal nor a proof"))
  }
}
