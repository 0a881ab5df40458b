import Foundation
import LessonPacks
import Lessons
import Testing
import Vocabulary

@Suite("Packs of several kinds") struct PackCollectionTests {
  private func export(_ kinds: Pack.Kind...) throws -> PackCollection {
    try shipped.export([firstLesson], in: [try tag("km")], as: kinds, with: services())
  }

  private func manifest(of pack: Pack) throws -> [String: Any] {
    let file = try #require(pack.files.first { $0.name == "manifest.json" })
    return try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
  }

  @Test func `each kind has its folder, and one list names every file`() throws {
    let folder = try export(.html, .text).folder()

    #expect(folder.name == "what-is-ai-packs")
    #expect(
      folder.files.map(\.name) == [
        "manifest.json", "html/fonts.txt", "html/manifest.json", "html/what-is-ai.html",
        "text/manifest.json", "text/what-is-ai.km.csv", "text/what-is-ai.km.json",
        "text/what-is-ai.km.txt",
      ])
    let listed = try #require(try manifest(of: folder)["files"] as? [[String: Any]])
    #expect(listed.map { $0["name"] as? String } == folder.files.dropFirst().map(\.name))
    #expect(
      listed.map { $0["sha256"] as? String }
        == folder.files.dropFirst().map { services().hash($0.bytes) })
  }

  @Test func `packs of every kind have the same content`() throws {
    let made = try export(.html, .kolibri, .text)

    let hashes = try made.packs.map { try manifest(of: $0.pack)["content_sha256"] as? String }
    let all = try manifest(of: made.folder())["content_sha256"] as? String

    #expect(Set(hashes + [all]).count == 1)
    #expect(all?.count == 64)
  }

  @Test func `a kind whose program is not there is named and not left out silently`() throws {
    let made = try export(.text, .zim)

    #expect(made.packs.map(\.kind) == [.text])
    let error = PackError.toolMissing(.zim, program: "zimwriterfs", package: "zim-tools")
    #expect(made.missing.map(\.error) == [error])
    let named = try #require(try manifest(of: made.folder())["not_made"] as? [[String: Any]])
    #expect(named.map { $0["kind"] as? String } == ["zim"])
    #expect(throws: error) {
      try shipped.export([firstLesson], in: [try tag("km")], as: .zim, with: services())
    }
    #expect(error.message.key == "pack.tool-missing")
    #expect(error.failure == .refused)
  }

  @Test func `a program that fails or makes nothing is reported with its words`() throws {
    let error = #expect(throws: PackError.self) {
      try shipped.export(
        [firstLesson], in: [try tag("km")], as: .zim, with: services(tool: { _ in "/bin/false" }))
    }

    guard case .notMade(.zim, let detail) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(detail.contains("zimwriterfs"))
  }

  @Test func `the lists of all packs are signed, and then the one of the folder`() throws {
    let sign: ([UInt8]) -> [UInt8] = { Array("signed \(services().hash($0))".utf8) }
    let folder = try export(.html, .text).folder(signedBy: sign)

    for place in ["", "html/", "text/"] {
      let list = try #require(folder.files.first { $0.name == "\(place)manifest.json" })
      let signature = try #require(folder.files.first { $0.name == "\(place)manifest.json.sig" })
      #expect(signature.bytes == sign(list.bytes))
    }
  }

  @Test func `a pack on a disk is compared with its list`() throws {
    let parent = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: parent) }
    let path = try export(.html, .text).folder(signedBy: { _ in [1] }).write(into: parent)
    let hash = services().hash

    let good = try PackCheck(of: path, hash: hash)
    try Data("x".utf8).write(to: URL(filePath: "\(path)/html/what-is-ai.html"))
    try FileManager.default.removeItem(atPath: "\(path)/text/what-is-ai.km.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/text/what-is-ai.km.txt", withDestinationPath: "/etc/passwd")
    try Data().write(to: URL(filePath: "\(path)/text/virus.exe"))
    let bad = try PackCheck(of: path, hash: hash)

    #expect(good.faults == [])
    #expect(good.files == 9)
    #expect(good.kind == nil)
    #expect(good.signature == [1])
    #expect(try PackCheck(of: "\(path)/html", hash: hash).kind == "html")
    #expect(
      bad.faults == [
        .changed(file: "html/what-is-ai.html"), .missing(file: "text/what-is-ai.km.txt"),
        .notListed(file: "text/virus.exe"),
      ])
    #expect(
      Set(bad.faults.map(\.message.key)) == [
        "pack.fault-changed", "pack.fault-missing", "pack.fault-not-listed",
      ])
  }

  @Test(arguments: [
    nil, "{}", "[", "{\"format\": \"difund-pack\", \"content_sha256\": \"0\"}",
    """
    {"format": "difund-pack", "content_sha256": "0",
     "files": [{"name": "../../etc/passwd", "bytes": 1, "sha256": "0"}]}
    """,
  ])
  func `a folder without a list that can be trusted is no pack`(manifest: String?) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: path) }
    if let manifest {
      try Data(manifest.utf8).write(to: URL(filePath: "\(path)/manifest.json"))
    }

    #expect(throws: PackError.notAPack(path: path)) {
      try PackCheck(of: path, hash: services().hash)
    }
    #expect(PackError.notAPack(path: path).failure == .badData)
  }
}
