/// The words that a model learns of, with all that its sources say about them.
struct TrainingLexicon {
  /// The parts that the sentences are dealt into; a part's own words are not taken from the
  /// dictionary while the part is learnt from, so that the model meets unknown words as it will
  /// later.
  static let folds = 5

  /// What the sources say about a word.
  struct Facts {
    var isListed = false
    var count = 0
    var uses = [Int](repeating: 0, count: folds)
  }

  private let script: OrthographicScript
  private(set) var words: [[UInt32]: Facts] = [:]

  init(script: OrthographicScript) { self.script = script }

  /// Adds a dictionary: a word a line, or a word, a tab and how often it was met.
  mutating func add(dictionary: String) {
    dictionary.enumerateLines { line in
      let parts = line.split(separator: "\t")
      guard let word = parts.first, let clusters = clusters(of: word) else { return }
      if parts.count > 1, let count = Int(parts[1]) {
        words[clusters, default: Facts()].count = max(words[clusters]?.count ?? 0, count)
      } else {
        words[clusters, default: Facts()].isListed = true
      }
    }
  }

  /// Counts the words of a sentence of one part.
  mutating func count(_ sentence: TrainingSentence, fold: Int) {
    for word in sentence.words {
      if let clusters = clusters(of: word) { words[clusters, default: Facts()].uses[fold] += 1 }
    }
  }

  /// Returns the hashes of a word's clusters, or nil when it is not of the script alone or too
  /// long.
  private func clusters(of word: some StringProtocol) -> [UInt32]? {
    var word = String(word)
    return word.withUTF8 { buffer in
      guard let bytes = buffer.baseAddress else { return nil }
      var scanner = unsafe ClusterScanner(bytes, from: 0, to: buffer.count)
      var clusters: [UInt32] = []
      while scanner.next() {
        guard LetterTable.script(scanner.entry) == script,
          LetterTable.letterClass(scanner.entry) != .digit
        else { return nil }
        clusters.append(scanner.hash)
      }
      return clusters.count <= WordDictionary.longestWord ? clusters : nil
    }
  }

  /// The words in an order that depends on nothing but them.
  var sortedWords: [(clusters: [UInt32], facts: Facts)] {
    words.map { (clusters: $0.key, facts: $0.value) }
      .sorted { $0.clusters.lexicographicallyPrecedes($1.clusters) }
  }

  /// Returns the entries of the dictionary without the words that only one part of the sentences
  /// has.
  ///
  /// - Parameters:
  ///   - fold: The part, or nil to use them all.
  ///   - bits: The binary logarithm of the size; more are taken when the words need more.
  /// - Returns: The entries.
  func entries(leavingOut fold: Int?, bits: Int = 12) -> [UInt16] {
    let counts = words.values.map(\.count).filter { $0 > 0 }.sorted(by: >)
    let common = counts.isEmpty ? 1 : counts[counts.count / 20]
    let usual = counts.isEmpty ? 1 : counts[counts.count / 5]
    let classed = sortedWords.compactMap { clusters, facts in
      let uses = facts.uses.reduce(0, +) - (fold.map { facts.uses[$0] } ?? 0)
      let frequency = facts.count >= common ? 3 : facts.count >= usual ? 2 : min(facts.count, 1)
      return Self.wordClass(facts.isListed, frequency, uses).map {
        (clusters: clusters, wordClass: $0)
      }
    }
    var bits = bits
    while true {
      if let entries = WordDictionary.entries(of: classed, bits: bits) { return entries }
      bits += 1
    }
  }

  /// Returns the class of a word, or nil when too little is known of it.
  private static func wordClass(_ isListed: Bool, _ frequency: Int, _ uses: Int) -> UInt32? {
    if !isListed, frequency < 2, uses == 0 { return nil }
    let useStep = uses == 0 ? 0 : uses == 1 ? 1 : uses < 10 ? 2 : 3
    let listStep = isListed ? 2 + frequency : frequency >= 2 ? 1 : 0
    return UInt32(1 + useStep * 6 + listStep)
  }
}

extension String {
  /// Calls a closure with each line that is not empty, with any kind of line end.
  func enumerateLines(_ body: (Substring) -> Void) {
    for line in split(whereSeparator: \.isNewline) { body(line) }
  }
}
