import Text
import Vocabulary

/// Finds lessons with texts that are not in Unicode's normalization form C, which searches miss.
enum NormalFormRule: LintRule {
  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding] {
    var found: [LintedText] = []
    for text in lesson.texts {
      let form = try normalized(text.written)
      if !form.utf8.elementsEqual(text.written.utf8) { found.append(text) }
    }
    // A keyboard or a program that writes another form does so in every text.
    guard let first = found.first else { return [] }
    return [
      lesson.finding(
        .normalForm, in: first,
        Message("lint.normal-form", ["count": .integer(Int64(found.count))]))
    ]
  }
}
