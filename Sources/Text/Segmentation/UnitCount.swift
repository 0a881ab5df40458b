import CICU
import Synchronization

/// Returns how many characters a reader sees, by Unicode's grapheme clusters.
///
/// - Throws: `TextError.icu` for a text of gigabytes.
public func graphemeCount(of text: some StringProtocol) throws(TextError) -> Int {
  try graphemeCounter.withLock { (kept) throws(TextError) in
    // Opening an iterator takes longer than counting a sentence.
    let breaker = if let open = kept.take() { open } else { try BreakerHandle(CICU_GRAPHEME) }
    let count = try breaker.count(text)
    kept = consume breaker
    return count
  }
}

private let graphemeCounter = Mutex<BreakerHandle?>(nil)
