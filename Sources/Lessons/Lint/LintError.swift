public import Text
public import Vocabulary

/// Why lessons could not be checked.
public enum LintError: ExplainableError, Hashable {
  case content(LessonError)
  case text(TextError)

  /// What happened and what to do next.
  public var message: Message {
    switch self {
    case .content(let error): error.message
    case .text(let error): error.message
    }
  }

  /// A fault of the content or of the installation keeps its own sort.
  public var failure: Failure {
    switch self {
    case .content(let error): error.failure
    case .text(let error): error.failure
    }
  }

  /// The faults of the content, one by one.
  public var details: [Message] {
    guard case .content(let error) = self else { return [] }
    return error.details
  }
}
