import Testing
import Text
import Vocabulary

@Suite("Errors of texts") struct TextErrorTests {
  @Test func `faults of files are bad data and faults of the installation refusals`() {
    let place = SourceLocation(file: "a")

    #expect(TextError.icu("U_INVALID_ID").failure == .refused)
    #expect(TextError.duplicateKey(place, key: "k").failure == .badData)
    #expect(TextError.undecodable(place, byteOffset: 1, guess: nil).failure == .badData)
  }

  @Test func `a transform that ICU lacks is a fault of the installation`() {
    #expect(throws: TextError.icu("U_INVALID_ID")) { try Transform("Khmer-Klingon") }
  }

  @Test func `every error names its place and its values`() {
    let place = SourceLocation(file: "a.json", line: 2, column: 7)
    let errors: [TextError] = [
      .duplicateKey(place, key: "k"), .malformedCatalogue(place, expected: .colon),
      .malformedSentence(place, near: "x"), .nulByte(place, byteOffset: 3),
      .undecodable(place, byteOffset: 3, guess: nil),
      .undecodable(place, byteOffset: 3, guess: "Big5"),
    ]

    let keys = errors.map(\.message.key)

    #expect(errors.allSatisfy { $0.message.arguments["place"] == .text("a.json:2:7") })
    #expect(
      keys == [
        "text.duplicate-key", "text.malformed-catalogue", "text.malformed-sentence",
        "text.nul-byte", "text.undecodable", "text.undecodable-guess",
      ])
  }
}
