package import Vocabulary

/// Makes the models that find words: the same bytes from the same files.
package enum SegmentTraining {
  /// How many perceptrons are averaged, each with the sentences in another order.
  private static let perceptrons: UInt64 = 4

  /// How many random fields are averaged.
  private static let fields: UInt64 = 2

  /// The largest weight in a model: sixteen times that many features fit the sums of the decoder.
  private static let largestWeight = 16_383.0

  /// Learns from sentences and dictionaries.
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
    let weights = scaled(learnt(from: runs))
    return SegmentModel.bytes(
      classWeights: Array(weights[SegmentFeatures.tableSize...]),
      weights: Array(weights[..<SegmentFeatures.tableSize]),
      dictionary: lexicon.entries(leavingOut: nil))
  }

  private static func runs(
    of files: [TrainingFile], _ script: OrthographicScript, _ lexicon: TrainingLexicon
  ) -> [TrainingRun] {
    let numbered = files.flatMap { file in
      file.sentences.map { (sentence: $0, times: file.times) }
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

  /// Returns the sum of what the perceptrons and the random fields have learnt, of equal length
  /// each.
  private static func learnt(from runs: [TrainingRun]) -> [Double] {
    var perceptron = [Int](
      repeating: 0, count: SegmentFeatures.tableSize + SegmentModel.classWeightCount)
    for seed in 1...perceptrons {
      for (place, weight) in Perceptron.weights(learntFrom: runs, seed: seed).enumerated() {
        perceptron[place] += weight
      }
    }
    var field = [Double](repeating: 0, count: perceptron.count)
    for seed in 1...fields {
      for (place, weight) in ConditionalField.weights(learntFrom: runs, seed: seed).enumerated() {
        field[place] += weight
      }
    }
    let left = normal(perceptron.map { Double($0) })
    let right = normal(field)
    return left.indices.map { left[$0] + right[$0] }
  }

  /// Returns weights with a length of one.
  private static func normal(_ weights: [Double]) -> [Double] {
    let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? weights.map { $0 / length } : weights
  }

  private static func scaled(_ weights: [Double]) -> [Int16] {
    let largest = weights.reduce(0) { max($0, abs($1)) }
    guard largest > 0 else { return weights.map { _ in 0 } }
    return weights.map { Int16(($0 * largestWeight / largest).rounded()) }
  }
}
