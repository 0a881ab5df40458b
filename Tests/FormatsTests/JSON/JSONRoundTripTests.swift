import Formats
import Testing
import Vocabulary

@Suite("JSON there and back") struct JSONRoundTripTests {
  @Test(arguments: 0..<60)
  func `what is written is read as the same value`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let value = randomValue(levels: 5, using: &generator)
    let compact = JSONWriter.compact.bytes(of: value)

    let fromCompact = JSON(try JSONDocument.parse(compact, file: "a.json"))
    let fromPretty = JSON(
      try JSONDocument.parse(JSONWriter.pretty.bytes(of: value), file: "a.json"))

    #expect(JSONWriter.compact.bytes(of: fromCompact) == compact)
    #expect(JSONWriter.compact.bytes(of: fromPretty) == compact)
  }

  @Test(arguments: 0..<60)
  func `a damaged text is read or refused with a place inside it`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let value = randomValue(levels: 5, using: &generator)
    let bytes = JSONWriter.pretty.bytes(of: value)

    for _ in 0..<40 {
      let damaged = generator.mutation(of: bytes)
      do throws(FormatError) {
        let node = try JSONDocument.parse(damaged, file: "a.json")
        let again = JSONWriter.compact.bytes(of: JSON(node))
        let reread = try JSONDocument.parse(again, file: "a.json")
        #expect(JSONWriter.compact.bytes(of: JSON(reread)) == again)
      } catch {
        expectPlace(of: error, inside: damaged)
      }
    }
  }

  private func expectPlace(of error: FormatError, inside bytes: [UInt8]) {
    guard case .json(_, let location) = error, let line = location.line,
      let column = location.column
    else {
      Issue.record("Without a place: \(error)")
      return
    }
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    let lines = text.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r" })
    #expect((1...lines.count).contains(line))
    #expect((1...lines[line - 1].count + 1).contains(column))
  }

  private func randomValue(levels: Int, using generator: inout SeededGenerator) -> JSON {
    switch Int.random(in: 0..<(levels > 0 ? 9 : 6), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .number("-0.\(UInt8.random(in: 0...9, using: &generator))e-7")
    case 3: return .integer(Int64.random(in: .min ... .max, using: &generator))
    case 4, 5: return .string(generator.text())
    case 6:
      return .array(
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in
          randomValue(levels: levels - 1, using: &generator)
        })
    default:
      return .object(
        (0..<Int.random(in: 0...12, using: &generator)).map { index in
          .init("\(index)\(generator.text())", randomValue(levels: levels - 1, using: &generator))
        })
    }
  }
}
