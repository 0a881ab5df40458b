internal import Foundation
internal import Text
internal import Vocabulary

extension TextBenchmark {
  /// What is repeated to stop a program.
  private static let repeated = [
    "ก", "ภาษาไทย", "\u{0E48}", "ພາສາ", "ខ្មែរ", "ន្", "ကောင်း", "\u{1031}", "\u{1039}", "\u{301}",
    "\u{323}\u{301}\u{316}\u{1DCE}", "\u{0}", "\u{200D}", "a.", "1,", " ", "\r\n", "中", "\u{202E}",
    "\u{FFFE}", "ᨠ᩠", "ꦏ꧀", "தமிழ்", "بهاس", "👩‍", "\u{1F1F9}", "(\"",
  ]

  /// Prints for each job the text of all whose time grows most when it gets four times as long.
  func printGrowth() throws {
    print("\ntime for four times the text, at worst (4 is linear): factor, text, milliseconds")
    for (name, job) in try growthJobs() {
      var worst = (factor: 0.0, part: "", milliseconds: 0.0)
      for part in Self.repeated {
        let short = String(repeating: part, count: 60_000 / part.utf8.count)
        let long = String(repeating: part, count: 240_000 / part.utf8.count)
        try job(long)
        let first = try Self.seconds { try job(short) }
        let second = try Self.seconds { try job(long) }
        // What takes no time at all is as long as the clock is inexact.
        guard second > 0.002, second / first > worst.factor else { continue }
        worst = (second / first, part, second * 1000)
      }
      let points = worst.part.unicodeScalars.map { String($0.value, radix: 16) }
      print(
        padded(name, toWidth: 12), rounded(worst.factor), points.joined(separator: " "),
        rounded(worst.milliseconds))
    }
  }

  private func growthJobs() throws -> [(String, (String) throws -> Void)] {
    guard let thai = LanguageTag("th"), let burmese = LanguageTag("my") else { return [] }
    let words = try WordSegmenter(language: thai)
    let syllables = try WordSegmenter(language: burmese)
    let lines = try LineBreaker(language: thai)
    let counter = try TextCounter(language: thai)
    let collator = try Collator(locale: thai)
    return [
      ("words th", { _ = try words.wordBreaks(in: $0) }),
      ("words my", { _ = try syllables.wordBreaks(in: $0) }),
      ("clusters", { _ = try clusterBreaks(in: $0) }),
      ("lines", { _ = try lines.lineBreaks(in: $0) }),
      ("sentences", { _ = try sentenceBreaks(in: $0) }),
      ("counts", { _ = try counter.count($0) }),
      ("normal form", { _ = try normalized($0) }),
      ("identity", { _ = TextIdentity(of: $0) }),
      ("Zawgyi", { _ = try convertZawgyi($0) }),
      ("sort key", { _ = try collator.sortKey(of: $0) }),
      ("repair", { _ = repairingUTF8(Array($0.utf8.dropLast())) }),
      ("width", { _ = truncated($0, toWidth: 80) }),
    ]
  }

  private static func seconds(_ job: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<3 {
      let start = processorSeconds()
      try job()
      best = min(best, processorSeconds() - start)
    }
    return max(best, 1e-6)
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
