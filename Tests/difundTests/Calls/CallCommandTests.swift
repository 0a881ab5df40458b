import Formats
import Foundation
import TestSupport
import Testing

@Suite("Calls on the command line") struct CallCommandTests {
  private static let templates = Programs.package + "/Content/Calls"

  /// Writes the application of the demonstration with other members.
  private func application(
    in fund: Fund, _ reference: String, _ members: [String: Any]
  ) throws -> String {
    let data = try Data(contentsOf: URL(filePath: Fund.demo + "/applications/KH-01.json"))
    var object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    object["reference"] = reference
    object["submitted"] = "2027-02-12T17:30:00+07:00"
    object["answers"] = ["partners-found": "yes"]
    object["plan"] = "We repair the boat and train two librarians."
    object.merge(members) { $1 }
    let path = fund.place.path(reference + ".json")
    try JSONSerialization.data(withJSONObject: object).write(to: URL(filePath: path))
    return path
  }

  /// A fund with an outline that is invited, and the call for proposals open.
  private func invited() async throws -> Fund {
    let fund = try await Fund()
    let rates = fund.place.path("rates.csv")
    try "day,base,quote,rate,source\n2027-02-01,USD,KHR,4010,Test\n"
      .write(toFile: rates, atomically: true, encoding: .utf8)
    for words in [
      ["rates", "import", rates],
      ["call", "create", Self.templates + "/two-steps-outline.yaml"],
      ["call", "create", Self.templates + "/two-steps-full.yaml"],
      ["call", "open", "outlines-call"],
      [
        "application", "import", "--call", "outlines-call",
        try application(in: fund, "KH-OUT-1", [:]),
      ],
      ["application", "screen", "--call", "outlines-call"], ["call", "close", "outlines-call"],
      ["decide", "KH-OUT-1", "--outcome", "invite", "--reason", "A good idea"],
      ["call", "open", "full-call"],
    ] {
      let outcome = try await fund.run(words, environment: ["DIFUND_NOW": "2027-02-20T08:00:00Z"])
      try #require(outcome.status == 0, "\(words): \(outcome.errors)")
    }
    return fund
  }

  @Test func `the form of a second step begins with the outline, and staff see both`()
    async throws
  {
    let fund = try await invited()
    let full = try application(
      in: fund, "KH-FULL-1",
      ["outline": "KH-OUT-1", "answers": ["partners-found": "yes", "changes": "Less money."]])

    let form = try await fund.run("call", "form", "--application", "KH-OUT-1")
    let both = try await fund.run("call", "form", "full-call", "--application", "KH-OUT-1")
    let taken = try await fund.run("application", "import", "--call", "full-call", full)
    let shown = try await fund.run("application", "show", "KH-FULL-1")
    let call = try await fund.run("call", "show", "full-call")

    #expect(form.output.contains(#""outline":"KH-OUT-1""#))
    #expect(form.output.contains(#""prefill":{"number":null"#))
    #expect(both.status == 64)
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(shown.output.contains("Outline KH-OUT-1 in the call outlines-call"))
    #expect(call.output.contains("by invitation after the call outlines-call"))
    #expect(call.output.contains("(Asia/Bangkok, UTC+07:00)"))
  }

  @Test func `an import tells what came in the time of grace`() async throws {
    let fund = try await invited()
    let path = try application(in: fund, "KH-OUT-2", [:])
    _ = try await fund.run("call", "open", "outlines-call")

    let taken = try await fund.run("application", "import", "--call", "outlines-call", path)
    let screened = try await fund.run("application", "screen", "--call", "outlines-call")

    #expect(taken.errors.contains("KH-OUT-2: Handed in 30 minutes after the deadline"))
    #expect(screened.errors.contains("within the time of grace"))
  }

  @Test(arguments: [
    "gender-equity", "minority-language", "rural-deployment", "two-steps-full",
    "two-steps-outline",
  ])
  func `a template has nothing that is wrong or questionable`(name: String) async throws {
    let check = try await Programs.difund(
      ["call", "check", Self.templates + "/\(name).yaml"],
      environment: ["DIFUND_NOW": "2026-11-21T08:00:00Z"])

    #expect(check.status == 0, "\(check.errors)")
    #expect(check.output == "Nothing is wrong or questionable.\n")
  }

  @Test func `a check names faults and advice with their lines`() async throws {
    let fund = try await Fund()
    let template = try String(
      contentsOfFile: Self.templates + "/minority-language.yaml", encoding: .utf8)
    let path = fund.place.path("call.yaml")
    try template.replacing("writing == several-ways", with: "writing == sung")
      .write(toFile: path, atomically: true, encoding: .utf8)

    let faulty = try await fund.run("call", "check", path, "--format", "json")
    try template.replacing("months <= 24", with: "months < 6")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let questionable = try await fund.run(
      ["call", "check", path], environment: ["DIFUND_NOW": "2026-11-21T08:00:00Z"])

    #expect(faulty.status == 65)
    #expect(faulty.output.contains(#""severity": "fault""#), "\(faulty.output)")
    #expect(questionable.status == 0)
    #expect(questionable.output.contains("call.yaml:"))
    #expect(questionable.output.contains("No application can ever meet this rule."))
  }

  @Test func `drafts of calls are for staff`() async throws {
    let fund = try await Fund()
    _ = try await fund.run("call", "create", Self.templates + "/two-steps-outline.yaml")
    _ = try await fund.run("reviewer", "import", Fund.demo + "/reviewers.csv")
    let reviewers = try String(contentsOfFile: Fund.demo + "/reviewers.csv", encoding: .utf8)
    let line = try #require(reviewers.split(separator: "\n").dropFirst().first)
    let reviewer = try #require(line.split(separator: ",").first.map(String.init))

    let staff = try await fund.run("call", "list", "--format", "json")
    let list = try await fund.run("--as", reviewer, "call", "list", "--format", "json")
    let show = try await fund.run("--as", reviewer, "call", "show", "outlines-call")
    let unknown = try await fund.run("--as", reviewer, "call", "show", "nothing")

    #expect(staff.output.contains("outlines-call"))
    #expect(list.status == 0 && !list.output.contains("outlines-call"))
    #expect(show.status == 1)
    #expect(show.errors.replacing("outlines-call", with: "nothing") == unknown.errors)
  }
}
