import CICU
import Synchronization

/// Returns where the characters that a reader sees end, by Unicode's grapheme clusters, as offsets
/// in the UTF-8 form of a text.
///
/// - Throws: `TextError.icu` for a text of gigabytes.
public func graphemeBreaks(in text: some StringProtocol) throws(TextError) -> [Int] {
  try graphemeBreaker.withLock { (kept) throws(TextError) in
    let breaker = if let open = kept.take() { open } else { try BreakerHandle(CICU_GRAPHEME) }
    let breaks = try breaker.breaks(in: String(text))
    kept = consume breaker
    return breaks
  }
}

private let graphemeBreaker = Mutex<BreakerHandle?>(nil)
