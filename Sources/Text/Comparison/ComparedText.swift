/// A text as it is compared with thousands of others: as the set of its short runs of words.
///
/// The text is folded first, so that spellings, encodings, digits and invisible letters that read
/// the same are the same. What stands for a word is a run of letters and digits, or, in scripts
/// that write no blanks between words, one cluster; a run is three words or four clusters long.
public struct ComparedText: Sendable {
  /// The numbers of the runs, each once, in rising order.
  public let shingles: [UInt32]

  /// Takes a text.
  ///
  /// - Throws: `TextError.icu` for a text of gigabytes.
  public init(_ text: String) throws(TextError) {
    shingles = Set(try ComparedTokens(text).shingles).sorted()
  }

  /// Joins texts to one; no run goes from one into the next.
  public init(joining texts: [ComparedText]) {
    shingles = Set(texts.flatMap(\.shingles)).sorted()
  }

  /// How many runs both texts have.
  ///
  /// - Complexity: O(*n*), where *n* is the number of runs.
  public func sharedCount(with other: ComparedText) -> Int {
    var (left, right, count) = (0, 0, 0)
    let (ours, theirs) = (shingles, other.shingles)
    while left < ours.count, right < theirs.count {
      if ours[left] == theirs[right] {
        (left, right, count) = (left + 1, right + 1, count + 1)
      } else if ours[left] < theirs[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return count
  }
}

/// The words and clusters of a folded text, and where they stand.
struct ComparedTokens {
  /// The number of each token.
  private(set) var numbers: [UInt32] = []
  /// Where each stands in the folded text.
  private(set) var ranges: [Range<Int>] = []
  private var isCluster: [Bool] = []
  private let folded: FoldedText
  private let source: String

  init(_ text: String) throws(TextError) {
    source = text
    folded = try Text.folded(text)
    let bytes = Array(folded.text.utf8)
    var start = 0
    var word = 0..<0
    for end in try clusterBreaks(in: folded.text) {
      let kind = ClusterKind(bytes, at: start)
      if kind == .partOfWord {
        word = word.isEmpty ? start..<end : word.lowerBound..<end
      } else {
        append(word, in: bytes, isCluster: false)
        word = 0..<0
        if kind == .word { append(start..<end, in: bytes, isCluster: true) }
      }
      start = end
    }
    append(word, in: bytes, isCluster: false)
  }

  private mutating func append(_ range: Range<Int>, in bytes: [UInt8], isCluster: Bool) {
    guard !range.isEmpty else { return }
    var hash: UInt32 = 2_166_136_261
    for byte in bytes[range] { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    numbers.append(hash)
    ranges.append(range)
    self.isCluster.append(isCluster)
  }

  /// The number of the run that begins at a token; nil where too few follow.
  func shingle(at place: Int) -> UInt32? {
    let length = isCluster[place] ? 4 : 3
    guard place + length <= numbers.count else { return nil }
    var hash: UInt32 = 0
    for number in numbers[place..<place + length] {
      hash = (hash &* 0x9E37_79B1) ^ number
      hash = (hash ^ (hash >> 15)) &* 0x85EB_CA77
    }
    return (hash ^ (hash >> 13)) &* 0xC2B2_AE3D
  }

  var shingles: [UInt32] { numbers.indices.compactMap(shingle) }

  /// The text that some tokens were made of.
  func text(of tokens: Range<Int>) -> String {
    guard let last = tokens.last else { return "" }
    let range = folded.sourceRange(
      of: ranges[tokens.lowerBound].lowerBound..<ranges[last].upperBound)
    return String(decoding: Array(source.utf8)[range], as: UTF8.self)
  }
}

/// What a cluster is to a comparison.
private enum ClusterKind {
  case partOfWord, separator, word

  init(_ bytes: [UInt8], at place: Int) {
    let first = bytes[place]
    if first < 0x80 {
      let isLetter = (0x30...0x39).contains(first) || (0x61...0x7A).contains(first | 0x20)
      self = isLetter ? .partOfWord : .separator
      return
    }
    let scalar = String(decoding: bytes[place..<min(place + 4, bytes.count)], as: UTF8.self)
      .unicodeScalars.first
    guard let scalar, scalar.isPartOfWord else {
      self = .separator
      return
    }
    self = scalar.isWrittenWithoutBlanks ? .word : .partOfWord
  }
}

extension Unicode.Scalar {
  /// Whether its script writes no blanks between words.
  fileprivate var isWrittenWithoutBlanks: Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1950...0x19DF, 0x1A20...0x1AAF,
      0x3040...0x30FF, 0x3400...0x9FFF, 0xA980...0xA9FF, 0xAA60...0xAADF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

/// Returns the longest passage that two texts share, as it stands in the first, up to how it is
/// written; nil when they share no run of words.
///
/// - Throws: `TextError.icu` for a text of gigabytes.
/// - Complexity: O(*n*) in the lengths of the texts, as long as no run repeats often.
public func longestSharedPassage(
  of text: String, in other: String
) throws(TextError) -> String? {
  let (left, right) = (try ComparedTokens(text), try ComparedTokens(other))
  var places: [UInt32: [Int]] = [:]
  for place in right.numbers.indices {
    if let shingle = right.shingle(at: place), places[shingle, default: []].count < 8 {
      places[shingle, default: []].append(place)
    }
  }
  var longest = 0..<0
  var start = 0
  while start < left.numbers.count {
    var reached = start
    for place in left.shingle(at: start).flatMap({ places[$0] }) ?? [] {
      var (end, otherEnd) = (start, place)
      while end < left.numbers.count, otherEnd < right.numbers.count,
        left.numbers[end] == right.numbers[otherEnd]
      { (end, otherEnd) = (end + 1, otherEnd + 1) }
      reached = max(reached, end)
    }
    if reached - start > longest.count { longest = start..<reached }
    start = max(start + 1, reached - 3)
  }
  return longest.isEmpty ? nil : left.text(of: longest)
}
