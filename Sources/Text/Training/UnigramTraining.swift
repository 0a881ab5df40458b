/// Makes models from words and counts alone, for languages without parted sentences.
///
/// The best parting is the one whose words are likeliest together. Each word has one of thirty-one
/// classes by the binary logarithm of its count.
enum UnigramTraining {
  /// The weight of a bit.
  private static let bitWeight = 40

  /// What an unknown word costs, in bits: at first, and for each of its clusters.
  private static let unknownCost = (word: 20, cluster: 16)

  /// Returns the bytes of a model.
  ///
  /// Only words that a list without counts confirms are taken: lists with counts hold pieces of
  /// text.
  static func model(from lexicon: TrainingLexicon) -> [UInt8] {
    let words = lexicon.sortedWords.filter(\.facts.isListed)
    let total = words.reduce(0) { $0 + $1.facts.count + 1 }
    let classed = words.map { word in
      let cost = bits(total) - bits(word.facts.count + 1)
      return (clusters: word.clusters, wordClass: UInt32(min(31, max(1, cost))))
    }
    var size = 12
    var entries = WordDictionary.entries(of: classed, bits: size)
    while entries == nil {
      size += 1
      entries = WordDictionary.entries(of: classed, bits: size)
    }
    var weights = [Int16](repeating: 0, count: SegmentModel.classWeightCount)
    for wordClass in 0..<WordDictionary.classCount {
      for length in 1...SegmentModel.longestWord {
        let cost =
          wordClass == 0
          ? unknownCost.word + unknownCost.cluster * length : wordClass
        weights[wordClass * SegmentModel.longestWord + length - 1] = Int16(-cost * bitWeight)
      }
    }
    return SegmentModel.bytes(classWeights: weights, weights: [], dictionary: entries ?? [])
  }

  /// Returns the binary logarithm of a number, rounded down.
  private static func bits(_ number: Int) -> Int {
    Int.bitWidth - 1 - max(1, number).leadingZeroBitCount
  }
}
