import Formats
import Foundation
import TestSupport
import Testing

/// A content folder of a test's own: one shipped lesson and its Khmer translation, which tests may
/// spoil.
private struct Content {
  let place: TemporaryFolder

  var path: String { place.path("content") }
  var khmer: String { path + "/Translations/km/one-page.po" }

  init() throws {
    place = try TemporaryFolder()
    for folder in ["Lessons", "Translations/km"] {
      try FileManager.default.createDirectory(
        atPath: path + "/" + folder, withIntermediateDirectories: true)
    }
    for file in ["Lessons/one-page", "Translations/km/one-page.po"] {
      try FileManager.default.copyItem(
        atPath: Programs.package + "/Content/" + file, toPath: path + "/" + file)
    }
  }

  func run(_ words: String...) async throws -> Outcome {
    try await Programs.difund(["lesson"] + words + ["--content", path])
  }

  /// Puts other words in place of the first translation of some characters.
  func spoil(_ text: String, with other: String) throws {
    let whole = try String(contentsOfFile: khmer, encoding: .utf8)
    guard let range = whole.range(of: text) else { throw CocoaError(.fileReadCorruptFile) }
    try Data(whole.replacingCharacters(in: range, with: other).utf8)
      .write(to: URL(filePath: khmer))
  }
}

@Suite("Checking lessons on the command line") struct LessonCheckTests {
  @Test func `the shipped lessons have no errors`() async throws {
    let outcome = try await Programs.difund(["lesson", "lint"])

    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains(": 0 errors, "))
    #expect(outcome.errors == "")
  }

  @Test func `an error is told with its place, and the command fails`() async throws {
    let content = try Content()
    let source = "Pass on only what you have checked.\"\nmsgstr \""
    try content.spoil(source, with: source + "\u{202E}")

    let people = try await content.run("lint")
    let machines = try await content.run("lint", "--format", "json", "--language", "km")
    let csv = try await content.run("lint", "one-page", "--language", "km", "--format", "csv")

    #expect([people.status, machines.status, csv.status] == [1, 1, 1])
    #expect(people.output.contains("Translations/km/one-page.po:"))
    #expect(people.output.contains("error (invisible)"))
    #expect(machines.output.contains("\"severity\": \"error\""))
    #expect(machines.output.contains("\"rule\": \"invisible\""))
    #expect(csv.output.hasPrefix("lesson,language,file,line,unit,rule,severity,message\n"))
  }

  @Test func `a language that no lesson has is refused`() async throws {
    let outcome = try await Content().run("lint", "--language", "shn")

    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("no translation into Shan"))
  }

  @Test func `the state of a lesson is a table, CSV with sizes, and a page`() async throws {
    let content = try Content()

    let table = try await content.run("status")
    let csv = try await content.run("status", "--sizes", "--format", "csv", "--language", "km")
    let page = try await content.run("status", "--format", "html", "--locale", "km")

    #expect(table.output.contains("Khmer"))
    #expect(!table.output.contains("kB"))
    let rows = csv.output.split(separator: "\n")
    #expect(rows.count == 2)
    #expect(rows.last?.hasPrefix("one-page,km,draft,") == true)
    #expect(rows.last?.hasSuffix(",") == false)
    #expect(page.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"km\" dir=\"ltr\">"))
    #expect(page.output.contains("one-page"))
    #expect(!page.output.contains("⟨"))
  }

  @Test func `a lesson that cannot be read fails the state, which tells the others`() async throws {
    let content = try Content()
    try Data("msgid".utf8).write(to: URL(filePath: content.khmer))

    let outcome = try await content.run("status")

    #expect(outcome.status == 65)
    #expect(outcome.output.contains("one-page"))
    #expect(outcome.errors.contains("Translations/km/one-page.po"))
  }

  @Test func `coverage names what is taught, in which languages, and what is not`() async throws {
    let content = try Content()

    let table = try await content.run("coverage")
    let csv = try await content.run("coverage", "--format", "csv")
    let page = try await content.run("coverage", "--format", "html")

    #expect(table.output.contains("1.2"))
    #expect(table.output.contains("Not in any lesson: "))
    #expect(csv.output.hasPrefix("framework,code,language,state,lessons\n"))
    #expect(csv.output.contains("\ndigcomp-3.0,1.2,km,draft,one-page\n"))
    #expect(csv.output.contains("\ndigcomp-3.0,1.1,km,none,\n"))
    #expect(csv.output.contains("\nequity,rural,en,source,one-page\n"))
    #expect(page.output.contains("<h2 id=\"part-1\">"))
  }

  @Test func `a list without a page says so`() async throws {
    let outcome = try await Programs.difund(["lesson", "list", "--format", "html"])

    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("has no page"))
  }
}
