import Formats
import TestSupport
import Testing

@Suite("Search on the command line") struct SearchCommandTests {
  @Test func `JSON says what was found and where`() async throws {
    let fund = try await Fund()

    let outcome = try await fund.run(
      "application", "search", "បណ្ណាល័យ country:KH", "--format", "json")

    #expect(outcome.status == 0, "\(outcome.errors)")
    let object = try JSONDocument.parse(outcome.output, file: "-")
    #expect(object["count"]?.integer == 1)
    let hit = try #require(object["hits"]?.elements?.first)
    #expect(hit["id"]?.string == "KH-01")
    #expect(hit["country"]?.string == "KH")
    #expect(hit["whole_words"]?.bool != nil)
    let snippet = try #require(hit["snippet"]?.string)
    let mark = hit["marks"]?.elements?.first?.elements?.compactMap(\.integer) ?? []
    try #require(mark.count == 2)
    let marked = Array(snippet.utf8)[Int(mark[0])..<Int(mark[1])]
    #expect(String(decoding: marked, as: UTF8.self) == "បណ្ណាល័យ")
    #expect(object["words"]?.elements?.first?["count"]?.integer == 1)
  }

  @Test func `a list for people marks what was found without a terminal`() async throws {
    let fund = try await Fund()

    let outcome = try await fund.run("application", "search", "បណ្ណាល័យ")

    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("KH-01 · "))
    #expect(outcome.output.contains("«បណ្ណាល័យ»"))
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(outcome.errors.contains("1 application found"))
  }

  @Test func `who finds nothing is told which words are there`() async throws {
    let fund = try await Fund()

    let outcome = try await fund.run("application", "search", "បណ្ណាល័យ zzzz")

    #expect(outcome.status == 0)
    #expect(outcome.output == "No application was found.\n")
    #expect(outcome.errors.contains("“បណ្ណាល័យ” alone: 1 application."))
    #expect(outcome.errors.contains("“zzzz” alone: none."))
  }

  @Test(arguments: [
    (["town:KH"], "Column 1: there is no field “town”"), (["a \"b"], "Column 3: the quotation"),
    (["country:XX"], "Column 9: “XX” is no value of country. It can be: BN, CN"),
    (["a", "--limit", "0"], "--limit must be above zero"),
  ])
  func `a wrong query is misuse`(words: [String], sentence: String) async throws {
    let fund = try await Fund()

    let outcome = try await fund.run(["application", "search"] + words)

    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(sentence))
  }

  @Test func `the doctor looks at the index and makes it anew`() async throws {
    let fund = try await Fund()

    let outcome = try await fund.run("doctor", "--rebuild-index")

    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("The index for searches is whole."))
    #expect(try await fund.run("application", "search", "បណ្ណាល័យ").output.contains("KH-01"))
  }
}
