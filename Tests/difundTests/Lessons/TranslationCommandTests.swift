import Formats
import Foundation
import TestSupport
import Testing

/// A content folder of a test's own, with the shipped lesson and one translation of it.
private struct Content {
  let place: TemporaryFolder

  var path: String { place.path("content") }
  var stored: String { path + "/Translations/km/what-is-ai.po" }

  init() throws {
    place = try TemporaryFolder()
    for folder in ["Lessons", "Translations/km"] {
      try FileManager.default.createDirectory(
        atPath: path + "/" + folder, withIntermediateDirectories: true)
    }
    for file in ["Lessons/what-is-ai", "Translations/km/what-is-ai.po"] {
      try FileManager.default.copyItem(
        atPath: Programs.package + "/Content/" + file, toPath: path + "/" + file)
    }
  }

  func run(_ words: String...) async throws -> Outcome {
    try await Programs.difund(["lesson"] + words + ["--content", path])
  }

  func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: place.path(name)))
    return place.path(name)
  }
}

@Suite("Translation commands") struct TranslationCommandTests {
  @Test func `a lesson is shown to read, in the language that was asked for`() async throws {
    let content = try Content()

    let english = try await content.run("show", "what-is-ai")
    let khmer = try await content.run("show", "what-is-ai", "--language", "km")

    #expect(english.status == 0, "\(english.errors)")
    #expect(english.output.hasPrefix("# What is AI"))
    #expect(english.errors == "")
    #expect(khmer.status == 0, "\(khmer.errors)")
    #expect(khmer.output.contains("បញ្ញា"))
    #expect(khmer.errors.contains("No speaker of this language has approved"))
  }

  @Test func `its texts are listed with keys and states`() async throws {
    let content = try Content()

    let outcome = try await content.run(
      "show", "what-is-ai", "--language", "km", "--units", "--format", "json")

    let units = try #require(
      try JSONDocument.parse(outcome.output, file: "-")["units"]?.elements)
    #expect(units.first?["unit"]?.string == "front.title")
    #expect(units.first?["state"]?.string == "draft")
    #expect(units.first?["role"]?.string == "title of the lesson")
    #expect(units.first?["source"]?.string == "What is AI, and what is it not?")
  }

  @Test(arguments: ["po", "xliff"])
  func `a translation that comes back unchanged leaves the file as it was`(format: String)
    async throws
  {
    let content = try Content()
    let before = try content.text(content.stored)
    let exported = try await content.run(
      "translation", "export", "what-is-ai", "--language", "km", "--to", format, "--output",
      content.place.path("out"))
    let file = exported.output.dropFirst("Written: ".count).dropLast(2)

    let imported = try await content.run("translation", "import", String(file))

    #expect(exported.status == 0, "\(exported.errors)")
    #expect(file.hasSuffix(format == "po" ? "what-is-ai.km.po" : "what-is-ai.km.xlf"))
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(imported.output.contains("0 changed"))
    #expect(imported.output.contains("0 refused"))
    #expect(try content.text(content.stored) == before)
  }

  @Test func `a new language starts empty and is taken in`() async throws {
    let content = try Content()
    let exported = try await content.run(
      "translation", "export", "what-is-ai", "--language", "tet", "--output",
      content.place.path("out"))
    let path = content.place.path("out/what-is-ai.tet.po")
    let filled = try content.text(path).replacing(
      "msgid \"What is AI, and what is it not?\"\nmsgstr \"\"",
      with: "msgid \"What is AI, and what is it not?\"\nmsgstr \"Saida mak IA?\"")
    let file = try content.write(filled, to: "tet.po")

    let imported = try await content.run("translation", "import", file)

    #expect(exported.status == 0, "\(exported.errors)")
    #expect(imported.output.contains("1 changed"), "\(imported.errors)")
    #expect(
      try content.text(content.path + "/Translations/tet/what-is-ai.po").contains("Saida mak IA?"))
  }

  @Test func `one refused text keeps a file out, unless the rest is asked for`() async throws {
    let content = try Content()
    let before = try content.text(content.stored)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let title = try #require(lines.firstIndex { $0.hasPrefix("msgid \"What is AI") })
    let audience = try #require(lines[(title + 2)...].firstIndex { $0.hasPrefix("msgstr ") })
    var edited = lines
    edited[title + 1] = "msgstr \"ថ្មី\""
    edited[audience] = "msgstr \"{name}\""
    let file = try content.write(edited.joined(separator: "\n"), to: "km.po")

    let refused = try await content.run("translation", "import", file)
    let afterRefusal = try content.text(content.stored)
    let taken = try await content.run("translation", "import", file, "--accept-valid")

    #expect(refused.status == 65)
    #expect(refused.errors.contains("km.po:"))
    #expect(refused.errors.contains("front.audience"))
    #expect(refused.errors.contains("Nothing was taken"))
    #expect(afterRefusal == before)
    #expect(taken.status == 0)
    #expect(taken.output.contains("1 changed"))
    #expect(taken.output.contains("1 refused"))
    #expect(try content.text(content.stored).contains("msgstr \"ថ្មី\""))
    #expect(!(try content.text(content.stored).contains("{name}")))
  }

  @Test func `a speaker approves by name, and the draft mark goes when all is approved`()
    async throws
  {
    let content = try Content()

    let one = try await content.run(
      "translation", "approve", "what-is-ai", "--language", "km", "--by", "Sokha Chan", "--unit",
      "front.title", "--date", "2026-11-20")
    let all = try await content.run(
      "translation", "approve", "what-is-ai", "--language", "km", "--by", "Dara Kim", "--all")
    let shown = try await content.run("show", "what-is-ai", "--language", "km", "--format", "json")

    #expect(one.status == 0, "\(one.errors)")
    #expect(one.output.hasPrefix("1 text of lesson what-is-ai"))
    #expect(one.errors.contains("go on calling this translation a draft"))
    #expect(all.status == 0, "\(all.errors)")
    #expect(try content.text(content.stored).contains("# Reviewed: Sokha Chan; 2026-11-20; "))
    #expect(try content.text(content.stored).contains("# Reviewed: Dara Kim; 2026-11-21; "))
    #expect(!shown.output.contains("\"draft\""))
    let isWhole = !shown.output.contains("\"untranslated\"") && !shown.output.contains("\"stale\"")
    #expect(all.errors.contains("no longer call this translation a draft") == isWhole)
  }

  @Test(arguments: ["", "  ", "difund", "Google Translate", "42"])
  func `only a person approves`(name: String) async throws {
    let content = try Content()
    let before = try content.text(content.stored)

    let outcome = try await content.run(
      "translation", "approve", "what-is-ai", "--language", "km", "--by", name, "--all")

    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("cannot be recorded as a reviewer"))
    #expect(try content.text(content.stored) == before)
  }

  @Test func `texts to approve are named, or all of them`() async throws {
    let content = try Content()

    let outcome = try await content.run(
      "translation", "approve", "what-is-ai", "--language", "km", "--by", "Dara")

    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("--unit"))
  }

  @Test(.disabled(if: isSuperuser, "no permission stops the superuser"))
  func `a folder that may not be changed is named with the way out`() async throws {
    let content = try Content()
    let folder = content.path + "/Translations/km"
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
    }

    let outcome = try await content.run(
      "translation", "approve", "what-is-ai", "--language", "km", "--by", "Dara", "--all")

    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("--content"))
  }
}
