public import Vocabulary

/// What a list says of one lesson.
public struct LessonSummary: Hashable, Sendable {
  /// The key of the lesson.
  public let id: Lesson.ID

  /// The version of the source.
  public let version: Int

  /// The title in the author's language.
  public let title: String

  /// How far the lesson is in each language, the author's first.
  public let languages: [TranslationProgress]
}

/// The lessons of a library, and those that could not be read.
public struct LessonList: Hashable, Sendable {
  /// The lessons, in the order of their keys.
  public let lessons: [LessonSummary]

  /// Why other lessons or translations are missing from the list.
  public let failures: [LessonError]
}

extension LessonLibrary {
  /// Lists the lessons; one that cannot be read does not hide the others.
  ///
  /// - Throws: `LessonError.unreadable` when the folder itself cannot be read.
  public func list() throws(LessonError) -> LessonList {
    var lessons: [LessonSummary] = []
    var failures: [LessonError] = []
    for id in try lessonIDs() {
      do {
        let lesson = try lesson(id)
        var languages = [LocalizedLesson(lesson).progress]
        for language in try translationLanguages(of: id) {
          do {
            languages.append(try localized(lesson, into: language).progress)
          } catch { failures.append(error) }
        }
        lessons.append(
          LessonSummary(
            id: id, version: lesson.about.version, title: lesson.about.title.text,
            languages: languages))
      } catch { failures.append(error) }
    }
    return LessonList(lessons: lessons, failures: failures)
  }
}
