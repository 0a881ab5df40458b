import Formats
import Foundation
import TestSupport
import Testing

@Suite("text evaluate and train") struct TextModelTests {
  @Test(arguments: [
    ("th", "model", "ซื้อ|บ้าน\nกิน|ข้าว\n"), ("shn", "syllables", "လိၵ်ႈ|ပိုၼ်\n"),
    ("en", "icu", "One| |two\n"),
  ])
  func `words are compared with those of people`(
    language: String, method: String, gold: String
  ) async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(gold.utf8, to: "gold.txt")

    let outcome = try await Programs.difund(["text", "evaluate", "--language", language, file])

    let object = try JSONDocument.parse(outcome.output, file: "-")
    #expect(outcome.status == 0)
    #expect(object["method"]?.string == method)
    #expect(object["sentences"]?.integer == Int64(gold.split(separator: "\n").count))
    for name in [
      "boundary_f1", "word_f1", "icu_boundary_f1", "icu_word_f1", "megabytes_per_second",
      "ranges_megabytes_per_second", "icu_megabytes_per_second",
    ] {
      #expect(object[name] != nil, "\(name)")
    }
  }

  @Test(arguments: ["", "no marks here\n", "ซื้อบ้าน"])
  func `a file without marked words is refused`(text: String) async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(text.utf8, to: "plain.txt")

    let outcome = try await Programs.difund(["text", "evaluate", "--language", "th", file])

    #expect(outcome.status == 65)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("plain.txt"))
  }

  @Test func `a file that is not there is named`() async throws {
    let outcome = try await Programs.difund(
      ["text", "evaluate", "--language", "th", "/nowhere/gold.txt"])

    #expect(outcome.status != 0)
    #expect(outcome.errors.contains("/nowhere/gold.txt"))
  }

  @Test func `training without its sources names the first that is missing`() async throws {
    let folder = try TemporaryFolder()

    let outcome = try await Programs.difund(["text", "train", folder.path("none"), folder.path])

    #expect(outcome.status != 0)
    #expect(outcome.errors.contains(folder.path("none")))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test(arguments: ["segment", "count", "identify", "repair", "sort", "evaluate", "train"])
  func `help shows an example`(command: String) async throws {
    let outcome = try await Programs.difund(["text", command, "--help"])

    #expect(outcome.output.contains("Example"))
    #expect(outcome.output.contains("  difund text \(command) "))
  }
}
