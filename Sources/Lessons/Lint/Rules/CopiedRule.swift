import Text
import Vocabulary

/// Finds translations that are still the author's words.
enum CopiedRule: LintRule {
  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding] {
    guard !lesson.isSource else { return [] }
    var findings: [LintFinding] = []
    let names = lesson.wordLists.names
    for text in lesson.texts where text.written == text.unit.text {
      guard try isCopy(of: text.unit, names: names, by: lesson.tools.segmenter) else { continue }
      findings.append(lesson.finding(.copied, in: text, Message("lint.copied")))
    }
    return findings
  }

  /// Tells whether a translation with the author's words is a copy, and not one of the texts that
  /// are the same in every language: numbers, names, addresses, abbreviations.
  static func isCopy(
    of unit: Unit, names: Set<String>, by segmenter: WordSegmenter
  ) throws(TextError) -> Bool {
    let text = LintedText(unit: unit, written: unit.text, inlines: unit.inlines, line: unit.line)
    return try segmenter.words(in: text.spoken).contains { word in
      let scalars = word.unicodeScalars
      let isAbbreviation = scalars.allSatisfy { $0.isASCII && !$0.properties.isLowercase }
      return !names.contains(String(word)) && !isAbbreviation
        && scalars.contains { $0.properties.isAlphabetic }
    }
  }
}
