internal import Synchronization
internal import Text

/// Finds names in Latin letters that are written with letters of other scripts that look alike.
struct LookalikeNames {
  private let skeletons: [String: LeakTerm]

  init(_ terms: [LeakTerm]) {
    var found: [String: LeakTerm] = [:]
    for term in terms where term.rule == .whole && term.certainty == .sure {
      let letters = String(String.UnicodeScalarView(term.letters.compactMap(Unicode.Scalar.init)))
      guard term.letters.allSatisfy({ $0 < 0x250 }) else { continue }
      found[letters] = term
    }
    skeletons = found
  }

  /// Finds names in the runs of words of which one has a letter that looks Latin and is not.
  func hits(in text: String) throws(TextError) -> [LeakHit] {
    guard !skeletons.isEmpty, text.unicodeScalars.contains(where: \.looksLatin) else { return [] }
    let words = text.split { !$0.isLetter && !$0.isNumber }
    var hits: [LeakHit] = []
    for first in words.indices {
      var joined = ""
      var isMixed = false
      for last in first..<min(first + 8, words.count) {
        isMixed = isMixed || words[last].unicodeScalars.contains(where: \.looksLatin)
        joined += words[last]
        guard isMixed, let term = try term(like: joined) else { continue }
        let start = text.utf8.distance(from: text.startIndex, to: words[first].startIndex)
        let end = text.utf8.distance(from: text.startIndex, to: words[last].endIndex)
        hits.append(
          LeakHit(range: start..<end, kind: term.kind, match: term.name, certainty: .sure))
      }
    }
    return hits
  }

  private func term(like text: String) throws(TextError) -> LeakTerm? {
    let skeleton = try Checker.shared.checker().skeleton(of: text.lowercased())
    let plain = try LeakText(skeleton).letters
    for (name, term) in skeletons where name.count == text.count {
      let own = try Checker.shared.checker().skeleton(of: name)
      if try LeakText(own).letters == plain { return term }
    }
    return nil
  }

  /// The checker, made once.
  private final class Checker: Sendable {
    static let shared = Checker()
    private let made = Mutex<SpoofChecker?>(nil)

    func checker() throws(TextError) -> SpoofChecker {
      if let found = made.withLock({ $0 }) { return found }
      let new = try SpoofChecker()
      made.withLock { $0 = new }
      return new
    }
  }
}

extension Unicode.Scalar {
  /// Whether it may be taken for a Latin letter: Greek, Cyrillic, Armenian, Cherokee, and letters
  /// of formulas.
  fileprivate var looksLatin: Bool {
    switch value {
    case 0x0370...0x058F, 0x13A0...0x13FF, 0xFF21...0xFF5A, 0x1D400...0x1D7FF: true
    default: false
    }
  }
}
