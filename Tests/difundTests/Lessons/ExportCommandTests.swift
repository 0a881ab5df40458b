import Formats
import Foundation
import TestSupport
import Testing

@Suite("Packs on the command line") struct ExportCommandTests {
  private let place: TemporaryFolder

  init() throws { place = try TemporaryFolder() }

  private var packs: String { place.path("packs") }

  private func export(
    _ words: String..., environment: [String: String] = [:]
  ) async throws -> Outcome {
    try await Programs.difund(
      ["lesson", "export"] + words + ["--output", packs], environment: environment)
  }

  @Test func `one pack goes into a folder of its own`() async throws {
    let outcome = try await export("what-is-ai", "--language", "km,en")

    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(packs)/what-is-ai-html").sorted() == [
        "fonts.txt", "manifest.json", "what-is-ai.html",
      ])
    #expect(outcome.output.contains("\(packs)/what-is-ai-html."))
    #expect(outcome.errors.contains("drafts that no speaker has reviewed"))
  }

  @Test func `all kinds go into one folder, and what cannot be made is named`() async throws {
    let outcome = try await export(
      "what-is-ai", "--language", "km", "--pack", "all", "--format", "json",
      environment: ["PATH": place.path("nothing")])

    #expect(outcome.status == 0, "\(outcome.errors)")
    let said = try JSONDocument.parse(outcome.output, file: "-")
    #expect(said["path"]?.string == "\(packs)/what-is-ai-packs")
    let made = try #require(said["packs"]?.elements?.compactMap { $0["kind"]?.string })
    #expect(Set(made).isSuperset(of: ["html", "kolibri", "text"]))
    #expect(said["not_made"]?.elements?.map { $0["kind"]?.string } == ["zim"])
    #expect(outcome.errors.contains("apt install zim-tools"))
    let folders = try FileManager.default.contentsOfDirectory(atPath: "\(packs)/what-is-ai-packs")
    #expect(Set(folders) == Set(made + ["manifest.json"]))
    #expect(said["languages"]?.elements?.map { $0["reviewed"]?.number } == ["0.0000"])
  }

  @Test func `a kind that cannot be made is refused where it is the only one`() async throws {
    let outcome = try await export(
      "what-is-ai", "--pack", "zim", environment: ["PATH": place.path("nothing")])

    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("zimwriterfs"))
    #expect(!FileManager.default.fileExists(atPath: packs))
  }

  @Test(arguments: [["--pack", "html,pfd"], ["--limit", "0"], ["--pack", "all,html"]])
  func `a wrong option is misuse`(words: [String]) async throws {
    let outcome = try await Programs.difund(
      ["lesson", "export", "what-is-ai", "--language", "km"] + words + ["--output", packs])

    #expect(outcome.status == 64)
    #expect(!FileManager.default.fileExists(atPath: packs))
  }

  @Test func `a pack above its limit is refused and leaves nothing`() async throws {
    let outcome = try await export("what-is-ai", "--language", "km", "--limit", "1")

    #expect(outcome.status == 1)
    #expect(!FileManager.default.fileExists(atPath: packs))
  }

  @Test func `a changed pack is found, and each file named`() async throws {
    _ = try await export("what-is-ai", "--language", "km", "--pack", "html,text")
    let folder = "\(packs)/what-is-ai-packs"

    let good = try await Programs.difund(["lesson", "verify", folder, "\(folder)/html"])
    _ = try Data("x".utf8).write(to: URL(filePath: "\(folder)/html/what-is-ai.html"))
    let bad = try await Programs.difund(["lesson", "verify", folder, "--format", "json"])
    let none = try await Programs.difund(["lesson", "verify", packs])

    #expect(good.status == 0, "\(good.errors)")
    #expect(good.output.split(separator: "\n").count == 2)
    #expect(bad.status == 1)
    let pack = try #require(JSONDocument.parse(bad.output, file: "-")["packs"]?.elements?.first)
    #expect(pack["ok"]?.bool == false)
    #expect(pack["faults"]?.elements?.count == 1)
    #expect(pack["faults"]?.elements?.first?.string?.contains("html/what-is-ai.html") == true)
    #expect(none.status == 65)
  }

  @Test func `a signature is checked here, and by openssl alone`() async throws {
    let fund = try await Fund()
    let (key, verifier) = (place.path("keys/fund.key"), place.path("fund.pub"))
    _ = try await fund.run("audit", "key", "create", "--key", key, "--origin", "example.org/fund")
    _ = try place.write(try await fund.run("audit", "key", "show").output.utf8, to: "fund.pub")
    let made = try await export("what-is-ai", "--language", "km", "--sign", key)
    let folder = "\(packs)/what-is-ai-html"

    let good = try await Programs.difund(["lesson", "verify", folder, "--verifier", verifier])
    let unchecked = try await Programs.difund(["lesson", "verify", folder])
    let script = """
      set -e; cd '\(place.path(""))'
      cut -d+ -f3- fund.pub | base64 -d | tail -c 32 > key.raw
      (printf '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000'; cat key.raw) > key.der
      cut -d' ' -f3 packs/what-is-ai-html/manifest.json.sig | base64 -d | tail -c 64 > signature
      openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin \
        -in packs/what-is-ai-html/manifest.json -sigfile signature
      """
    let openssl = try await Programs.run("/bin/sh", ["-c", script])
    let list = "\(folder)/manifest.json"
    let forged = try String(contentsOfFile: list, encoding: .utf8).replacing(
      "\"draft\"", with: "\"final\"")
    try Data(forged.utf8).write(to: URL(filePath: list))
    let bad = try await Programs.difund(["lesson", "verify", folder, "--verifier", verifier])
    try FileManager.default.removeItem(atPath: "\(list).sig")
    let gone = try await Programs.difund(["lesson", "verify", folder, "--verifier", verifier])

    #expect(made.status == 0, "\(made.errors)")
    #expect(good.status == 0, "\(good.output)")
    #expect(good.output.contains("Signed by example.org/fund"))
    #expect(unchecked.status == 0)
    #expect(unchecked.output.contains("--verifier"))
    #expect(openssl.status == 0, "\(openssl.errors)")
    #expect(bad.status == 1)
    #expect(bad.output.contains("changed or forged"))
    #expect(gone.status == 1)
    #expect(gone.output.contains("is not signed by example.org/fund"))
  }
}

@Suite(
  "Packs on full disks",
  .enabled(if: FullDisk.isPossible, "only the superuser can mount a small disk to fill"))
struct FullDiskExportTests {
  @Test(arguments: [0, 8_000, 60_000])
  func `no part of a pack is left on a full disk`(free: Int) async throws {
    let disk = try FullDisk()
    try disk.prepare()
    try disk.fill(leaving: free)
    let there = try FileManager.default.contentsOfDirectory(atPath: disk.path).sorted()

    let outcome = try await Programs.difund([
      "lesson", "export", "what-is-ai", "--language", "km", "--pack", "html,kolibri,text",
      "--output", disk.path + "/packs",
    ])

    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(disk.path + "/packs/what-is-ai-packs"), "\(outcome.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path).sorted() == there)
  }
}
