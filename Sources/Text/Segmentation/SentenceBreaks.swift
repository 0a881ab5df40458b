import CICU
import Synchronization

/// Returns where sentences end by Unicode's rules, as offsets in the UTF-8 form of a text.
///
/// Khmer ends sentences with ។ and ៕, and Burmese ၊ is a comma, which Unicode 15 does not know.
///
/// - Throws: `TextError.icu` for a text of gigabytes.
public func sentenceBreaks(in text: some StringProtocol) throws(TextError) -> [Int] {
  try sentenceBreaker.withLock { (kept) throws(TextError) in
    let breaker = if let open = kept.take() { open } else { try BreakerHandle(CICU_SENTENCE) }
    let text = String(text)
    let breaks = try breaker.breaks(in: text)
    kept = consume breaker
    return SentenceMarks.tailored(breaks, of: text)
  }
}

/// Returns how many sentences a text has: those that hold a letter or a digit.
///
/// - Throws: `TextError.icu` for a text of gigabytes.
public func sentenceCount(of text: some StringProtocol) throws(TextError) -> Int {
  let bytes = Array(text.utf8)
  var start = 0
  return try sentenceBreaks(in: text).count { end in
    defer { start = end }
    return String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars
      .contains(where: \.isPartOfWord)
  }
}

private let sentenceBreaker = Mutex<BreakerHandle?>(nil)
