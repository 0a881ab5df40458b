public import Vocabulary

/// The formats in which translators get a translation.
public enum TranslationFormat: String, CaseIterable, Hashable, Sendable {
  case po
  case xliff

  /// How names of such files end.
  public var fileExtension: String { self == .po ? "po" : "xlf" }
}

/// What a speaker approved.
public struct Approval: Hashable, Sendable {
  /// The translation with the approvals.
  public let file: POFile

  /// The units that were approved.
  public let approved: [Unit.Key]

  /// The units that nobody can approve yet: empty, of an older text or with other markup.
  public let open: [Unit.Key]

  /// How far the translation is now.
  public let progress: TranslationProgress
}

extension LessonLibrary {
  /// Returns the translation of a lesson, brought up to the present text; empty for a new language.
  ///
  /// - Throws: `LessonError.sourceLanguage` for the author's own language, and when a file cannot
  ///   be read.
  public func currentTranslation(
    of lesson: Lesson, into language: LanguageTag
  ) throws(LessonError) -> POFile {
    try checkIsTranslation(of: lesson, into: language)
    return POFile(
      updating: try translation(of: lesson.id, into: language), for: lesson, in: language,
      file: Self.lessonPath(lesson.id))
  }

  /// Returns the translation of a lesson as a file for translators.
  ///
  /// - Parameters:
  ///   - id: The lesson.
  ///   - language: The language of the translation.
  ///   - format: The format of the file.
  /// - Returns: A name for the file, and its bytes.
  /// - Throws: `LessonError` when the lesson or its translation cannot be used.
  public func exportedTranslation(
    of id: Lesson.ID, into language: LanguageTag, as format: TranslationFormat
  ) throws(LessonError) -> (name: String, bytes: [UInt8]) {
    let lesson = try lesson(id)
    let file = try currentTranslation(of: lesson, into: language)
    let bytes =
      switch format {
      case .po: Array(file.text.utf8)
      case .xliff: file.xliff(of: lesson, in: language, source: Self.lessonPath(id))
      }
    return ("\(id).\(language).\(format.fileExtension)", bytes)
  }

  /// Returns what a translation that was handed in would change; nothing is written.
  ///
  /// - Throws: `LessonError` when the file as a whole cannot be used, or the lesson is not there.
  public func importing(
    _ handedIn: HandedInTranslation
  ) throws(LessonError) -> TranslationImport {
    let lesson = try lesson(try handedIn.lesson())
    let language = try handedIn.language()
    try checkIsTranslation(of: lesson, into: language)
    let (file, problems) = handedIn.translation(of: lesson)
    return try TranslationImport(
      of: file, named: handedIn.name, problems: problems,
      into: try translation(of: lesson.id, into: language), for: lesson, in: language,
      source: Self.lessonPath(lesson.id))
  }

  /// Returns a translation with a speaker's approval; nothing is written.
  ///
  /// - Parameters:
  ///   - keys: The units, or nil for all that can be approved.
  ///   - id: The lesson.
  ///   - language: The language of the translation.
  ///   - reviewer: The speaker, by name.
  ///   - day: The day of the approval.
  /// - Returns: The translation, and what is left open.
  /// - Throws: `LessonError` when there is no translation, the name is no person's, or a unit that
  ///   was named cannot be approved.
  public func approving(
    _ keys: Set<Unit.Key>?, of id: Lesson.ID, in language: LanguageTag, by reviewer: String,
    on day: Day
  ) throws(LessonError) -> Approval {
    let lesson = try lesson(id)
    guard try translation(of: id, into: language) != nil else {
      throw .noTranslation(lesson: id.rawValue, language)
    }
    let current = try currentTranslation(of: lesson, into: language)
    let approvable = current.approvable(of: lesson)
    let wanted = keys ?? approvable
    guard Review(reviewer: reviewer, day: day, mark: TextMark()) != nil else {
      throw .reviewerName(reviewer)
    }
    let file = try current.approving(wanted, by: reviewer, on: day, of: lesson)
    let shown = try LocalizedLesson(
      lesson, in: language, from: file, file: Self.translationPath(id, language))
    return Approval(
      file: file, approved: lesson.units.map(\.key).filter(wanted.contains),
      open: lesson.units.map(\.key).filter { !approvable.contains($0) }, progress: shown.progress)
  }

  private func checkIsTranslation(
    of lesson: Lesson, into language: LanguageTag
  ) throws(LessonError) {
    guard language != lesson.about.language else {
      throw .sourceLanguage(lesson: lesson.id.rawValue, language)
    }
  }
}
