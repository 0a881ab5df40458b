public import Lessons
public import Vocabulary

/// Why a pack was not made or not written.
public enum PackError: ExplainableError, Hashable {
  case content(LessonError)
  case folderInUse(path: String)
  case fontMissing(file: String, package: String, folders: [String])
  case glyphMissing(lesson: String, language: LanguageTag, unit: String, scalar: Unicode.Scalar)
  case languageRepeated(LanguageTag)
  case noLanguages
  case noLessons
  case notWritable(path: String, detail: String)
  case tooLarge(name: String, bytes: Int, limitBytes: Int)

  /// What happened and what to do next.
  public var message: Message {
    switch self {
    case .content(let error): error.message
    case .folderInUse(let path): Message("pack.folder-in-use", ["path": .text(path)])
    case .fontMissing(let file, let package, let folders):
      Message(
        "pack.font-missing",
        [
          "file": .text(file), "package": .text(package),
          "folders": .list(folders.map { .text($0) }),
        ])
    case .glyphMissing(let lesson, let language, let unit, let scalar):
      Message(
        "pack.glyph-missing",
        [
          "lesson": .text(lesson), "language": .language(language), "unit": .text(unit),
          "character": .text("\(scalar)"), "code": .text(Self.code(of: scalar)),
        ])
    case .languageRepeated(let language):
      Message("pack.language-repeated", ["language": .language(language)])
    case .noLanguages: Message("pack.no-languages")
    case .noLessons: Message("pack.no-lessons")
    case .notWritable(let path, let detail):
      Message("pack.not-writable", ["path": .text(path), "detail": .text(detail)])
    case .tooLarge(let name, let bytes, let limit):
      Message(
        "pack.too-large",
        [
          "name": .text(name), "bytes": .integer(Int64(bytes)), "limit": .integer(Int64(limit)),
        ])
    }
  }

  /// The number of a character as Unicode writes it, such as `U+1780`.
  private static func code(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// A fault of the content keeps its own sort; a wrong choice of languages is misuse.
  public var failure: Failure {
    switch self {
    case .content(let error): error.failure
    case .languageRepeated, .noLanguages, .noLessons: .misuse
    case .folderInUse, .fontMissing, .glyphMissing, .notWritable, .tooLarge: .refused
    }
  }

  /// The faults of the content, one by one.
  public var details: [Message] {
    guard case .content(let error) = self else { return [] }
    return error.details
  }
}
