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

/// The one owner of an ICU break iterator.
///
/// `@unchecked`: nothing else has the pointer, and the mutex around the handle keeps threads apart.
@safe private struct BreakerHandle: ~Copyable, @unchecked Sendable {
  private let pointer: OpaquePointer

  init(_ unit: cicu_unit) throws(TextError) {
    let opened = unsafe try icu { unsafe cicu_breaker_open(unit, "root", &$0) }
    guard let opened = unsafe opened else { preconditionFailure("Success without a breaker") }
    unsafe pointer = opened
  }

  deinit { unsafe cicu_breaker_close(pointer) }

  func count(_ text: some StringProtocol) throws(TextError) -> Int {
    let pointer = unsafe pointer
    return try icu { status in
      unsafe withBytes(of: text) { bytes, length in
        Int(unsafe cicu_breaker_count(pointer, bytes, length, &status))
      }
    }
  }
}
