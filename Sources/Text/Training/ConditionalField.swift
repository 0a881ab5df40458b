/// A conditional random field over the partings of a run, which learns how likely each word is.
///
/// It sees what the perceptron sees and errs elsewhere, so that both together do better than
/// either. Half of the features are left out, drawn anew for every run, and what is right must be
/// likely by a margin. Steps shrink with what a weight has already moved (AdaGrad). All arithmetic
/// is done in a fixed order, so that the same sentences give the same weights on every machine.
struct ConditionalField {
  /// How often all sentences are gone through.
  private static let rounds = 10

  /// How many of the rounds, the last ones, are averaged.
  private static let averagedRounds = 5

  /// The length of steps in the first round; a tenth of it remains in the end.
  private static let rate = 0.05

  /// The margin, in natural logarithms of odds, that a border must be right by.
  private static let margin = 1.0

  /// How many of a hundred features are left out.
  private static let leftOutPercent: UInt64 = 50

  /// What the sums at borders are multiplied by for the features that are left out.
  private static let scale = 2.0

  /// Differences from what is right that nothing is learnt from.
  private static let negligible = 1e-4

  /// Where the weights of classes begin.
  private static let classBase = SegmentFeatures.tableSize

  private static let longest = SegmentModel.longestWord

  private let runs: [TrainingRun]
  private var weights: [Double]
  private var squares: [Double]
  private var seed: UInt64
  private var rate = Self.rate

  /// The logarithms of the odds of a run: of its beginnings up to each place, of its ends from
  /// there, of borders, and of words by beginning and length.
  private var forward: [Double] = []
  private var backward: [Double] = []
  private var borders: [Double] = []
  private var words: [Double] = []

  private init(runs: [TrainingRun], seed: UInt64) {
    self.runs = runs
    self.seed = seed
    weights = [Double](repeating: 0, count: Self.classBase + SegmentModel.classWeightCount)
    squares = weights
  }

  /// Returns the sums of the weights over the last rounds: those of features, then those of
  /// classes.
  static func weights(learntFrom runs: [TrainingRun], seed: UInt64) -> [Double] {
    var field = ConditionalField(runs: runs, seed: seed)
    var sums = [Double](repeating: 0, count: field.weights.count)
    for round in 0..<rounds {
      field.learn(round: round)
      if round >= rounds - averagedRounds {
        for place in sums.indices { sums[place] += field.weights[place] }
      }
    }
    return sums
  }

  private mutating func learn(round: Int) {
    rate = Self.rate * (1 - 0.9 * Double(round) / Double(Self.rounds))
    for number in FeatureDraw.shuffled(runs.indices, &seed) {
      let draw = FeatureDraw(
        seed: seed ^ UInt64(round) << 56 ^ UInt64(number) << 24,
        leftOutPercent: Self.leftOutPercent)
      let run = runs[number]
      weigh(run, draw)
      sumForward(run)
      sumBackward(run)
      learnBorders(of: run, draw)
      learnWords(of: run, draw)
    }
  }

  /// Puts down the weights of all borders and words of a run.
  private mutating func weigh(_ run: TrainingRun, _ draw: FeatureDraw) {
    borders = [Double](repeating: 0, count: run.count)
    words = [Double](repeating: 0, count: run.count * Self.longest)
    for start in 0..<run.count {
      if start > 0 {
        var sum = 0.0
        let base = (start - 1) * SegmentFeatures.count
        for place in base..<base + SegmentFeatures.count where draw.keeps(place) {
          sum += weights[Int(run.features[place])]
        }
        borders[start] = Self.scale * sum + (run.begins[start] ? -Self.margin : Self.margin)
      }
      let row = start * Self.longest
      for length in 1...Self.longest {
        words[row + length - 1] = weights[Self.classBase + length - 1]
      }
      for word in run.words[start] {
        var sum = weights[Self.classBase + word.classWeight]
        if draw.keeps(word: start, word.length) { sum += weights[word.feature] }
        words[row + word.length - 1] = sum
      }
    }
  }

  private mutating func sumForward(_ run: TrainingRun) {
    forward = [Double](repeating: 0, count: run.count + 1)
    for end in 1...run.count {
      let starts = max(0, end - Self.longest)..<end
      var largest = -Double.infinity
      for start in starts { largest = max(largest, way(from: start, to: end)) }
      var sum = 0.0
      for start in starts { sum += RepeatableMath.exp(way(from: start, to: end) - largest) }
      forward[end] = largest + RepeatableMath.log(sum)
    }
  }

  /// The odds of the ways to an end whose last word begins at a place.
  @inline(__always)
  private func way(from start: Int, to end: Int) -> Double {
    forward[start] + borders[start] + words[start * Self.longest + end - start - 1]
  }

  private mutating func sumBackward(_ run: TrainingRun) {
    backward = [Double](repeating: 0, count: run.count + 1)
    for start in stride(from: run.count - 1, through: 0, by: -1) {
      let row = start * Self.longest - 1
      let lengths = 1...min(Self.longest, run.count - start)
      var largest = -Double.infinity
      for length in lengths {
        largest = max(largest, words[row + length] + backward[start + length])
      }
      var sum = 0.0
      for length in lengths {
        sum += RepeatableMath.exp(words[row + length] + backward[start + length] - largest)
      }
      backward[start] = borders[start] + largest + RepeatableMath.log(sum)
    }
  }

  private mutating func learnBorders(of run: TrainingRun, _ draw: FeatureDraw) {
    for index in 1..<run.count {
      let likelihood = RepeatableMath.exp(forward[index] + backward[index] - forward[run.count])
      let change = (run.begins[index] ? 1 : 0) - likelihood
      guard abs(change) > Self.negligible else { continue }
      let base = (index - 1) * SegmentFeatures.count
      for place in base..<base + SegmentFeatures.count where draw.keeps(place) {
        add(change, to: Int(run.features[place]))
      }
    }
  }

  private mutating func learnWords(of run: TrainingRun, _ draw: FeatureDraw) {
    var wordStart = 0
    for start in 0..<run.count {
      if run.begins[start] { wordStart = start }
      let known = run.words[start]
      var next = 0
      for length in 1...min(Self.longest, run.count - start) {
        let end = start + length
        let isRight =
          wordStart == start && (end == run.count || run.begins[end])
          && !run.begins[start + 1..<end].contains(true)
        let likelihood = RepeatableMath.exp(
          way(from: start, to: end) + backward[end] - forward[run.count])
        let change = (isRight ? 1 : 0) - likelihood
        let isKnown = next < known.count && known[next].length == length
        if abs(change) > Self.negligible {
          add(change, to: Self.classBase + (isKnown ? known[next].classWeight : length - 1))
          if isKnown, draw.keeps(word: start, length) { add(change, to: known[next].feature) }
        }
        if isKnown { next += 1 }
      }
    }
  }

  @inline(__always)
  private mutating func add(_ change: Double, to place: Int) {
    squares[place] += change * change
    weights[place] += rate * change / (squares[place] + 1e-8).squareRoot()
  }
}
