internal import Text
internal import Vocabulary

/// Finds what in texts tells who applies, by the letters of names.
///
/// It finds names however they are spaced, broken over lines, in capital letters and without their
/// diacritics, in Latin letters as the romanisers write them, with letters that look alike, and
/// in Zawgyi.
struct LeakSearch {
  private let terms: [LeakTerm]
  private let byFirst: [UInt32: [Int]]
  private let lookalikes: LookalikeNames
  private let hasBurmese: Bool

  /// Takes what names an applicant.
  init(_ document: ApplicationDocument) throws(TextError) {
    self.init(try document.leakTerms())
  }

  /// Takes what names the people behind an application, and not their organisations.
  init(contacts: [LeadOrganisation.Contact]) throws(TextError) {
    var terms: Set<LeakTerm> = []
    for contact in contacts { terms.formUnion(try LeakTerm.contact(contact)) }
    self.init(Array(terms))
  }

  private init(_ found: [LeakTerm]) {
    terms = found.sorted { $0.letters.count > $1.letters.count }
    byFirst = Dictionary(grouping: terms.indices) { [terms] in terms[$0].letters[0] }
    lookalikes = LookalikeNames(terms)
    hasBurmese = terms.contains { (0x1000...0x109F).contains($0.letters[0]) }
  }

  /// Finds every mention in a text.
  func hits(in text: String) throws(TextError) -> [LeakHit] {
    let folded = try LeakText(text)
    var hits = try hits(in: folded, of: text)
    hits += ContactDetails.hits(in: text)
    hits += try lookalikes.hits(in: text)
    if hasBurmese { hits += try zawgyiHits(in: text) }
    return hits.distinct
  }

  private func hits(in folded: LeakText, of text: String) throws(TextError) -> [LeakHit] {
    let bytes = SourceText(text)
    var hits: [LeakHit] = []
    for start in folded.letters.indices {
      guard let candidates = byFirst[folded.letters[start]] else { continue }
      for index in candidates {
        let term = terms[index]
        let end = start + term.letters.count
        guard end <= folded.letters.count,
          folded.letters[start..<end].elementsEqual(term.letters),
          let hit = try hit(of: term, at: start..<end, in: folded, bytes)
        else { continue }
        hits.append(hit)
      }
    }
    return hits
  }

  private func hit(
    of term: LeakTerm, at range: Range<Int>, in folded: LeakText, _ text: SourceText
  ) throws(TextError) -> LeakHit? {
    let source = folded.source(of: range)
    guard isApart(range, in: folded), keepsWords(term, at: range, in: folded) else { return nil }
    if term.isUnspaced, !(try text.endsClusters(at: source)) { return nil }
    var certainty = term.certainty
    switch term.rule {
    case .whole: break
    case .capitals:
      guard text.isInCapitals(source) else { return nil }
    case .joined:
      let isJoined = folded.opens[(range.lowerBound + 1)..<range.upperBound].allSatisfy { !$0 }
      if !isJoined, !text.hasHyphensOnly(source) { certainty = .likely }
    case .part(let spelling, let base):
      guard
        let found = try certaintyOfPart(
          term, spelling: spelling, base: base, at: range, source, in: folded, text)
      else { return nil }
      certainty = found
    }
    return LeakHit(range: source, kind: term.kind, match: term.name, certainty: certainty)
  }

  /// Whether a match is no part of a longer word, in scripts that put blanks between words.
  private func isApart(_ range: Range<Int>, in text: LeakText) -> Bool {
    let letters = text.letters
    let first = letters[range.lowerBound]
    let last = letters[range.upperBound - 1]
    let opensWell =
      text.opens[range.lowerBound] || isUnspaced(first)
      || isUnspaced(letters[range.lowerBound - 1])
    let closesWell =
      range.upperBound == letters.count || text.opens[range.upperBound] || isUnspaced(last)
      || isUnspaced(letters[range.upperBound])
    return opensWell && closesWell
  }

  /// Whether the words of a match are those of the name: a short name may not be put together of
  /// pieces of other words.
  private func keepsWords(_ term: LeakTerm, at range: Range<Int>, in text: LeakText) -> Bool {
    if term.letters.count >= 10 || term.isUnspaced { return true }
    let inner = 1..<term.letters.count
    let found = inner.filter { text.opens[range.lowerBound + $0] }
    let wanted = inner.filter { term.opens[$0] }
    return found == wanted || found.isEmpty || found.count == inner.count
  }

  /// How sure it is that a word is meant as a part of the name, or nil when it is another word.
  private func certaintyOfPart(
    _ term: LeakTerm, spelling: String, base: String, at range: Range<Int>, _ source: Range<Int>,
    in folded: LeakText, _ text: SourceText
  ) throws(TextError) -> Leak.Certainty? {
    let written = try Text.folded(text[source]).text
    guard written == spelling || written == base || term.isUnspaced else { return nil }
    let isNamed = LeakHonorifics.stand(around: range, in: folded)
    if term.isUnspaced {
      if isNamed { return .sure }
      let clusters = try clusterBreaks(in: text[source]).count
      guard try text.endsWords(at: source) else { return nil }
      return clusters > 4 ? .sure : .likely
    }
    guard text.startsWithCapital(source) || !text.isCased(source) else { return nil }
    if isNamed { return .sure }
    guard term.letters.count > 3 else { return nil }
    return .likely
  }

  /// Finds names in pieces of a text that are in Zawgyi, as old keyboards write it.
  private func zawgyiHits(in text: String) throws(TextError) -> [LeakHit] {
    var hits: [LeakHit] = []
    var waiting: [(range: Range<Int>, text: String)] = []
    func flush() throws(TextError) {
      for first in waiting.indices {
        var joined = ""
        for last in first..<min(first + 4, waiting.count) {
          joined += waiting[last].text
          let folded = try LeakText(joined)
          let inner = try self.hits(in: folded, of: joined).filter { $0.certainty == .sure }
          guard let hit = inner.first else { continue }
          let range = waiting[first].range.lowerBound..<waiting[last].range.upperBound
          hits.append(
            LeakHit(range: range, kind: hit.kind, match: hit.match, certainty: .sure))
          break
        }
      }
      waiting = []
    }
    var offset = 0
    for piece in text.split(omittingEmptySubsequences: false, whereSeparator: \.isBreak) {
      let length = piece.utf8.count
      defer { offset += length + 1 }
      guard piece.unicodeScalars.contains(where: { (0x1000...0x109F).contains($0.value) }) else {
        if length > 0 { try flush() }
        continue
      }
      let (encoding, confidence) = burmeseEncoding(of: piece)
      guard encoding == .zawgyi, confidence > 0.9 else {
        try flush()
        continue
      }
      let start = text.utf8.distance(from: text.startIndex, to: piece.startIndex)
      waiting.append((start..<start + length, try convertZawgyi(piece)))
    }
    try flush()
    return hits
  }
}

extension Character {
  fileprivate var isBreak: Bool { isWhitespace || self == "။" || self == "၊" }
}

/// A text whose parts are asked for by offsets in its UTF-8 form; words and clusters are looked for
/// once, when they are needed.
final class SourceText {
  let text: String
  private lazy var clusters: Result<Set<Int>, TextError> = Result { () throws(TextError) in
    Set(try clusterBreaks(in: text)).union([0])
  }
  private lazy var words: Result<Set<Int>, TextError> = Result { () throws(TextError) in
    Set(try LeakSegmenter.segmenter().wordBreaks(in: text)).union([0])
  }

  init(_ text: String) { self.text = text }

  subscript(range: Range<Int>) -> Substring {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    return text[start..<bytes.index(start, offsetBy: range.count)]
  }

  func endsClusters(at range: Range<Int>) throws(TextError) -> Bool {
    let clusters = try clusters.get()
    return clusters.contains(range.lowerBound) && clusters.contains(range.upperBound)
  }

  func endsWords(at range: Range<Int>) throws(TextError) -> Bool {
    let words = try words.get()
    return words.contains(range.lowerBound) && words.contains(range.upperBound)
  }

  func isInCapitals(_ range: Range<Int>) -> Bool {
    self[range].allSatisfy { !$0.isCased || $0.isUppercase }
  }

  func isCased(_ range: Range<Int>) -> Bool { self[range].contains(where: \.isCased) }

  func startsWithCapital(_ range: Range<Int>) -> Bool {
    self[range].first { $0.isLetter }?.isUppercase == true
  }

  func hasHyphensOnly(_ range: Range<Int>) -> Bool {
    self[range].allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." }
  }
}

/// Finds words, for every script without blanks at once.
enum LeakSegmenter {
  private static let shared = LanguageTag("my").flatMap { try? WordSegmenter(language: $0) }

  static func segmenter() throws(TextError) -> WordSegmenter {
    guard let shared else { throw .icu("U_MISSING_RESOURCE_ERROR") }
    return shared
  }
}
