import CICU
import Synchronization

/// Returns how many characters a reader sees, by Unicode's grapheme clusters.
///
/// - Throws: `TextError.icu` for a text of gigabytes.
public func graphemeCount(of text: some StringProtocol) throws(TextError) -> Int {
  try BreakCounter.graphemes.count(text)
}

/// Returns how many words a text has by ICU's rules and dictionaries: pieces with a letter or a
/// digit.
///
/// - Throws: `TextError.icu` for a text of gigabytes.
public func wordCount(of text: some StringProtocol) throws(TextError) -> Int {
  try BreakCounter.words.count(text)
}

/// Counts with one iterator that is kept: opening one takes longer than counting a sentence.
private final class BreakCounter: Sendable {
  static let graphemes = BreakCounter(CICU_GRAPHEME)
  static let words = BreakCounter(CICU_WORD)

  private let unit: cicu_unit
  private let handle = Mutex<BreakerHandle?>(nil)

  init(_ unit: cicu_unit) { self.unit = unit }

  func count(_ text: some StringProtocol) throws(TextError) -> Int {
    try handle.withLock { (breaker) throws(TextError) in
      let opened = if let open = breaker.take() { open } else { try BreakerHandle(unit) }
      let count = try opened.count(text)
      breaker = consume opened
      return count
    }
  }
}
