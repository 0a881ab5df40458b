public import Vocabulary

/// The lessons in a content folder, with their translations.
///
/// A lesson is `Lessons/<id>/lesson.md`, and its translation into a language is
/// `Translations/<tag>/<id>.po`.
public struct LessonLibrary: Sendable {
  private static let largestLessonBytes = 1_000_000
  private static let largestTranslationBytes = 4_000_000

  let folder: ContentFolder

  /// Opens a library; nothing is read until it is asked for.
  public init(_ folder: ContentFolder) { self.folder = folder }

  /// Returns the keys of all lessons, in order: the names of the folders, beside which files may
  /// lie.
  public func lessonIDs() throws(LessonError) -> [Lesson.ID] {
    try folder.names("Lessons").filter { !$0.hasSuffix(".yaml") }
      .compactMap { Lesson.ID(rawValue: $0) }
  }

  /// Returns the languages into which a lesson has been translated, in the order of their tags.
  public func translationLanguages(of id: Lesson.ID) throws(LessonError) -> [LanguageTag] {
    var languages: [LanguageTag] = []
    for name in try folder.names("Translations") {
      guard let language = LanguageTag(name), language.text == name else { continue }
      if try folder.names("Translations/\(name)").contains("\(id).po") {
        languages.append(language)
      }
    }
    return languages
  }

  /// Reads a lesson.
  public func lesson(_ id: Lesson.ID) throws(LessonError) -> Lesson {
    let path = Self.lessonPath(id)
    guard let source = try folder.text(path, limitBytes: Self.largestLessonBytes) else {
      throw .noLesson(id.rawValue)
    }
    return try Lesson.reading(source, file: path, folder: id.rawValue) {
      (name) throws(LessonError) in try folder.bytes("Lessons/\(id)/\(name)")
    }
  }

  /// Reads the translation of a lesson, or returns nil when there is none.
  public func translation(
    of id: Lesson.ID, into language: LanguageTag
  ) throws(LessonError) -> POFile? {
    let path = Self.translationPath(id, language)
    guard let text = try folder.text(path, limitBytes: Self.largestTranslationBytes) else {
      return nil
    }
    return try POFile(reading: text, file: path)
  }

  /// Returns a lesson as readers of a language see it.
  public func localized(
    _ lesson: Lesson, into language: LanguageTag
  ) throws(LessonError) -> LocalizedLesson {
    guard language != lesson.about.language else { return LocalizedLesson(lesson) }
    guard let translation = try translation(of: lesson.id, into: language) else {
      throw .noTranslation(lesson: lesson.id.rawValue, language)
    }
    return try LocalizedLesson(
      lesson, in: language, from: translation, file: Self.translationPath(lesson.id, language))
  }

  /// The place of a lesson's source in the folder.
  public static func lessonPath(_ id: Lesson.ID) -> String { "Lessons/\(id)/lesson.md" }

  /// The place of a translation in the folder.
  public static func translationPath(_ id: Lesson.ID, _ language: LanguageTag) -> String {
    "Translations/\(language)/\(id).po"
  }
}
