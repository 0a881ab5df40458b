import Text
import Vocabulary

/// Counts the texts that have no translation; readers see those in the author's language.
enum UntranslatedRule: LintRule {
  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding] {
    guard lesson.untranslatedCount > 0 else { return [] }
    return [
      lesson.finding(
        .untranslated,
        Message(
          "lint.untranslated",
          [
            "count": .integer(Int64(lesson.untranslatedCount)),
            "total": .integer(Int64(lesson.lesson.units.count)),
          ]))
    ]
  }
}
