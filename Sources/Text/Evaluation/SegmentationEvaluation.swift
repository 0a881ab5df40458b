import CICU
import Glibc

/// A comparison of the program's words and ICU's with those that people found, in quality and in
/// speed.
public struct SegmentationEvaluation: Hashable, Sendable {
  /// How well the program does.
  public private(set) var score = SegmentationScore()

  /// How well ICU's word iterator does.
  public private(set) var icuScore = SegmentationScore()

  /// How many millions of bytes of UTF-8 the program segments in a second of one processor.
  public private(set) var megabytesPerSecond = 0.0

  /// The same when each word is handed out as a range of the `String`.
  public private(set) var rangesMegabytesPerSecond = 0.0

  /// The same of ICU's word iterator, which is given UTF-16 that it need not convert.
  public private(set) var icuMegabytesPerSecond = 0.0

  /// Evaluates lines with `|` between words.
  ///
  /// - Parameters:
  ///   - gold: The lines.
  ///   - segmenter: The segmenter to evaluate.
  /// - Throws: `TextError.icu` when ICU's data are not installed.
  public init(gold: String, segmenter: WordSegmenter) throws(TextError) {
    let sentences = TrainingFile(gold).sentences
    let breaker = try BreakerHandle(CICU_WORD)
    for sentence in sentences {
      let found = try segmenter.wordBreaks(in: sentence.text)
      score.add(text: sentence.text, gold: sentence.breaks, found: found)
      let icu = try breaker.breaks(in: sentence.text)
      icuScore.add(text: sentence.text, gold: sentence.breaks, found: icu)
    }
    try measure(sentences.map(\.text), segmenter, breaker)
  }

  /// Takes turns, so that what else the machine does slows both alike, and keeps the best of each.
  private mutating func measure(
    _ texts: [String], _ segmenter: WordSegmenter, _ breaker: borrowing BreakerHandle
  ) throws(TextError) {
    let bytes = texts.reduce(0) { $0 + $1.utf8.count }
    guard bytes > 0 else { return }
    let wide = texts.map { Array($0.utf16) }
    let repeats = max(1, 1_000_000 / bytes)
    let longest = wide.map(\.count).max() ?? 0
    let offsets = UnsafeMutablePointer<Int64>.allocate(capacity: longest + 1)
    defer { unsafe offsets.deallocate() }
    var breaks: [Int] = []
    var ranges: [Range<String.Index>] = []
    for _ in 0..<7 {
      let start = Self.processorSeconds()
      for _ in 0..<repeats {
        for text in texts { try segmenter.wordBreaks(in: text, into: &breaks) }
      }
      let middle = Self.processorSeconds()
      for _ in 0..<repeats {
        for units in wide { _ = unsafe try breaker.breaks(in: units, into: offsets) }
      }
      let end = Self.processorSeconds()
      for _ in 0..<repeats {
        for text in texts { try segmenter.wordRanges(in: text, into: &ranges) }
      }
      let last = Self.processorSeconds()
      let megabytes = Double(bytes * repeats) / 1e6
      megabytesPerSecond = max(megabytesPerSecond, megabytes / max(1e-9, middle - start))
      icuMegabytesPerSecond = max(icuMegabytesPerSecond, megabytes / max(1e-9, end - middle))
      rangesMegabytesPerSecond = max(rangesMegabytesPerSecond, megabytes / max(1e-9, last - end))
    }
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension BreakerHandle {
  /// Returns where the units of a text end, as offsets in UTF-8.
  func breaks(in text: String) throws(TextError) -> [Int] {
    var text = text
    var failure: TextError?
    var breaks: [Int] = []
    text.withUTF8 { buffer in
      guard let bytes = buffer.baseAddress else { return }
      let offsets = UnsafeMutablePointer<Int64>.allocate(capacity: buffer.count)
      defer { unsafe offsets.deallocate() }
      do throws(TextError) {
        let count = unsafe try self.breaks(in: bytes, count: buffer.count, into: offsets)
        breaks = (0..<count).map { Int(unsafe offsets[$0]) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return breaks
  }

  /// Writes where the units of UTF-16 text end, as offsets in it.
  fileprivate func breaks(
    in units: [UInt16], into offsets: UnsafeMutablePointer<Int64>
  ) throws(TextError) -> Int {
    var count = 0
    var failure: TextError?
    unsafe units.withUnsafeBufferPointer { buffer in
      do throws(TextError) {
        count = unsafe try breaks(in: buffer, into: offsets)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return count
  }
}
