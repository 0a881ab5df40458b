import Foundation
import TestSupport
import Testing

@Suite("Declaring, drafts and reminders on the command line") struct ReadingCommandTests {
  private func fund() async throws -> WalkFund { try await WalkFund.shared.value.copy() }

  private let scores = ["need", "plan", "inclusion", "value"].flatMap {
    ["--criterion", "\($0)=4"]
  }

  @Test func `a form holds the names of all and no text before the declaration`() async throws {
    let fund = try await fund()

    let book = try await fund.run(["review", "template", "--format", "xlsx"], as: "rev")
    let csv = try await fund.run(["review", "template", "--format", "csv"], as: "rev")

    #expect(book.status == 0 && csv.status == 0)
    #expect(book.files.contains("Who applied") && book.files.contains("Zqhidelead"))
    #expect(book.files.contains("QWAIT-1") && !book.files.contains("Zqwaittitle"))
    #expect(csv.output.contains("QOPEN-1,Zqopentitle"))
    #expect(csv.output.contains("QWAIT-1,,,"))
  }

  @Test func `an answer in the form opens the application and lets its scores in`() async throws {
    let fund = try await fund()
    let header = "application,reviewer,conflict,confidence,score_need,score_plan,score_inclusion"
    let lines = { (answer: String) in
      try fund.place.write(
        Array("\(header),score_value\nQWAIT-1,rev,\(answer),2,4,4,4,4\n".utf8),
        to: "form-\(answer).csv")
    }

    let silent = try await fund.run(["review", "import", try lines("")], as: "rev")
    let odd = try await fund.run(["review", "import", try lines("maybe")], as: "rev")
    let none = try await fund.run(["review", "import", try lines("none")], as: "rev")
    let shown = try await fund.run(["application", "show", "QWAIT-1"], as: "rev")

    #expect(silent.status == 65 && silent.errors.contains("reviewer declare QWAIT-1 --none"))
    #expect(odd.status == 65 && odd.errors.contains("“maybe”"))
    #expect(none.status == 0, "\(none.errors)")
    #expect(shown.status == 0 && shown.output.contains("Zqwaittitle"))
  }

  @Test func `a draft is kept, shown, submitted and thrown away`() async throws {
    let fund = try await fund()
    let save = ["review", "draft", "save", "--application", "QOPEN-1"]

    let saved = try await fund.run(save + ["--criterion", "need=2"], as: "rev")
    let early = try await fund.run(["review", "draft", "submit", "QOPEN-1"], as: "rev")
    _ = try await fund.run(save + ["--reason", "Misread the map"], as: "rev")
    let shown = try await fund.run(["review", "draft", "show", "QOPEN-1"], as: "rev")
    let other = try await fund.run(["review", "draft", "show", "QOPEN-1"], as: "second")
    let done = try await fund.run(["review", "draft", "submit", "--all"], as: "rev")
    let gone = try await fund.run(["review", "draft", "discard", "QOPEN-1"], as: "rev")

    #expect(saved.status == 0 && saved.output.contains("1 draft kept"))
    #expect(early.status == 65 && early.errors.contains("Say why"))
    #expect(shown.output.contains("Misread the map") && shown.output.contains("Mine"))
    #expect(other.status == 1)
    #expect(done.status == 0 && done.output.contains("1 changed"), "\(done.errors)")
    #expect(gone.status == 1)
    let verified = try await fund.run(["audit", "verify"], as: nil)
    #expect(verified.status == 0, "\(verified.output)")
  }

  @Test func `a form becomes drafts, with its gaps`() async throws {
    let fund = try await fund()
    let file = try fund.place.write(
      Array("application,reviewer,score_need,to_panel\nQOPEN-1,rev,2,ខ្លី\n".utf8),
      to: "drafts.csv")

    let kept = try await fund.run(["review", "import", file, "--as-drafts"], as: "rev")
    let others = try await fund.run(["review", "draft", "save", file], as: "second")
    let listed = try await fund.run(["review", "draft", "list", "--format", "csv"], as: "rev")

    #expect(kept.status == 0, "\(kept.errors)")
    #expect(others.status == 65)
    #expect(listed.output.contains("QOPEN-1"))
  }

  @Test(arguments: [
    ["review", "draft", "save"], ["review", "draft", "submit"],
    ["review", "draft", "save", "a.csv", "--application", "QOPEN-1"],
    ["review", "import", "a.csv", "--as-drafts", "--accept-valid"],
    ["review", "score", "QOPEN-1", "--criterion", "need=4,5", "--confidence", "low"],
    ["review", "score", "QOPEN-1", "--criterion", "need=4"],
    ["reviewer", "declare"], ["reviewer", "declare", "--none"],
    ["reviewer", "declare", "QOPEN-1", "--none", "--kind", "family"],
    ["reviewer", "declare", "--list", "--all-assigned"],
    ["reviewer", "conflict", "check", "rev"],
  ])
  func `what does not go together is misuse`(words: [String]) async throws {
    let fund = try await fund()

    let said = try await fund.run(words, as: "rev")

    #expect(said.status == 64, "\(said.output)\(said.errors)")
  }

  @Test func `a recused reviewer's score counts no more, and rank says so`() async throws {
    let fund = try await fund()

    let before = try await fund.run(["rank"], as: nil)
    let declared = try await fund.run(
      ["reviewer", "declare", "QOPEN-1", "--kind", "family", "--note", "An aunt"], as: "rev")
    let after = try await fund.run(["rank"], as: nil)
    let progress = try await fund.run(
      ["review", "progress", "--by", "application", "--format", "csv"], as: nil)

    #expect(!before.output.contains("not count because of a conflict"))
    #expect(declared.status == 0)
    #expect(after.output.contains("1 review does not count because of a conflict"))
    #expect(progress.output.contains("QOPEN-1,2,1,1,0,1,1"), "\(progress.output)")
  }

  @Test func `reminders are letters to each reviewer that give no title away`() async throws {
    let fund = try await fund()

    let said = try await fund.run(
      ["review", "reminders", "--due", "2026-05-20", "--output", "{OUT}"], as: nil)
    let refused = try await fund.run(["review", "reminders"], as: "rev")

    #expect(said.status == 0, "\(said.errors)")
    #expect(said.files.contains("rev.txt") && said.files.contains("second.txt"))
    #expect(said.files.contains("QWAIT-1") && !said.files.lowercased().contains("zqwaittitle"))
    #expect(refused.status == 1)
  }

  @Test func `a fund names the domains that are one organisation`() async throws {
    let fund = try await fund()
    let settings = "\(fund.path)/fund.yaml"
    let text = try String(contentsOfFile: settings, encoding: .utf8)
    let check = ["reviewer", "conflict", "check", "--email", "x@else.example"]

    let before = try await fund.run(check, as: nil)
    try (text + "domain_aliases: [zqhidemail.example else.example]\n")
      .write(toFile: settings, atomically: true, encoding: .utf8)
    let after = try await fund.run(check, as: nil)
    try (text + "domain_aliases: [else.example]\n")
      .write(toFile: settings, atomically: true, encoding: .utf8)
    let wrong = try await fund.run(check, as: nil)

    #expect(before.status == 0 && !before.output.contains("QHIDE-1"))
    #expect(after.output.contains("QHIDE-1"), "\(after.errors)")
    #expect(wrong.status != 0 && wrong.errors.contains("else.example"))
  }
}
