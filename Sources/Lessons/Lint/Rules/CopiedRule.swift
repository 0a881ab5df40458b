import Text
import Vocabulary

/// Finds translations that are still the author's words.
enum CopiedRule: LintRule {
  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding] {
    guard !lesson.isSource else { return [] }
    var findings: [LintFinding] = []
    for text in lesson.texts where try isCopy(text, in: lesson) {
      findings.append(lesson.finding(.copied, in: text, Message("lint.copied")))
    }
    return findings
  }

  /// Tells a copy from a text that is the same in every language: numbers, names, addresses,
  /// abbreviations.
  private static func isCopy(
    _ text: LintedText, in lesson: LintedLesson
  ) throws(TextError) -> Bool {
    guard text.written == text.unit.text else { return false }
    let names = Set(lesson.wordLists.women + lesson.wordLists.men)
    let words = try lesson.tools.segmenter.words(in: text.spoken)
    return words.contains { word in
      let isName = names.contains(String(word))
      let isAbbreviation = word.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
      return !isName && !(isAbbreviation && word.unicodeScalars.allSatisfy(\.isASCII))
        && word.unicodeScalars.contains { $0.properties.isAlphabetic }
    }
  }
}
