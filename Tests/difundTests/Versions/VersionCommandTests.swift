import Formats
import Foundation
import TestSupport
import Testing

@Suite("Versions on the command line") struct VersionCommandTests {
  /// Writes KH-01 with one text replaced, and returns the path.
  private func changed(_ fund: Fund, _ old: String, _ new: String) throws -> String {
    let path = fund.place.path("KH-01.json")
    let text = try String(contentsOfFile: Fund.demo + "/applications/KH-01.json", encoding: .utf8)
    #expect(text.contains(old))
    try text.replacing(old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test func `a changed application is refused with its fields, and then taken`() async throws {
    let fund = try await Fund()
    let file = try changed(fund, "៦៤០ គ្រួសារ", "៧៥០ គ្រួសារ")

    let refused = try await fund.run("application", "import", file)
    let taken = try await fund.run("application", "import", "--update", file)
    let difference = try await fund.run("application", "diff", "KH-01")
    let versions = try await fund.run("application", "versions", "KH-01", "--format", "json")

    #expect(refused.status == 65)
    #expect(refused.errors.contains("other content in: summary"))
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(taken.output.contains("1 application has a new version."))
    #expect(difference.status == 0, "\(difference.errors)")
    #expect(difference.output.contains("[-៦៤០-]{+៧៥០+}"))
    #expect(!difference.output.contains("\u{1B}"))
    let list = try JSONDocument.parse(versions.output, file: "-")["versions"]?.elements
    #expect(list?.compactMap { $0["fields"]?.string } == ["", "summary"])
    _ = try await fund.verifiedRoot()
  }

  @Test func `differences are a page for people and pieces for machines`() async throws {
    let fund = try await Fund()
    let file = try changed(fund, "៦៤០ គ្រួសារ", "<b>៧៥០</b> គ្រួសារ")
    _ = try await fund.run("application", "import", "--update", file)

    let page = try await fund.run("application", "diff", "KH-01", "--format", "html")
    let json = try await fund.run(
      "application", "diff", "KH-01", "--from", "1", "--to", "2", "--format", "json")
    let sheet = try await fund.run("application", "diff", "KH-01", "--format", "csv")
    let missing = try await fund.run("application", "diff", "KH-01", "--to", "9")

    #expect(page.output.contains("<div class=\"text\" lang=\"km\" dir=\"ltr\">"))
    #expect(page.output.contains("<del>៦៤០</del><ins>&lt;b&gt;៧៥០&lt;/b&gt;</ins>"))
    #expect(!page.output.contains("<b>"))
    let field = try #require(
      JSONDocument.parse(json.output, file: "-")["fields"]?.elements?.first)
    #expect(field["field"]?.string == "summary")
    let pieces = field["pieces"]?.elements ?? []
    let old = pieces.filter { $0["kind"]?.string != "added" }.compactMap { $0["text"]?.string }
    #expect(old.joined() == field["old"]?.string)
    #expect(sheet.status == 64)
    #expect(missing.status == 1)
    #expect(missing.errors.contains("has no version 9; the newest is 2"))
  }

  @Test func `an application is sent back and withdrawn with reasons`() async throws {
    let fund = try await Fund()

    let late = try await fund.run(
      "application", "return", "KH-01", "--reason", "A line lacks", "--until", "2026-01-01")
    let returned = try await fund.run(
      "application", "return", "KH-01", "--reason", "A line lacks", "--until", "2026-12-24")
    let shown = try await fund.run("application", "show", "KH-01")
    let withdrawn = try await fund.run(
      "application", "withdraw", "KH-01", "--reason", "Letter", "--by-applicant")
    let again = try await fund.run("application", "withdraw", "KH-01", "--reason", "Letter")

    #expect(late.status == 1)
    #expect(returned.status == 0, "\(returned.errors)")
    #expect(shown.output.contains("sent back"))
    #expect(shown.output.contains("waiting for your changes"))
    #expect(withdrawn.output == "Application KH-01 was withdrawn.\n")
    #expect(again.status == 0)
    #expect(again.output.contains("was withdrawn before"))
    _ = try await fund.verifiedRoot()
  }

  @Test func `a copy under another reference is told at once and listed`() async throws {
    let fund = try await Fund()
    let file = try changed(fund, "\"KH-01\"", "\"KH-99\"")

    let taken = try await fund.run("application", "import", file)
    let pairs = try await fund.run("application", "duplicates", "--format", "json")
    let list = try await fund.run("application", "duplicates")
    let misuse = try await fund.run("application", "duplicates", "--at-least", "2")

    #expect(taken.errors.contains("KH-01 and KH-99 may be one"))
    let found = try JSONDocument.parse(pairs.output, file: "-")["duplicates"]?.elements
    #expect(found?.first?["second"]?.string == "KH-99")
    #expect(list.output.contains("KH-01 and KH-99: 1"))
    #expect(misuse.status == 64)
  }
}
