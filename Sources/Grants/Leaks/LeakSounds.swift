internal import Text
internal import Vocabulary

/// Finds names that sound like those of the applicant, in whatever script they are written.
///
/// It is slower than the search by letters and never sure, so only the report for the staff uses
/// it.
struct LeakSounds {
  /// The names by how they sound.
  private var names: [String: (kind: Leak.Kind, name: String)] = [:]

  /// The most words that a name has, and some more as others part them.
  private var longest = 1

  /// The shortest sound that says something.
  private static let least = 5

  init(_ document: ApplicationDocument) throws(TextError) {
    let lead = [document.lead.name, document.lead.latinName].map { ($0, Leak.Kind.lead) }
    let partners = document.partners.flatMap {
      [(Optional($0.name), Leak.Kind.partner), ($0.latinName, .partner)]
    }
    let contact = [(Optional(document.lead.contact.name), Leak.Kind.contact)]
    for case (let name?, let kind) in lead + partners + contact
    where name != ApplicationDocument.mask {
      let key = try nameKey(of: name)
      guard key.count >= Self.least else { continue }
      names[key] = (kind, name)
      longest = max(longest, min(7, try words(of: name).count + 1))
    }
  }

  /// Finds runs of words that sound like a name.
  func hits(in text: String) throws(TextError) -> [LeakHit] {
    guard !names.isEmpty else { return [] }
    let words = try words(of: text)
    var hits: [LeakHit] = []
    for first in words.indices {
      var key = ""
      for last in first..<min(first + longest, words.count) {
        key = try nameKey(of: words[first...last].map(\.text).joined(separator: " "))
        guard let found = names[key] else { continue }
        hits.append(
          LeakHit(
            range: words[first].range.lowerBound..<words[last].range.upperBound,
            kind: found.kind, match: found.name, certainty: .likely))
      }
    }
    return hits
  }

  private func words(of text: String) throws(TextError) -> [(text: Substring, range: Range<Int>)] {
    var found: [(text: Substring, range: Range<Int>)] = []
    var index = text.utf8.startIndex
    var offset = 0
    for end in try LeakSegmenter.segmenter().wordBreaks(in: text) where end > offset {
      let next = text.utf8.index(index, offsetBy: end - offset)
      let piece = text[index..<next]
      if piece.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) {
        found.append((piece, offset..<end))
      }
      index = next
      offset = end
    }
    return found
  }
}
