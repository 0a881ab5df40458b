import Testing
import Text
import Vocabulary

@Suite("Random texts") struct RandomTextTests {
  private static let languages = ["th", "lo", "km", "my", "shn", "jv-Java", "zh", "vi"]

  @Test(arguments: languages)
  func `pieces cover a text, whatever it holds`(language: String) throws {
    let segmenter = try WordSegmenter(language: tag(language))
    let breaker = try LineBreaker(language: tag(language))
    var texts = RandomTexts(seed: 20_261_121)

    for _ in 0..<500 {
      let text = texts.text()
      let words = try segmenter.wordBreaks(in: text)

      try check(words, text)
      try check(try breaker.lineBreaks(in: text), text)
      #expect(
        try segmenter.wordRanges(in: text).map { text[$0].utf8.count } == lengths(words))
    }
  }

  @Test func `clusters, characters and sentences cover a text, whatever it holds`() throws {
    var texts = RandomTexts(seed: 7)

    for _ in 0..<2000 {
      let text = texts.text()
      let clusters = try clusterBreaks(in: text)
      let graphemes = try graphemeBreaks(in: text)

      try check(clusters, text)
      try check(graphemes, text)
      try check(try sentenceBreaks(in: text), text)
      #expect(Set(clusters).isSubset(of: graphemes), "\(points(text))")
    }
  }

  @Test func `normal form and repair of bytes change nothing the second time`() throws {
    var texts = RandomTexts(seed: 3)

    for _ in 0..<2000 {
      let bytes = texts.bytes()
      let repaired = repairingUTF8(bytes)
      let normal = try normalized(repaired.text)

      #expect(repairingUTF8(Array(repaired.text.utf8)).replacedOffsets == [])
      #expect(repaired.replacedOffsets.allSatisfy { bytes.indices.contains($0) })
      #expect(repaired.text.utf8.elementsEqual(String(decoding: bytes, as: UTF8.self).utf8))
      #expect(try normalized(normal).unicodeScalars.elementsEqual(normal.unicodeScalars))
    }
  }

  @Test func `counts are sums of counts of lines`() throws {
    var texts = RandomTexts(seed: 11)
    let counters = try ["th", "my", "en"].map { try TextCounter(language: tag($0)) }

    for _ in 0..<200 {
      let lines = (0..<3).map { _ in
        texts.text().unicodeScalars.filter { $0 != "\n" }.map(String.init).joined() + "\n"
      }
      for counter in counters {
        let whole = try counter.count(lines.joined())
        var sum = try counter.count("")
        for line in lines { try counter.add(line, to: &sum) }

        #expect(sum == whole, "\(points(lines.joined()))")
      }
    }
  }

  @Test func `no text makes the rest of the library fail`() throws {
    var texts = RandomTexts(seed: 5)
    let collator = try Collator(locale: tag("th"))

    for _ in 0..<500 {
      let text = texts.text()

      #expect(displayWidth(of: text) >= 0)
      #expect(displayWidth(of: truncated(text, toWidth: 9)) <= 9)
      #expect((0.5...1).contains(burmeseEncoding(of: text).confidence))
      #expect(TextIdentity(of: text).confidence >= 0)
      #expect(try convertZawgyi(text).unicodeScalars.count <= 4 * text.unicodeScalars.count + 4)
      #expect(collator.compare(text, text) == 0)
      #expect(try !collator.sortKey(of: text).isEmpty)
    }
  }

  private func check(_ breaks: [Int], _ text: String) throws {
    var ends: Set<Int> = []
    var length = 0
    for scalar in text.unicodeScalars {
      length += UTF8.width(scalar)
      ends.insert(length)
    }
    #expect(breaks.last ?? 0 == text.utf8.count, "\(points(text))")
    #expect(zip(breaks, breaks.dropFirst()).allSatisfy { $0 < $1 }, "\(points(text))")
    #expect(ends.isSuperset(of: breaks), "\(points(text))")
    #expect(!breaks.contains(0), "\(points(text))")
  }

  private func lengths(_ breaks: [Int]) -> [Int] {
    zip(breaks, [0] + breaks).map { $0 - $1 }
  }

  private func points(_ text: String) -> String {
    text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
  }
}
