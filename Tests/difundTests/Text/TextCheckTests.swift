import Formats
import Foundation
import TestSupport
import Testing

@Suite("text check") struct TextCheckTests {
  private let input = "Acme Fund\r\nបណ្ណាល័យ\u{200B}សហគមន៍\np\u{430}y\nAcme\u{A0}Fund"

  @Test func `people are told each finding with its place`() async throws {
    let outcome = try await Programs.difund(["text", "check"], input: input)

    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        -:3:2: The word “p\u{430}y” has letters of more than one script, here U+0430 CYRILLIC SMALL \
        LETTER A. Type it again in one script, or ask whether it is meant so.
        -:4: This looks like “Acme Fund” on line 1, but has other characters. Check whether both \
        are the same name.
        4 lines read: 2 findings.

        """)
    #expect(outcome.errors == "")
  }

  @Test func `each line is one object with its findings`() async throws {
    let outcome = try await Programs.difund(["text", "check", "--format", "json"], input: input)

    let objects = try outcome.output.split(separator: "\n").map {
      try JSONDocument.parse(String($0), file: "-")
    }
    let finding = try #require(objects[2]["findings"]?.elements?.first)
    #expect(outcome.status == 0)
    #expect(objects.map { $0["line"]?.integer } == [1, 2, 3, 4])
    #expect(objects.map { $0["findings"]?.elements?.count } == [0, 0, 1, 0])
    #expect(objects.map { $0["confusable_with_line"]?.integer } == [nil, nil, nil, 1])
    #expect(objects[2]["restriction"]?.string == "minimally_restrictive")
    #expect(objects[2]["skeleton"]?.string == "pay")
    #expect(objects[2]["scripts"]?.elements?.map(\.string) == ["Latn", "Cyrl"])
    #expect(finding["kind"]?.string == "mixed_scripts")
    #expect(finding["offset"]?.integer == 1)
    #expect(finding["code_point"]?.string == "U+0430")
    #expect(finding["name"]?.string == "CYRILLIC SMALL LETTER A")
    #expect(finding["message"]?.string?.contains("p\u{430}y") == true)
  }

  @Test func `nothing to look at is said too`() async throws {
    let outcome = try await Programs.difund(["text", "check"], input: "Acme\n")

    #expect(outcome.output == "1 line read: nothing to look at.\n")
  }

  @Test func `names cannot command the terminal`() async throws {
    let outcome = try await Programs.difund(
      ["text", "check"], input: "a\u{1B}[2J\u{202E}1๒\na\u{1B}[2J1๒")

    #expect(outcome.status == 0)
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(!outcome.output.contains("\u{202E}"))
  }
}

@Suite("Deceptive names in applications") struct DeceptiveNameTests {
  @Test func `an import takes a deceptive name, and tells it`() async throws {
    let fund = try await Fund()
    let source = try String(
      contentsOfFile: Fund.demo + "/applications/PH-01.json", encoding: .utf8)
    let document = try JSONDocument.parse(source, file: "-")
    let name = try #require(document["lead"]?["name"]?.string)
    let contact = try #require(document["lead"]?["contact"]?["name"]?.string)
    let changed = source.replacing(name, with: "P\u{430}rola").replacing(
      contact, with: contact + "\u{200B}")
    let file = try fund.place.write(changed.utf8, to: "changed.json")

    let outcome = try await fund.run("application", "import", file)
    let again = try await fund.run("application", "import", file)

    #expect(outcome.status == 0)
    #expect(outcome.output == "1 application taken, 0 unchanged, 0 refused.\n")
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 2, "\(outcome.errors)")
    #expect(lines.first?.contains("lead.name: The word “P\u{430}rola”") == true)
    #expect(lines.last?.contains("lead.contact.name: U+200B ZERO WIDTH SPACE") == true)
    #expect(again.errors == "")
  }

  @Test func `no name of the demonstration is taken for deceptive`() async throws {
    let fund = try await Fund()

    let outcome = try await fund.run("application", "import", Fund.demo + "/applications")

    #expect(outcome.status == 0)
    let others = outcome.errors.split(separator: "\n").filter { !$0.contains("Zawgyi") }
    #expect(others.count == 2, "\(others)")
    #expect(others.first?.hasPrefix("VN-21: Handed in 3 days after the deadline") == true)
    #expect(others.last?.hasPrefix("MY-06 and MY-07 may be one") == true)
  }
}
