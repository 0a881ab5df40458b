import Text
import Vocabulary

/// Finds translations that are far longer or shorter than the others of the same lesson.
///
/// Languages need more or less room than English, and each lesson shows how much: what counts is
/// by what factor a text differs from the middle of all, compared with how far others differ.
enum LengthRule: LintRule {
  private static let fewestTexts = 15
  private static let shortestSource = 24
  private static let farInDeviations = 5.0
  // However alike all others are, twice the usual length is nothing strange for a short text.
  private static let leastFar = 1.5

  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding] {
    guard !lesson.isSource else { return [] }
    let measured = lesson.texts.compactMap { text -> (text: LintedText, ratio: Double)? in
      guard text.source.count >= shortestSource, text.written != text.unit.text else { return nil }
      return (text, Double(max(1, length(of: text.plain))) / Double(text.source.count))
    }
    guard measured.count >= fewestTexts else { return [] }
    let usual = median(measured.map(\.ratio))
    let distances = measured.map { max($0.ratio / usual, usual / $0.ratio) - 1 }
    // 1.4826 makes the median of distances a standard deviation for a bell curve.
    let limit = max(leastFar, farInDeviations * 1.4826 * median(distances))
    return zip(measured, distances).compactMap { pair, distance in
      guard distance > limit else { return nil }
      return lesson.finding(
        .length, in: pair.text,
        Message(
          pair.ratio > usual ? "lint.length-long" : "lint.length-short",
          [
            "share": .percent(pair.ratio, decimals: 0), "usual": .percent(usual, decimals: 0),
          ]))
    }
  }

  /// The count of characters that take room.
  private static func length(of text: String) -> Int {
    text.count { $0 != "\u{200B}" && $0 != "\u{2060}" }
  }

  private static func median(_ numbers: [Double]) -> Double {
    let ordered = numbers.sorted()
    let half = ordered.count / 2
    return ordered.count.isMultiple(of: 2) ? (ordered[half - 1] + ordered[half]) / 2 : ordered[half]
  }
}
