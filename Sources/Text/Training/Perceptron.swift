/// A structured perceptron that learns where words begin, with averaged weights.
///
/// It learns with a margin, which a border must be right by, and without a fifth of the features,
/// drawn anew for every run: so that it does not lean on what only its sentences have. All sums are
/// whole numbers, so that the same sentences give the same weights on every machine.
struct Perceptron {
  /// How often all sentences are gone through.
  private static let rounds = 8

  /// The margin.
  private static let margin = 20

  /// How many of a hundred features are left out.
  private static let leftOutPercent: UInt64 = 20

  private let runs: [TrainingRun]
  private var weights: [Int]
  private var sums: [Int]
  private var step = 1
  private var seed: UInt64

  /// Where the weights of classes begin.
  private static let classBase = SegmentFeatures.tableSize

  private init(runs: [TrainingRun], seed: UInt64) {
    self.runs = runs
    self.seed = seed
    weights = [Int](
      repeating: 0, count: Self.classBase + SegmentModel.classWeightCount)
    sums = weights
  }

  /// Returns the sums of the weights over time: those of features, then those of classes.
  static func weights(learntFrom runs: [TrainingRun], seed: UInt64) -> [Int] {
    var perceptron = Perceptron(runs: runs, seed: seed)
    for round in 0..<rounds { perceptron.learn(round: round) }
    return perceptron.weights.indices.map {
      perceptron.weights[$0] * perceptron.step - perceptron.sums[$0]
    }
  }

  private mutating func learn(round: Int) {
    for number in FeatureDraw.shuffled(runs.indices, &seed) {
      let draw = FeatureDraw(
        seed: seed ^ UInt64(round) << 56 ^ UInt64(number) << 24,
        leftOutPercent: Self.leftOutPercent)
      learn(runs[number], draw)
      step += 1
    }
  }

  private mutating func learn(_ run: TrainingRun, _ draw: FeatureDraw) {
    let guess = decode(run, draw)
    guard guess != run.begins else { return }
    for index in 1..<run.count where guess[index] != run.begins[index] {
      let change = run.begins[index] ? 1 : -1
      let base = (index - 1) * SegmentFeatures.count
      for place in base..<base + SegmentFeatures.count where draw.keeps(place) {
        add(change, to: Int(run.features[place]))
      }
    }
    learnWords(of: run, run.begins, unlike: guess, 1, draw)
    learnWords(of: run, guess, unlike: run.begins, -1, draw)
  }

  /// Changes the weights of the words that only one of two partings has.
  private mutating func learnWords(
    of run: TrainingRun, _ begins: [Bool], unlike other: [Bool], _ change: Int, _ draw: FeatureDraw
  ) {
    var start = 0
    for end in 1...run.count where end == run.count || begins[end] {
      let isShared =
        other[start] && (end == run.count || other[end])
        && !other[start..<end].dropFirst().contains(true)
      if !isShared, end - start <= SegmentModel.longestWord {
        if let word = run.words[start].first(where: { $0.length == end - start }) {
          add(change, to: Self.classBase + word.classWeight)
          if draw.keeps(word: start, word.length) { add(change, to: word.feature) }
        } else {
          add(change, to: Self.classBase + end - start - 1)
        }
      }
      start = end
    }
  }

  @inline(__always)
  private mutating func add(_ change: Int, to place: Int) {
    weights[place] += change
    sums[place] += change * step
  }

  /// Returns where the words begin that the weights of now prefer, with the margin against what is
  /// right.
  private func decode(_ run: TrainingRun, _ draw: FeatureDraw) -> [Bool] {
    var best = [Int](repeating: Int.min / 2, count: run.count + 1)
    var from = [Int](repeating: 0, count: run.count + 1)
    best[0] = 0
    for start in 0..<run.count {
      if start > 0 { best[start] += score(run, start, draw) }
      var words = run.words[start][...]
      for length in 1...min(SegmentModel.longestWord, run.count - start) {
        var sum = best[start]
        if let word = words.first, word.length == length {
          words.removeFirst()
          sum += weights[Self.classBase + word.classWeight]
          if draw.keeps(word: start, length) { sum += weights[word.feature] }
        } else {
          sum += weights[Self.classBase + length - 1]
        }
        if sum > best[start + length] {
          best[start + length] = sum
          from[start + length] = start
        }
      }
    }
    var begins = [Bool](repeating: false, count: run.count)
    var place = run.count
    while place > 0 {
      place = from[place]
      begins[place] = true
    }
    return begins
  }

  private func score(_ run: TrainingRun, _ index: Int, _ draw: FeatureDraw) -> Int {
    var sum = run.begins[index] ? -Self.margin : Self.margin
    let base = (index - 1) * SegmentFeatures.count
    for place in base..<base + SegmentFeatures.count where draw.keeps(place) {
      sum += weights[Int(run.features[place])]
    }
    return sum
  }
}
