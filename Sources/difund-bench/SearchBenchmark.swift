internal import Foundation
internal import Text
internal import Vocabulary

/// Search: what words of texts without blanks are found, how large the index is and how long it
/// takes to fill, beside the tokenizers that SQLite has.
///
/// A document is a sentence, a query is a word that people marked, and a document is relevant when
/// people marked that word in it, in any spelling that reads the same.
struct SearchBenchmark {
  let folder: String

  private struct Case {
    let language: LanguageTag?
    let file: String
    /// The F1 to hold, in per cent.
    let hold: Double
  }

  private static let cases = [
    Case(language: LanguageTag("th"), file: "th_tud", hold: 87),
    Case(language: LanguageTag("th"), file: "th_pud", hold: 87),
    Case(language: LanguageTag("th"), file: "th_ws", hold: 87),
    Case(language: LanguageTag("km"), file: "km_lo", hold: 90),
    Case(language: LanguageTag("my"), file: "my_oppa", hold: 90),
  ]

  func run() throws {
    print("search    precision  recall   F1   of 400 words, each as a query; averages over queries")
    for item in Self.cases {
      let path = "\(folder)/data/segmentation/dev/\(item.file).txt"
      let gold = try SearchGold(marked: try String(contentsOfFile: path, encoding: .utf8))
      guard let language = item.language else { continue }
      try printCase(item.file, gold, language, hold: item.hold)
    }
    try printLao()
  }

  private func printCase(
    _ name: String, _ gold: SearchGold, _ language: LanguageTag, hold: Double
  ) throws {
    let engines = try SearchEngine.all.map { try $0.filled(with: gold.documents) }
    print("\(name), \(gold.documents.count) sentences, \(gold.queries.count) queries")
    for engine in engines {
      for mode in engine.tokenizer == .difund ? SearchMode.allCases : [.all] {
        let score = try gold.score { try engine.find($0, mode) }
        let held = mode == .first ? ", hold F1 \(rounded(hold))" : ""
        let needed = engine.tokenizer == .difund && mode == .all ? ", hold recall   99.00" : ""
        print(row(engine.label(mode), score) + held + needed)
        if mode == .all, let short = try gold.scoreOfShort({ try engine.find($0, mode) }) {
          print(row("  of 1 and 2 letters", short))
        }
      }
    }
    print(row("people's own borders", try gold.scoreOfPeoplesBorders()))
    try printCosts(engines, gold, in: language)
  }

  private func printCosts(
    _ engines: [FilledSearchEngine], _ gold: SearchGold, in language: LanguageTag
  ) throws {
    let costs = try IndexCosts(of: gold.documents, in: language)
    for engine in engines where engine.tokenizer != .like {
      let size = rounded(Double(engine.indexBytes) / 1024)
      let cost = costs[engine.tokenizer]
      print(
        "  \(padded(engine.tokenizer.rawValue, toWidth: 22)) \(size) KiB \(rounded(cost.whole)) ms, "
          + "\(rounded(cost.replayed)) ms of them for \(cost.tokens) tokens found beforehand")
    }
    let bytes = Dictionary(uniqueKeysWithValues: engines.map { ($0.tokenizer, $0.indexBytes) })
    let sizeRatio = Double(bytes[.difund] ?? 0) / Double(bytes[.trigram] ?? 1)
    let (ours, plain) = (costs[.difund], costs[.unicode61])
    print("  size, of trigram's          \(rounded(sizeRatio)), hold    0.50")
    print("  insert time, of unicode61's \(rounded(ours.whole / plain.whole)), hold    1.30")
    print(
      "  finding words alone takes   \(rounded(100 * costs.words / plain.whole)) % of it")
    print(
      "  tokenizing adds             \(rounded(100 * ours.tokenizing / plain.whole)) % of it "
        + "(unicode61's own: \(rounded(100 * plain.tokenizing / plain.whole))), more tokens add "
        + "\(rounded(100 * (ours.replayed - plain.replayed) / plain.whole)) %")
  }

  /// Prints how much of the model's own words is found in Lao, which has no openly licensed words
  /// of people's.
  private func printLao() throws {
    let text = try String(contentsOfFile: "\(folder)/data/udhr/lao.txt", encoding: .utf8)
    guard let language = LanguageTag("lo") else { return }
    let segmenter = try WordSegmenter(language: language)
    let marked = try text.split(whereSeparator: \.isNewline).map { line in
      let line = String(line)
      let bytes = Array(line.utf8)
      var start = 0
      return try segmenter.wordBreaks(in: line).map { end in
        defer { start = end }
        return String(decoding: bytes[start..<end], as: UTF8.self)
      }.joined(separator: "|")
    }
    let gold = try SearchGold(marked: marked.joined(separator: "\n"))
    let engine = try SearchEngine.difund.filled(with: gold.documents)
    let score = try gold.score { try engine.find($0, .all) }
    print(
      """
      lo        no people's words to compare with; of the places where the model has a word, a \
      query for it finds \(rounded(100 * score.recall)) per cent
      """)
  }

  private func row(_ label: String, _ score: SearchScore) -> String {
    [
      "  " + padded(label, toWidth: 22), rounded(100 * score.precision),
      rounded(100 * score.recall), rounded(100 * score.f1),
    ].joined(separator: " ")
  }
}

/// Returns a number with two decimals, filled up to seven columns.
private func rounded(_ number: Double) -> String {
  let hundredths = Int((number * 100).rounded())
  let decimals = String(hundredths % 100 + 100).dropFirst()
  return padded("\(hundredths / 100).\(decimals)", toWidth: 7, alignment: .trailing)
}
