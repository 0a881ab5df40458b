import CICU
import Synchronization

/// Returns where sentences end by Unicode's rules, as offsets in the UTF-8 form of a text.
///
/// - Throws: `TextError.icu` for a text of gigabytes.
public func sentenceBreaks(in text: some StringProtocol) throws(TextError) -> [Int] {
  try sentenceBreaker.withLock { (kept) throws(TextError) in
    let breaker = if let open = kept.take() { open } else { try BreakerHandle(CICU_SENTENCE) }
    let breaks = try breaker.breaks(in: String(text))
    kept = consume breaker
    return breaks
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
