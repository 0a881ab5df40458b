internal import Lessons
internal import Vocabulary

/// The lessons and languages that a command line names.
enum LessonChoice {
  /// The keys of lessons.
  static func ids(_ words: [String]) throws -> [Lesson.ID] { try words.map(lessonID) }

  /// The languages of options that each hold one tag or several with commas between them.
  static func languages(_ words: [String]) throws -> [LanguageTag] {
    try words.flatMap { $0.split(separator: ",") }.map { try languageTag(String($0)) }
  }
}
