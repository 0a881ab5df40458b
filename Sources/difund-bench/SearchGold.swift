internal import Foundation
internal import Text

/// Sentences with the words that people marked, as documents and queries.
struct SearchGold {
  /// The sentences.
  let documents: [String]

  /// The words to search for, each with the documents that hold it.
  let queries: [(word: String, relevant: Set<Int>)]

  /// The folded words of each document.
  private let foldedWords: [[[UInt8]]]

  /// Reads sentences whose words are parted by `|`, and takes every so-manieth of their words in
  /// scripts without blanks, 400 at most, in the order of their code points.
  init(marked text: String) throws {
    let sentences = text.split(whereSeparator: \.isNewline).map { $0.split(separator: "|") }
    documents = sentences.map { $0.joined() }
    foldedWords = try sentences.map { try $0.map { Array(try folded($0).text.utf8) } }
    var holders: [String: Set<Int>] = [:]
    var spellings: [String: String] = [:]
    for (number, words) in sentences.enumerated() {
      for word in words where word.unicodeScalars.contains(where: Self.isUnspaced) {
        let form = try folded(word).text
        holders[form, default: []].insert(number)
        spellings[form] = spellings[form] ?? String(word)
      }
    }
    let forms = holders.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let count = min(400, forms.count)
    queries = (0..<count).map { index in
      let form = forms[index * forms.count / count]
      return (spellings[form] ?? form, holders[form] ?? [])
    }
  }

  private static func isUnspaced(_ letter: Unicode.Scalar) -> Bool {
    letter.properties.isAlphabetic
      && [0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF].contains { $0.contains(letter.value) }
  }

  /// Searches for every word and averages what was found.
  func score(_ find: (String) throws -> Set<Int>) throws -> SearchScore {
    SearchScore(averaging: try queries.map { SearchScore(try find($0.word), $0.relevant) })
  }

  /// The same of a search that finds every place where people's borders of words are at both ends
  /// of what is searched for, whether they saw one word in it or several: what is missing to 100 %
  /// are letters that they parted now this way, now that.
  func scoreOfPeoplesBorders() throws -> SearchScore {
    try score { word in
      let letters = Array(try folded(word).text.utf8)
      return Set(foldedWords.indices.filter { Self.holds(foldedWords[$0][...], letters) })
    }
  }

  private static func holds(_ words: ArraySlice<[UInt8]>, _ letters: [UInt8]) -> Bool {
    words.indices.contains { start in
      var rest = letters[...]
      for word in words[start...] where !rest.isEmpty {
        guard rest.starts(with: word) else { return false }
        rest = rest.dropFirst(word.count)
      }
      return rest.isEmpty
    }
  }

  /// The same for words of one and two code points, or nil when there is none.
  func scoreOfShort(_ find: (String) throws -> Set<Int>) throws -> SearchScore? {
    let short = queries.filter { $0.word.unicodeScalars.count < 3 }
    guard !short.isEmpty else { return nil }
    return SearchScore(averaging: try short.map { SearchScore(try find($0.word), $0.relevant) })
  }
}

/// How well documents were found.
struct SearchScore {
  let precision: Double
  let recall: Double
  let f1: Double

  /// Compares what was found with what should be; nothing found has no precision.
  init(_ found: Set<Int>, _ relevant: Set<Int>) {
    let hits = Double(found.intersection(relevant).count)
    precision = found.isEmpty ? 0 : hits / Double(found.count)
    recall = hits / Double(relevant.count)
    f1 = hits == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  /// Averages the scores of queries.
  init(averaging scores: [SearchScore]) {
    let count = Double(scores.count)
    precision = scores.reduce(0) { $0 + $1.precision } / count
    recall = scores.reduce(0) { $0 + $1.recall } / count
    f1 = scores.reduce(0) { $0 + $1.f1 } / count
  }
}
