import Testing
import Text

@Suite("Unicode 15 conformance", .enabled(if: conformanceFolder != nil))
struct UnicodeConformanceTests {
  @Test func `graphemes are those of Unicode`() throws {
    let file = BreakTestFile(try UnicodeFiles.text("auxiliary/GraphemeBreakTest.txt"))

    #expect(file.cases.count == 602)
    #expect(try file.failures { text throws(TextError) in try graphemeBreaks(in: text) } == [])
    #expect(
      try file.cases.allSatisfy { try graphemeCount(of: $0.text) == $0.breaks.count })
  }

  @Test func `sentences are those of Unicode`() throws {
    let file = BreakTestFile(try UnicodeFiles.text("auxiliary/SentenceBreakTest.txt"))

    #expect(file.cases.count == 502)
    #expect(try file.failures { text throws(TextError) in try sentenceBreaks(in: text) } == [])
  }

  @Test func `words are those of Unicode but at the colon, which ICU leaves to Swedish`() throws {
    let file = BreakTestFile(try UnicodeFiles.text("auxiliary/WordBreakTest.txt"))
    let segmenter = try WordSegmenter(language: tag("en"))

    let failures = try file.failures { text throws(TextError) in
      try segmenter.wordBreaks(in: text)
    }

    #expect(file.cases.count == 1823)
    #expect(failures.allSatisfy { $0.text.unicodeScalars.contains(":") })
    #expect(failures.count == 15)
  }

  @Test func `lines end where Unicode says but for rules that ICU tailors`() throws {
    let file = BreakTestFile(try UnicodeFiles.text("auxiliary/LineBreakTest.txt"))
    let breaker = try LineBreaker(language: tag("en"))

    // The file's example of a mark that begins no line; after a blank the breaker keeps it too.
    let failures = try file.failures { text throws(TextError) in
      try breaker.lineBreaks(in: text)
    }.filter { !$0.text.unicodeScalars.contains("\u{17D6}") }

    #expect(file.cases.count == 7654)
    #expect(failures.count == 22, "\(failures.map { Array($0.text.unicodeScalars) })")
  }

  @Test func `clusters never part a grapheme`() throws {
    let file = BreakTestFile(try UnicodeFiles.text("auxiliary/GraphemeBreakTest.txt"))

    for item in file.cases {
      #expect(Set(try clusterBreaks(in: item.text)).isSubset(of: item.breaks), "\(item.text)")
    }
  }

  @Test func `normal form C is Unicode's`() throws {
    let cases = try Self.normalizationCases()

    // The columns: source, NFC, NFD, NFKC, NFKD.
    let failures = try cases.filter { columns in
      try [(0, 1), (1, 1), (2, 1), (3, 3), (4, 3)].contains { source, wanted in
        let found = try normalized(columns[source])
        return !found.unicodeScalars.elementsEqual(columns[wanted].unicodeScalars)
      }
    }

    #expect(cases.count == 19_074)
    #expect(failures == [])
  }

  @Test func `equal texts have equal normal forms in runs of marks of any length`() throws {
    let padding = String(repeating: "\u{301}\u{323}", count: 80)
    let cases = try Self.normalizationCases()

    let failures = try stride(from: 0, to: cases.count, by: 10).map { cases[$0] }.filter {
      columns in
      let found = try columns.prefix(3).map { try normalized($0 + padding) }
      return !found.allSatisfy { $0.unicodeScalars.elementsEqual(found[0].unicodeScalars) }
    }

    #expect(failures == [])
  }

  private static func normalizationCases() throws -> [[String]] {
    try UnicodeFiles.text("NormalizationTest.txt").split(separator: "\n")
      .filter { $0.first?.isHexDigit == true }
      .map { $0.split(separator: ";").prefix(5).map(Self.text(ofPoints:)) }
  }

  private static func text(ofPoints column: Substring) -> String {
    var text = String.UnicodeScalarView()
    for word in column.split(separator: " ") {
      UInt32(word, radix: 16).flatMap(Unicode.Scalar.init).map { text.append($0) }
    }
    return String(text)
  }
}
