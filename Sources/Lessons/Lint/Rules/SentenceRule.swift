import Text
import Vocabulary

/// Finds sentences that nobody can read aloud and listeners cannot keep in mind.
enum SentenceRule: LintRule {
  // At the speed of reading aloud; about 37 English words. Most readers stay within a quarter of an
  // estimated speed, and so does the estimate.
  private static let (mostSeconds, mostEstimatedSeconds) = (12, 15)
  private static let (silent, aloud) = (238, 183)

  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding] {
    let speed = ReadingSpeed(for: lesson.language)
    let seconds = speed.basis == .measured ? mostSeconds : mostEstimatedSeconds
    let most = speed.unitsPerMinute * seconds * aloud / (60 * silent)
    var findings: [LintFinding] = []
    for text in lesson.texts {
      for sentence in try sentences(of: text.sentences, in: lesson.language) {
        let count = try lesson.tools.counter.count(sentence)
        guard count.length > most else { continue }
        findings.append(
          lesson.finding(
            .sentences, in: text,
            Message(
              "lint.long-sentence",
              [
                "start": .text(quotation(of: sentence)), "count": .integer(Int64(count.length)),
                "most": .integer(Int64(most)),
              ])))
        break
      }
    }
    return findings
  }

  /// Parts a text where a reader takes breath: at its blanks in Thai and Lao, which have no full
  /// stops, and at the ends of sentences elsewhere.
  private static func sentences(
    of text: String, in language: LanguageTag
  ) throws(TextError) -> [String] {
    if SentenceMethod(for: language) == .blanks {
      return text.split(separator: " ").map(String.init)
    }
    let bytes = Array(text.utf8)
    var start = 0
    return try sentenceBreaks(in: text).map { end in
      defer { start = end }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }
}
