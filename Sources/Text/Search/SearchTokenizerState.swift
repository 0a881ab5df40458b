/// What a search tokenizer needs while it works, kept from text to text.
struct SearchTokenizerState: ~Copyable {
  private var segmenter: SegmenterState
  private var breaks: [Int] = []
  private var borders: [Int] = []
  private let room = TokenRoom()
  private let plainWords = PlainWords()

  /// Takes the tokens of a text; see `SearchTokenizer.forEachToken`.
  typealias Body = (UnsafeBufferPointer<UInt8>, Range<Int>, Bool) -> Bool

  init() throws(TextError) {
    segmenter = try SegmenterState(models: SearchModels.all, keepsClusters: true)
  }

  /// Finds the words of the text itself, for the models know words as people write them, and puts
  /// down where their borders are in the folded text.
  mutating func findBorders(
    in text: UnsafeBufferPointer<UInt8>, _ folded: FoldedText
  ) throws(TextError) {
    guard let bytes = text.baseAddress else { return }
    borders.removeAll(keepingCapacity: true)
    unsafe try segmenter.segment(bytes, count: text.count, into: &borders)
    folded.fold(&borders)
  }

  /// Forgets the borders of a text that is the same when it is folded: it has just its own.
  mutating func forgetBorders() { borders.removeAll(keepingCapacity: true) }

  /// Hands over the tokens of a folded text in order.
  mutating func tokenize(
    _ text: UnsafeBufferPointer<UInt8>, _ folded: FoldedText, _ purpose: SearchTokenizer.Purpose,
    _ body: Body
  ) throws(TextError) {
    guard let bytes = text.baseAddress else { return }
    breaks.removeAll(keepingCapacity: true)
    unsafe try segmenter.segment(
      bytes, count: text.count, into: &breaks, findsWords: borders.isEmpty)
    switch purpose {
    case .document:
      unsafe try forEachPlace(bytes) { (place) throws(TextError) in
        unsafe try emit(place, bytes, place.start..<place.end, body)
      }
    case .offsets:
      unsafe try forEachPlace(bytes) { (place) throws(TextError) in
        unsafe try emit(place, bytes, folded.sourceRange(of: place.start..<place.end), body)
      }
    case .query, .wholeWordQuery:
      var places: [SearchPlace] = []
      unsafe try forEachPlace(bytes) { (place) throws(TextError) in
        places.append(place)
        return true
      }
      for index in places.indices {
        let borders =
          purpose == .query
          ? .inside : Self.borders(isFirst: index == 0, isLast: index == places.count - 1)
        guard unsafe ask(for: places[index], bytes, borders, purpose, body) else { return }
      }
    }
  }

  // MARK: Places

  /// Hands over the places of a folded text that get tokens, until `body` returns false.
  @inline(__always)
  private func forEachPlace(
    _ bytes: UnsafePointer<UInt8>, _ body: (SearchPlace) throws(TextError) -> Bool
  ) throws(TextError) {
    let clusters = segmenter.clusterEnds
    var borders = WordBorders(self.borders.isEmpty ? breaks : self.borders)
    var next = 0
    var start = 0
    for end in breaks {
      if next < clusters.count, clusters[next] <= end {
        guard try Self.visitClusters(start..<end, clusters, &next, &borders, body) else { return }
      } else if unsafe Ideographs.contains(UTF8Point(bytes, at: start).point) {
        guard unsafe try Self.visitIdeographs(bytes, start..<end, &borders, body) else { return }
      } else if unsafe Self.isWord(bytes, start..<end) {
        guard try body(SearchPlace(start: start, end: end, kind: .word)) else { return }
      }
      start = end
    }
  }

  /// Visits the clusters of a word of which the first ends at `clusters[next]`.
  @inline(__always)
  private static func visitClusters(
    _ word: Range<Int>, _ clusters: [Int], _ next: inout Int, _ borders: inout WordBorders,
    _ body: (SearchPlace) throws(TextError) -> Bool
  ) throws(TextError) -> Bool {
    var start = word.lowerBound
    while next < clusters.count, clusters[next] <= word.upperBound {
      let end = clusters[next]
      next &+= 1
      let place = SearchPlace(start: start, end: end, kind: borders.kind(of: start..<end))
      guard try body(place) else { return false }
      start = end
    }
    return true
  }

  private static func visitIdeographs(
    _ bytes: UnsafePointer<UInt8>, _ word: Range<Int>, _ borders: inout WordBorders,
    _ body: (SearchPlace) throws(TextError) -> Bool
  ) throws(TextError) -> Bool {
    var start = word.lowerBound
    while start < word.upperBound {
      var end = start + (unsafe UTF8Point(bytes, at: start).length)
      // What is no ideograph, as a sign of iteration, belongs to the one before it.
      while end < word.upperBound {
        let letter = unsafe UTF8Point(bytes, at: end)
        if Ideographs.contains(letter.point) { break }
        end += letter.length
      }
      let place = SearchPlace(start: start, end: end, kind: borders.kind(of: start..<end))
      guard try body(place) else { return false }
      start = end
    }
    return true
  }

  private static func isWord(_ bytes: UnsafePointer<UInt8>, _ piece: Range<Int>) -> Bool {
    var place = piece.lowerBound
    while place < piece.upperBound {
      let letter = unsafe UTF8Point(bytes, at: place)
      if letter.point < 0x80 {
        let lower = letter.point | 0x20
        if (0x61...0x7A).contains(lower) || (0x30...0x39).contains(letter.point) { return true }
      } else if Unicode.Scalar(letter.point)?.isPartOfWord == true {
        return true
      }
      place += letter.length
    }
    return false
  }

  // MARK: Tokens

  /// Hands over what a document has at a place.
  @inline(__always)
  private func emit(
    _ place: SearchPlace, _ bytes: UnsafePointer<UInt8>, _ source: Range<Int>, _ body: Body
  ) throws(TextError) -> Bool {
    let text = unsafe UnsafeBufferPointer(
      start: bytes + place.start, count: place.end - place.start)
    guard place.kind == .word else {
      return unsafe body(room.token(place.kind.mark, text), source, false)
    }
    guard unsafe body(text, source, false) else { return false }
    guard unsafe !Diacritics.mayHaveNone(text) else { return true }
    let goesOn = try unsafe plainWords.withPlain(text) { plain in
      unsafe body(room.token(SearchPlace.Kind.plain.mark, plain), source, true)
    }
    return goesOn ?? true
  }

  /// Hands over all that an index may have at a place for a part of a query.
  ///
  /// A word without diacritics stands for words with them, too, unless whole words are wanted; one
  /// with diacritics means just these.
  private func ask(
    for place: SearchPlace, _ bytes: UnsafePointer<UInt8>, _ borders: SearchPlace.Kind,
    _ purpose: SearchTokenizer.Purpose, _ body: Body
  ) -> Bool {
    let source = place.start..<place.end
    let text = unsafe UnsafeBufferPointer(start: bytes + place.start, count: source.count)
    if place.kind == .word {
      guard unsafe body(text, source, false) else { return false }
      guard purpose == .query, unsafe Diacritics.mayHaveNone(text) else { return true }
      return unsafe body(room.token(SearchPlace.Kind.plain.mark, text), source, true)
    }
    var isColocated = false
    for kind in SearchPlace.Kind.clusters where kind.isSuperset(of: borders) {
      guard unsafe body(room.token(kind.mark, text), source, isColocated) else { return false }
      isColocated = true
    }
    return true
  }

  /// The borders that whole words have at a place of a query.
  private static func borders(isFirst: Bool, isLast: Bool) -> SearchPlace.Kind {
    var wanted: SearchPlace.Kind = .inside
    if isFirst { wanted.insert(.begins) }
    if isLast { wanted.insert(.ends) }
    return wanted
  }
}

/// Tells where words begin and end, asked from the beginning of a text to its end.
private struct WordBorders {
  private let ends: [Int]
  private var next = 0

  init(_ ends: [Int]) { self.ends = ends }

  /// What a cluster is in its word.
  @inline(__always)
  mutating func kind(of cluster: Range<Int>) -> SearchPlace.Kind {
    let begins = cluster.lowerBound == 0 || isBorder(cluster.lowerBound)
    let ends = isBorder(cluster.upperBound)
    return SearchPlace.Kind(rawValue: (begins ? 1 : 0) | (ends ? 2 : 0))
  }

  @inline(__always)
  private mutating func isBorder(_ place: Int) -> Bool {
    while next < ends.count, ends[next] < place { next &+= 1 }
    return next < ends.count && ends[next] == place
  }
}
