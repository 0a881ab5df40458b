import Formats
import Foundation
import TestSupport
import Testing

@Suite("Commands for data about people") struct PersonCommandTests {
  private let contact = "chanthou@rolok-tonle.example"

  private func json(_ outcome: Outcome) throws -> JSONNode {
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDocument.parse(outcome.output, file: "-")
  }

  /// The files in the fund folder that hold some bytes.
  private func holders(of text: String, _ fund: Fund) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: fund.path)) ?? []
    return names.filter { name in
      let data = FileManager.default.contents(atPath: "\(fund.path)/\(name)")
      return data?.range(of: Data(text.utf8)) != nil
    }
  }

  @Test func `an erasure is tried first, done once, and leaves everything else provable`()
    async throws
  {
    let fund = try await Fund()
    let plan = try await fund.run("person", "erase", contact)
    #expect(plan.status == 1)
    #expect(plan.errors.contains("KH-01"))
    _ = try await fund.run("application", "screen")
    _ = try await fund.run("call", "close")
    let declined = try await fund.run("decide", "KH-01", "--outcome", "decline", "--reason", "No")
    #expect(declined.status == 0, "\(declined.errors)")
    let ranked = try await fund.run("report", "pipeline", "--by", "gender", "--format", "json")

    let tried = try await fund.run("person", "erase", contact)
    let withoutReason = try await fund.run("person", "erase", contact, "--yes")
    let stillThere = try await fund.run("application", "show", "KH-01")
    let done = try await fund.run("person", "erase", contact, "--reason", "Asked", "--yes")

    #expect(tried.status == 0)
    #expect(tried.output.contains("application-document/KH-01/1"))
    #expect(tried.errors.contains("--yes"))
    #expect(withoutReason.status == 64)
    #expect(stillThere.output.contains("ម៉ៅ ចាន់ធូ"))
    #expect(done.status == 0, "\(done.errors)")
    for word in [contact, "ម៉ៅ ចាន់ធូ"] { #expect(holders(of: word, fund) == []) }
    let shown = try await fund.run("application", "show", "KH-01")
    let khmer = try await fund.run("application", "show", "KH-01", "--locale", "km")
    #expect(shown.output.contains("[erased]"))
    #expect(khmer.status == 0)
    let document = try json(try await fund.run("application", "show", "KH-01", "--format", "json"))
    #expect(document["lead"]?["contact"]?["erased"]?.bool == true)
    let again = try await fund.run("report", "pipeline", "--by", "gender", "--format", "json")
    #expect(again.output == ranked.output)
    let verified = try json(try await fund.run("audit", "verify", "--format", "json"))
    #expect(verified["ok"]?.bool == true)
    #expect(verified["erased_texts"]?.integer == 2)
    #expect(
      try await fund.run("audit", "verify").output.contains("2 texts about people were erased"))
    let doctor = try await fund.run("doctor")
    #expect(doctor.status == 0, "\(doctor.output)\(doctor.errors)")
  }

  @Test func `an export is one object with classes, consents and transfers`() async throws {
    let fund = try await Fund()
    let given = try await fund.run(
      "person", "consent", "record", contact, "--purpose", "publication", "--language", "en",
      "--day", "2026-03-01", "--manner", "paper")
    #expect(given.status == 0, "\(given.errors)")
    let path = fund.place.path("person.json")

    let made = try await fund.run(
      "person", "export", contact, "--output", path, "--recipient-country", "SG",
      "--legal-basis", "consent")

    #expect(made.status == 0, "\(made.errors)")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let person = try #require(try JSONDocument.parse(text, file: path)["people"]?.elements?.first)
    let values = person["values"]?.elements ?? []
    let email = values.first { $0["field"]?.string == "application.lead.contact.email" }
    #expect(email?["value"]?.string == contact)
    #expect(email?["class"]?.string == "confidential")
    #expect(person["consents"]?.elements?.first?["text"]?.string == "1")
    #expect(person["transfers"]?.elements?.first?["recipient_country"]?.string == "SG")
    let transfers = try await fund.run("person", "transfers", "--format", "csv")
    #expect(transfers.output.contains("person,SG,consent"))
    let half = try await fund.run("person", "export", contact, "--recipient-country", "SG")
    #expect(half.status == 64)
    let wrong = try await fund.run(
      "person", "export", contact, "--recipient-country", "Singapore", "--legal-basis", "consent")
    #expect(wrong.status == 64)
    #expect(try await fund.run("person", "export", "nobody").status == 1)
  }

  @Test func `consents of a file are taken whole or not at all`() async throws {
    let fund = try await Fund()
    let path = fund.place.path("consents.csv")
    let head = "person,purpose,text,language,day,manner\n"
    let good = "\(contact),publication,1,en,2026-03-01,paper\n"
    let bad = """
      \(contact),fun,1,en,2026-03-01,paper
      \(contact),publication,9,en,2026-03-01,paper
      \(contact),publication,1,km,2026-02-30,paper

      """
    try (head + good + bad).write(toFile: path, atomically: true, encoding: .utf8)

    let refused = try await fund.run("person", "consent", "import", path)
    let taken = try await fund.run("person", "consent", "import", path, "--accept-valid")
    let withdrawn = try await fund.run("person", "consent", "withdraw", "C-1")
    let twice = try await fund.run("person", "consent", "withdraw", "C-1")

    #expect(refused.status == 65)
    for line in [3, 4, 5] { #expect(refused.errors.contains("consents.csv:\(line)")) }
    #expect(taken.status == 65, "The faults are told all the same")
    #expect(taken.output.contains("1 consent recorded"))
    #expect(withdrawn.status == 0)
    #expect(twice.status == 1)
    let list = try json(try await fund.run("person", "consent", "list", "--format", "json"))
    #expect(list["consents"]?.elements?.count == 1)
  }

  @Test func `the register of processing is a table, data for machines, and a page`() async throws {
    let fund = try await Fund()

    let table = try await fund.run("person", "fields")
    let object = try json(try await fund.run("person", "fields", "--format", "json"))
    let page = try await fund.run("person", "fields", "--format", "html", "--locale", "th")

    #expect(table.output.contains("application.lead.contact.email"))
    let fields = object["fields"]?.elements ?? []
    #expect(fields.count > 20)
    #expect(fields.allSatisfy { $0["field_class"]?.string != "public" })
    #expect(page.output.contains("<html lang=\"th\""))
  }

  @Test func `a backup that goes abroad tells of itself`() async throws {
    let fund = try await Fund()

    let made = try await fund.run(
      "backup", "create", fund.place.path("copy"), "--recipient-country", "AU", "--legal-basis",
      "contract")
    let transfers = try await Programs.difund(
      ["person", "transfers", "--format", "csv"],
      environment: ["DIFUND_HOME": fund.place.path("copy")])

    #expect(made.status == 0, "\(made.errors)")
    #expect(transfers.output.contains("backup,AU,contract"))
  }
}
