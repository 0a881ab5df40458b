import Formats
import Foundation
import TestSupport
import Testing

@Suite("text repair") struct TextRepairTests {
  private let input = "ျမန္မာႏိုင္ငံ\nabc\ne\u{301}"

  @Test func `lines that change are named on standard error`() async throws {
    let outcome = try await Programs.difund(["text", "repair"], input: input)

    #expect(outcome.status == 0)
    #expect(outcome.output == "မြန်မာနိုင်ငံ\nabc\né")
    #expect(
      outcome.errors == """
        Line 1: turned from Zawgyi into Unicode.
        Line 3: marks put into normal form.

        """)
  }

  @Test func `each line is one object that says what was done`() async throws {
    let outcome = try await Programs.difund(["text", "repair", "--format", "json"], input: input)

    let objects = try outcome.output.split(separator: "\n").map {
      try JSONDocument.parse(String($0), file: "-")
    }
    #expect(objects.map { $0["line"]?.integer } == [1, 2, 3])
    #expect(objects.map { $0["text"]?.string } == ["မြန်မာနိုင်ငံ", "abc", "é"])
    #expect(objects.map { $0["changes"]?.elements?.count } == [1, 0, 1])
    #expect(outcome.errors == "")
  }
}
