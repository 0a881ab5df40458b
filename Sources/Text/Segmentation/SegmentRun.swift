/// The clusters of one run of a script, with all that the segmenter needs to know about them.
///
/// The room is kept from run to run, so that nothing is allocated for a run no longer than an
/// earlier one.
///
/// `@unchecked`: nothing else has the pointers, and the segmenter's mutex keeps threads apart.
@safe struct SegmentRun: ~Copyable, @unchecked Sendable {
  /// How many clusters there are.
  private(set) var count = 0

  /// Where each cluster ends in the text.
  private(set) var ends: UnsafeMutablePointer<Int>

  /// How many clusters the best word has that ends after so many clusters; the decoder writes it.
  private(set) var lengths: UnsafeMutablePointer<UInt8>

  /// The dictionary words that begin in the run, by beginning and then by length: feature and
  /// class.
  private(set) var words: UnsafeMutablePointer<UInt32>

  /// Where the class of a dictionary word is kept beside its feature.
  static let classShift: UInt32 = 24

  private(set) var hashes: UnsafeMutablePointer<UInt32>
  private(set) var shapes: UnsafeMutablePointer<UInt32>
  private(set) var matches: UnsafeMutablePointer<DictionaryMatches>
  private var capacity: Int
  private var wordCapacity: Int

  init() {
    capacity = 1024
    wordCapacity = 4096
    unsafe words = .allocate(capacity: wordCapacity)
    unsafe ends = .allocate(capacity: capacity)
    unsafe lengths = .allocate(capacity: capacity)
    unsafe hashes = .allocate(capacity: capacity)
    unsafe shapes = .allocate(capacity: capacity)
    unsafe matches = .allocate(capacity: capacity)
    pad(from: 0, to: SegmentFeatures.padding)
  }

  deinit {
    unsafe words.deallocate()
    unsafe ends.deallocate()
    unsafe lengths.deallocate()
    unsafe hashes.deallocate()
    unsafe shapes.deallocate()
    unsafe matches.deallocate()
  }

  /// Forgets the run before.
  @inline(__always)
  mutating func clear() { count = 0 }

  /// Adds the cluster that a scanner has just read.
  @inline(__always)
  mutating func append(_ scanner: borrowing ClusterScanner) {
    let place = count &+ SegmentFeatures.padding
    if place &+ SegmentFeatures.padding &+ 1 >= capacity { grow() }
    unsafe ends[count] = scanner.end
    unsafe hashes[place] = scanner.hash
    unsafe shapes[place] = scanner.shape.summary
    count &+= 1
  }

  /// What the features look at.
  @inline(__always)
  var features: SegmentFeatures {
    unsafe SegmentFeatures(
      hashes: UnsafePointer(hashes + SegmentFeatures.padding),
      shapes: UnsafePointer(shapes + SegmentFeatures.padding), matches: UnsafePointer(matches))
  }

  /// Looks every word up that begins in the run.
  @inline(never)
  mutating func look(up dictionary: WordDictionary) {
    let place = count &+ SegmentFeatures.padding
    pad(from: place, to: place &+ SegmentFeatures.padding)
    // Copies, for the compiler must take it that a store might change the originals.
    let count = self.count
    let clusters = unsafe UnsafePointer(hashes) + SegmentFeatures.padding
    let matches = unsafe self.matches
    var word = 0
    for index in 0...count { unsafe matches[index] = DictionaryMatches() }
    var coverStart = 0
    var coverEnd = 0
    var coverWord: UInt32 = 0
    for start in 0..<count {
      if word &+ WordDictionary.longestWord > wordCapacity { growWords() }
      let rest = count &- start
      let limit = rest < WordDictionary.longestWord ? rest : WordDictionary.longestWord
      let (longest, chain, lengths) = unsafe look(
        up: dictionary, clusters + start, limit, matches + start, &word)
      unsafe matches[start].starts = longest
      unsafe matches[start].startLengths = lengths
      let inner = start < coverEnd
      let span = (coverEnd &- coverStart) &<< 4 | (start &- coverStart)
      unsafe matches[start].spans = inner ? UInt16(truncatingIfNeeded: span) : 0
      unsafe matches[start].spanWord = inner ? coverWord : 0
      let reach = start &+ Int(longest &>> 5)
      coverStart = reach > coverEnd ? start : coverStart
      coverWord = reach > coverEnd ? chain : coverWord
      coverEnd = reach > coverEnd ? reach : coverEnd
    }
  }

  /// Looks the words up that begin with a cluster, and returns the longest, the hash of it and the
  /// lengths of all.
  @inline(__always)
  private func look(
    up dictionary: WordDictionary, _ clusters: UnsafePointer<UInt32>, _ limit: Int,
    _ matches: UnsafeMutablePointer<DictionaryMatches>, _ word: inout Int
  ) -> (longest: UInt16, chain: UInt32, lengths: UInt16) {
    let words = unsafe self.words
    var chain = WordDictionary.seed
    var longest: UInt16 = 0
    var longestChain: UInt32 = 0
    var lengths: UInt16 = 0
    var length = 0
    // What follows a look-up is done for beginnings of words too, and then comes to nothing: a
    // branch that nobody can foretell takes longer.
    while length < limit {
      chain = WordDictionary.chain(chain, unsafe clusters[length])
      guard let wordClass = dictionary.wordClass(of: chain) else { break }
      length &+= 1
      let isWord: UInt16 = wordClass > 0 ? 1 : 0
      let found = UInt16(truncatingIfNeeded: length &<< 5) | UInt16(truncatingIfNeeded: wordClass)
      longest = isWord == 1 ? found : longest
      longestChain = isWord == 1 ? UInt32(truncatingIfNeeded: chain) : longestChain
      lengths |= isWord &<< UInt16(truncatingIfNeeded: length &- 1)
      let number = UInt32(truncatingIfNeeded: SegmentFeatures.number(ofWord: chain))
      unsafe words[word] = number | wordClass &<< Self.classShift
      word &+= Int(isWord)
      let end = unsafe matches + length
      let bit = UInt16(truncatingIfNeeded: length < 8 ? length &- 1 : 7)
      unsafe end.pointee.endLengths |= UInt8(truncatingIfNeeded: isWord &<< bit)
      let old = unsafe end.pointee.ends
      unsafe end.pointee.ends = isWord == 1 && found > old ? found : old
    }
    return (longest, longestChain, lengths)
  }

  private mutating func growWords() {
    unsafe words = Self.moved(words, wordCapacity, wordCapacity * 2)
    wordCapacity *= 2
  }

  private func pad(from start: Int, to end: Int) {
    for place in start..<end {
      unsafe hashes[place] = SegmentFeatures.edge
      unsafe shapes[place] = 0
    }
  }

  private mutating func grow() {
    let old = capacity
    capacity *= 2
    unsafe ends = Self.moved(ends, old, capacity)
    unsafe lengths = Self.moved(lengths, old, capacity)
    unsafe hashes = Self.moved(hashes, old, capacity)
    unsafe shapes = Self.moved(shapes, old, capacity)
    unsafe matches = Self.moved(matches, old, capacity)
  }

  private static func moved<Element: BitwiseCopyable>(
    _ old: UnsafeMutablePointer<Element>, _ count: Int, _ capacity: Int
  ) -> UnsafeMutablePointer<Element> {
    let new = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    unsafe UnsafeMutableRawPointer(new).copyMemory(
      from: old, byteCount: count * MemoryLayout<Element>.stride)
    unsafe old.deallocate()
    return unsafe new
  }
}

extension ClusterShape {
  /// The first and the last letter and the kind of cluster in one number below 2²¹.
  @inline(__always)
  var summary: UInt32 {
    let letters = UInt32(first) | UInt32(last) << 8
    let kind =
      (hasPrefix ? 1 : 0) | (hasMark ? 2 : 0) | (hasFinal ? 4 : 0)
      | UInt32(min(count, 4) &- 1) << 3 as UInt32
    return letters | kind << 16
  }
}
