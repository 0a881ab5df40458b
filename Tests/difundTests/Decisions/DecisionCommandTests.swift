import Formats
import Foundation
import TestSupport
import Testing

@Suite("Approvals, letters and decision sheets on the command line")
struct DecisionCommandTests {
  /// A fund whose call asks for a second person and in which KH-01 is eligible.
  private func fund() async throws -> Fund {
    let fund = try await Fund()
    let call = try String(contentsOfFile: Fund.demo + "/call.yaml", encoding: .utf8)
      .replacing("id: ai-literacy-2026", with: "id: second")
      .replacing("above: 45000 USD", with: "above: 100 USD")
    let application = try String(
      contentsOfFile: Fund.demo + "/applications/KH-02.json", encoding: .utf8)
    let people = "key,name,roles\nchair,Chair,administrator\n"
    let files = [("call.yaml", call), ("KH-02.json", application), ("people.csv", people)]
    for (name, text) in files { _ = try fund.place.write(Array(text.utf8), to: name) }
    for words in [
      ["call", "create", fund.place.path("call.yaml")], ["call", "open", "second"],
      ["application", "import", fund.place.path("KH-02.json"), "--call", "second"],
      ["application", "screen", "--call", "second"], ["call", "close", "second"],
      ["person", "import", fund.place.path("people.csv")],
    ] {
      let made = try await fund.run(words)
      try #require(made.status == 0, "\(words): \(made.errors)")
    }
    return fund
  }

  private func json(_ fund: Fund, _ words: String...) async throws -> JSONNode {
    let outcome = try await fund.run(words + ["--call", "second", "--format", "json"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try JSONDocument.parse(outcome.output, file: "-")
  }

  @Test func `a grant waits, is approved by another, and gets a letter only then`() async throws {
    let fund = try await fund()
    let folder = fund.place.path("letters")

    let proposed = try await fund.run(
      "decide", "KH-02", "--outcome", "fund", "--reason", "Board")
    let pending = try await json(fund, "decide", "pending")
    let early = try await fund.run(
      "decide", "letters", "KH-02", "--call", "second", "--output", folder)
    let own = try await fund.run("decide", "approve", "KH-02", "--reason", "Mine")
    let approved = try await fund.run(
      "decide", "approve", "KH-02", "--reason", "Checked", "--as", "chair")
    let letters = try await json(fund, "decide", "letters", "--output", folder)
    let again = try await fund.run(
      "decide", "letters", "--call", "second", "--output", folder)
    let written = try await json(fund, "decide", "written")

    #expect(proposed.status == 0 && proposed.output.contains("1 grant waits"))
    #expect(pending["pending"]?.elements?.first?["proposed_by"]?.string == "owner")
    #expect(early.status == 0 && early.errors.contains("waits for a second person"))
    #expect(own.status == 1 && own.errors.contains("another person has to approve"))
    #expect(approved.status == 0, "\(approved.errors)")
    #expect(letters["letters"]?.elements?.first?["letter"]?.string == "funded")
    #expect(letters["letters"]?.elements?.first?["draft"]?.bool == true)
    #expect(again.errors.contains("0 of them new"))
    #expect(written["letters"]?.elements?.count == 1)
    let text = try String(contentsOfFile: folder + "/KH-02.txt", encoding: .utf8)
    #expect(text.contains("* * *") && text.contains("KH-02: your project is funded"))
    let mode = try FileManager.default.attributesOfItem(atPath: folder + "/KH-02.txt")[
      .posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
    _ = try await fund.verifiedRoot()
  }

  @Test func `a page of a letter has its language, its direction and no network`() async throws {
    let fund = try await Fund()
    _ = try await fund.run("application", "screen")
    _ = try await fund.run("call", "close")
    _ = try await fund.run("decide", "KH-01", "--outcome", "decline", "--reason", "Board")
    let folder = fund.place.path("letters")

    let made = try await fund.run("decide", "letters", "--output", folder, "--format", "html")

    #expect(made.status == 0, "\(made.errors)")
    let page = try String(contentsOfFile: folder + "/KH-01.html", encoding: .utf8)
    #expect(page.contains("<html lang=\"km\" dir=\"ltr\">"))
    #expect(page.contains("<article lang=\"en\" dir=\"ltr\">"))
    #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("⟨"))
  }

  @Test func `a fund's own template comes first, and its faults are told with their lines`()
    async throws
  {
    let fund = try await Fund()
    _ = try await fund.run("application", "screen")
    _ = try await fund.run("call", "close")
    _ = try await fund.run("decide", "KH-01", "--outcome", "decline", "--reason", "Board")
    let folder = fund.path + "/letters/km"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let write = { (text: String) in
      try text.write(toFile: folder + "/declined.md", atomically: true, encoding: .utf8)
    }

    try write("subject: {application}\nstatus: reviewed\n\nDear {nobody}\n")
    let wrong = try await fund.run("decide", "letters", "--output", fund.place.path("a"))
    try write("subject: OWN {application}\nstatus: reviewed\n\nHello.\n\n{feedback}\n")
    let right = try await fund.run("decide", "letters", "--output", fund.place.path("b"))

    #expect(wrong.status == 65 && wrong.errors.contains("declined.md:4: {nobody}"))
    #expect(!FileManager.default.fileExists(atPath: fund.place.path("a")))
    #expect(right.status == 0, "\(right.errors)")
    let text = try String(contentsOfFile: fund.place.path("b") + "/KH-01.txt", encoding: .utf8)
    #expect(text.contains("OWN KH-01") && !text.contains("* * *"))
  }

  @Test func `decision sheets and reports on reviewing come in every form`() async throws {
    let fund = try await Fund()
    _ = try await fund.run("application", "screen")

    let sheet = try await fund.run("report", "decisions", "--blind", "--format", "json")
    let page = try await fund.run("report", "decisions", "--format", "html")
    let book = fund.place.path("board.xlsx")
    let workbook = try await fund.run("report", "decisions", "--format", "xlsx", "--output", book)
    let reviewing = try await fund.run(
      "report", "reviewing", "--by", "language", "--due", "2026-05-31", "--format", "json")
    let wrong = try await fund.run("report", "reviewing", "--by", "language,track")
    let svg = try await fund.run("report", "decisions", "--format", "svg")

    let json = try JSONDocument.parse(sheet.output, file: "-")
    #expect(json["decisions"]?.elements?.first?["application"]?.string == "KH-01")
    #expect(json["blind"]?.bool == true && json["countries"]?.elements?.count == 1)
    #expect(page.output.contains("A4 landscape") && page.output.contains("<svg"))
    #expect(workbook.status == 0, "\(workbook.errors)")
    let sheets = try Workbook(
      reading: try Files.readWhole(path: book, limitBytes: 1_000_000), file: book
    ).sheets
    #expect(
      sheets.map(\.name) == [
        "Decisions", "Reasons", "Budget by country", "Budget by track", "Rules", "How to read this",
      ])
    // The texts stand on a sheet of their own, so that paper has room for the numbers.
    let headings = sheets.map { ($0.rows.first?.cells ?? []).map { "\($0.value)" }.joined() }
    #expect(headings[0].contains("Lead organisation") && !headings[0].contains("Reason"))
    #expect(headings[1].contains("Title") && headings[1].contains("Reason of the decision"))
    let counts = try JSONDocument.parse(reviewing.output, file: "-")
    #expect(counts["days_left"]?.integer != nil && counts["applications"]?.integer == 1)
    #expect(wrong.status == 64 && svg.status == 64)
  }
}
