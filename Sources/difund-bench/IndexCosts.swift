internal import Foundation
internal import GRDB
internal import Synchronization
internal import Text
internal import Vocabulary

/// What filling an index takes, with each tokenizer.
struct IndexCosts {
  /// Milliseconds of processor time for all documents.
  struct Cost {
    /// For everything.
    var whole = Double.infinity
    /// When the same tokens were found beforehand: what the index itself takes.
    var replayed = Double.infinity
    /// How many tokens there are.
    var tokens = 0

    /// For finding the tokens.
    var tokenizing: Double { whole - replayed }
  }

  private var costs: [SearchEngine: Cost] = [:]

  /// Milliseconds of processor time for finding the words of all documents and nothing else.
  private(set) var words = Double.infinity

  subscript(engine: SearchEngine) -> Cost { costs[engine] ?? Cost() }

  /// Measures in 25 rounds, with each tokenizer in turn, and takes the least of each.
  init(of documents: [String], in language: LanguageTag) throws {
    let segmenter = try WordSegmenter(language: language)
    let recorded: [SearchEngine: RecordedTokens] = [
      .difund: try RecordedTokens(of: documents, by: SearchTokenizer()),
      .unicode61: try RecordedTokens(of: documents, by: SearchEngine.unicode61.rawValue),
      .trigram: try RecordedTokens(of: documents, by: SearchEngine.trigram.rawValue),
    ]
    for _ in 0..<25 {
      for (engine, tokens) in recorded {
        var cost = self[engine]
        cost.tokens = tokens.tokenCount
        cost.whole = min(cost.whole, try Self.milliseconds(documents, engine.rawValue))
        ReplayingTokenizer.next.withLock { $0 = tokens }
        cost.replayed = min(
          cost.replayed, try Self.milliseconds(documents, ReplayingTokenizer.name))
        costs[engine] = cost
      }
      words = min(words, try Self.milliseconds(documents, segmenter))
    }
  }

  private static func milliseconds(_ documents: [String], _ tokenizer: String) throws -> Double {
    let database = try SearchEngine.index(of: tokenizer)
    let start = clock()
    try SearchEngine.insert(documents, into: database)
    return Double(clock() - start) * 1000 / Double(CLOCKS_PER_SEC)
  }

  private static func milliseconds(
    _ documents: [String], _ segmenter: WordSegmenter
  ) throws -> Double {
    var breaks: [Int] = []
    let start = clock()
    for document in documents { try segmenter.wordBreaks(in: document, into: &breaks) }
    return Double(clock() - start) * 1000 / Double(CLOCKS_PER_SEC)
  }
}
