public import Lessons
public import Vocabulary

/// Why a pack was not made or not written.
public enum PackError: ExplainableError, Hashable {
  case content(LessonError)
  case folderInUse(path: String)
  case languageRepeated(LanguageTag)
  case noLanguages
  case noLessons
  case notMade(Pack.Kind, detail: String)
  case notWritable(path: String, detail: String)
  case notAPack(path: String)
  case tooLarge(name: String, bytes: Int, limitBytes: Int)
  case toolMissing(Pack.Kind, program: String, package: String)

  /// What happened and what to do next.
  public var message: Message {
    switch self {
    case .content(let error): error.message
    case .folderInUse(let path): Message("pack.folder-in-use", ["path": .text(path)])
    case .languageRepeated(let language):
      Message("pack.language-repeated", ["language": .language(language)])
    case .noLanguages: Message("pack.no-languages")
    case .noLessons: Message("pack.no-lessons")
    case .notMade(let kind, let detail):
      Message("pack.not-made", ["kind": .text(kind.rawValue), "detail": .text(detail)])
    case .notWritable(let path, let detail):
      Message("pack.not-writable", ["path": .text(path), "detail": .text(detail)])
    case .notAPack(let path): Message("pack.not-a-pack", ["path": .text(path)])
    case .toolMissing(let kind, let program, let package):
      Message(
        "pack.tool-missing",
        [
          "kind": .text(kind.rawValue), "program": .text(program), "package": .text(package),
        ])
    case .tooLarge(let name, let bytes, let limit):
      Message(
        "pack.too-large",
        [
          "name": .text(name), "bytes": .integer(Int64(bytes)), "limit": .integer(Int64(limit)),
        ])
    }
  }

  /// A fault of the content keeps its own sort; a wrong choice of languages is misuse.
  public var failure: Failure {
    switch self {
    case .content(let error): error.failure
    case .languageRepeated, .noLanguages, .noLessons: .misuse
    case .notAPack: .badData
    case .folderInUse, .notMade, .notWritable, .tooLarge, .toolMissing: .refused
    }
  }

  /// The faults of the content, one by one.
  public var details: [Message] {
    guard case .content(let error) = self else { return [] }
    return error.details
  }
}
