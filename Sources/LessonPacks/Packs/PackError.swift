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
  case notPrinted
  case notMade(Pack.Kind, detail: String)
  case notWritable(path: String, detail: String)
  case notAPack(path: String)
  case parallelNeedsTwo
  case tooLarge(name: String, bytes: Int, limitBytes: Int, weights: PackWeights)
  case toolMissing(Pack.Kind, program: String, package: String)

  private static let partsToName = 6

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
    case .notPrinted: Message("pack.not-printed")
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
    case .parallelNeedsTwo: Message("pack.parallel-needs-two")
    case .tooLarge(let name, let bytes, let limit, let weights):
      Message(
        "pack.too-large",
        [
          "name": .text(name), "bytes": .integer(Int64(bytes)), "limit": .integer(Int64(limit)),
          "parts": .list(
            weights.parts.prefix(Self.partsToName).map {
              .message($0.part.message(bytes: $0.bytes))
            }),
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
    case .languageRepeated, .noLanguages, .noLessons, .parallelNeedsTwo: .misuse
    case .notAPack: .badData
    case .folderInUse, .fontMissing, .glyphMissing, .notMade, .notPrinted, .notWritable, .tooLarge,
      .toolMissing:
      .refused
    }
  }

  /// The faults of the content, one by one.
  public var details: [Message] {
    guard case .content(let error) = self else { return [] }
    return error.details
  }
}
