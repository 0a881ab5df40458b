import Text
import Vocabulary

/// Finds lessons whose examples are mostly about women or mostly about men.
enum NameRule: LintRule {
  // Two people are too few for a balance.
  private static let fewestPeople = 3

  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding] {
    guard lesson.isSource else { return [] }
    var words: Set<String> = []
    for text in lesson.texts {
      for word in try lesson.tools.segmenter.words(in: text.plain) {
        words.insert(withoutPossessive(String(word)))
      }
    }
    let women = lesson.wordLists.women.count { words.contains($0) }
    let men = lesson.wordLists.men.count { words.contains($0) }
    guard women + men >= fewestPeople, 3 * min(women, men) < women + men else { return [] }
    return [
      lesson.finding(
        .names,
        Message("lint.names", ["women": .integer(Int64(women)), "men": .integer(Int64(men))]))
    ]
  }

  private static func withoutPossessive(_ word: String) -> String {
    for ending in ["'s", "’s"] where word.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    return word
  }
}
