import Text
import Vocabulary

/// Finds texts that are not in Unicode's normalization form C, which searches miss.
enum NormalFormRule: LintRule {
  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding] {
    var findings: [LintFinding] = []
    for text in lesson.texts {
      let form = try normalized(text.written)
      if form.utf8.elementsEqual(text.written.utf8) { continue }
      findings.append(lesson.finding(.normalForm, in: text, Message("lint.normal-form")))
    }
    return findings
  }
}
