public import Formats
public import Vocabulary

/// Why a lesson or its translation could not be used.
public enum LessonError: ExplainableError, Hashable {
  /// The faults of one file, in the order of its lines.
  case faulty(file: String, [InputProblem])
  /// A file could not be written.
  case notSaved(FormatError)
  case notWritable(path: String)
  case sourceLanguage(lesson: String, LanguageTag)
  case noLesson(String)
  case noTranslation(lesson: String, LanguageTag)
  case notApprovable(unit: String)
  case notText(path: String)
  case reviewerName(String)
  case tooLarge(path: String, limitBytes: Int)
  case unreadable(path: String)

  /// What happened and what to do next.
  public var message: Message {
    switch self {
    case .faulty(let file, let problems):
      Message(
        "lesson.faulty", ["file": .text(file), "count": .integer(Int64(problems.count))])
    case .noLesson(let id): Message("lesson.no-lesson", ["id": .text(id)])
    case .noTranslation(let lesson, let language):
      Message(
        "lesson.no-translation", ["lesson": .text(lesson), "language": .language(language)])
    case .notSaved(let error): error.message
    case .notWritable(let path): Message("lesson.not-writable", ["path": .text(path)])
    case .sourceLanguage(let lesson, let language):
      Message("lesson.source-language", ["lesson": .text(lesson), "language": .language(language)])
    case .notApprovable(let unit): Message("lesson.not-approvable", ["unit": .text(unit)])
    case .notText(let path): Message("lesson.not-text", ["path": .text(path)])
    case .reviewerName(let name): Message("lesson.reviewer-name", ["name": .text(name)])
    case .tooLarge(let path, let limit):
      Message("lesson.too-large", ["path": .text(path), "limit": .integer(Int64(limit))])
    case .unreadable(let path): Message("lesson.unreadable", ["path": .text(path)])
    }
  }

  /// Files that are wrong inside are bad data; files that are not there are refusals.
  public var failure: Failure {
    switch self {
    case .faulty, .notText, .tooLarge: .badData
    case .noLesson, .noTranslation, .notApprovable, .notSaved, .notWritable, .reviewerName,
      .sourceLanguage, .unreadable:
      .refused
    }
  }

  /// The faults of the file, one by one.
  public var details: [Message] {
    guard case .faulty(_, let problems) = self else { return [] }
    return problems.map(\.located)
  }
}
