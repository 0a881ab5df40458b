import Foundation
import LessonPacks
import Lessons
import Testing
import Vocabulary

@Suite("Packs") struct PackTests {
  private func export(_ languages: String..., limitBytes: Int = 300_000) throws -> Pack {
    try shipped.export(
      [firstLesson], in: try languages.map(tag), limitBytes: limitBytes, with: services())
  }

  @Test func `the same content gives the same bytes`() throws {
    let first = try export("km", "en")

    #expect(try export("km", "en") == first)
    #expect(try export("en", "km") != first)
  }

  @Test func `the first lesson in seven languages stays far below the limit`() throws {
    let pack = try export("km", "th", "lo", "my", "vi", "id", "en")

    #expect(pack.files.reduce(0) { $0 + $1.bytes.count } < 400_000)
  }

  @Test
  func `the manifest names each file with its size and hash, and each language with its state`()
    throws
  {
    let pack = try export("th", "en")
    let page = try #require(pack.files.first { $0.name == "what-is-ai.html" })

    let manifest = try #require(
      try JSONSerialization.jsonObject(with: Data(pack.text(ending: ".json").utf8))
        as? [String: Any])

    let files = try #require(manifest["files"] as? [[String: Any]])
    #expect(files.map { $0["name"] as? String } == ["what-is-ai.html", "fonts.txt"])
    #expect(files[0]["bytes"] as? Int == page.bytes.count)
    #expect(files[0]["sha256"] as? String == services().hash(page.bytes))
    let lessons = try #require(manifest["lessons"] as? [[String: Any]])
    let languages = try #require(lessons.first?["languages"] as? [[String: Any]])
    #expect(languages.map { $0["tag"] as? String } == ["th", "en"])
    #expect(languages.map { $0["status"] as? String } == ["draft", "source"])
    #expect(languages.map { $0["translated"] as? Int } == [110, 110])
    #expect(languages.map { $0["reviewed"] as? Int } == [0, 0])
    #expect(manifest["licence"] as? String == "CC-BY-4.0")
    #expect((manifest["content_sha256"] as? String)?.isEmpty == false)
  }

  @Test func `a pack needs languages, each of them once and with a translation`() throws {
    #expect(throws: PackError.noLanguages) { try export() }
    #expect(throws: PackError.languageRepeated(try tag("km"))) { try export("km", "km") }
    #expect(throws: PackError.content(.noTranslation(lesson: "what-is-ai", try tag("fil")))) {
      try export("fil")
    }
    #expect(PackError.noLanguages.failure == .misuse)
    #expect(PackError.content(.noLesson("x")).message.key == "lesson.no-lesson")
  }

  @Test func `a pack above the limit is refused with its size`() throws {
    let error = #expect(throws: PackError.self) { try export("km", limitBytes: 1000) }

    guard case .tooLarge("what-is-ai-html", let bytes, 1000, let weights) = error else {
      Issue.record("Not too large")
      return
    }
    #expect(bytes > 1000)
    #expect(weights.parts.map(\.part) == [.fonts, .text(try tag("km")), .pictures])
    #expect(weights.parts.map(\.bytes) == weights.parts.map(\.bytes).sorted(by: >))
    #expect(bytes > weights.parts[0].bytes)
  }

  @Test func `a pack is written whole and replaces the one before it`() throws {
    let parent = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: parent) }

    let target = try export("km").write(into: parent)
    let again = try export("th").write(into: parent)

    #expect(target == again)
    #expect(try FileManager.default.contentsOfDirectory(atPath: parent) == ["what-is-ai-html"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: target).sorted() == [
        "fonts.txt", "manifest.json", "what-is-ai.html",
      ])
    let page = try String(contentsOfFile: "\(target)/what-is-ai.html", encoding: .utf8)
    #expect(page.contains("<html lang=\"th\""))
  }

  @Test func `a folder that is no pack is left alone`() throws {
    let parent = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: parent) }
    let path = "\(parent)/what-is-ai-html"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(filePath: "\(path)/notes.txt"))

    #expect(throws: PackError.folderInUse(path: path)) { try export("km").write(into: parent) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["notes.txt"])
  }

  @Test func `where nothing can be written, nothing is left`() throws {
    let parent = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: parent) }
    try Data("a file".utf8).write(to: URL(filePath: parent))

    let error = #expect(throws: PackError.self) { try export("km").write(into: parent) }

    guard case .notWritable("\(parent)/what-is-ai-html", _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try String(contentsOfFile: parent, encoding: .utf8) == "a file")
  }
}
