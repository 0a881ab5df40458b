/// A run of clusters to learn from: features of every border, dictionary words, and where words
/// begin.
struct TrainingRun {
  /// A dictionary word that begins somewhere in the run.
  struct Word {
    let length: Int
    let feature: Int
    let classWeight: Int
  }

  /// How many clusters there are.
  let count: Int

  /// Whether a word begins with each cluster.
  let begins: [Bool]

  /// The features of each border after the first, as many for each.
  let features: [UInt32]

  /// The dictionary words that begin with each cluster, by length.
  let words: [[Word]]

  /// Takes a run that a dictionary has been looked up for.
  private init(_ run: borrowing SegmentRun, begins: [Bool]) {
    count = run.count
    self.begins = begins
    var list = FeatureList()
    let features = run.features
    for index in 1..<max(1, run.count) { features.visit(index, &list) }
    self.features = list.features
    var next = 0
    words = (0..<run.count).map { start in
      var lengths = unsafe features.matches[start].startLengths
      var words: [Word] = []
      while lengths != 0 {
        let length = lengths.trailingZeroBitCount + 1
        lengths &= lengths - 1
        let word = unsafe run.words[next]
        next += 1
        let wordClass = Int(word >> SegmentRun.classShift)
        words.append(
          Word(
            length: length, feature: Int(word & 0xFF_FFFF),
            classWeight: wordClass * SegmentModel.longestWord + length - 1))
      }
      return words
    }
  }

  /// Returns the runs of a script in a sentence.
  static func runs(
    of sentence: TrainingSentence, script: OrthographicScript, dictionary: WordDictionary
  ) -> [TrainingRun] {
    var text = sentence.text
    let breaks = Set(sentence.breaks)
    var runs: [TrainingRun] = []
    text.withUTF8 { buffer in
      guard let bytes = buffer.baseAddress else { return }
      var scanner = unsafe ClusterScanner(bytes, from: 0, to: buffer.count)
      var run = SegmentRun()
      var begins: [Bool] = []
      let finish = { (run: inout SegmentRun) in
        if run.count > 1 {
          run.look(up: dictionary)
          runs.append(TrainingRun(run, begins: begins))
        }
        run.clear()
        begins = []
      }
      while scanner.next() {
        if LetterTable.script(scanner.entry) == script,
          LetterTable.letterClass(scanner.entry) != .digit
        {
          begins.append(begins.isEmpty || breaks.contains(scanner.start))
          run.append(scanner)
        } else {
          finish(&run)
        }
      }
      finish(&run)
    }
    return runs
  }
}

/// Notes features down.
private struct FeatureList: FeatureSink {
  var features: [UInt32] = []

  mutating func add(_ feature: Int) { features.append(UInt32(feature)) }
}
