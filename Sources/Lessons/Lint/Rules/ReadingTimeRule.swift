import Text
import Vocabulary

/// Finds lessons that take longer to read aloud than they say, so that no time is left to talk.
enum ReadingTimeRule: LintRule {
  // Adults read 183 words aloud while they read 238 in silence (Brysbaert 2019).
  private static let (silent, aloud) = (238, 183)

  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding] {
    // A translation that is not whole says nothing of the time that the whole takes.
    guard lesson.texts.count == lesson.lesson.units.count else { return [] }
    var count = TextCount(language: lesson.language)
    for text in lesson.texts { try lesson.tools.counter.add(text.sentences + "\n", to: &count) }
    let minutes = (count.readingSeconds * silent / aloud + 59) / 60
    guard minutes > lesson.lesson.about.minutes else { return [] }
    return [
      lesson.finding(
        .readingTime,
        Message(
          "lint.reading-time",
          [
            "minutes": .integer(Int64(minutes)),
            "planned": .integer(Int64(lesson.lesson.about.minutes)),
          ]))
    ]
  }
}
