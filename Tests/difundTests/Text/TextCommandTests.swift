import Formats
import Foundation
import TestSupport
import Testing

@Suite("text commands") struct TextCommandTests {
  @Test(arguments: [
    ("th", "ซื้อ iPhone ใหม่", 3, "model", "blanks", "words", 3),
    ("shn", "လိၵ်ႈပိုၼ်", 2, "syllables", "rules", "syllables", 2),
    ("zh", "生而自由。", 3, "icu", "rules", "characters", 4),
    ("en", "One two.\r\nThree!\n", 3, "icu", "rules", "words", 3),
    ("en", "", 0, "icu", "rules", "words", 0),
  ])
  func `counts say how they were made`(
    language: String, input: String, words: Int64, method: String, sentences: String,
    unit: String, length: Int64
  ) async throws {
    let outcome = try await Programs.difund(
      ["text", "count", "--language", language, "--format", "json"], input: input)

    let object = try JSONDocument.parse(outcome.output, file: "-")
    #expect(outcome.status == 0)
    #expect(object["words"]?.integer == words)
    #expect(object["method"]?.string == method)
    #expect(object["sentence_method"]?.string == sentences)
    #expect(object["unit"]?.string == unit)
    #expect(object["length"]?.integer == length)
    #expect(object["reading_seconds"]?.integer != nil)
    #expect(
      object["reading_basis"]?.string
        == (["en", "zh"].contains(language) ? "measured" : "estimate"))
  }

  @Test func `people are told counts in sentences`() async throws {
    let outcome = try await Programs.difund(
      ["text", "count", "--language", "th"], input: "ซื้อบ้านใหม่")

    #expect(
      outcome.output == """
        3 words (found by a model), 1 sentence, 8 characters
        3 words: about 1 minute to read, at 239 a minute, a speed taken over from other languages
        The sentences are guessed from blanks, for this language ends sentences with nothing else.

        """)
  }

  @Test func `each line is identified by one object`() async throws {
    let outcome = try await Programs.difund(
      ["text", "identify", "--format", "json"], input: "ภาษาไทย\nျမန္မာႏိုင္ငံ\nမြန်မာနိုင်ငံ\n123\n")

    let objects = try outcome.output.split(separator: "\n").map {
      try JSONDocument.parse(String($0), file: "-")
    }
    #expect(objects.map { $0["script"]?.string } == ["Thai", "Mymr", "Mymr", "Zyyy"])
    #expect(
      objects.map { $0["encoding"]?.string } == ["same", "zawgyi", "unicode", "same"])
    #expect(objects.allSatisfy { $0["language"]?.string != nil })
    #expect(objects.allSatisfy { $0["confidence"] != nil })
    #expect(
      objects.allSatisfy {
        Set($0.members?.map(\.name) ?? [])
          .isSuperset(of: ["script", "language", "encoding", "confidence"])
      })
  }

  @Test func `Zawgyi is repaired line by line, and the rest is left in normal form`() async throws {
    let outcome = try await Programs.difund(
      ["text", "repair"], input: "ျမန္မာႏိုင္ငံ\nမြန်မာ\ne\u{301}\r\nend")

    #expect(outcome.status == 0)
    #expect(
      outcome.output.unicodeScalars.elementsEqual(
        "မြန်မာနိုင်ငံ\nမြန်မာ\n\u{E9}\r\nend".unicodeScalars), "\(outcome.output)")
  }

  @Test func `lines are sorted in the order of the language`() async throws {
    let outcome = try await Programs.difund(
      ["text", "sort", "--language", "th"], input: "ไทย\nกา\nเกม\nก")

    #expect(outcome.output == "ก\nกา\nเกม\nไทย\n")
  }

  @Test(arguments: [
    ["text", "segment", "--language", "th"], ["text", "count", "--language", "th"],
    ["text", "identify"], ["text", "repair"], ["text", "sort", "--language", "th"],
    ["text", "check"],
  ])
  func `what is not UTF-8 is repaired, and told with its place`(command: [String]) async throws {
    let input = Array("ab\n".utf8) + [0xE0, 0xB8] + Array("c\n".utf8) + [0xFF] + Array("d".utf8)

    let outcome = try await Programs.difund(command, bytes: input)

    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("2 places of standard input"), "\(outcome.errors)")
    #expect(outcome.errors.contains("byte 3 and 7."), "\(outcome.errors)")
    if !["check", "count", "identify"].contains(command[1]) {
      #expect(outcome.output.filter { $0 == "\u{FFFD}" }.count == 2)
    }
  }

  @Test func `many faults are told in one line`() async throws {
    let outcome = try await Programs.difund(
      ["text", "repair"], bytes: [UInt8](repeating: 0xFF, count: 5000))

    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(outcome.errors.contains("and 4,990 more"), "\(outcome.errors)")
    #expect(outcome.output == String(repeating: "\u{FFFD}", count: 5000))
  }

  @Test(arguments: [
    [], [0], [0x0A], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE, 0x41, 0x00], Array("\r\n\r\n".utf8),
    Array("\u{202E}\u{2067}ก\u{FFFF}".utf8), [UInt8](repeating: 0xCC, count: 9),
    Array(String(repeating: "\u{301}", count: 10_000).utf8),
  ])
  func `no input makes a command fail`(input: [UInt8]) async throws {
    for command in [
      ["segment", "--language", "my"], ["segment", "--language", "th", "--unit", "line"],
      ["segment", "--language", "th", "--unit", "cluster"],
      ["segment", "--language", "th", "--unit", "sentence"], ["count", "--language", "lo"],
      ["identify"], ["check"], ["repair"], ["sort", "--language", "km"],
    ] {
      let outcome = try await Programs.difund(["text"] + command, bytes: input)

      #expect(outcome.status == 0, "\(command) \(outcome.errors)")
    }
  }

  @Test(arguments: ["segment", "count", "sort"])
  func `a word that is no tag is misuse`(command: String) async throws {
    let outcome = try await Programs.difund(["text", command, "--language", "th_TH!"])

    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("th_TH!"))
  }

  @Test func `an unknown unit is misuse`() async throws {
    let outcome = try await Programs.difund(["text", "segment", "--language", "th", "--unit", "x"])

    #expect(outcome.status == 64)
  }
}
