import CICU

/// What a segmenter needs while it works, kept from text to text.
struct SegmenterState: ~Copyable {
  private let thai: SegmentDecoder?
  private let lao: SegmentDecoder?
  private let khmer: SegmentDecoder?
  private let burmese: SegmentDecoder?
  private var run = SegmentRun()
  private var foreign: ForeignText

  /// Where the clusters of the last text end that are in scripts of the breakers, when they are
  /// kept.
  private(set) var clusterEnds: [Int] = []
  private let keepsClusters: Bool

  /// Whether runs are parted into words.
  private var findsWords = true

  init(
    models: [OrthographicScript: SegmentModel], keepsClusters: Bool = false
  ) throws(TextError) {
    self.keepsClusters = keepsClusters
    thai = models[.thai].map { SegmentDecoder($0) }
    lao = models[.lao].map { SegmentDecoder($0) }
    khmer = models[.khmer].map { SegmentDecoder($0) }
    burmese = models[.myanmar].map { SegmentDecoder($0) }
    // An index has tokens for the parts of what readers take for one piece, too.
    foreign = try ForeignText(joinsPieces: !keepsClusters)
  }

  /// Appends where words end in well-formed UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - count: Its length.
  ///   - breaks: Takes the ends.
  ///   - findsWords: Whether runs in scripts of the breakers are parted into words; otherwise they
  ///     end where the script does, which is enough to know their clusters.
  /// - Throws: `TextError.icu` for a text of gigabytes.
  mutating func segment(
    _ bytes: UnsafePointer<UInt8>, count: Int, into breaks: inout [Int], findsWords: Bool = true
  ) throws(TextError) {
    self.findsWords = findsWords
    clusterEnds.removeAll(keepingCapacity: true)
    var abbreviation = ThaiAbbreviation()
    var place = 0
    while place < count {
      let end = unsafe try foreign.append(bytes, from: place, to: count, into: &breaks)
      place = unsafe segmentScripts(bytes, from: end, to: count, into: &breaks)
      if !keepsClusters, place < count, unsafe bytes[place] == 0x2E {
        place = unsafe abbreviation.takeFullStop(
          bytes, at: place, after: end, to: count, &breaks)
      }
    }
  }

  /// Appends words up to the next text of a script that the breakers do not know.
  @inline(__always)
  private mutating func segmentScripts(
    _ bytes: UnsafePointer<UInt8>, from start: Int, to limit: Int, into breaks: inout [Int]
  ) -> Int {
    var scanner = unsafe ClusterScanner(bytes, from: start, to: limit)
    var script = OrthographicScript.none
    var isNumber = false
    var hasMinorityLetters = false
    run.clear()
    while scanner.next() {
      let next = LetterTable.script(scanner.entry)
      let nextIsNumber = LetterTable.letterClass(scanner.entry) == .digit
      if next != script || nextIsNumber != isNumber {
        let mayJoin = isNumber && next == .none
        let joins = unsafe separates(bytes, scanner.start, limit)
        if !mayJoin || !joins {
          finish(script, isNumber, hasMinorityLetters, &breaks)
          hasMinorityLetters = false
          if next == .none { return scanner.start }
          script = next
          isNumber = nextIsNumber
        }
      }
      run.append(scanner)
      if script == .myanmar, unsafe Self.isOfMinority(bytes, scanner.start) {
        hasMinorityLetters = true
      }
    }
    finish(script, isNumber, hasMinorityLetters, &breaks)
    return limit
  }

  /// Appends the words of the run that has ended.
  @inline(__always)
  private mutating func finish(
    _ script: OrthographicScript, _ isNumber: Bool, _ hasMinorityLetters: Bool,
    _ breaks: inout [Int]
  ) {
    guard run.count > 0 else { return }
    if keepsClusters { run.appendClusters(to: &clusterEnds) }
    if isNumber || run.count == 1 || !findsWords {
      breaks.append(unsafe run.ends[run.count &- 1])
    } else {
      switch script {
      case .thai where thai != nil: thai?.decode(&run)
      case .lao where lao != nil: lao?.decode(&run)
      case .khmer where khmer != nil: khmer?.decode(&run)
      case .myanmar where burmese != nil && !hasMinorityLetters: burmese?.decode(&run)
      default: run.makeEveryClusterAWord()
      }
      run.appendWords(to: &breaks)
    }
    run.clear()
  }

  /// Tells a full stop or comma between two digits of a script.
  private func separates(_ bytes: UnsafePointer<UInt8>, _ offset: Int, _ limit: Int) -> Bool {
    guard unsafe bytes[offset] == 0x2E || bytes[offset] == 0x2C, offset + 1 < limit else {
      return false
    }
    let next = unsafe UTF8Point(bytes, at: offset + 1)
    return LetterTable.letterClass(LetterTable.shared.entry(of: next.point)) == .digit
  }

  /// Tells a syllable that begins with a letter which Burmese does not have.
  @inline(__always)
  private static func isOfMinority(_ bytes: UnsafePointer<UInt8>, _ offset: Int) -> Bool {
    let point = unsafe UTF8Point(bytes, at: offset).point
    return point >= 0x105A || point == 0x1022 || point == 0x1028
  }
}

extension SegmentRun {
  /// Lets a word begin with every cluster.
  mutating func makeEveryClusterAWord() {
    for index in 1...count { unsafe lengths[index] = 1 }
  }

  /// Appends where the clusters end.
  func appendClusters(to ends: inout [Int]) {
    unsafe ends.append(contentsOf: UnsafeBufferPointer(start: self.ends, count: count))
  }

  /// Appends where the words end that the decoder found.
  @inline(__always)
  mutating func appendWords(to breaks: inout [Int]) {
    var place = count
    while place > 0 {
      let length = Int(unsafe lengths[place])
      unsafe lengths[place] = 0x80
      place &-= length == 0 ? SegmentModel.longestWord : length
    }
    for index in 1...count where unsafe lengths[index] == 0x80 {
      breaks.append(unsafe ends[index &- 1])
    }
  }
}
