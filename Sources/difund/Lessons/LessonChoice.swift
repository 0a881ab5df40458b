internal import Lessons
internal import Vocabulary

/// The lessons and languages that a command line names.
enum LessonChoice {
  /// The keys of lessons.
  static func ids(_ words: [String]) throws -> [Lesson.ID] {
    try words.map { word in
      guard let id = Lesson.ID(rawValue: word) else {
        throw UsageError(Message("usage.not-a-key", ["text": .text(word)]))
      }
      return id
    }
  }

  /// The languages of options that each hold one tag or several with commas between them.
  static func languages(_ words: [String]) throws -> [LanguageTag] {
    try words.flatMap { $0.split(separator: ",") }.map { word in
      guard let tag = LanguageTag(String(word)) else {
        throw UsageError(Message("usage.not-a-language", ["text": .text(String(word))]))
      }
      return tag
    }
  }
}
