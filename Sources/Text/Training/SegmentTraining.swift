package import Vocabulary

/// Makes the models that find words: the same bytes from the same files.
package enum SegmentTraining {
  /// How many models are averaged, each with the sentences in another order.
  private static let seeds: UInt64 = 6

  /// The largest weight in a model: sixteen times that many features fit the sums of the decoder.
  private static let largestWeight = 16_383

  /// Learns from sentences and dictionaries.
  ///
  /// A file of sentences that is less than a quarter as long as the longest one counts twice, so
  /// that its guideline is heard too.
  ///
  /// - Parameters:
  ///   - language: One of `th`, `lo`, `km` and `my`; nil is returned for others.
  ///   - files: Sentences, a file for each guideline; without any the model knows words and counts
  ///     alone.
  ///   - dictionaries: Words, one a line, each with a tab and a count or without.
  /// - Returns: The bytes of the model.
  package static func model(
    for language: LanguageTag, from files: [TrainingFile], dictionaries: [String]
  ) -> [UInt8]? {
    guard let script = SegmentModel.script(of: language) else { return nil }
    var lexicon = TrainingLexicon(script: script)
    for dictionary in dictionaries { lexicon.add(dictionary: dictionary) }
    guard files.contains(where: { !$0.sentences.isEmpty }) else {
      return UnigramTraining.model(from: lexicon)
    }
    var number = 0
    for sentence in files.flatMap(\.sentences) {
      lexicon.count(sentence, fold: number % TrainingLexicon.folds)
      number += 1
    }
    let runs = runs(of: files, script, lexicon)
    var sums = [Int](
      repeating: 0, count: SegmentFeatures.tableSize + SegmentModel.classWeightCount)
    for seed in 1...seeds {
      for (place, weight) in Perceptron.weights(learntFrom: runs, seed: seed).enumerated() {
        sums[place] += weight
      }
    }
    let weights = scaled(sums)
    return SegmentModel.bytes(
      classWeights: Array(weights[SegmentFeatures.tableSize...]),
      weights: Array(weights[..<SegmentFeatures.tableSize]),
      dictionary: lexicon.entries(leavingOut: nil))
  }

  private static func runs(
    of files: [TrainingFile], _ script: OrthographicScript, _ lexicon: TrainingLexicon
  ) -> [TrainingRun] {
    let longest = files.map(\.sentences.count).max() ?? 0
    var numbered: [(sentence: TrainingSentence, times: Int)] = []
    for file in files {
      let times = file.sentences.count * 4 < longest ? 2 : 1
      numbered += file.sentences.map { (sentence: $0, times: times) }
    }
    var runs: [TrainingRun] = []
    for fold in 0..<TrainingLexicon.folds {
      unsafe lexicon.entries(leavingOut: fold).withUnsafeBufferPointer { entries in
        guard let start = entries.baseAddress else { return }
        let dictionary = unsafe WordDictionary(
          entries: start, bits: entries.count.trailingZeroBitCount)
        for (number, item) in numbered.enumerated()
        where number % TrainingLexicon.folds == fold {
          let found = TrainingRun.runs(of: item.sentence, script: script, dictionary: dictionary)
          for _ in 0..<item.times { runs += found }
        }
      }
    }
    return runs
  }

  private static func scaled(_ sums: [Int]) -> [Int16] {
    let largest = max(1, sums.map { abs($0) }.max() ?? 1)
    return sums.map { sum in
      let doubled = 2 * sum * largestWeight / largest
      return Int16((doubled + (doubled < 0 ? -1 : 1)) / 2)
    }
  }
}
