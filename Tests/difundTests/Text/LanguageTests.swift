import Formats
import TestSupport
import Testing

@Suite("Languages on the command line") struct LanguageTests {
  @Test func `a language of our own is shown with what waits for a speaker`() async throws {
    let outcome = try await Programs.difund(["text", "locale", "shn", "--format", "json"])

    let sheet = try JSONDocument.parse(outcome.output, file: "-")
    #expect(outcome.status == 0)
    #expect(sheet["english_name"]?.string == "Shan")
    #expect(sheet["own_name"]?.string == "တႆး")
    #expect(sheet["script"]?.string == "Mymr")
    #expect(sheet["direction"]?.string == "ltr")
    #expect(sheet["dates"]?["gregory"]?.string == "2026 ၼူဝ်ႇဝႅမ်ႇပႃႇ 21")
    #expect(sheet["formats"]?["source"]?.string == "own")
    #expect(sheet["order"]?["language"]?.string == "shn")
    #expect(sheet["confirmed"]?.bool == false)
    let data = try #require(sheet["own_data"]?.elements)
    #expect(data.allSatisfy { $0["source"]?.string?.isEmpty == false })
    #expect(data.contains { $0["confirmed"]?.bool == false })
    #expect(outcome.errors.contains("wait for a speaker"))
  }

  @Test func `a table of a language has all months and no gap`() async throws {
    let jawi = try await Programs.difund(["text", "locale", "ms-Arab"])
    let thai = try await Programs.difund(["text", "locale", "th-u-ca-gregory-nu-thai"])

    #expect(jawi.output.contains("جانواري") && jawi.output.contains("ديسيمبر"))
    #expect(jawi.output.contains("to be confirmed by a speaker"))
    #expect(thai.output.contains("๒๑ พ.ย. ๒๐๒๖"))
    #expect(thai.errors == "")
    #expect(!(jawi.output + thai.output).contains("⟨"))
  }

  @Test(arguments: [
    ("nod", "No data for “nod”; the order is that of Thai."),
    ("xx", "No data for “xx”; the order is that of Unicode."),
  ])
  func `sorting without an order for the language goes on and says so once`(
    language: String, note: String
  ) async throws {
    let outcome = try await Programs.difund(
      ["text", "sort", "--language", language], input: "b\na\n")

    #expect(outcome.output == "a\nb\n")
    #expect(outcome.errors == note + "\n")
    #expect(outcome.status == 0)
  }

  @Test(arguments: ["km", "shn", "tl", "ilo"])
  func `a language that is known is sorted without a word`(language: String) async throws {
    let outcome = try await Programs.difund(
      ["text", "sort", "--language", language], input: "b\na\n")

    #expect(outcome.errors == "")
  }

  @Test func `words of an unknown language are found, and that is said`() async throws {
    let outcome = try await Programs.difund(
      ["text", "segment", "--language", "xx"], input: "a b\n")

    #expect(outcome.output == "a| |b\n")
    #expect(outcome.errors == "No data for “xx”; words are found by the rules of Unicode.\n")
  }

  @Test func `a reader's language without data is told with the language that stands in`()
    async throws
  {
    let outcome = try await Programs.difund(["text", "locale", "km", "--locale", "bug"])

    #expect(
      outcome.errors.contains("No data for “bug”; numbers and dates are written as in Indonesia"))
  }

  @Test func `parts of a tag that are not followed are told`() async throws {
    let outcome = try await Programs.difund(["text", "locale", "en-u-ca-islamic"])

    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("ca-islamic"))
  }

  @Test(arguments: [
    ["text", "sort", "--language", "th_TH"], ["text", "locale", "th-u"],
    ["text", "locale", "km", "--locale", "khmer-language"],
  ])
  func `a tag that is none is misuse`(words: [String]) async throws {
    let outcome = try await Programs.difund(words, input: "a\n")

    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("is not a language tag"))
  }

  /// ICU takes what it lacks from the language of the process, unless it is told not to.
  @Test(arguments: ["th_TH.UTF-8", "de_DE.UTF-8", "ar_EG.UTF-8"])
  func `the language of the machine plays no part`(machine: String) async throws {
    let words = ["text", "locale", "xx", "--format", "json"]

    let plain = try await Programs.difund(words)
    let other = try await Programs.difund(
      words, environment: ["LC_ALL": machine, "LANG": machine, "LANGUAGE": machine])

    #expect(plain.output.contains("21 November 2026"))
    #expect(other.output == plain.output)
  }
}
